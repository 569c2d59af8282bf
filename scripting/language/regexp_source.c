#include "scripting/language/regexp_source.h"

#include "scripting/engine/engine.h"
#include "scripting/engine/stack_limit.h"
#include "scripting/language/duktape_regexp.h"
#include "scripting/language/regexp.h"

#define BYTES_CHARGED 100  /* for compiling one of a pattern: about as many nanoseconds */
#define BYTES_A_LEVEL 8192 /* of the stack, at most, for a group inside of another */

/* Appends the pattern as `source` shows it: what would end a literal is escaped. */
static void append_source(struct byte_buffer *out, struct bytes pattern)
{
    bool in_class = false;
    bool escaped = false;

    for (size_t i = 0; i < pattern.size; i++) {
        const char c = pattern.data[i];
        const bool separator = pattern.size - i > 2 &&
                               memcmp(pattern.data + i, "\xE2\x80", 2) == 0 &&
                               (uint8_t)(pattern.data[i + 2] & 0xFE) == 0xA8;

        if (c == '\n' || c == '\r' || separator) {
            byte_buffer_append(out, "\\", escaped ? 0 : 1);
            if (separator) {
                i += 2;
                byte_buffer_printf(out, "u202%c", pattern.data[i] == '\xA8' ? '8' : '9');
            } else {
                byte_buffer_append_char(out, c == '\n' ? 'n' : 'r');
            }
            escaped = false;
            continue;
        }
        if (c == '/' && !in_class && !escaped) {
            byte_buffer_append_char(out, '\\');
        }
        byte_buffer_append_char(out, c);
        if (escaped) {
            escaped = false;
        } else if (c == '\\') {
            escaped = true;
        } else if (c == '[' || c == ']') {
            in_class = c == '[';
        }
    }
}

/* [ ] -> [ source ] */
static void push_source(duk_context *ctx, struct bytes pattern)
{
    struct byte_buffer *out = &engine_of(ctx)->regexps->out;

    if (pattern.size == 0) {
        duk_push_literal(ctx, "(?:)");
        return;
    }
    byte_buffer_reset(out);
    append_source(out, pattern);
    duk_push_lstring(ctx, out->data, out->size);
}

/* In the order of enum regexp_flag. */
static const char letters[] = "gimsuyd";

void regexp_push_flags(duk_context *ctx, const struct regexp_program *program)
{
    char flags[sizeof(letters)];
    size_t count = 0;

    for (size_t i = 0; letters[i] != '\0'; i++) {
        if ((program->flags & 1u << i) != 0) {
            flags[count++] = letters[i];
        }
    }
    duk_push_lstring(ctx, flags, count);
}

/* False when a letter is unknown or comes twice. */
static bool parse_flags(struct bytes text, uint32_t *flags)
{

    *flags = 0;
    for (size_t i = 0; i < text.size; i++) {
        const char *letter = text.data[i] != '\0' ? strchr(letters, text.data[i]) : NULL;
        const uint32_t flag = letter != NULL ? 1u << (letter - letters) : 0;

        if (flag == 0 || (*flags & flag) != 0) {
            return false;
        }
        *flags |= flag;
    }
    return true;
}

/* [ pattern flags ... ] -> throws */
static void refuse(duk_context *ctx, duk_idx_t pattern, const char *reason)
{
    struct regexps *regexps = engine_of(ctx)->regexps;

    regexp_compiler_fini(&regexps->compiler);
    regexp_compiler_init(&regexps->compiler, &regexps->properties);
    duk_push_sprintf(ctx, "Invalid regular expression: /%s/%s: %s", duk_get_string(ctx, pattern),
                     duk_get_string(ctx, pattern + 1), reason);
    (void)duk_error(ctx, DUK_ERR_SYNTAX_ERROR, "%s", duk_get_string(ctx, -1));
}

/* [ pattern flags ] -> [ source program ] */
static void compile(duk_context *ctx, uint32_t flags)
{
    struct regexps *regexps = engine_of(ctx)->regexps;
    const duk_idx_t at = duk_get_top(ctx) - 2;
    struct bytes pattern;

    pattern.data = duk_get_lstring(ctx, at, &pattern.size);
    if (!stack_has(BYTES_A_LEVEL *
                   (pattern.size < REGEXP_DEPTH_MAX ? pattern.size : REGEXP_DEPTH_MAX) / 2)) {
        (void)duk_range_error(ctx, "Maximum call stack size exceeded");
    }
    budget_charge(ctx, pattern.size * BYTES_CHARGED);
    const char *wrong = regexp_compile(&regexps->compiler, pattern, flags);

    if (wrong != NULL) {
        refuse(ctx, at, wrong);
    }
    push_source(ctx, pattern);
    duk_push_lstring(ctx, regexps->compiler.out.data, regexps->compiler.out.size);
    regexp_compiler_fini(&regexps->compiler);
    regexp_compiler_init(&regexps->compiler, &regexps->properties);
    duk_replace(ctx, at + 1);
    duk_replace(ctx, at);
}

/* Of a literal, while Duktape compiles JS. */
bool regexp_compile_literal(duk_context *ctx)
{
    const struct regexps *regexps = engine_of(ctx)->regexps;
    struct bytes text;
    uint32_t flags;

    if (regexps == NULL) {
        return false;
    }
    text.data = duk_get_lstring(ctx, -1, &text.size);
    if (!parse_flags(text, &flags)) {
        (void)duk_error(ctx, DUK_ERR_SYNTAX_ERROR, "Invalid regular expression flags");
    }
    compile(ctx, flags);
    return true;
}

/* Strings to a source and a program. [ pattern flags ] -> [ source program ] */
static void compile_texts(duk_context *ctx)
{
    struct bytes text;
    uint32_t flags;

    text.data = duk_get_lstring(ctx, -1, &text.size);
    if (!parse_flags(text, &flags)) {
        (void)duk_error(ctx, DUK_ERR_SYNTAX_ERROR,
                        memchr(text.data, 'v', text.size) != NULL
                            ? "Invalid flags supplied to RegExp constructor '%s': the flag v is "
                              "not supported"
                            : "Invalid flags supplied to RegExp constructor '%s'",
                        text.data);
    }
    compile(ctx, flags);
}

duk_ret_t regexp_create(duk_context *ctx)
{
    duk_require_string(ctx, 0);
    duk_require_string(ctx, 1);
    compile_texts(ctx);
    duktape_regexp_create(ctx);
    return 1;
}

void regexp_recompile(duk_context *ctx, duk_idx_t regexp)
{
    compile_texts(ctx);
    duktape_regexp_recompile(ctx, regexp);
}
