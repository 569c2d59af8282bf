#include "scripting/language/regexp.h"

#include "base/xmalloc.h"
#include "scripting/builtins/method_table.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/natives.h"
#include "scripting/engine/stack_limit.h"
#include "scripting/language/duktape_regexp.h"
#include "scripting/language/regexp_object.h"
#include "scripting/language/regexp_string.h"
#include "scripting/regexp/code_units.h"

#include <assert.h>

#define BYTES_CHARGED  100 /* for compiling one of a pattern: about as many nanoseconds */
#define TEXT_SIZE_MAX  (256u * 1024 * 1024)
#define SHORT_TEXT     128  /* bytes; counting them again is cheaper than remembering */
#define BYTES_A_LEVEL  8192 /* of the stack, at most, for a group inside of another */
#define LAST_INDEX_MAX 9007199254740991.0

/* ---- from the pattern to the object ---- */

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

const struct regexp_program *regexp_program_of(duk_context *ctx, duk_idx_t at)
{
    const struct regexp_program *program = duktape_regexp_program(ctx, at);

    return program != NULL && program->magic == REGEXP_MAGIC ? program : NULL;
}

bool regexp_is_plain(duk_context *ctx, duk_idx_t at)
{
    const struct regexps *regexps = engine_of(ctx)->regexps;

    if (!duktape_regexp_is_pristine(ctx, at, regexps->prototype) ||
        duktape_regexp_last_index(ctx, at) < 0) {
        return false;
    }
    for (uint32_t i = 0; i < regexps->watched_count; i++) {
        const struct watched_property *watched = &regexps->watched[i];

        if (duktape_slot_function(ctx, watched->object, watched->key, watched->slot) !=
            watched->function) {
            return false;
        }
    }
    return true;
}

/* ---- the text ---- */

bool is_text(duk_context *ctx, duk_idx_t at)
{
    return duk_is_string(ctx, at) && !duk_is_symbol(ctx, at);
}

void subject_get(duk_context *ctx, duk_idx_t at, struct subject *subject)
{
    subject->text.data = duk_get_lstring(ctx, at, &subject->text.size);
    subject->string = duk_get_heapptr(ctx, at);
    subject->unit_count = duk_get_length(ctx, at);
    subject->at = duk_normalize_index(ctx, at);
}

static bool is_ascii(const struct subject *subject)
{
    return subject->unit_count == subject->text.size;
}

static size_t count_units(const char *begin, const char *end)
{
    size_t count = 0;

    for (; begin < end; begin++) {
        count += !is_continuation((uint8_t)*begin);
    }
    return count;
}

/* Makes the cursor one of this text. [ ] -> [ ] */
static void take_cursor(duk_context *ctx, struct regexps *regexps, const struct subject *subject)
{
    if (regexps->cursor_text == subject->string) {
        return;
    }
    regexps->cursor_text = NULL;
    duk_push_heapptr(ctx, regexps->pins);
    duk_dup(ctx, subject->at);
    duk_put_prop_index(ctx, -2, 0);
    duk_pop(ctx);
    regexps->cursor_text = subject->string;
    regexps->cursor_byte = 0;
    regexps->cursor_unit = 0;
}

size_t subject_unit(duk_context *ctx, const struct subject *subject, size_t byte)
{
    struct regexps *regexps = engine_of(ctx)->regexps;
    const char *data = subject->text.data;

    if (is_ascii(subject)) {
        return byte;
    }
    if (subject->text.size <= SHORT_TEXT) {
        return count_units(data, data + byte);
    }
    take_cursor(ctx, regexps, subject);
    if (byte < regexps->cursor_byte / 2) {
        regexps->cursor_byte = 0;
        regexps->cursor_unit = 0;
    }
    if (byte >= regexps->cursor_byte) {
        regexps->cursor_unit += count_units(data + regexps->cursor_byte, data + byte);
    } else {
        regexps->cursor_unit -= count_units(data + byte, data + regexps->cursor_byte);
    }
    regexps->cursor_byte = byte;
    return regexps->cursor_unit;
}

/* The byte of the unit that is `units` behind the one at `byte`. */
static size_t walk(const struct bytes *text, size_t byte, size_t units)
{
    for (; units > 0 && byte < text->size; units--) {
        byte++;
        while (byte < text->size && is_continuation((uint8_t)text->data[byte])) {
            byte++;
        }
    }
    return byte;
}

