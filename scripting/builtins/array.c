/*
 * What arrays do that Duktape's own lack: results of a subclass's class (Symbol.species), fill,
 * copyWithin, Symbol.unscopables.
 *
 * For an array of the built-in class the engine's own methods do the work; only for a subclass, or
 * for what is no array, those below.
 */
#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/method_table.h"
#include "scripting/engine/duktape_extra.h"

#include <math.h>

#define SPECIES DUK_WELLKNOWN_SYMBOL("Symbol.species")

/* The class that results of `this` should have, unless it is Array. [ ] -> [ constructor ] */
static bool push_species(duk_context *ctx, duk_idx_t at)
{
    if (!duk_is_array(ctx, at)) {
        return false;
    }
    duk_get_prop_literal(ctx, at, "constructor");
    if (duk_is_object(ctx, -1)) {
        duk_get_prop_literal(ctx, -1, SPECIES);
        duk_remove(ctx, -2);
        if (duk_is_null(ctx, -1)) {
            duk_pop(ctx);
            return false;
        }
    }
    if (duk_is_undefined(ctx, -1) || intrinsic_is(ctx, -1, INTRINSIC_ARRAY)) {
        duk_pop(ctx);
        return false;
    }
    if (!duk_is_constructable(ctx, -1)) {
        (void)duk_type_error(ctx, "object.constructor[Symbol.species] is not a constructor");
    }
    return true;
}

bool array_species_push(duk_context *ctx, duk_idx_t at, double length)
{
    if (push_species(ctx, at)) {
        push_index(ctx, length);
        duk_new(ctx, 1);
        return false;
    }
    if (length > 4294967295.0) {
        (void)duk_range_error(ctx, "Invalid array length");
    }
    duk_push_array(ctx);
    if (length > 0) {
        length_put(ctx, -1, length);
    }
    return true;
}

/* Whether `this` is an ordinary array whose results are ordinary arrays. [ ] -> [ ] */
static bool is_ordinary(duk_context *ctx)
{
    const duk_idx_t top = duk_get_top(ctx);
    bool ordinary = false;

    duk_push_this(ctx);
    if (duktape_class_of(ctx, -1) == DUKTAPE_ARRAY) {
        ordinary = !push_species(ctx, -1);
    }
    duk_set_top(ctx, top);
    return ordinary;
}

/* map and filter of what is no ordinary array. [ callback thisArg ] -> [ array ] */
static duk_ret_t map_or_filter(duk_context *ctx, bool filters)
{
    struct array_like array;
    double to = 0;

    if (is_ordinary(ctx)) {
        return engine_function_run(ctx, ENGINE_ARRAY_ITERATE);
    }
    array_like_this(ctx, &array);
    require_callback(ctx, 0);
    (void)array_species_push(ctx, array.at, filters ? 0 : array.length);
    const duk_idx_t result = duk_get_top_index(ctx);

    for (double i = 0; i < array.length; i++) {
        array_step(ctx, &array.steps);
        if (!element_get_if_present(ctx, array.at, i)) {
            continue;
        }
        duk_dup(ctx, 0);
        duk_dup(ctx, 1);
        duk_dup(ctx, result + 1);
        push_index(ctx, i);
        duk_dup(ctx, array.at);
        duk_call_method(ctx, 3);
        if (!filters) {
            element_define(ctx, result, i);
        } else if (duk_to_boolean(ctx, -1)) {
            duk_dup(ctx, result + 1);
            element_define(ctx, result, to++);
        }
        duk_set_top(ctx, result + 1);
    }
    return 1;
}

/* [ callback thisArg ] -> [ array ] */
static duk_ret_t array_map(duk_context *ctx)
{
    return map_or_filter(ctx, false);
}

/* [ callback thisArg ] -> [ array ] */
static duk_ret_t array_filter(duk_context *ctx)
{
    return map_or_filter(ctx, true);
}

/* Copies elements to the beginning of a result. Holes stay holes. [ ] -> [ ] */
static void copy_elements(duk_context *ctx, struct array_like *array, double from, double count,
                          duk_idx_t result, double to)
{
    for (double i = 0; i < count; i++) {
        array_step(ctx, &array->steps);
        if (element_get_if_present(ctx, array->at, from + i)) {
            element_define(ctx, result, to + i);
        }
    }
}

