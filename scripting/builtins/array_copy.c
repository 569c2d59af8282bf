/* Arrays made of other things: Array.from, Array.of, flat, flatMap, and the methods of ES2023 that
 * leave the array as it is and give a changed copy. */
#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/iteration.h"
#include "scripting/builtins/method_table.h"
#include "scripting/engine/duktape_extra.h"

#include <math.h>

#define ARRAY_LENGTH_MAX 4294967295.0
#define FLAT_DEPTH_MAX   1000 /* levels; each takes a piece of the C stack */

/* `new this(...)`, or an array when `this` is Array or no constructor. `length` below 0: no
 * argument. [ ] -> [ array ] */
static bool create(duk_context *ctx, double length)
{
    duk_push_this(ctx);
    if (intrinsic_is(ctx, -1, INTRINSIC_ARRAY) || !duk_is_constructable(ctx, -1)) {
        duk_pop(ctx);
        if (length > ARRAY_LENGTH_MAX) {
            (void)duk_range_error(ctx, "Invalid array length");
        }
        duk_push_array(ctx);
        return true;
    }
    if (length >= 0) {
        push_index(ctx, length);
    }
    duk_new(ctx, length >= 0 ? 1 : 0);
    return false;
}

/* [ value ] -> [ ] */
static void append(duk_context *ctx, duk_idx_t array, double index, bool is_plain)
{
    if (is_plain && index < ARRAY_LENGTH_MAX) {
        duk_put_prop_index(ctx, array, (duk_uarridx_t)index);
    } else {
        element_define(ctx, array, index);
    }
}

/* Puts [ function thisArg value index ] in order; the caller makes the call. [ value ] -> [ ... ]
 */
static void prepare_mapping(duk_context *ctx, double index)
{
    duk_dup(ctx, 1);
    duk_dup(ctx, 2);
    duk_pull(ctx, -3);
    push_index(ctx, index);
}

struct definition {
    duk_idx_t array;
    double index;
    bool is_plain;
};

/* [ value ] -> [ undefined ] */
static duk_ret_t define_one(duk_context *ctx, void *udata)
{
    const struct definition *definition = udata;

    append(ctx, definition->array, definition->index, definition->is_plain);
    return 0;
}

/* What an iterator gives. [ items mapper thisArg method ] -> [ array ] */
static duk_ret_t from_iterable(duk_context *ctx, bool maps)
{
    struct iteration iteration;
    struct definition definition = {.array = 4};

    definition.is_plain = create(ctx, -1);
    duk_dup(ctx, 3);
    if (is_plain_array(ctx, 0)) {
        duk_pop(ctx);
        iteration_open(ctx, 0, &iteration);
    } else {
        iteration_open_with(ctx, 0, &iteration);
    }
    const duk_idx_t top = duk_get_top(ctx);

    while (iteration_next(ctx, &iteration)) {
        if (maps) {
            prepare_mapping(ctx, definition.index);
            iteration_call(ctx, &iteration, 2);
        }
        if (definition.is_plain) {
            append(ctx, 4, definition.index, true);
        } else if (duk_safe_call(ctx, define_one, &definition, 1, 1) != DUK_EXEC_SUCCESS) {
            return iteration_throw(ctx, &iteration);
        }
        definition.index++;
        duk_set_top(ctx, top);
    }
    length_put(ctx, 4, definition.index);
    duk_set_top(ctx, 5);
    return 1;
}

/* What has a length and indexes. [ items mapper thisArg ] -> [ array ] */
static duk_ret_t from_array_like(duk_context *ctx, bool maps)
{
    struct array_like items;

    duk_to_object(ctx, 0);
    array_like_of(ctx, 0, &items);
    const bool is_plain = create(ctx, items.length);

    for (double i = 0; i < items.length; i++) {
        array_step(ctx, &items.steps);
        element_get(ctx, 0, i);
        if (maps) {
            prepare_mapping(ctx, i);
            duk_call_method(ctx, 2);
        }
        append(ctx, 3, i, is_plain);
    }
    length_put(ctx, 3, items.length);
    return 1;
}

