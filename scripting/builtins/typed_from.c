#include "scripting/builtins/typed_methods.h"

#include "scripting/builtins/array_like.h"
#include "scripting/builtins/iteration.h"
#include "scripting/builtins/method_table.h"
#include "scripting/builtins/typed_result.h"

#define ITERATOR DUK_WELLKNOWN_SYMBOL("Symbol.iterator")

/* [ ] -> [ this ] */
static duk_ret_t species(duk_context *ctx)
{
    duk_push_this(ctx);
    return 1;
}

/* The items of the argument as a bare array; how many. [ ] -> [ array ] */
static double list_items(duk_context *ctx, duk_idx_t at)
{
    struct array_like list;
    duk_uarridx_t count = 0;

    const duk_idx_t result = duk_get_top(ctx);

    duk_push_bare_array(ctx);
    duk_get_prop_literal(ctx, at, ITERATOR);
    if (!duk_is_null_or_undefined(ctx, -1)) {
        struct iteration iteration;

        iteration_open_with(ctx, at, &iteration);
        while (iteration_next(ctx, &iteration)) {
            duk_put_prop_index(ctx, result, count++);
        }
    } else {
        duk_dup(ctx, at);
        duk_to_object(ctx, -1);
        array_like_of(ctx, -1, &list);
        for (double i = 0; i < list.length; i++) {
            array_step(ctx, &list.steps);
            element_get(ctx, list.at, i);
            duk_put_prop_index(ctx, result, count++);
        }
    }
    duk_set_top(ctx, result + 1);
    return count;
}

/* %TypedArray%.from [ items mapper thisArg ] -> [ array ] */
static duk_ret_t typed_from(duk_context *ctx)
{
    const bool maps = !duk_is_undefined(ctx, 1);
    uint32_t steps = 0;

    duk_push_this(ctx);
    if (!duk_is_constructable(ctx, -1)) {
        return duk_type_error(ctx, "%s is not a constructor", push_shown(ctx, -1));
    }
    duk_pop(ctx);
    if (maps) {
        require_callback(ctx, 1);
    }
    require_object_coercible(ctx, 0);
    const double count = list_items(ctx, 0);

    typed_result_create_of_this(ctx, count);
    const duk_idx_t array = duk_get_top_index(ctx);

    for (double i = 0; i < count; i++) {
        array_step(ctx, &steps);
        if (maps) {
            duk_dup(ctx, 1);
            duk_dup(ctx, 2);
        }
        element_get(ctx, 3, i);
        if (maps) {
            push_index(ctx, i);
            duk_call_method(ctx, 2);
        }
        element_put(ctx, array, i);
    }
    duk_set_top(ctx, array + 1);
    return 1;
}

/* %TypedArray%.of [ ...items ] -> [ array ] */
static duk_ret_t typed_of(duk_context *ctx)
{
    const duk_idx_t count = duk_get_top(ctx);

    typed_result_create_of_this(ctx, count);
    const duk_idx_t array = duk_get_top_index(ctx);

    for (duk_idx_t i = 0; i < count; i++) {
        duk_dup(ctx, i);
        element_put(ctx, array, i);
    }
    return 1;
}

static const struct method of_constructor[] = {
    {"from", typed_from, 1, 3, 0, METHOD, NULL},
    {"of", typed_of, 0, -1, 0, METHOD, NULL},
    {"@@species", species, 0, 0, 0, GETTER, NULL},
    {0},
};

void typed_array_statics_put(duk_context *ctx)
{
    methods_put(ctx, of_constructor);
}
