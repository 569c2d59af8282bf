#include "scripting/language/regexp_object.h"

#include "scripting/builtins/method_table.h"
#include "scripting/engine/engine.h"
#include "scripting/language/duktape_regexp.h"
#include "scripting/language/regexp.h"
#include "scripting/language/regexp_exec.h"
#include "scripting/language/regexp_replace.h"
#include "scripting/language/regexp_result.h"
#include "scripting/language/regexp_source.h"
#include "scripting/language/regexp_watch.h"
#include "scripting/regexp/code_units.h"

/* [ ... ] -> throws */
static void refuse_receiver(duk_context *ctx, const char *method)
{
    duk_push_this(ctx);
    (void)duk_type_error(ctx, "Method RegExp.prototype.%s called on incompatible receiver %s",
                         method, duk_safe_to_string(ctx, -1));
}

/* ---- exec and test ---- */

/* [ string ] -> [ array ]; null when there is no match */
static duk_ret_t exec(duk_context *ctx)
{
    struct subject subject;

    duk_push_this(ctx);
    if (regexp_program_of(ctx, 1) == NULL) {
        refuse_receiver(ctx, "exec");
    }
    duk_to_string(ctx, 0);
    subject_get(ctx, 0, &subject);
    if (regexp_exec(ctx, 1, &subject)) {
        regexp_push_result(ctx, regexp_program_of(ctx, 1), &subject);
    } else {
        duk_push_null(ctx);
    }
    return 1;
}

/* Whether exec() of the object at `at` is ours, and it a RegExp. [ ] -> [ exec ] */
static bool has_own_exec(duk_context *ctx, duk_idx_t at)
{
    duk_get_prop_literal(ctx, at, "exec");
    return (duk_get_heapptr(ctx, -1) == engine_of(ctx)->regexps->exec ||
            !duk_is_function(ctx, -1)) &&
           regexp_program_of(ctx, at) != NULL;
}

/* [ string ] -> [ boolean ] */
static duk_ret_t test(duk_context *ctx)
{
    struct subject subject;

    duk_push_this(ctx);
    if (!duk_is_object(ctx, 1)) {
        refuse_receiver(ctx, "test");
    }
    duk_to_string(ctx, 0);
    if (has_own_exec(ctx, 1)) {
        subject_get(ctx, 0, &subject);
        duk_push_boolean(ctx, regexp_exec(ctx, 1, &subject));
        return 1;
    }
    if (!duk_is_function(ctx, 2)) {
        refuse_receiver(ctx, "exec");
    }
    duk_dup(ctx, 1);
    duk_dup(ctx, 0);
    duk_call_method(ctx, 1);
    if (!duk_is_object(ctx, -1) && !duk_is_null(ctx, -1)) {
        return duk_type_error(ctx, "object null is not a function");
    }
    duk_push_boolean(ctx, duk_is_object(ctx, -1));
    return 1;
}

/* ---- accessors ---- */

static const struct {
    char letter;
    const char *name;
    uint32_t flag;
} flag_names[] = {
    {'d', "hasIndices", REGEXP_INDICES},     {'g', "global", REGEXP_GLOBAL},
    {'i', "ignoreCase", REGEXP_IGNORE_CASE}, {'m', "multiline", REGEXP_MULTILINE},
    {'s', "dotAll", REGEXP_DOT_ALL},         {'u', "unicode", REGEXP_UNICODE},
    {'y', "sticky", REGEXP_STICKY},
};

#define FLAG_COUNT (sizeof(flag_names) / sizeof(flag_names[0]))

/* `magic` says which. [ ] -> [ boolean ] */
static duk_ret_t get_flag(duk_context *ctx)
{
    const duk_int_t which = duk_get_current_magic(ctx);

    duk_push_this(ctx);
    const struct regexp_program *program = regexp_program_of(ctx, 0);

    if (program != NULL) {
        duk_push_boolean(ctx, (program->flags & flag_names[which].flag) != 0);
        return 1;
    }
    if (duk_get_heapptr(ctx, 0) != engine_of(ctx)->regexps->prototype) {
        return duk_type_error(ctx, "RegExp.prototype.%s getter called on non-RegExp object",
                              flag_names[which].name);
    }
    return 0;
}

