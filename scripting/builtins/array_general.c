/*
 * The methods of arrays for what is no array: array-likes up to 2^53 - 1 long, Proxies, typed
 * arrays.
 *
 * For an array the engine's own methods do the work. They count with 32 bits, ask a Proxy for its
 * elements in another order than the language says, and take a typed array's length from a
 * property.
 */
#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/method_table.h"
#include "scripting/engine/duktape_extra.h"

#include <math.h>

/* The engine's magic numbers for every, some and forEach. */
enum iterating { EVERY = 0, SOME = 1, FOR_EACH = 2 };

#define ENGINE_LENGTH_MAX 2147483647u /* what the engine's indexOf takes */

/* Whether the engine's method will do. [ ] -> [ ] */
static bool is_array(duk_context *ctx)
{
    duk_push_this(ctx);
    const bool array = duktape_class_of(ctx, -1) == DUKTAPE_ARRAY;

    duk_pop(ctx);
    return array;
}

/* The callback for one element, which stands on top. [ value ] -> [ value result ] */
static void call_with_element(duk_context *ctx, const struct array_like *array, double index)
{
    const duk_idx_t value = duk_get_top_index(ctx);

    duk_dup(ctx, 0);
    duk_dup(ctx, 1);
    duk_dup(ctx, value);
    push_index(ctx, index);
    duk_dup(ctx, array->at);
    duk_call_method(ctx, 3);
}

/* [ callback thisArg object ] -> [ ... result ] */
static duk_ret_t iterate(duk_context *ctx, struct array_like *array, enum iterating how)
{
    require_callback(ctx, 0);
    for (double i = 0; i < array->length; i++) {
        array_step(ctx, &array->steps);
        if (!element_get_if_present(ctx, array->at, i)) {
            continue;
        }
        call_with_element(ctx, array, i);
        if (how != FOR_EACH && (duk_to_boolean(ctx, -1) != 0) == (how == SOME)) {
            return 1;
        }
        duk_set_top(ctx, array->at + 1);
    }
    if (how == FOR_EACH) {
        return 0;
    }
    duk_push_boolean(ctx, how == EVERY);
    return 1;
}

/* every, some, forEach. [ callback thisArg ] -> [ result ] */
static duk_ret_t array_iterate(duk_context *ctx)
{
    struct array_like array;

    if (is_array(ctx)) {
        return engine_function_run(ctx, ENGINE_ARRAY_ITERATE);
    }
    array_like_this(ctx, &array);
    return iterate(ctx, &array, duk_get_current_magic(ctx));
}

duk_ret_t typed_iterate(duk_context *ctx)
{
    struct array_like array;

    array_like_this_typed(ctx, &array);
    return iterate(ctx, &array, duk_get_current_magic(ctx));
}

/* From which end a search begins: the engine's magic is 1 for indexOf, -1 for lastIndexOf.
 * [ value from object ] -> [ same ] */
static double search_start(duk_context *ctx, double length, double step, bool has_from)
{
    double from = step > 0 ? 0 : length - 1;

    if (has_from) {
        from = to_integer(ctx, 1);
        if (from < 0) {
            from = step > 0 ? fmax(length + from, 0) : length + from;
        } else if (step < 0) {
            from = fmin(from, length - 1);
        }
    }
    return from;
}

/* [ value from object ] -> [ index ] */
static duk_ret_t search(duk_context *ctx, struct array_like *array, bool has_from)
{
    const double step = duk_get_current_magic(ctx);
    double index = -1;

    if (array->length > 0) {
        double i = search_start(ctx, array->length, step, has_from);

        for (; i >= 0 && i < array->length && index < 0; i += step) {
            array_step(ctx, &array->steps);
            if (element_get_if_present(ctx, array->at, i)) {
                index = duk_strict_equals(ctx, 0, -1) ? i : -1;
                duk_pop(ctx);
            }
        }
    }
    duk_push_number(ctx, index);
    return 1;
}