/* [ items mapper thisArg ] -> [ array ] */
static duk_ret_t array_from(duk_context *ctx)
{
    const bool maps = !duk_is_undefined(ctx, 1);

    if (maps) {
        require_callback(ctx, 1);
    }
    require_object_coercible(ctx, 0);
    duk_get_prop_literal(ctx, 0, DUK_WELLKNOWN_SYMBOL("Symbol.iterator"));
    if (!duk_is_null_or_undefined(ctx, -1)) {
        require_callback(ctx, -1);
        return from_iterable(ctx, maps);
    }
    duk_pop(ctx);
    return from_array_like(ctx, maps);
}

/* [ ...items ] -> [ array ] */
static duk_ret_t array_of(duk_context *ctx)
{
    const duk_idx_t count = duk_get_top(ctx);
    const bool is_plain = create(ctx, count);

    for (duk_idx_t i = 0; i < count; i++) {
        duk_dup(ctx, i);
        append(ctx, count, i, is_plain);
    }
    length_put(ctx, count, count);
    return 1;
}

struct flattening {
    duk_idx_t result;
    double length;
    bool is_plain;
    uint32_t steps;
};

/* [ array ] -> [ array ] */
static void flatten(duk_context *ctx, struct flattening *flattening, double depth, int level)
{
    struct array_like array;

    if (level > FLAT_DEPTH_MAX) {
        (void)duk_range_error(ctx, "Maximum call stack size exceeded");
    }
    duk_require_stack(ctx, 8);
    array_like_of(ctx, -1, &array);
    for (double i = 0; i < array.length; i++) {
        array_step(ctx, &flattening->steps);
        if (!element_get_if_present(ctx, array.at, i)) {
            continue;
        }
        if (depth > 0 && duk_is_array(ctx, -1)) {
            flatten(ctx, flattening, depth - 1, level + 1);
            duk_pop(ctx);
        } else {
            append(ctx, flattening->result, flattening->length++, flattening->is_plain);
        }
    }
}

/* [ depth ] -> [ array ] */
static duk_ret_t array_flat(duk_context *ctx)
{
    struct flattening flattening = {.result = 2};
    struct array_like array;

    array_like_this(ctx, &array);
    const double depth = duk_is_undefined(ctx, 0) ? 1 : to_integer(ctx, 0);

    flattening.is_plain = array_species_push(ctx, array.at, 0);
    duk_dup(ctx, 1);
    flatten(ctx, &flattening, depth, 0);
    duk_set_top(ctx, 3);
    return 1;
}

/* [ callback thisArg ] -> [ array ] */
static duk_ret_t array_flat_map(duk_context *ctx)
{
    struct flattening flattening = {.result = 3};
    struct array_like array;

    array_like_this(ctx, &array);
    require_callback(ctx, 0);
    flattening.is_plain = array_species_push(ctx, array.at, 0);
    for (double i = 0; i < array.length; i++) {
        array_step(ctx, &array.steps);
        if (!element_get_if_present(ctx, array.at, i)) {
            continue;
        }
        duk_dup(ctx, 0);
        duk_dup(ctx, 1);
        duk_pull(ctx, -3);
        push_index(ctx, i);
        duk_dup(ctx, array.at);
        duk_call_method(ctx, 3);
        if (duk_is_array(ctx, -1)) {
            flatten(ctx, &flattening, 0, 0);
            duk_pop(ctx);
        } else {
            append(ctx, flattening.result, flattening.length++, flattening.is_plain);
        }
    }
    return 1;
}

/* A new array for a copy of that length. [ ] -> [ array ] */
static void create_copy(duk_context *ctx, double length)
{
    if (length > ARRAY_LENGTH_MAX) {
        (void)duk_range_error(ctx, "Invalid array length");
    }
    duk_push_array(ctx);
}

