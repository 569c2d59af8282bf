#include "scripting/language/super_reference.h"

#include "scripting/engine/duktape_extra.h"
#include "scripting/engine/natives.h"

#define REFLECT_GET DUK_HIDDEN_SYMBOL("reflectGet")

/* What is no data property of a plain object: accessors, Proxies, keys that are yet to be made.
 * [ home self key holder ] -> [ ... value ] */
static duk_ret_t get_by_reflection(duk_context *ctx)
{
    duk_push_current_function(ctx);
    duk_get_prop_literal(ctx, -1, REFLECT_GET);
    duk_dup(ctx, 3);
    duk_dup(ctx, 2);
    duk_dup(ctx, 1);
    duk_call(ctx, 3);
    return 1;
}

/* [ home self key ] -> [ home self key holder ] */
static void push_holder(duk_context *ctx)
{
    duk_get_prototype(ctx, 0);
    if (duk_is_undefined(ctx, 3)) {
        (void)duk_type_error(ctx, "Cannot read properties of null (reading '%s')",
                             duk_safe_to_string(ctx, 2));
    }
}

/* Looks from prototype to prototype, as methods are found. [ home self key ] -> [ ... value ] */
static duk_ret_t super_get(duk_context *ctx)
{
    push_holder(ctx);
    while (duk_is_string(ctx, 2) && !duktape_is_proxy(ctx, 3)) {
        duk_dup(ctx, 2);
        if (duktape_get_own_key(ctx, 3)) {
            return 1;
        }
        if (duktape_look_own(ctx, 3) != DUKTAPE_OWN_NONE) {
            break;
        }
        duk_get_prototype(ctx, 3);
        if (duk_is_undefined(ctx, -1)) {
            return 1;
        }
        duk_replace(ctx, 3);
        duk_set_top(ctx, 4);
    }
    return get_by_reflection(ctx);
}

/* [ reflectGet ] -> [ function ] */
static duk_ret_t super_getter(duk_context *ctx)
{
    duktape_push_method(ctx, super_get, 3);
    duk_dup(ctx, 0);
    duk_put_prop_literal(ctx, -2, REFLECT_GET);
    return 1;
}

void super_reference_natives(duk_context *ctx)
{
    static const struct native natives[] = {{"superGetter", super_getter, 1}, {NULL, NULL, 0}};

    natives_put(ctx, natives);
}
