/* sort and toSorted, of arrays and typed arrays: stable, and under the time limit. */
#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/merge_sort.h"
#include "scripting/builtins/method_table.h"
#include "scripting/builtins/typed_view.h"
#include "scripting/engine/duktape_extra.h"

#include <math.h>
#include <string.h>

#define COUNT_MAX 0x10000000u /* elements */
#define COPIES    1           /* magic: toSorted */

/* What is compared. */
struct values {
    duk_idx_t comparator;
    duk_idx_t array; /* a bare array of the elements, without undefined */
};

/* An element as text, whose bytes in CESU-8 are in the order of its UTF-16. */
struct text {
    const char *data;
    size_t size;
};

/* The later one is the first argument, as in Node: a comparator that is wrong, `a > b`, is wrong in
 * the same way. */
static bool comparator_swaps(duk_context *ctx, void *context, uint32_t a, uint32_t b)
{
    const struct values *values = context;

    duk_dup(ctx, values->comparator);
    duk_get_prop_index(ctx, values->array, b);
    duk_get_prop_index(ctx, values->array, a);
    duk_call(ctx, 2);
    const double order = duk_to_number(ctx, -1);

    duk_pop(ctx);
    return order < 0;
}

static bool text_swaps(duk_context *ctx, void *context, uint32_t a, uint32_t b)
{
    const struct text *texts = context;
    const size_t size = texts[a].size < texts[b].size ? texts[a].size : texts[b].size;
    const int order = memcmp(texts[a].data, texts[b].data, size);

    (void)ctx;
    return order > 0 || (order == 0 && texts[a].size > texts[b].size);
}

/* The values as strings, which a second array keeps. [ ] -> [ strings buffer ] */
static struct text *push_texts(duk_context *ctx, duk_idx_t values, uint32_t count)
{
    uint32_t steps = 0;

    duk_push_bare_array(ctx);
    struct text *texts = duk_push_fixed_buffer(ctx, ((size_t)count + 1) * sizeof(*texts));

    for (uint32_t i = 0; i < count; i++) {
        array_step(ctx, &steps);
        duk_get_prop_index(ctx, values, i);
        texts[i].data = duk_to_lstring(ctx, -1, &texts[i].size);
        duk_put_prop_index(ctx, -3, i);
    }
    return texts;
}

/* [ ] -> [ ... ] */
static const uint32_t *order_values(duk_context *ctx, duk_idx_t comparator, duk_idx_t array,
                                    uint32_t count)
{
    if (duk_is_undefined(ctx, comparator)) {
        return merge_sort(ctx, count, text_swaps, push_texts(ctx, array, count));
    }
    struct values values = {comparator, array};

    return merge_sort(ctx, count, comparator_swaps, &values);
}

struct elements {
    uint32_t count;     /* in the array of values */
    uint32_t undefined; /* left out of it */
};

/* Takes the elements out; holes are left out, unless they count as undefined. [ ] -> [ values ] */
static struct elements collect(duk_context *ctx, struct array_like *array, bool with_holes)
{
    struct elements elements = {0, 0};

    duk_push_bare_array(ctx);
    for (double i = 0; i < array->length; i++) {
        array_step(ctx, &array->steps);
        if (!with_holes && !element_get_if_present(ctx, array->at, i)) {
            continue;
        }
        if (with_holes) {
            element_get(ctx, array->at, i);
        }
        if (duk_is_undefined(ctx, -1)) {
            elements.undefined++;
            duk_pop(ctx);
        } else {
            duk_put_prop_index(ctx, -2, elements.count++);
        }
        if (elements.count > COUNT_MAX) {
            (void)duk_range_error(ctx, "the array is too long to be sorted");
        }
    }
    return elements;
}

/* [ comparator ] -> [ comparator ] */
static void check_comparator(duk_context *ctx)
{
    if (!duk_is_undefined(ctx, 0) && !duk_is_callable(ctx, 0)) {
        (void)duk_type_error(ctx, "The comparison function must be either a function or undefined");
    }
}

/* [ comparator ] -> [ this ] */
static duk_ret_t array_sort(duk_context *ctx)
{
    struct array_like array;
    double to = 0;

    check_comparator(ctx);
    array_like_this(ctx, &array);
    const struct elements elements = collect(ctx, &array, false);
    const uint32_t *order = order_values(ctx, 0, 2, elements.count);

    for (uint32_t i = 0; i < elements.count; i++) {
        duk_get_prop_index(ctx, 2, order[i]);
        element_put(ctx, array.at, to++);
    }
    for (uint32_t i = 0; i < elements.undefined; i++) {
        duk_push_undefined(ctx);
        element_put(ctx, array.at, to++);
    }
    for (; to < array.length; to++) {
        array_step(ctx, &array.steps);
        element_delete(ctx, array.at, to);
    }
    duk_set_top(ctx, 2);
    return 1;
}