/* [ ] -> [ string ] */
static duk_ret_t get_flags(duk_context *ctx)
{
    char letters[FLAG_COUNT];
    size_t count = 0;

    duk_push_this(ctx);
    if (!duk_is_object(ctx, 0)) {
        return duk_type_error(ctx, "RegExp.prototype.flags getter called on non-object %s",
                              duk_safe_to_string(ctx, 0));
    }
    for (size_t i = 0; i < FLAG_COUNT; i++) {
        duk_get_prop_string(ctx, 0, flag_names[i].name);
        if (duk_to_boolean(ctx, -1)) {
            letters[count++] = flag_names[i].letter;
        }
        duk_pop(ctx);
    }
    duk_push_lstring(ctx, letters, count);
    return 1;
}

/* [ ] -> [ string ] */
static duk_ret_t get_source(duk_context *ctx)
{
    duk_push_this(ctx);
    if (regexp_program_of(ctx, 0) != NULL) {
        duktape_regexp_push_source(ctx, 0);
        return 1;
    }
    if (duk_get_heapptr(ctx, 0) != engine_of(ctx)->regexps->prototype) {
        return duk_type_error(ctx, "RegExp.prototype.source getter called on non-RegExp object");
    }
    duk_push_literal(ctx, "(?:)");
    return 1;
}

/* [ ] -> [ string ] */
static duk_ret_t to_string(duk_context *ctx)
{
    duk_push_this(ctx);
    if (!duk_is_object(ctx, 0)) {
        refuse_receiver(ctx, "toString");
    }
    duk_push_literal(ctx, "/");
    duk_get_prop_literal(ctx, 0, "source");
    duk_to_string(ctx, -1);
    duk_push_literal(ctx, "/");
    duk_get_prop_literal(ctx, 0, "flags");
    duk_to_string(ctx, -1);
    duk_concat(ctx, 4);
    return 1;
}

/* ---- what String's methods call ---- */

/* Where a search goes on from a place where it found nothing of length. */
static size_t next_place(const struct regexp_program *program, struct bytes text, size_t at)
{
    const uint8_t *read = (const uint8_t *)text.data + at;
    const uint8_t *end = (const uint8_t *)text.data + text.size;

    if (at == text.size) {
        return at + 1;
    }
    if ((program->flags & REGEXP_UNICODE) != 0) {
        (void)point_next(&read, end);
    } else {
        (void)unit_next(&read, end);
    }
    return (size_t)(read - (const uint8_t *)text.data);
}

void regexp_push_match(duk_context *ctx, duk_idx_t regexp, duk_idx_t string)
{
    const struct regexp_program *program = regexp_program_of(ctx, regexp);
    const struct regexps *regexps = engine_of(ctx)->regexps;
    struct subject subject;
    duk_uarridx_t count = 0;
    size_t at = 0;

    subject_get(ctx, string, &subject);
    if ((program->flags & REGEXP_GLOBAL) == 0) {
        if (regexp_exec(ctx, regexp, &subject)) {
            regexp_push_result(ctx, program, &subject);
        } else {
            duk_push_null(ctx);
        }
        return;
    }
    regexp_set_last_index(ctx, regexp, 0);
    duk_push_array(ctx);
    while (at <= subject.text.size && regexp_run(ctx, program, &subject, at)) {
        const int32_t begin = regexps->matcher.registers[0];
        const int32_t end = regexps->matcher.registers[1];

        subject_push(ctx, &subject, begin, end);
        duktape_define_index(ctx, -2, count++);
        at = end > begin ? (size_t)end : next_place(program, subject.text, (size_t)end);
    }
    if (count == 0) {
        duk_pop(ctx);
        duk_push_null(ctx);
    }
}

