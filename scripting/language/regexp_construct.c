#include "scripting/language/regexp_construct.h"

#include "scripting/builtins/method_table.h"
#include "scripting/engine/engine.h"
#include "scripting/language/duktape_regexp.h"
#include "scripting/language/regexp.h"
#include "scripting/language/regexp_exec.h"
#include "scripting/language/regexp_object.h"
#include "scripting/language/regexp_source.h"

#include <stdbool.h>

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

duk_ret_t regexp_method_compile(duk_context *ctx)
{
    duk_push_this(ctx);
    duk_insert(ctx, 0);
    if (regexp_program_of(ctx, 0) == NULL) {
        regexp_refuse_receiver(ctx, "compile");
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

void regexp_constructor_push(duk_context *ctx)
{
    static const struct method constructor = {"RegExp", construct, 2, 2, 0, METHOD, NULL};
    static const struct method of_constructor[] = {
        {"@@species", get_species, 0, 0, 0, GETTER, NULL},
        {0},
    };

    constructor_push_with(ctx, &constructor);
    methods_put(ctx, of_constructor);
}