/* [ start end ] -> [ array ] */
static duk_ret_t array_slice(duk_context *ctx)
{
    struct array_like array;

    if (is_ordinary(ctx)) {
        return engine_function_run(ctx, ENGINE_ARRAY_SLICE);
    }
    array_like_this(ctx, &array);
    const double from = to_relative_index(ctx, 0, array.length, 0);
    const double to = to_relative_index(ctx, 1, array.length, array.length);
    const double count = fmax(to - from, 0);

    (void)array_species_push(ctx, array.at, count);
    copy_elements(ctx, &array, from, count, duk_get_top_index(ctx), 0);
    length_put(ctx, -1, count);
    return 1;
}

/* Makes `gap` places of `removed` ones at `start`. [ ] -> [ ] */
static void change_gap(duk_context *ctx, struct array_like *array, double start, double removed,
                       double gap)
{
    const double length = array->length;

    if (gap < removed) {
        for (double i = start; i < length - removed; i++) {
            element_move(ctx, array, i + removed, i + gap);
        }
        for (double i = length; i > length - removed + gap; i--) {
            array_step(ctx, &array->steps);
            element_delete(ctx, array->at, i - 1);
        }
    } else if (gap > removed) {
        for (double i = length - removed; i > start; i--) {
            element_move(ctx, array, i + removed - 1, i + gap - 1);
        }
    }
}

/* [ start deleteCount ...items ] -> [ array ] */
static duk_ret_t array_splice(duk_context *ctx)
{
    const duk_idx_t argument_count = duk_get_top(ctx);
    const duk_idx_t item_count = argument_count > 2 ? argument_count - 2 : 0;
    struct array_like array;

    if (argument_count > 0 && is_ordinary(ctx)) { /* with none, the engine takes all */
        return engine_function_run(ctx, ENGINE_ARRAY_SPLICE);
    }
    array_like_this(ctx, &array);
    const double start = argument_count > 0 ? to_relative_index(ctx, 0, array.length, 0) : 0;
    double removed = 0;

    if (argument_count == 1) {
        removed = array.length - start;
    } else if (argument_count > 1) {
        removed = fmin(fmax(to_integer(ctx, 1), 0), array.length - start);
    }
    if (array.length + item_count - removed > SAFE_INTEGER_MAX) {
        return duk_type_error(ctx, "Pushing elements past 2^53 - 1");
    }
    (void)array_species_push(ctx, array.at, removed);
    const duk_idx_t result = duk_get_top_index(ctx);

    copy_elements(ctx, &array, start, removed, result, 0);
    length_put(ctx, result, removed);
    change_gap(ctx, &array, start, removed, item_count);
    for (duk_idx_t i = 0; i < item_count; i++) {
        duk_dup(ctx, i + 2);
        element_put(ctx, array.at, start + i);
    }
    length_put(ctx, array.at, array.length - removed + item_count);
    return 1;
}

/* Whether concat() takes the value apart. [ value ] -> [ value ] */
static bool is_spreadable(duk_context *ctx, duk_idx_t at)
{
    if (!duk_is_object(ctx, at)) {
        return false;
    }
    duk_get_prop_literal(ctx, at, DUK_WELLKNOWN_SYMBOL("Symbol.isConcatSpreadable"));
    const bool spreadable =
        duk_is_undefined(ctx, -1) ? duk_is_array(ctx, at) : duk_to_boolean(ctx, -1);

    duk_pop(ctx);
    return spreadable;
}

/* Whether all items are what the engine takes apart as the language wants it. [ ] -> [ ] */
static bool are_arrays_or_primitive(duk_context *ctx, duk_idx_t count)
{
    for (duk_idx_t i = 0; i < count; i++) {
        if (duk_is_object(ctx, i) && duktape_class_of(ctx, i) != DUKTAPE_ARRAY) {
            return false;
        }
    }
    return true;
}