void regexp_push_search(duk_context *ctx, duk_idx_t regexp, duk_idx_t string)
{
    const struct regexp_program *program = regexp_program_of(ctx, regexp);
    struct subject subject;

    subject_get(ctx, string, &subject);
    if (!regexp_run(ctx, program, &subject, 0)) {
        duk_push_int(ctx, -1);
        return;
    }
    const size_t byte = (size_t)engine_of(ctx)->regexps->matcher.registers[0];

    duk_push_number(ctx, (double)subject_unit(ctx, &subject, byte));
}

/* The next place from `at` on that ends a part which began at `part`; false when there is none. As
 * with the flag y at one place after the other, which is what ECMA-262 does. */
static bool find_split(duk_context *ctx, const struct regexp_program *program,
                       const struct subject *subject, size_t part, size_t at)
{
    const int32_t *registers = engine_of(ctx)->regexps->matcher.registers;

    while (at < subject->text.size) {
        if (!regexp_run(ctx, program, subject, at)) {
            if ((program->flags & REGEXP_STICKY) == 0) {
                return false;
            }
            at = next_place(program, subject->text, at);
            continue;
        }
        registers = engine_of(ctx)->regexps->matcher.registers;
        if ((size_t)registers[0] >= subject->text.size) {
            return false;
        }
        if ((size_t)registers[1] != part) {
            return true;
        }
        at = next_place(program, subject->text, (size_t)registers[0]);
    }
    return false;
}

void regexp_push_split(duk_context *ctx, duk_idx_t regexp, duk_idx_t string, uint32_t limit)
{
    const struct regexp_program *program = regexp_program_of(ctx, regexp);
    const struct regexps *regexps = engine_of(ctx)->regexps;
    struct subject subject;
    duk_uarridx_t count = 0;
    size_t part = 0;
    size_t at = 0;

    subject_get(ctx, string, &subject);
    duk_push_array(ctx);
    if (limit == 0 || (subject.text.size == 0 && regexp_run(ctx, program, &subject, 0))) {
        return;
    }
    while (find_split(ctx, program, &subject, part, at)) {
        const int32_t *registers = regexps->matcher.registers;

        subject_push(ctx, &subject, (int32_t)part, registers[0]);
        duktape_define_index(ctx, -2, count++);
        part = (size_t)registers[1];
        at = part;
        for (uint32_t i = 1; i < program->group_count && count < limit; i++) {
            subject_push(ctx, &subject, registers[i * 2], registers[i * 2 + 1]);
            duktape_define_index(ctx, -2, count++);
        }
        if (count >= limit) {
            return;
        }
    }
    subject_push(ctx, &subject, (int32_t)part, (int32_t)subject.text.size);
    duktape_define_index(ctx, -2, count);
}

/* A function of regexp.js. [ ] -> [ function ] */
static void push_general(duk_context *ctx, const char *name)
{
    reference_push(ctx, &engine_of(ctx)->regexps->general);
    duk_get_prop_string(ctx, -1, name);
    duk_remove(ctx, -2);
}

/* Calls a function of regexp.js with the object and the arguments from 0 to `count`.
 * [ args ... object ] -> [ args ... object result ] */
static duk_ret_t call_general(duk_context *ctx, const char *name, duk_idx_t count)
{
    if (!duk_is_object(ctx, count)) {
        return duk_type_error(ctx, "RegExp.prototype.@@%s called on incompatible receiver %s", name,
                              duk_safe_to_string(ctx, count));
    }
    push_general(ctx, name);
    duk_dup(ctx, count);
    for (duk_idx_t i = 0; i < count; i++) {
        duk_dup(ctx, i);
    }
    duk_call(ctx, count + 1);
    return 1;
}

/* [ string ] -> [ array ] */
static duk_ret_t symbol_match(duk_context *ctx)
{
    duk_push_this(ctx);
    if (!is_text(ctx, 0) || !regexp_is_plain(ctx, 1)) {
        return call_general(ctx, "match", 1);
    }
    regexp_push_match(ctx, 1, 0);
    return 1;
}