/* indexOf, lastIndexOf. [ value from ] -> [ index ] */
static duk_ret_t array_index_of(duk_context *ctx)
{
    const bool has_from = duk_get_top(ctx) > 1;
    struct array_like array;

    duk_push_this(ctx);
    const bool is_engines =
        duktape_class_of(ctx, -1) == DUKTAPE_ARRAY && duk_get_length(ctx, -1) < ENGINE_LENGTH_MAX;

    duk_pop(ctx);
    if (is_engines) {
        return engine_function_run(ctx, ENGINE_ARRAY_INDEX_OF);
    }
    duk_set_top(ctx, 2);
    array_like_this(ctx, &array);
    return search(ctx, &array, has_from);
}

duk_ret_t typed_index_of(duk_context *ctx)
{
    const bool has_from = duk_get_top(ctx) > 1;
    struct array_like array;

    duk_set_top(ctx, 2);
    array_like_this_typed(ctx, &array);
    return search(ctx, &array, has_from);
}

/* [ callback initial object ] -> [ ... result ] */
static duk_ret_t reduce(duk_context *ctx, struct array_like *array, bool has_initial)
{
    const bool backwards = duk_get_current_magic(ctx) < 0;
    const duk_idx_t result = array->at + 1;

    require_callback(ctx, 0);
    if (has_initial) {
        duk_dup(ctx, 1);
    }
    for (double i = 0; i < array->length; i++) {
        const double index = backwards ? array->length - 1 - i : i;

        array_step(ctx, &array->steps);
        if (!element_get_if_present(ctx, array->at, index) || duk_get_top(ctx) == result + 1) {
            continue; /* The first that is there is the result so far. */
        }
        duk_dup(ctx, 0);
        duk_push_undefined(ctx);
        duk_dup(ctx, result);
        duk_dup(ctx, result + 1);
        push_index(ctx, index);
        duk_dup(ctx, array->at);
        duk_call_method(ctx, 4);
        duk_replace(ctx, result);
        duk_set_top(ctx, result + 1);
    }
    if (duk_get_top(ctx) == result) {
        return duk_type_error(ctx, "Reduce of empty array with no initial value");
    }
    return 1;
}

/* reduce, reduceRight. [ callback initial ] -> [ result ] */
static duk_ret_t array_reduce(duk_context *ctx)
{
    const bool has_initial = duk_get_top(ctx) > 1;
    struct array_like array;

    if (is_array(ctx)) {
        return engine_function_run(ctx, ENGINE_ARRAY_REDUCE);
    }
    duk_set_top(ctx, 2);
    array_like_this(ctx, &array);
    return reduce(ctx, &array, has_initial);
}

duk_ret_t typed_reduce(duk_context *ctx)
{
    const bool has_initial = duk_get_top(ctx) > 1;
    struct array_like array;

    duk_set_top(ctx, 2);
    array_like_this_typed(ctx, &array);
    return reduce(ctx, &array, has_initial);
}

/* Exchanges two elements, or the holes that are there. [ ] -> [ ] */
static void exchange(duk_context *ctx, const struct array_like *array, double low, double high)
{
    const bool has_low = element_get_if_present(ctx, array->at, low);
    const bool has_high = element_get_if_present(ctx, array->at, high);

    if (has_high) {
        element_put(ctx, array->at, low);
    } else if (has_low) {
        element_delete(ctx, array->at, low);
    }
    if (has_low) {
        element_put(ctx, array->at, high);
    } else if (has_high) {
        element_delete(ctx, array->at, high);
    }
}

/* [ ] -> [ this ] */
static duk_ret_t array_reverse(duk_context *ctx)
{
    struct array_like array;

    if (is_array(ctx)) {
        return engine_function_run(ctx, ENGINE_ARRAY_REVERSE);
    }
    array_like_this(ctx, &array);
    for (double low = 0; low < floor(array.length / 2); low++) {
        array_step(ctx, &array.steps);
        exchange(ctx, &array, low, array.length - 1 - low);
    }
    return 1;
}