/* [ ...items ] -> [ array ] */
static duk_ret_t array_concat(duk_context *ctx)
{
    const duk_idx_t count = duk_get_top(ctx);
    double length = 0;

    if (are_arrays_or_primitive(ctx, count) && is_ordinary(ctx)) {
        return engine_function_run(ctx, ENGINE_ARRAY_CONCAT);
    }
    duk_push_this(ctx);
    require_object_coercible(ctx, -1);
    duk_to_object(ctx, -1);
    (void)array_species_push(ctx, count, 0);
    const duk_idx_t result = duk_get_top_index(ctx);

    for (duk_idx_t i = 0; i <= count; i++) {
        const duk_idx_t item = i == 0 ? count : i - 1;
        struct array_like array;

        if (is_spreadable(ctx, item)) {
            array_like_of(ctx, item, &array);
            if (length + array.length > SAFE_INTEGER_MAX) {
                return duk_type_error(ctx, "Invalid array length");
            }
            copy_elements(ctx, &array, 0, array.length, result, length);
            length += array.length;
        } else {
            duk_dup(ctx, item);
            element_define(ctx, result, length++);
        }
    }
    length_put(ctx, result, length);
    return 1;
}

/* [ value start end ] -> [ this ] */
static duk_ret_t array_fill(duk_context *ctx)
{
    struct array_like array;

    array_like_this(ctx, &array);
    const double to = to_relative_index(ctx, 2, array.length, array.length);

    for (double i = to_relative_index(ctx, 1, array.length, 0); i < to; i++) {
        array_step(ctx, &array.steps);
        duk_dup(ctx, 0);
        element_put(ctx, array.at, i);
    }
    return 1;
}

/* [ target start end ] -> [ this ] */
static duk_ret_t array_copy_within(duk_context *ctx)
{
    struct array_like array;

    array_like_this(ctx, &array);
    const double to = to_relative_index(ctx, 0, array.length, 0);
    const double from = to_relative_index(ctx, 1, array.length, 0);
    const double end = to_relative_index(ctx, 2, array.length, array.length);
    const double count = fmin(end - from, array.length - to);
    const bool backwards = from < to && to < from + count;

    for (double i = 0; i < count; i++) {
        const double offset = backwards ? count - 1 - i : i;

        element_move(ctx, &array, from + offset, to + offset);
    }
    duk_set_top(ctx, array.at + 1);
    return 1;
}

/* [ ] -> [ this ] */
static duk_ret_t species(duk_context *ctx)
{
    duk_push_this(ctx);
    return 1;
}

static const struct method of_constructor[] = {
    {"@@species", species, 0, 0, 0, GETTER, NULL},
    {0},
};

static const struct method of_arrays[] = {
    {"copyWithin", array_copy_within, 2, 3, 0, METHOD, NULL},
    {"fill", array_fill, 1, 3, 0, METHOD, NULL},
    {0},
};

/* Names that `with` statements of old do not see. [ prototype ] -> [ prototype ] */
static void put_unscopables(duk_context *ctx)
{
    static const char *const names[] = {
        "at",         "copyWithin",    "entries",   "fill",    "find",     "findIndex",
        "findLast",   "findLastIndex", "flat",      "flatMap", "includes", "keys",
        "toReversed", "toSorted",      "toSpliced", "values",
    };

    method_key_push(ctx, "@@unscopables");
    duk_push_bare_object(ctx);
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        duk_push_true(ctx);
        duk_put_prop_string(ctx, -2, names[i]);
    }
    duk_compact(ctx, -1);
    duk_def_prop(ctx, -3,
                 DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_CLEAR_WRITABLE |
                     DUK_DEFPROP_CLEAR_ENUMERABLE | DUK_DEFPROP_SET_CONFIGURABLE);
}

void array_install(duk_context *ctx)
{
    intrinsic_push(ctx, INTRINSIC_ARRAY);
    methods_put(ctx, of_constructor);
    duk_pop(ctx);
    intrinsic_push(ctx, INTRINSIC_ARRAY_PROTOTYPE);
    engine_function_replace(ctx, "concat", array_concat, ENGINE_ARRAY_CONCAT);
    engine_function_replace(ctx, "filter", array_filter, ENGINE_ARRAY_ITERATE);
    engine_function_replace(ctx, "map", array_map, ENGINE_ARRAY_ITERATE);
    engine_function_replace(ctx, "slice", array_slice, ENGINE_ARRAY_SLICE);
    engine_function_replace(ctx, "splice", array_splice, ENGINE_ARRAY_SPLICE);
    methods_put(ctx, of_arrays);
    put_unscopables(ctx);
    duk_pop(ctx);
}
