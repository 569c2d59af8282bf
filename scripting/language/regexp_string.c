#include "scripting/language/regexp_string.h"

#include "scripting/builtins/method_table.h"
#include "scripting/engine/engine.h"
#include "scripting/language/duktape_regexp.h"
#include "scripting/language/regexp.h"
#include "scripting/language/regexp_exec.h"
#include "scripting/language/regexp_replace.h"
#include "scripting/language/regexp_source.h"
#include "scripting/language/regexp_symbols.h"
#include "scripting/language/regexp_watch.h"
#include "scripting/language/subject.h"
#include "scripting/regexp/code_units.h"

/* `this`, which is neither undefined nor null. [ args ... ] -> [ args ... this ] */
static void push_receiver(duk_context *ctx, const char *method)
{
    duk_push_this(ctx);
    if (duk_is_null_or_undefined(ctx, -1)) {
        (void)duk_type_error(ctx, "String.prototype.%s called on null or undefined", method);
    }
}

/* Whether a plain RegExp at 0 is to work on a string, at `receiver`. */
static bool is_plain_call(duk_context *ctx, duk_idx_t receiver)
{
    return is_text(ctx, receiver) && regexp_is_plain(ctx, 0);
}

/*
 * Lets an object at 0 do the work by its method of that name; false when it has none. The receiver
 * stands behind the arguments. [ args ... this ] -> [ args ... this result ], or as it was
 */
static bool call_method_of(duk_context *ctx, enum regexp_symbol symbol)
{
    const duk_idx_t receiver = duk_get_top_index(ctx);

    if (!duk_is_object(ctx, 0)) {
        return false;
    }
    duk_get_prop_heapptr(ctx, 0, engine_of(ctx)->regexps->symbols[symbol]);
    if (duk_is_null_or_undefined(ctx, -1)) {
        duk_pop(ctx);
        return false;
    }
    duk_dup(ctx, 0);
    duk_dup(ctx, receiver);
    for (duk_idx_t i = 1; i < receiver; i++) {
        duk_dup(ctx, i);
    }
    duk_call_method(ctx, receiver);
    return true;
}

/* The method of a RegExp made of the value at 0. [ value this ] -> [ value this result ] */
static duk_ret_t call_method_of_new(duk_context *ctx, enum regexp_symbol symbol, const char *flags)
{
    struct regexps *regexps = engine_of(ctx)->regexps;

    duk_to_string(ctx, 1);
    duk_push_c_function(ctx, regexp_create, 2);
    if (duk_is_undefined(ctx, 0)) {
        duk_push_literal(ctx, "");
    } else {
        duk_to_string(ctx, 0);
        duk_dup(ctx, 0);
    }
    duk_push_string(ctx, flags);
    duk_call(ctx, 2);
    duk_push_heapptr(ctx, regexps->symbols[symbol]);
    duk_dup(ctx, 1);
    duk_call_prop(ctx, -3, 1);
    return 1;
}

/* [ regexp ] -> [ array ] */
static duk_ret_t match(duk_context *ctx)
{
    push_receiver(ctx, "match");
    if (is_plain_call(ctx, 1)) {
        regexp_push_match(ctx, 0, 1);
    } else if (!call_method_of(ctx, REGEXP_SYMBOL_MATCH)) {
        return call_method_of_new(ctx, REGEXP_SYMBOL_MATCH, "");
    }
    return 1;
}

/* [ regexp ] -> [ index ] */
static duk_ret_t search(duk_context *ctx)
{
    push_receiver(ctx, "search");
    if (is_plain_call(ctx, 1)) {
        regexp_push_search(ctx, 0, 1);
    } else if (!call_method_of(ctx, REGEXP_SYMBOL_SEARCH)) {
        return call_method_of_new(ctx, REGEXP_SYMBOL_SEARCH, "");
    }
    return 1;
}

/* [ wanted by this ] -> [ wanted by this string ] */
static duk_ret_t replace_text(duk_context *ctx, bool all)
{
    duk_to_string(ctx, 2);
    duk_to_string(ctx, 0);
    if (!duk_is_function(ctx, 1)) {
        duk_to_string(ctx, 1);
    }
    string_replace(ctx, 0, 2, 1, all);
    return 1;
}

static bool is_replacement(duk_context *ctx, duk_idx_t at)
{
    return is_text(ctx, at) || duk_is_function(ctx, at);
}

/* [ wanted by ] -> [ string ] */
static duk_ret_t replace(duk_context *ctx)
{
    push_receiver(ctx, "replace");
    if (is_replacement(ctx, 1) && is_plain_call(ctx, 2)) {
        regexp_replace(ctx, 0, 2, 1);
    } else if (!call_method_of(ctx, REGEXP_SYMBOL_REPLACE)) {
        return replace_text(ctx, false);
    }
    return 1;
}