/* [ ] -> [ array ] */
static duk_ret_t array_to_reversed(duk_context *ctx)
{
    struct array_like array;

    array_like_this(ctx, &array);
    create_copy(ctx, array.length);
    for (double i = 0; i < array.length; i++) {
        array_step(ctx, &array.steps);
        element_get(ctx, array.at, array.length - 1 - i);
        append(ctx, 1, i, true);
    }
    return 1;
}

/* Copies elements, holes as undefined. [ ] -> [ ] */
static void copy(duk_context *ctx, struct array_like *array, double from, double end,
                 duk_idx_t result, double *to)
{
    for (double i = from; i < end; i++) {
        array_step(ctx, &array->steps);
        element_get(ctx, array->at, i);
        append(ctx, result, (*to)++, true);
    }
}

/* [ start skipCount ...items ] -> [ array ] */
static duk_ret_t array_to_spliced(duk_context *ctx)
{
    const duk_idx_t argument_count = duk_get_top(ctx);
    const duk_idx_t item_count = argument_count > 2 ? argument_count - 2 : 0;
    struct array_like array;
    double skipped = 0;
    double to = 0;

    array_like_this(ctx, &array);
    const double start = argument_count > 0 ? to_relative_index(ctx, 0, array.length, 0) : 0;

    if (argument_count == 1) {
        skipped = array.length - start;
    } else if (argument_count > 1) {
        skipped = fmin(fmax(to_integer(ctx, 1), 0), array.length - start);
    }
    const double length = array.length + item_count - skipped;

    if (length > SAFE_INTEGER_MAX) {
        return duk_type_error(ctx, "Pushing elements past 2^53 - 1");
    }
    create_copy(ctx, length);
    copy(ctx, &array, 0, start, array.at + 1, &to);
    for (duk_idx_t i = 0; i < item_count; i++) {
        duk_dup(ctx, i + 2);
        append(ctx, array.at + 1, to++, true);
    }
    copy(ctx, &array, start + skipped, array.length, array.at + 1, &to);
    return 1;
}

/* [ index value ] -> [ array ] */
static duk_ret_t array_with(duk_context *ctx)
{
    struct array_like array;

    array_like_this(ctx, &array);
    const double relative = to_integer(ctx, 0);
    const double index = relative < 0 ? array.length + relative : relative;

    if (index < 0 || index >= array.length) {
        return duk_range_error(ctx, "Invalid index : %s", duk_to_string(ctx, 0));
    }
    create_copy(ctx, array.length);
    for (double i = 0; i < array.length; i++) {
        array_step(ctx, &array.steps);
        if (i == index) {
            duk_dup(ctx, 1);
        } else {
            element_get(ctx, array.at, i);
        }
        append(ctx, 3, i, true);
    }
    return 1;
}

static const struct method of_constructor[] = {
    {"from", array_from, 1, 3, 0, METHOD, NULL},
    {"of", array_of, 0, -1, 0, METHOD, NULL},
    {0},
};

static const struct method of_arrays[] = {
    {"flat", array_flat, 0, 1, 0, METHOD, NULL},
    {"flatMap", array_flat_map, 1, 2, 0, METHOD, NULL},
    {"toReversed", array_to_reversed, 0, 0, 0, METHOD, NULL},
    {"toSpliced", array_to_spliced, 2, -1, 0, METHOD, NULL},
    {"with", array_with, 2, 2, 0, METHOD, NULL},
    {0},
};

void array_copy_install(duk_context *ctx)
{
    intrinsic_push(ctx, INTRINSIC_ARRAY);
    methods_put(ctx, of_constructor);
    duk_pop(ctx);
    intrinsic_push(ctx, INTRINSIC_ARRAY_PROTOTYPE);
    methods_put(ctx, of_arrays);
    duk_pop(ctx);
}
