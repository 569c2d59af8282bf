#include "scripting/regexp/regexp_compile.h"
#include "scripting/regexp/regexp_match.h"
#include "scripting/regexp/unicode_property.h"

#include "test/fuzz/property.h"

#include <stdlib.h>

/*
 * The first byte is the flags; what follows, to its first newline, is a pattern, and the rest a
 * text. Neither need be CESU-8. The program and the text are copies of their exact size, so that
 * a sanitizer sees a byte too many.
 */
struct parts {
    struct unicode_properties properties;
    struct regexp_compiler compiler;
    struct regexp_matcher matcher;
};

static int is_time_over(void *data)
{
    int *questions = data;

    return ++*questions > 3;
}

static void *copy(const void *data, size_t size)
{
    void *memory = malloc(size > 0 ? size : 1);

    memcpy(memory, data, size);
    return memory;
}

static void check_registers(const struct parts *parts, const struct regexp_program *program,
                            size_t size)
{
    for (uint32_t i = 0; i < program->group_count; i++) {
        const int32_t begin = parts->matcher.registers[i * 2];
        const int32_t end = parts->matcher.registers[i * 2 + 1];

        PROPERTY("a group is unset or inside the text",
                 begin < 0 || end < 0 || (begin <= end && (size_t)end <= size));
    }
}

static void run(struct parts *parts, struct bytes text)
{
    struct regexp_program *program = copy(parts->compiler.out.data, parts->compiler.out.size);
    char *exact = copy(text.data, text.size);
    int questions = 0;

    PROPERTY("a program knows its size", program->size == parts->compiler.out.size);
    parts->matcher.data = &questions;
    if (regexp_match(&parts->matcher, program, (struct bytes){exact, text.size}, 0) ==
        REGEXP_MATCH) {
        check_registers(parts, program, text.size);
    }
    free(program);
    free(exact);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *pattern = (const char *)data + 1;
    struct parts parts;

    if (size < 2) {
        return 0;
    }
    const char *newline = memchr(pattern, '\n', size - 1);
    const size_t pattern_size = newline != NULL ? (size_t)(newline - pattern) : size - 1;
    const size_t text_at = newline != NULL ? pattern_size + 2 : size;

    unicode_properties_init(&parts.properties);
    regexp_compiler_init(&parts.compiler, &parts.properties);
    regexp_matcher_init(&parts.matcher);
    parts.matcher.properties = &parts.properties;
    parts.matcher.is_time_over = is_time_over;
    parts.matcher.stack_max = 1024 * 1024;
    if (regexp_compile(&parts.compiler, (struct bytes){pattern, pattern_size}, data[0] & 127) ==
        NULL) {
        run(&parts, (struct bytes){(const char *)data + text_at, size - text_at});
    }
    regexp_matcher_fini(&parts.matcher);
    regexp_compiler_fini(&parts.compiler);
    unicode_properties_fini(&parts.properties);
    return 0;
}