/* A RegExp that replaces all must be global. [ regexp ... ] -> [ regexp ... ] */
static void check_global(duk_context *ctx, const char *message)
{
    bool is_regexp;

    if (!duk_is_object(ctx, 0)) {
        return;
    }
    duk_get_prop_heapptr(ctx, 0, engine_of(ctx)->regexps->symbols[REGEXP_SYMBOL_MATCH]);
    is_regexp = duk_is_undefined(ctx, -1) ? regexp_program_of(ctx, 0) != NULL
                                          : duk_to_boolean(ctx, -1) != 0;
    duk_pop(ctx);
    if (!is_regexp) {
        return;
    }
    duk_get_prop_literal(ctx, 0, "flags");
    if (duk_is_null_or_undefined(ctx, -1) || strchr(duk_to_string(ctx, -1), 'g') == NULL) {
        (void)duk_type_error(ctx, "%s", message);
    }
    duk_pop(ctx);
}

/* [ wanted by ] -> [ string ] */
static duk_ret_t replace_all(duk_context *ctx)
{
    push_receiver(ctx, "replaceAll");
    check_global(ctx, "String.prototype.replaceAll called with a non-global RegExp argument");
    if (is_replacement(ctx, 1) && is_plain_call(ctx, 2)) {
        regexp_replace(ctx, 0, 2, 1);
    } else if (!call_method_of(ctx, REGEXP_SYMBOL_REPLACE)) {
        return replace_text(ctx, true);
    }
    return 1;
}

/* [ regexp ] -> [ iterator ] */
static duk_ret_t match_all(duk_context *ctx)
{
    push_receiver(ctx, "matchAll");
    check_global(ctx, "String.prototype.matchAll called with a non-global RegExp argument");
    if (!call_method_of(ctx, REGEXP_SYMBOL_MATCH_ALL)) {
        return call_method_of_new(ctx, REGEXP_SYMBOL_MATCH_ALL, "g");
    }
    return 1;
}

/* Where the next part ends, NULL when there is no more separator. */
static const char *find_separator(struct bytes text, size_t at, struct bytes separator)
{
    if (separator.size > 0) {
        return memmem(text.data + at, text.size - at, separator.data, separator.size);
    }
    at++;
    while (at < text.size && is_continuation((uint8_t)text.data[at])) {
        at++;
    }
    return at < text.size ? text.data + at : NULL;
}

/* [ separator limit this ] -> [ separator limit this array ] */
static void push_split(duk_context *ctx, uint32_t limit)
{
    struct subject subject;
    struct bytes separator;
    duk_uarridx_t count = 0;
    size_t part = 0;

    subject_get(ctx, 2, &subject);
    duk_push_array(ctx);
    if (limit == 0) {
        return;
    }
    separator.data = duk_get_lstring(ctx, 0, &separator.size);
    if (separator.data == NULL) { /* undefined */
        duk_dup(ctx, 2);
        duktape_define_index(ctx, -2, 0);
        return;
    }
    budget_charge(ctx, subject.text.size);
    if (separator.size == 0 && subject.text.size == 0) {
        return;
    }
    for (;;) {
        const char *found = find_separator(subject.text, part, separator);
        const size_t end = found != NULL ? (size_t)(found - subject.text.data) : subject.text.size;

        subject_push(ctx, &subject, (int32_t)part, (int32_t)end);
        duktape_define_index(ctx, -2, count++);
        if (found == NULL || count >= limit) {
            return;
        }
        part = end + separator.size;
    }
}

/* [ separator limit ] -> [ array ] */
static duk_ret_t split(duk_context *ctx)
{
    uint32_t limit = UINT32_MAX;

    push_receiver(ctx, "split");
    if (duk_is_undefined(ctx, 1) && is_plain_call(ctx, 2)) {
        regexp_push_split(ctx, 0, 2, UINT32_MAX);
        return 1;
    }
    if (call_method_of(ctx, REGEXP_SYMBOL_SPLIT)) {
        return 1;
    }
    duk_to_string(ctx, 2);
    if (!duk_is_undefined(ctx, 1)) {
        limit = duk_to_uint32(ctx, 1);
    }
    if (!duk_is_undefined(ctx, 0)) {
        duk_to_string(ctx, 0);
    }
    push_split(ctx, limit);
    return 1;
}

void regexp_string_install(duk_context *ctx)
{
    static const struct method methods[] = {
        {"match", match, 1, 1, 0, METHOD, NULL},
        {"matchAll", match_all, 1, 1, 0, METHOD, NULL},
        {"replace", replace, 2, 2, 0, METHOD, NULL},
        {"replaceAll", replace_all, 2, 2, 0, METHOD, NULL},
        {"search", search, 1, 1, 0, METHOD, NULL},
        {"split", split, 2, 2, 0, METHOD, NULL},
        {0},
    };

    global_prototype_push(ctx, "String");
    methods_put(ctx, methods);
    duk_pop(ctx);
}