size_t subject_byte(duk_context *ctx, const struct subject *subject, size_t unit)
{
    struct regexps *regexps = engine_of(ctx)->regexps;

    if (is_ascii(subject)) {
        return unit;
    }
    if (unit >= subject->unit_count) {
        return subject->text.size;
    }
    if (subject->text.size <= SHORT_TEXT) {
        return walk(&subject->text, 0, unit);
    }
    take_cursor(ctx, regexps, subject);
    if (unit < regexps->cursor_unit) {
        regexps->cursor_byte = 0;
        regexps->cursor_unit = 0;
    }
    regexps->cursor_byte = walk(&subject->text, regexps->cursor_byte, unit - regexps->cursor_unit);
    regexps->cursor_unit = unit;
    return regexps->cursor_byte;
}

void subject_push(duk_context *ctx, const struct subject *subject, int32_t begin, int32_t end)
{
    if (begin < 0 || end < 0) {
        duk_push_undefined(ctx);
    } else if (begin == 0 && (size_t)end == subject->text.size) {
        duk_dup(ctx, subject->at);
    } else {
        duk_push_lstring(ctx, subject->text.data + begin, (duk_size_t)(end - begin));
    }
}

/* ---- running ---- */

bool regexp_run(duk_context *ctx, const struct regexp_program *program,
                const struct subject *subject, size_t start)
{
    struct regexps *regexps = engine_of(ctx)->regexps;

    switch (regexp_match(&regexps->matcher, program, subject->text, start)) {
    case REGEXP_MATCH:
        return true;
    case REGEXP_OUT_OF_TIME:
        (void)duk_range_error(ctx, "execution timeout"); /* as the engine says it */
        return false;
    case REGEXP_OUT_OF_STACK:
        (void)duk_range_error(ctx, "Maximum call stack size exceeded");
        return false;
    default:
        return false;
    }
}

/* ToLength(regexp.lastIndex). [ ] -> [ ] */
static double get_last_index(duk_context *ctx, duk_idx_t regexp)
{
    double index = duktape_regexp_last_index(ctx, regexp);

    if (!(index >= 0)) {
        duk_get_prop_literal(ctx, regexp, "lastIndex");
        index = duk_to_number(ctx, -1);
        duk_pop(ctx);
    }
    if (!(index >= 1)) {
        return 0; /* NaN too */
    }
    return index < LAST_INDEX_MAX ? (double)(uint64_t)index : LAST_INDEX_MAX;
}

void regexp_set_last_index(duk_context *ctx, duk_idx_t regexp, size_t index)
{
    if (!duktape_regexp_set_last_index(ctx, regexp, (duk_uint32_t)index)) {
        regexp = duk_normalize_index(ctx, regexp);
        duk_push_number(ctx, (double)index);
        duk_put_prop_literal(ctx, regexp, "lastIndex");
    }
}

bool regexp_exec(duk_context *ctx, duk_idx_t regexp, const struct subject *subject)
{
    struct regexps *regexps = engine_of(ctx)->regexps;
    const double last_index = get_last_index(ctx, regexp);
    const struct regexp_program *program = regexp_program_of(ctx, regexp);
    const bool moves = (program->flags & (REGEXP_GLOBAL | REGEXP_STICKY)) != 0;
    size_t start = 0;

    if (moves) {
        if (last_index > (double)subject->unit_count) {
            regexp_set_last_index(ctx, regexp, 0);
            return false;
        }
        start = subject_byte(ctx, subject, (size_t)last_index);
    }
    const bool matched = regexp_run(ctx, program, subject, start);

    if (moves) {
        const size_t end =
            matched ? subject_unit(ctx, subject, (size_t)regexps->matcher.registers[1]) : 0;

        regexp_set_last_index(ctx, regexp, end);
    }
    return matched;
}

/* ---- what a match gives ---- */

/* [ ] -> [ value ] */
typedef void push_group(duk_context *ctx, const struct subject *subject, int32_t begin,
                        int32_t end);