/* [ string ] -> [ index ] */
static duk_ret_t symbol_search(duk_context *ctx)
{
    duk_push_this(ctx);
    if (!is_text(ctx, 0) || !regexp_is_plain(ctx, 1)) {
        return call_general(ctx, "search", 1);
    }
    regexp_push_search(ctx, 1, 0);
    return 1;
}

/* [ string by ] -> [ string ] */
static duk_ret_t symbol_replace(duk_context *ctx)
{
    duk_push_this(ctx);
    if (!is_text(ctx, 0) || !(is_text(ctx, 1) || duk_is_function(ctx, 1)) ||
        !regexp_is_plain(ctx, 2)) {
        return call_general(ctx, "replace", 2);
    }
    regexp_replace(ctx, 2, 0, 1);
    return 1;
}

/* [ string limit ] -> [ array ] */
static duk_ret_t symbol_split(duk_context *ctx)
{
    duk_push_this(ctx);
    if (!is_text(ctx, 0) || !(duk_is_undefined(ctx, 1) || duk_is_number(ctx, 1)) ||
        !regexp_is_plain(ctx, 2)) {
        return call_general(ctx, "split", 2);
    }
    regexp_push_split(ctx, 2, 0, duk_is_undefined(ctx, 1) ? UINT32_MAX : duk_to_uint32(ctx, 1));
    return 1;
}

/* [ string ] -> [ iterator ] */
static duk_ret_t symbol_match_all(duk_context *ctx)
{
    duk_push_this(ctx);
    return call_general(ctx, "matchAll", 1);
}

/* What matchAll() returns: its next(). [ ] -> [ result ] */
static duk_ret_t next(duk_context *ctx)
{
    push_general(ctx, "next");
    duk_push_this(ctx);
    duk_call(ctx, 1);
    return 1;
}

/* [ iteratorPrototype ] -> [ prototype ] */
duk_ret_t regexp_iterator_prototype(duk_context *ctx)
{
    static const struct method methods[] = {
        {"next", next, 0, 0, 0, METHOD, NULL},
        {"@@toStringTag", NULL, 0, 0, 0, TEXT, "RegExp String Iterator"},
        {0},
    };

    duk_push_object(ctx);
    duk_dup(ctx, 0);
    duk_set_prototype(ctx, -2);
    methods_put(ctx, methods);
    return 1;
}

/* ---- the constructor ---- */

/* A property of the value at 0 instead of the value at `at`. [ pattern flags ] -> [ pattern flags ]
 */
static void take_property(duk_context *ctx, duk_idx_t at, const char *name)
{
    duk_get_prop_string(ctx, 0, name);
    duk_replace(ctx, at);
}

/* Whether the value at 0 says that it is a RegExp. [ pattern flags ] -> [ pattern flags ] */
static bool looks_like_regexp(duk_context *ctx)
{
    bool answer;

    if (!duk_is_object(ctx, 0)) {
        return false;
    }
    duk_get_prop_heapptr(ctx, 0, engine_of(ctx)->regexps->symbols[REGEXP_SYMBOL_MATCH]);
    answer = duk_is_undefined(ctx, -1) ? regexp_program_of(ctx, 0) != NULL
                                       : duk_to_boolean(ctx, -1) != 0;
    duk_pop(ctx);
    return answer;
}

/* An absent value becomes the empty text. [ pattern flags ] -> [ pattern flags ] */
static void to_text(duk_context *ctx, duk_idx_t at)
{
    if (duk_is_undefined(ctx, at)) {
        duk_push_literal(ctx, "");
        duk_replace(ctx, at);
    }
    duk_to_string(ctx, at);
}

