#include "scripting/language/regexp_symbols.h"

#include "scripting/builtins/method_table.h"
#include "scripting/engine/engine.h"
#include "scripting/language/duktape_regexp.h"
#include "scripting/language/regexp.h"
#include "scripting/language/regexp_exec.h"
#include "scripting/language/regexp_replace.h"
#include "scripting/language/regexp_result.h"
#include "scripting/language/regexp_watch.h"
#include "scripting/regexp/code_units.h"

#include <stdbool.h>
#include <stddef.h>

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

void regexp_symbols_put(duk_context *ctx)
{
    static const struct method methods[] = {
        {"@@match", symbol_match, 1, 1, 0, METHOD, NULL},
        {"@@matchAll", symbol_match_all, 1, 1, 0, METHOD, NULL},
        {"@@replace", symbol_replace, 2, 2, 0, METHOD, NULL},
        {"@@search", symbol_search, 1, 1, 0, METHOD, NULL},
        {"@@split", symbol_split, 2, 2, 0, METHOD, NULL},
        {0},
    };

    methods_put(ctx, methods);
}
