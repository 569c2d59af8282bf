/* Finding in arrays and typed arrays: at, includes, and the family of find. */
#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/method_table.h"
#include "scripting/builtins/typed_view.h"
#include "scripting/engine/budget.h"
#include "scripting/engine/duktape_extra.h"

#include <math.h>

enum find { FROM_END = 1, WANTS_INDEX = 2 };

/* [ index ] -> [ value ] */
static duk_ret_t array_at(duk_context *ctx)
{
    struct array_like array;

    array_like_this_either(ctx, &array);
    double index = to_integer(ctx, 0);

    if (index < 0) {
        index += array.length;
    }
    if (index < 0 || index >= array.length) {
        return 0;
    }
    element_get(ctx, array.at, index);
    return 1;
}

/* find, findIndex, findLast, findLastIndex. [ callback thisArg ] -> [ value ] */
static duk_ret_t array_find(duk_context *ctx)
{
    const int how = duk_get_current_magic(ctx);
    struct array_like array;

    array_like_this_either(ctx, &array);
    require_callback(ctx, 0);
    for (double i = 0; i < array.length; i++) {
        const double index = how & FROM_END ? array.length - 1 - i : i;

        array_step(ctx, &array.steps);
        element_get(ctx, array.at, index);
        duk_dup(ctx, 0);
        duk_dup(ctx, 1);
        duk_dup(ctx, array.at + 1);
        push_index(ctx, index);
        duk_dup(ctx, array.at);
        duk_call_method(ctx, 3);
        if (duk_to_boolean(ctx, -1)) {
            if (how & WANTS_INDEX) {
                push_index(ctx, index);
            } else {
                duk_dup(ctx, array.at + 1);
            }
            return 1;
        }
        duk_set_top(ctx, array.at + 1);
    }
    if (how & WANTS_INDEX) {
        duk_push_int(ctx, -1);
        return 1;
    }
    return 0;
}

/* Whether a typed array holds the number. [ value ... ] -> [ value ... ] */
static bool typed_includes(duk_context *ctx, duk_idx_t at, double from)
{
    struct typed_view view;
    const double wanted = duk_get_number(ctx, 0);

    typed_view_require(ctx, at, &view);
    budget_charge(ctx, view.length * sizeof(wanted));
    for (size_t i = (size_t)from; i < view.length; i++) {
        const double number = typed_view_number(&view, i);

        if (number == wanted || (isnan(number) && isnan(wanted))) {
            return true;
        }
    }
    return false;
}

/* [ value from ] -> [ boolean ] */
static duk_ret_t array_includes(duk_context *ctx)
{
    struct array_like array;
    bool found = false;

    array_like_this_either(ctx, &array);
    if (array.length > 0) {
        double i = to_relative_index(ctx, 1, array.length, 0);

        if (array.typed && duk_is_number(ctx, 0)) {
            found = typed_includes(ctx, array.at, i);
            i = array.length;
        }
        for (; i < array.length && !found; i++) {
            array_step(ctx, &array.steps);
            element_get(ctx, array.at, i);
            found = same_value_zero(ctx, 0, -1);
            duk_pop(ctx);
        }
    }
    duk_push_boolean(ctx, found);
    return 1;
}

#define SEARCHES(typed)                                                                            \
    {"at", array_at, 1, 1, typed, METHOD, NULL}, {"find", array_find, 1, 2, typed, METHOD, NULL},  \
        {"findIndex", array_find, 1, 2, (typed) | WANTS_INDEX, METHOD, NULL},                      \
        {"findLast", array_find, 1, 2, (typed) | FROM_END, METHOD, NULL},                          \
        {"findLastIndex", array_find, 1, 2, (typed) | FROM_END | WANTS_INDEX, METHOD, NULL},       \
        {"includes", array_includes, 1, 2, typed, METHOD, NULL},                                   \
    {                                                                                              \
        0                                                                                          \
    }

static const struct method of_arrays[] = {SEARCHES(0)};

static const struct method of_typed_arrays[] = {SEARCHES(METHOD_TYPED)};

void array_search_install(duk_context *ctx)
{
    intrinsic_push(ctx, INTRINSIC_ARRAY_PROTOTYPE);
    methods_put(ctx, of_arrays);
    duk_pop(ctx);
    intrinsic_push(ctx, INTRINSIC_TYPED_ARRAY_PROTOTYPE);
    methods_put(ctx, of_typed_arrays);
    duk_pop(ctx);
}