/* [ ] -> [ value ] */
static duk_ret_t array_shift(duk_context *ctx)
{
    struct array_like array;

    if (is_array(ctx)) {
        return engine_function_run(ctx, ENGINE_ARRAY_SHIFT);
    }
    array_like_this(ctx, &array);
    if (array.length == 0) {
        length_put(ctx, array.at, 0);
        return 0;
    }
    element_get(ctx, array.at, 0);
    for (double i = 1; i < array.length; i++) {
        element_move(ctx, &array, i, i - 1);
    }
    element_delete(ctx, array.at, array.length - 1);
    length_put(ctx, array.at, array.length - 1);
    return 1;
}

static void check_length(duk_context *ctx, const struct array_like *array, duk_idx_t added)
{
    if (array->length + added > SAFE_INTEGER_MAX) {
        (void)duk_type_error(ctx,
                             "Pushing %ld elements on an array-like of length %.0f is "
                             "disallowed, as the total surpasses 2**53-1",
                             (long)added, array->length);
    }
}

/* [ ...items ] -> [ length ] */
static duk_ret_t array_unshift(duk_context *ctx)
{
    const duk_idx_t count = duk_get_top(ctx);
    struct array_like array;

    if (is_array(ctx)) {
        return engine_function_run(ctx, ENGINE_ARRAY_UNSHIFT);
    }
    array_like_this(ctx, &array);
    check_length(ctx, &array, count);
    for (double i = array.length; count > 0 && i > 0; i--) {
        element_move(ctx, &array, i - 1, i + count - 1);
    }
    for (duk_idx_t i = 0; i < count; i++) {
        duk_dup(ctx, i);
        element_put(ctx, array.at, i);
    }
    length_put(ctx, array.at, array.length + count);
    duk_push_number(ctx, array.length + count);
    return 1;
}

/* Array.prototype.pop(), when the engine's quick way is none. [ ] -> [ value ] */
duk_ret_t array_pop(duk_context *ctx)
{
    struct array_like array;

    array_like_this(ctx, &array);
    if (array.length == 0) {
        length_put(ctx, array.at, 0);
        return 0;
    }
    element_get(ctx, array.at, array.length - 1);
    element_delete(ctx, array.at, array.length - 1);
    length_put(ctx, array.at, array.length - 1);
    return 1;
}

/* Array.prototype.push(), likewise. [ ...items ] -> [ length ] */
duk_ret_t array_push(duk_context *ctx)
{
    const duk_idx_t count = duk_get_top(ctx);
    struct array_like array;

    array_like_this(ctx, &array);
    check_length(ctx, &array, count);
    for (duk_idx_t i = 0; i < count; i++) {
        duk_dup(ctx, i);
        element_put(ctx, array.at, array.length + i);
    }
    length_put(ctx, array.at, array.length + count);
    duk_push_number(ctx, array.length + count);
    return 1;
}

void array_general_install(duk_context *ctx)
{
    static const struct {
        const char *name;
        duk_c_function function;
        enum engine_function which;
    } replaced[] = {
        {"every", array_iterate, ENGINE_ARRAY_ITERATE},
        {"forEach", array_iterate, ENGINE_ARRAY_ITERATE},
        {"indexOf", array_index_of, ENGINE_ARRAY_INDEX_OF},
        {"lastIndexOf", array_index_of, ENGINE_ARRAY_INDEX_OF},
        {"reduce", array_reduce, ENGINE_ARRAY_REDUCE},
        {"reduceRight", array_reduce, ENGINE_ARRAY_REDUCE},
        {"reverse", array_reverse, ENGINE_ARRAY_REVERSE},
        {"shift", array_shift, ENGINE_ARRAY_SHIFT},
        {"some", array_iterate, ENGINE_ARRAY_ITERATE},
        {"unshift", array_unshift, ENGINE_ARRAY_UNSHIFT},
    };

    intrinsic_push(ctx, INTRINSIC_ARRAY_PROTOTYPE);
    for (size_t i = 0; i < sizeof(replaced) / sizeof(replaced[0]); i++) {
        engine_function_replace(ctx, replaced[i].name, replaced[i].function, replaced[i].which);
    }
    duk_pop(ctx);
}