/* [ comparator ] -> [ array ] */
static duk_ret_t array_to_sorted(duk_context *ctx)
{
    struct array_like array;

    check_comparator(ctx);
    array_like_this(ctx, &array);
    if (array.length > 4294967295.0) {
        return duk_range_error(ctx, "Invalid array length");
    }
    const struct elements elements = collect(ctx, &array, true);
    const uint32_t *order = order_values(ctx, 0, 2, elements.count);

    duk_push_array(ctx);
    for (uint32_t i = 0; i < elements.count; i++) {
        duk_get_prop_index(ctx, 2, order[i]);
        duk_put_prop_index(ctx, -2, i);
    }
    for (uint32_t i = 0; i < elements.undefined; i++) {
        duk_push_undefined(ctx);
        duk_put_prop_index(ctx, -2, elements.count + i);
    }
    return 1;
}

/* By value, -0 before 0, NaN last. */
static bool number_swaps(duk_context *ctx, void *context, uint32_t a, uint32_t b)
{
    const double *numbers = context;
    const double first = numbers[a];
    const double second = numbers[b];

    (void)ctx;
    if (isnan(first) || isnan(second)) {
        return isnan(first) && !isnan(second);
    }
    return first > second || (first == 0 && second == 0 && signbit(second) && !signbit(first));
}

struct numbers {
    duk_idx_t comparator;
    const double *numbers;
};

static bool number_comparator_swaps(duk_context *ctx, void *context, uint32_t a, uint32_t b)
{
    const struct numbers *numbers = context;

    duk_dup(ctx, numbers->comparator);
    duk_push_number(ctx, numbers->numbers[b]);
    duk_push_number(ctx, numbers->numbers[a]);
    duk_call(ctx, 2);
    const double order = duk_to_number(ctx, -1);

    duk_pop(ctx);
    return order < 0;
}

/* [ comparator ] -> [ array ] */
static duk_ret_t typed_sort(duk_context *ctx)
{
    const bool copies = duk_get_current_magic(ctx) & COPIES;
    struct typed_view view;

    check_comparator(ctx);
    duk_push_this(ctx);
    typed_view_require(ctx, 1, &view);
    if (view.length > COUNT_MAX) {
        return duk_range_error(ctx, "the array is too long to be sorted");
    }
    const uint32_t count = (uint32_t)view.length;
    double *numbers = duk_push_fixed_buffer(ctx, ((size_t)count + 1) * sizeof(*numbers));

    for (uint32_t i = 0; i < count; i++) {
        numbers[i] = typed_view_number(&view, i);
    }
    const duk_idx_t target = copies ? 3 : 1;

    if (copies) {
        typed_array_push(ctx, view.kind, count);
    }
    struct numbers with_comparator = {0, numbers};
    const uint32_t *order = duk_is_undefined(ctx, 0)
                                ? merge_sort(ctx, count, number_swaps, numbers)
                                : merge_sort(ctx, count, number_comparator_swaps, &with_comparator);

    for (uint32_t i = 0; i < count; i++) {
        duk_push_number(ctx, numbers[order[i]]);
        duk_put_prop_index(ctx, target, i);
    }
    duk_set_top(ctx, target + 1);
    return 1;
}

static const struct method of_arrays[] = {
    {"sort", array_sort, 1, 1, 0, METHOD, NULL},
    {"toSorted", array_to_sorted, 1, 1, 0, METHOD, NULL},
    {0},
};

static const struct method of_typed_arrays[] = {
    {"sort", typed_sort, 1, 1, 0, METHOD, NULL},
    {"toSorted", typed_sort, 1, 1, COPIES, METHOD, NULL},
    {0},
};

void sort_install(duk_context *ctx)
{
    intrinsic_push(ctx, INTRINSIC_ARRAY_PROTOTYPE);
    methods_put(ctx, of_arrays);
    duk_pop(ctx);
    intrinsic_push(ctx, INTRINSIC_TYPED_ARRAY_PROTOTYPE);
    methods_put(ctx, of_typed_arrays);
    duk_pop(ctx);
}