/* [ ] -> [ array ]; undefined where a group has not matched */
static void push_span(duk_context *ctx, const struct subject *subject, int32_t begin, int32_t end)
{
    if (begin < 0 || end < 0) {
        duk_push_undefined(ctx);
        return;
    }
    duk_push_array(ctx);
    duk_push_number(ctx, (double)subject_unit(ctx, subject, (size_t)begin));
    duktape_define_index(ctx, -2, 0);
    duk_push_number(ctx, (double)subject_unit(ctx, subject, (size_t)end));
    duktape_define_index(ctx, -2, 1);
}

/* [ ] -> [ object ] */
static void push_by_name(duk_context *ctx, const struct regexp_program *program,
                         const struct subject *subject, const int32_t *registers, push_group *push)
{
    const int32_t *name = program->code + program->names_at;

    if (program->name_count == 0) {
        duk_push_undefined(ctx);
        return;
    }
    duk_push_bare_object(ctx);
    for (uint32_t i = 0; i < program->name_count; i++) {
        const int32_t *group = registers + name[0] * 2;

        duk_push_lstring(ctx, (const char *)(name + 2), (duk_size_t)name[1]);
        push(ctx, subject, group[0], group[1]);
        duktape_define(ctx, -3);
        name += 2 + (name[1] + 3) / 4;
    }
}

void regexp_push_groups(duk_context *ctx, const struct regexp_program *program,
                        const struct subject *subject, const int32_t *registers)
{
    push_by_name(ctx, program, subject, registers, subject_push);
}

uint32_t regexp_group_named(const struct regexp_program *program, struct bytes wanted)
{
    const int32_t *name = program->code + program->names_at;

    for (uint32_t i = 0; i < program->name_count; i++) {
        if (bytes_equal((struct bytes){(const char *)(name + 2), (size_t)name[1]}, wanted)) {
            return (uint32_t)name[0];
        }
        name += 2 + (name[1] + 3) / 4;
    }
    return 0;
}

/* [ array ] -> [ array ] */
static void put_indices(duk_context *ctx, const struct regexp_program *program,
                        const struct subject *subject, const int32_t *registers)
{
    duk_push_literal(ctx, "indices");
    duk_push_array(ctx);
    for (uint32_t i = 0; i < program->group_count; i++) {
        push_span(ctx, subject, registers[i * 2], registers[i * 2 + 1]);
        duktape_define_index(ctx, -2, i);
    }
    duk_push_literal(ctx, "groups");
    push_by_name(ctx, program, subject, registers, push_span);
    duktape_define(ctx, -3);
    duktape_define(ctx, -3);
}

void regexp_push_result(duk_context *ctx, const struct regexp_program *program,
                        const struct subject *subject)
{
    const int32_t *registers = engine_of(ctx)->regexps->matcher.registers;

    duk_push_array(ctx);
    for (uint32_t i = 0; i < program->group_count; i++) {
        subject_push(ctx, subject, registers[i * 2], registers[i * 2 + 1]);
        duktape_define_index(ctx, -2, i);
    }
    duk_push_literal(ctx, "index");
    duk_push_number(ctx, (double)subject_unit(ctx, subject, (size_t)registers[0]));
    duktape_define(ctx, -3);
    duk_push_literal(ctx, "input");
    duk_dup(ctx, subject->at);
    duktape_define(ctx, -3);
    duk_push_literal(ctx, "groups");
    push_by_name(ctx, program, subject, registers, subject_push);
    duktape_define(ctx, -3);
    if ((program->flags & REGEXP_INDICES) != 0) {
        put_indices(ctx, program, subject, registers);
    }
}

/* ---- the engine's part ---- */

/* Keeps what C compares with alive. [ value ] -> [ ] */
static void pin(duk_context *ctx, struct regexps *regexps)
{
    duk_push_heapptr(ctx, regexps->pins);
    duk_insert(ctx, -2);
    duk_put_prop_index(ctx, -2, 1 + regexps->pin_count++); /* 0 is the cursor's */
    duk_pop(ctx);
}