/* RegExp(pattern, flags), with and without `new`. [ pattern flags ] -> [ regexp ] */
static duk_ret_t construct(duk_context *ctx)
{
    const bool looks = looks_like_regexp(ctx);

    if (looks && !duk_is_constructor_call(ctx) && duk_is_undefined(ctx, 1)) {
        duk_get_prop_literal(ctx, 0, "constructor");
        duk_push_current_function(ctx);
        if (duk_strict_equals(ctx, -1, -2)) {
            duk_dup(ctx, 0);
            return 1;
        }
        duk_set_top(ctx, 2);
    }
    const struct regexp_program *program = regexp_program_of(ctx, 0);

    if (program != NULL) {
        if (duk_is_undefined(ctx, 1)) {
            regexp_push_flags(ctx, program);
            duk_replace(ctx, 1);
        }
        duktape_regexp_push_source(ctx, 0);
        duk_replace(ctx, 0);
    } else if (looks) {
        duk_dup(ctx, 0);
        take_property(ctx, 2, "source");
        if (duk_is_undefined(ctx, 1)) {
            take_property(ctx, 1, "flags");
        }
        duk_replace(ctx, 0);
    }
    to_text(ctx, 0);
    to_text(ctx, 1);
    return regexp_create(ctx);
}

/* RegExp.prototype.compile of Annex B. [ pattern flags ] -> [ regexp ] */
static duk_ret_t compile(duk_context *ctx)
{
    duk_push_this(ctx);
    duk_insert(ctx, 0);
    if (regexp_program_of(ctx, 0) == NULL) {
        refuse_receiver(ctx, "compile");
    }
    const struct regexp_program *program = regexp_program_of(ctx, 1);

    if (program != NULL) {
        if (!duk_is_undefined(ctx, 2)) {
            return duk_type_error(ctx, "Invalid flags supplied to RegExp constructor");
        }
        regexp_push_flags(ctx, program);
        duk_replace(ctx, 2);
        duktape_regexp_push_source(ctx, 1);
        duk_replace(ctx, 1);
    }
    to_text(ctx, 1);
    to_text(ctx, 2);
    regexp_recompile(ctx, 0);
    regexp_set_last_index(ctx, 0, 0);
    return 1;
}

/* RegExp[Symbol.species] [ ] -> [ this ] */
static duk_ret_t get_species(duk_context *ctx)
{
    duk_push_this(ctx);
    return 1;
}

/* [ ] -> [ prototype RegExp ] */
void regexp_object_install(duk_context *ctx)
{
    static const struct method of_prototype[] = {
        {"exec", exec, 1, 1, 0, METHOD, NULL},
        {"hasIndices", get_flag, 0, 0, 0, GETTER, NULL}, /* magic: as in flag_names */
        {"global", get_flag, 0, 0, 1, GETTER, NULL},
        {"ignoreCase", get_flag, 0, 0, 2, GETTER, NULL},
        {"multiline", get_flag, 0, 0, 3, GETTER, NULL},
        {"dotAll", get_flag, 0, 0, 4, GETTER, NULL},
        {"unicode", get_flag, 0, 0, 5, GETTER, NULL},
        {"sticky", get_flag, 0, 0, 6, GETTER, NULL},
        {"flags", get_flags, 0, 0, 0, GETTER, NULL},
        {"source", get_source, 0, 0, 0, GETTER, NULL},
        {"compile", compile, 2, 2, 0, METHOD, NULL},
        {"toString", to_string, 0, 0, 0, METHOD, NULL},
        {"test", test, 1, 1, 0, METHOD, NULL},
        {"@@match", symbol_match, 1, 1, 0, METHOD, NULL},
        {"@@matchAll", symbol_match_all, 1, 1, 0, METHOD, NULL},
        {"@@replace", symbol_replace, 2, 2, 0, METHOD, NULL},
        {"@@search", symbol_search, 1, 1, 0, METHOD, NULL},
        {"@@split", symbol_split, 2, 2, 0, METHOD, NULL},
        {0},
    };
    static const struct method constructor = {"RegExp", construct, 2, 2, 0, METHOD, NULL};
    static const struct method of_constructor[] = {
        {"@@species", get_species, 0, 0, 0, GETTER, NULL},
        {0},
    };

    global_prototype_push(ctx, "RegExp");
    duktape_regexp_make_ordinary(ctx, -1);
    methods_put(ctx, of_prototype);
    constructor_push_with(ctx, &constructor);
    methods_put(ctx, of_constructor);
    duk_dup_top(ctx);
    constructor_publish(ctx, "RegExp");
}
