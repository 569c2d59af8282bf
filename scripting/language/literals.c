#include "scripting/language/literals.h"

#include "scripting/builtins/array_like.h"
#include "scripting/engine/duktape_extra.h"
#include "scripting/engine/natives.h"

#define OWN_IN_ORDER                                                                               \
    (DUK_ENUM_OWN_PROPERTIES_ONLY | DUK_ENUM_INCLUDE_SYMBOLS | DUK_ENUM_SORT_ARRAY_INDICES)

/* What of an array, or `arguments`, begins at an index, without holes. [ list from ] -> [ array ]
 */
static duk_ret_t rest(duk_context *ctx)
{
    const duk_uarridx_t from = (duk_uarridx_t)duk_get_uint(ctx, 1);
    uint32_t steps = 0;

    duk_push_array(ctx);
    for (duk_uarridx_t i = from; i < duk_get_length(ctx, 0); i++) {
        array_step(ctx, &steps);
        duk_get_prop_index(ctx, 0, i);
        duk_put_prop_index(ctx, 2, i - from);
    }
    return 1;
}

/* An array of arrays becomes one, without holes. [ lists ] -> [ array ] */
static duk_ret_t join(duk_context *ctx)
{
    const duk_size_t count = duk_get_length(ctx, 0);
    duk_uarridx_t length = 0;
    uint32_t steps = 0;

    duk_push_array(ctx);
    for (duk_uarridx_t i = 0; i < count; i++) {
        duk_get_prop_index(ctx, 0, i);
        for (duk_uarridx_t j = 0; j < duk_get_length(ctx, 2); j++) {
            array_step(ctx, &steps);
            duk_get_prop_index(ctx, 2, j);
            duk_put_prop_index(ctx, 1, length++);
        }
        duk_pop(ctx);
    }
    return 1;
}

/* Whether the key on top is among those of the array at 2, if there is one. [ key ] -> [ key ] */
static bool is_excluded(duk_context *ctx)
{
    const duk_size_t count = duk_is_undefined(ctx, 2) ? 0 : duk_get_length(ctx, 2);
    bool found = false;

    for (duk_uarridx_t i = 0; i < count && !found; i++) {
        duk_get_prop_index(ctx, 2, i);
        found = duk_strict_equals(ctx, -1, -2);
        duk_pop(ctx);
    }
    return found;
}

/* Defines own properties of `from` in `object`; false for a Proxy, which has its say about each.
 * [ object from excluded ] -> [ boolean ] */
static duk_ret_t spread(duk_context *ctx)
{
    uint32_t steps = 0;

    if (duk_is_null_or_undefined(ctx, 1)) {
        duk_push_true(ctx);
        return 1;
    }
    duk_to_object(ctx, 1);
    if (duktape_is_proxy(ctx, 1)) {
        duk_push_false(ctx);
        return 1;
    }
    duk_enum(ctx, 1, OWN_IN_ORDER);
    while (duk_next(ctx, 3, false)) {
        array_step(ctx, &steps);
        if (!is_excluded(ctx) && duktape_look_own(ctx, 1) == DUKTAPE_OWN_ENUMERABLE) {
            duk_dup_top(ctx);
            duk_get_prop(ctx, 1);
            duk_def_prop(ctx, 0, DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_SET_WEC);
        } else {
            duk_pop(ctx);
        }
    }
    duk_push_true(ctx);
    return 1;
}

void literals_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"rest", rest, 2},
        {"join", join, 1},
        {"spread", spread, 3},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