/* A property whose change ends the fast paths. [ object ] -> [ object ] */
static void watch(duk_context *ctx, struct regexps *regexps, const char *name)
{
    assert(regexps->watched_count < REGEXP_WATCHED_MAX);
    struct watched_property *watched = &regexps->watched[regexps->watched_count++];

    method_key_push(ctx, name);
    watched->object = duk_get_heapptr(ctx, -2);
    watched->key = duk_get_heapptr(ctx, -1);
    watched->slot = duktape_slot_of(ctx, -2, -1);
    watched->function = duktape_slot_function(ctx, watched->object, watched->key, watched->slot);
    pin(ctx, regexps);
    duk_push_heapptr(ctx, watched->function);
    pin(ctx, regexps);
}

/* [ prototype RegExp ] -> [ prototype RegExp ] */
static void watch_all(duk_context *ctx, struct regexps *regexps)
{
    static const char *const names[] = {
        "constructor", "exec",    "flags",  "hasIndices", "global",    "ignoreCase", "multiline",
        "dotAll",      "unicode", "sticky", "@@match",    "@@replace", "@@search",   "@@split",
    };

    watch(ctx, regexps, "@@species");
    duk_dup(ctx, -2);
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        watch(ctx, regexps, names[i]);
    }
    duk_get_prop_literal(ctx, -1, "exec");
    regexps->exec = duk_get_heapptr(ctx, -1);
    duk_pop_2(ctx);
}

/* [ ] -> [ ] */
static void find_symbols(duk_context *ctx, struct regexps *regexps)
{
    static const char *const names[REGEXP_SYMBOL_COUNT] = {
        [REGEXP_SYMBOL_MATCH] = "@@match",     [REGEXP_SYMBOL_MATCH_ALL] = "@@matchAll",
        [REGEXP_SYMBOL_REPLACE] = "@@replace", [REGEXP_SYMBOL_SEARCH] = "@@search",
        [REGEXP_SYMBOL_SPLIT] = "@@split",
    };

    for (size_t i = 0; i < REGEXP_SYMBOL_COUNT; i++) {
        method_key_push(ctx, names[i]);
        regexps->symbols[i] = duk_get_heapptr(ctx, -1);
        pin(ctx, regexps);
    }
}

/* Makes RegExp and the methods; `general` has what regexp.js does. [ general ] -> [ ] */
static duk_ret_t install(duk_context *ctx)
{
    struct regexps *regexps = engine_of(ctx)->regexps;

    reference_set(ctx, 0, &regexps->general);
    duk_push_heap_stash(ctx);
    duk_push_array(ctx);
    regexps->pins = duk_get_heapptr(ctx, -1);
    duk_put_prop_literal(ctx, -2, "regexpPins");
    find_symbols(ctx, regexps);
    regexp_string_install(ctx);
    regexp_object_install(ctx);
    regexps->prototype = duk_get_heapptr(ctx, -2);
    watch_all(ctx, regexps);
    return 0;
}

static int is_time_over(void *data)
{
    return budget_is_spent(data);
}

static void regexp_open(struct engine *engine)
{
    struct regexps *regexps = xcalloc(1, sizeof(*regexps));

    unicode_properties_init(&regexps->properties);
    regexp_compiler_init(&regexps->compiler, &regexps->properties);
    regexp_matcher_init(&regexps->matcher);
    regexps->matcher.properties = &regexps->properties;
    regexps->matcher.is_time_over = is_time_over;
    regexps->matcher.data = engine;
    if (engine->limits.memory_max > 0 && engine->limits.memory_max < REGEXP_STACK_MAX) {
        regexps->matcher.stack_max = engine->limits.memory_max;
    }
    byte_buffer_init(&regexps->matches, TEXT_SIZE_MAX);
    byte_buffer_init(&regexps->out, TEXT_SIZE_MAX);
    engine->regexps = regexps;
}

void regexp_close(struct engine *engine)
{
    struct regexps *regexps = engine->regexps;

    if (regexps == NULL) {
        return;
    }
    unicode_properties_fini(&regexps->properties);
    regexp_compiler_fini(&regexps->compiler);
    regexp_matcher_fini(&regexps->matcher);
    byte_buffer_fini(&regexps->matches);
    byte_buffer_fini(&regexps->out);
    free(regexps);
    engine->regexps = NULL;
}

/* [ target ] -> [ target ] */
void regexp_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"install", install, 1},
        {"iteratorPrototype", regexp_iterator_prototype, 1},
        {NULL, NULL, 0},
    };

    regexp_open(engine_of(ctx));
    natives_put(ctx, natives);
}
