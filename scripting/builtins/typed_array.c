/*
 * Typed arrays: their constructors, which take anything that can be iterated, and their methods.
 *
 * The engine's constructors do the work behind ours. Many methods are those of Array, which the
 * engine has written for anything with a length: ours look at `this` and pass the call on.
 */
#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/iteration.h"
#include "scripting/builtins/method_table.h"
#include "scripting/builtins/typed_view.h"
#include "scripting/engine/budget.h"
#include "scripting/engine/duktape_extra.h"

#include <math.h>
#include <string.h>

#define KIND_COUNT 9
#define LENGTH_MAX 2147483647.0
#define SPECIES    DUK_WELLKNOWN_SYMBOL("Symbol.species")
#define ITERATOR   DUK_WELLKNOWN_SYMBOL("Symbol.iterator")

void typed_array_push(duk_context *ctx, int kind, size_t length)
{
    static const duk_uint_t flags[KIND_COUNT] = {
        DUK_BUFOBJ_INT8ARRAY,   DUK_BUFOBJ_UINT8ARRAY,   DUK_BUFOBJ_UINT8CLAMPEDARRAY,
        DUK_BUFOBJ_INT16ARRAY,  DUK_BUFOBJ_UINT16ARRAY,  DUK_BUFOBJ_INT32ARRAY,
        DUK_BUFOBJ_UINT32ARRAY, DUK_BUFOBJ_FLOAT32ARRAY, DUK_BUFOBJ_FLOAT64ARRAY,
    };
    const size_t size = length * typed_element_size(kind);

    duk_push_fixed_buffer(ctx, size);
    duk_push_buffer_object(ctx, -1, 0, size, flags[kind - DUKTAPE_INT8_ARRAY]);
    duk_remove(ctx, -2);
}

/* A length that the first argument says. [ length ] -> [ length ] */
static void convert_length(duk_context *ctx, int kind)
{
    const double length = to_integer(ctx, 0);

    if (length < 0 || length > LENGTH_MAX) {
        (void)duk_range_error(ctx, "Invalid typed array length: %s", duk_to_string(ctx, 0));
    }
    if (length * (double)typed_element_size(kind) > LENGTH_MAX) {
        (void)duk_range_error(ctx, "Array buffer allocation failed");
    }
    duk_push_number(ctx, length);
    duk_replace(ctx, 0);
}

/* What can be iterated becomes an array. [ items ] -> [ array ] */
static void convert_items(duk_context *ctx)
{
    struct iteration iteration;
    duk_uarridx_t count = 0;

    if (is_plain_array(ctx, 0)) {
        return;
    }
    duk_get_prop_literal(ctx, 0, ITERATOR);
    if (duk_is_null_or_undefined(ctx, -1)) {
        duk_pop(ctx);
        return;
    }
    const duk_idx_t array = duk_get_top(ctx);

    duk_push_array(ctx);
    duk_pull(ctx, -2);
    iteration_open_with(ctx, 0, &iteration);
    while (iteration_next(ctx, &iteration)) {
        duk_put_prop_index(ctx, array - 1, count++);
    }
    duk_dup(ctx, array - 1);
    duk_replace(ctx, 0);
}

/* Where a view of an ArrayBuffer begins and ends; the engine's own messages do not say what is
 * wrong. [ buffer offset length ] -> [ same ] */
static void check_view(duk_context *ctx, int kind)
{
    const double element_size = (double)typed_element_size(kind);
    const double offset = to_integer(ctx, 1);
    size_t size;

    if (offset < 0 || fmod(offset, element_size) != 0) {
        (void)duk_range_error(ctx, "start offset of %s should be a multiple of %d",
                              typed_view_name(kind), (int)element_size);
    }
    const double length = duk_is_undefined(ctx, 2) ? -1 : to_integer(ctx, 2);

    (void)duk_get_buffer_data(ctx, 0, &size);
    if (offset > (double)size) {
        (void)duk_range_error(ctx, "Start offset %s is outside the bounds of the buffer",
                              duk_to_string(ctx, 1));
    }
    if (length < 0 && !duk_is_undefined(ctx, 2)) {
        (void)duk_range_error(ctx, "Invalid typed array length: %s", duk_to_string(ctx, 2));
    }
    if (length < 0 && fmod((double)size, element_size) != 0) {
        (void)duk_range_error(ctx, "byte length of %s should be a multiple of %d",
                              typed_view_name(kind), (int)element_size);
    }
    if (offset + length * element_size > (double)size) {
        (void)duk_range_error(ctx, "Invalid typed array length: %s", duk_to_string(ctx, 2));
    }
}

/* Which of the nine is running: the engine has its own order of them in the magic. */
static int kind_of_constructor(duk_context *ctx)
{
    static const int kinds[KIND_COUNT] = {
        DUKTAPE_UINT8_ARRAY,  DUKTAPE_UINT8_CLAMPED_ARRAY, DUKTAPE_INT8_ARRAY,
        DUKTAPE_UINT16_ARRAY, DUKTAPE_INT16_ARRAY,         DUKTAPE_UINT32_ARRAY,
        DUKTAPE_INT32_ARRAY,  DUKTAPE_FLOAT32_ARRAY,       DUKTAPE_FLOAT64_ARRAY,
    };

    return kinds[duk_get_current_magic(ctx) >> 2 & 15];
}

/* [ source offset length ] -> [ array ] */
static duk_ret_t typed_construct(duk_context *ctx)
{
    const int kind = kind_of_constructor(ctx);

    if (!duk_is_constructor_call(ctx)) {
        return duk_type_error(ctx, "Constructor %s requires 'new'", typed_view_name(kind));
    }
    if (!duk_is_object(ctx, 0) && !duk_is_buffer(ctx, 0)) {
        convert_length(ctx, kind);
    } else if (duktape_class_of(ctx, 0) == DUKTAPE_ARRAY_BUFFER) {
        check_view(ctx, kind);
    } else if (!duk_is_buffer_data(ctx, 0)) {
        convert_items(ctx);
    }
    return engine_function_run(ctx, ENGINE_TYPED_ARRAY);
}

/* %TypedArray% [ ] -> throws */
static duk_ret_t abstract_construct(duk_context *ctx)
{
    return duk_type_error(ctx, "Abstract class TypedArray not directly constructable");
}

/* `this`, and its view. [ ] -> [ this ] */
static duk_idx_t this_typed(duk_context *ctx, struct typed_view *view)
{
    duk_push_this(ctx);
    typed_view_require(ctx, -1, view);
    return duk_get_top_index(ctx);
}

/* The class that results should have, when it is not the built-in one. [ ] -> [ constructor ] */
static bool push_species(duk_context *ctx, duk_idx_t at, int kind)
{
    const enum intrinsic built_in = INTRINSIC_TYPED_ARRAY + kind - DUKTAPE_INT8_ARRAY;

    duk_get_prop_literal(ctx, at, "constructor");
    if (!duk_is_undefined(ctx, -1)) {
        if (!duk_is_object(ctx, -1)) {
            (void)duk_type_error(ctx, "The .constructor property is not an object");
        }
        duk_get_prop_literal(ctx, -1, SPECIES);
        duk_remove(ctx, -2);
    }
    if (duk_is_null_or_undefined(ctx, -1) || intrinsic_is(ctx, -1, built_in)) {
        duk_pop(ctx);
        return false;
    }
    if (!duk_is_constructable(ctx, -1)) {
        (void)duk_type_error(ctx, "object.constructor[Symbol.species] is not a constructor");
    }
    return true;
}

/* What a constructor has made must be a typed array of at least that length. [ value ] -> [ value ]
 */
static void check_result(duk_context *ctx, double length)
{
    struct typed_view view;

    typed_view_require(ctx, -1, &view);
    if ((double)view.length < length) {
        (void)duk_type_error(ctx,
                             "Derived TypedArray constructor created an array which was too small");
    }
}

/* A typed array for results. [ ] -> [ array ] */
static void create(duk_context *ctx, duk_idx_t at, const struct typed_view *like, double length)
{
    if (push_species(ctx, at, like->kind)) {
        push_index(ctx, length);
        duk_new(ctx, 1);
        check_result(ctx, length);
    } else {
        typed_array_push(ctx, like->kind, (size_t)length);
    }
}

/* [ callback thisArg ] -> [ array ] */
static duk_ret_t typed_map(duk_context *ctx)
{
    struct typed_view view;
    const duk_idx_t at = this_typed(ctx, &view);
    uint32_t steps = 0;

    require_callback(ctx, 0);
    create(ctx, at, &view, (double)view.length);
    for (size_t i = 0; i < view.length; i++) {
        array_step(ctx, &steps);
        duk_dup(ctx, 0);
        duk_dup(ctx, 1);
        duk_push_number(ctx, typed_view_number(&view, i));
        push_index(ctx, (double)i);
        duk_dup(ctx, at);
        duk_call_method(ctx, 3);
        duk_put_prop_index(ctx, at + 1, (duk_uarridx_t)i);
    }
    return 1;
}

/* [ callback thisArg ] -> [ array ] */
static duk_ret_t typed_filter(duk_context *ctx)
{
    struct typed_view view;
    const duk_idx_t at = this_typed(ctx, &view);
    uint32_t steps = 0;
    duk_uarridx_t kept = 0;

    require_callback(ctx, 0);
    duk_push_bare_array(ctx);
    for (size_t i = 0; i < view.length; i++) {
        array_step(ctx, &steps);
        duk_push_number(ctx, typed_view_number(&view, i));
        duk_dup(ctx, 0);
        duk_dup(ctx, 1);
        duk_dup(ctx, at + 2);
        push_index(ctx, (double)i);
        duk_dup(ctx, at);
        duk_call_method(ctx, 3);
        if (duk_to_boolean(ctx, -1)) {
            duk_dup(ctx, at + 2);
            duk_put_prop_index(ctx, at + 1, kept++);
        }
        duk_set_top(ctx, at + 2);
    }
    create(ctx, at, &view, kept);
    for (duk_uarridx_t i = 0; i < kept; i++) {
        duk_get_prop_index(ctx, at + 1, i);
        duk_put_prop_index(ctx, at + 2, i);
    }
    return 1;
}

/* [ start end ] -> [ array ] */
static duk_ret_t typed_slice(duk_context *ctx)
{
    struct typed_view view;
    struct typed_view result;
    const duk_idx_t at = this_typed(ctx, &view);
    const double length = (double)view.length;
    const double from = to_relative_index(ctx, 0, length, 0);
    const double to = to_relative_index(ctx, 1, length, length);
    const double count = fmax(to - from, 0);

    create(ctx, at, &view, count);
    typed_view_require(ctx, -1, &result);
    if (count > 0 && result.kind == view.kind) {
        memmove(result.data, (char *)view.data + (size_t)from * view.element_size,
                (size_t)count * view.element_size);
    } else {
        for (double i = 0; i < count; i++) {
            duk_push_number(ctx, typed_view_number(&view, (size_t)(from + i)));
            element_put(ctx, at + 1, i);
        }
    }
    return 1;
}

/* [ start end ] -> [ array ] */
static duk_ret_t typed_subarray(duk_context *ctx)
{
    struct typed_view view;
    const duk_idx_t at = this_typed(ctx, &view);
    const double length = (double)view.length;
    const double from = to_relative_index(ctx, 0, length, 0);
    const double to = to_relative_index(ctx, 1, length, length);

    duk_get_prop_literal(ctx, at, "byteOffset");
    const double offset = duk_to_number(ctx, -1) + from * (double)view.element_size;

    duk_pop(ctx);
    if (!push_species(ctx, at, view.kind)) {
        intrinsic_push(ctx, INTRINSIC_TYPED_ARRAY + view.kind - DUKTAPE_INT8_ARRAY);
    }
    duk_get_prop_literal(ctx, at, "buffer");
    duk_push_number(ctx, offset);
    push_index(ctx, fmax(to - from, 0));
    duk_new(ctx, 3);
    check_result(ctx, 0);
    return 1;
}

/* [ value start end ] -> [ this ] */
static duk_ret_t typed_fill(duk_context *ctx)
{
    struct typed_view view;
    const duk_idx_t at = this_typed(ctx, &view);
    const double length = (double)view.length;

    duk_to_number(ctx, 0);
    const double from = to_relative_index(ctx, 1, length, 0);
    const double to = to_relative_index(ctx, 2, length, length);

    if (from < to) {
        char *first = (char *)view.data + (size_t)from * view.element_size;

        duk_dup(ctx, 0);
        duk_put_prop_index(ctx, at, (duk_uarridx_t)from);
        for (size_t i = 1; i < (size_t)(to - from); i++) {
            memcpy(first + i * view.element_size, first, view.element_size);
        }
    }
    duk_set_top(ctx, at + 1);
    return 1;
}

/* [ target start end ] -> [ this ] */
static duk_ret_t typed_copy_within(duk_context *ctx)
{
    struct typed_view view;
    const duk_idx_t at = this_typed(ctx, &view);
    const double length = (double)view.length;
    const double to = to_relative_index(ctx, 0, length, 0);
    const double from = to_relative_index(ctx, 1, length, 0);
    const double end = to_relative_index(ctx, 2, length, length);
    const double count = fmin(end - from, length - to);

    if (count > 0) {
        memmove((char *)view.data + (size_t)to * view.element_size,
                (char *)view.data + (size_t)from * view.element_size,
                (size_t)count * view.element_size);
    }
    duk_set_top(ctx, at + 1);
    return 1;
}

/* [ ] -> [ array ] */
static duk_ret_t typed_to_reversed(duk_context *ctx)
{
    struct typed_view view;
    struct typed_view result;

    (void)this_typed(ctx, &view);
    typed_array_push(ctx, view.kind, view.length);
    typed_view_require(ctx, -1, &result);
    for (size_t i = 0; i < view.length; i++) {
        memcpy((char *)result.data + i * view.element_size,
               (char *)view.data + (view.length - 1 - i) * view.element_size, view.element_size);
    }
    return 1;
}

/* [ index value ] -> [ array ] */
static duk_ret_t typed_with(duk_context *ctx)
{
    struct typed_view view;
    struct typed_view result;
    const duk_idx_t at = this_typed(ctx, &view);
    const double length = (double)view.length;
    double index = to_integer(ctx, 0);

    index += index < 0 ? length : 0;
    duk_to_number(ctx, 1);
    if (index < 0 || index >= length) {
        return duk_range_error(ctx, "Invalid typed array index");
    }
    typed_array_push(ctx, view.kind, view.length);
    typed_view_require(ctx, -1, &result);
    memcpy(result.data, view.data, view.length * view.element_size);
    duk_dup(ctx, 1);
    duk_put_prop_index(ctx, at + 1, (duk_uarridx_t)index);
    return 1;
}

/* join and toLocaleString: the engine's body, with an array of the elements for `this`.
 * [ separator ] -> [ string ] */
static duk_ret_t typed_join(duk_context *ctx)
{
    struct typed_view view;

    duk_set_top(ctx, 1);
    (void)this_typed(ctx, &view);
    if (!duk_is_undefined(ctx, 0)) {
        duk_to_string(ctx, 0);
    }
    duk_push_c_function(ctx, intrinsics_of(ctx)->engine[ENGINE_ARRAY_JOIN], 1);
    duk_set_magic(ctx, -1, duk_get_current_magic(ctx));
    duk_push_array(ctx);
    for (size_t i = 0; i < view.length; i++) {
        duk_push_number(ctx, typed_view_number(&view, i));
        duk_put_prop_index(ctx, -2, (duk_uarridx_t)i);
    }
    budget_charge(ctx, view.length * sizeof(duk_double_t));
    duk_dup(ctx, 0);
    duk_call_method(ctx, 1);
    return 1;
}

/* [ ] -> [ this ] */
static duk_ret_t typed_reverse(duk_context *ctx)
{
    struct typed_view view;

    (void)this_typed(ctx, &view);
    for (size_t low = 0, high = view.length; low + 1 < high; low++) {
        char *first = (char *)view.data + low * view.element_size;
        char *last = (char *)view.data + --high * view.element_size;
        char kept[sizeof(double)];

        memcpy(kept, first, view.element_size);
        memcpy(first, last, view.element_size);
        memcpy(last, kept, view.element_size);
    }
    budget_charge(ctx, view.length * view.element_size);
    return 1;
}

/* Methods that arrays have too: the magic is that of the engine's. */
static const struct {
    const char *name;
    duk_c_function function;
    int8_t length;
} shared[] = {
    {"every", typed_iterate, 1},        {"forEach", typed_iterate, 1},
    {"indexOf", typed_index_of, 1},     {"join", typed_join, 1},
    {"lastIndexOf", typed_index_of, 1}, {"reduce", typed_reduce, 1},
    {"reduceRight", typed_reduce, 1},   {"reverse", typed_reverse, 0},
    {"some", typed_iterate, 1},         {"toLocaleString", typed_join, 0},
};

/* set(): what the engine's body gets wrong is looked at first. [ source offset ] -> [ undefined ]
 */
static duk_ret_t typed_set(duk_context *ctx)
{
    struct typed_view view;
    struct typed_view source;

    (void)this_typed(ctx, &view);
    duk_pop(ctx);
    const double offset = to_integer(ctx, 1);

    if (offset < 0) {
        return duk_range_error(ctx, "offset is out of bounds");
    }
    if (!duk_is_object(ctx, 0)) {
        require_object_coercible(ctx, 0);
        duk_to_object(ctx, 0);
    }
    duk_get_prop_literal(ctx, 0, "length");
    const double length =
        typed_view_get(ctx, 0, &source) ? (double)source.length : to_length(ctx, -1);

    duk_pop(ctx);
    if (offset + length > (double)view.length) {
        return duk_range_error(ctx, "offset is out of bounds");
    }
    duk_push_number(ctx, offset);
    duk_replace(ctx, 1);
    return engine_function_run(ctx, ENGINE_TYPED_SET);
}

/* Symbol.toStringTag; undefined for what is no typed array. [ ] -> [ string ] */
static duk_ret_t typed_tag(duk_context *ctx)
{
    struct typed_view view;

    duk_push_this(ctx);
    if (!typed_view_get(ctx, -1, &view)) {
        return 0;
    }
    duk_push_string(ctx, typed_view_name(view.kind));
    return 1;
}

/* [ ] -> [ number ] */
static duk_ret_t typed_length(duk_context *ctx)
{
    struct typed_view view;

    (void)this_typed(ctx, &view);
    duk_push_number(ctx, (double)view.length);
    return 1;
}

/* The engine's getters take any kind of buffer. [ ] -> [ value ] */
static duk_ret_t get_of_view(duk_context *ctx, enum engine_function which)
{
    struct typed_view view;

    (void)this_typed(ctx, &view);
    duk_pop(ctx);
    return engine_function_run(ctx, which);
}

static duk_ret_t typed_buffer(duk_context *ctx)
{
    return get_of_view(ctx, ENGINE_VIEW_BUFFER);
}

static duk_ret_t typed_byte_length(duk_context *ctx)
{
    return get_of_view(ctx, ENGINE_VIEW_BYTE_LENGTH);
}

static duk_ret_t typed_byte_offset(duk_context *ctx)
{
    return get_of_view(ctx, ENGINE_VIEW_BYTE_OFFSET);
}

/* [ ] -> [ this ] */
static duk_ret_t species(duk_context *ctx)
{
    duk_push_this(ctx);
    return 1;
}

/* `new this(length)` [ ] -> [ array ] */
static void create_of_this(duk_context *ctx, double length)
{
    duk_push_this(ctx);
    if (!duk_is_constructable(ctx, -1)) {
        (void)duk_type_error(ctx, "%s is not a constructor", push_shown(ctx, -1));
    }
    push_index(ctx, length);
    duk_new(ctx, 1);
    check_result(ctx, length);
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

    create_of_this(ctx, count);
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

    create_of_this(ctx, count);
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

static const struct method of_prototype[] = {
    {"copyWithin", typed_copy_within, 2, 3, 0, METHOD, NULL},
    {"fill", typed_fill, 1, 3, 0, METHOD, NULL},
    {"filter", typed_filter, 1, 2, 0, METHOD, NULL},
    {"length", typed_length, 0, 0, 0, GETTER, NULL},
    {"map", typed_map, 1, 2, 0, METHOD, NULL},
    {"slice", typed_slice, 2, 2, 0, METHOD, NULL},
    {"subarray", typed_subarray, 2, 2, 0, METHOD, NULL},
    {"toReversed", typed_to_reversed, 0, 0, 0, METHOD, NULL},
    {"with", typed_with, 2, 2, 0, METHOD, NULL},
    {"@@toStringTag", typed_tag, 0, 0, 0, GETTER, NULL},
    {0},
};

/* One of the nine. [ TypedArray ] -> [ TypedArray ] */
static void install_kind(duk_context *ctx, int which)
{
    const char *name = typed_view_name(which + DUKTAPE_INT8_ARRAY);

    global_push(ctx, name);
    intrinsics_of(ctx)->engine[ENGINE_TYPED_ARRAY] =
        duktape_replace_function(ctx, -1, typed_construct, DUKTAPE_SAME);
    intrinsic_keep(ctx, INTRINSIC_TYPED_ARRAY + which);
    duk_push_literal(ctx, "length");
    duk_push_uint(ctx, 3);
    duk_def_prop(ctx, -3, DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_FORCE);
    duk_dup(ctx, -2);
    duk_set_prototype(ctx, -2);
    duk_pop(ctx);
}

/* [ prototype ] -> [ prototype ] */
static void put_list_methods(duk_context *ctx)
{
    for (size_t i = 0; i < sizeof(shared) / sizeof(shared[0]); i++) {
        intrinsic_push(ctx, INTRINSIC_ARRAY_PROTOTYPE);
        duk_get_prop_string(ctx, -1, shared[i].name);
        const struct method method[] = {
            {shared[i].name, shared[i].function, shared[i].length,
             (int8_t)duktape_argument_count(ctx, -1), (int16_t)duk_get_magic(ctx, -1), METHOD,
             NULL},
            {0},
        };

        if (shared[i].function == typed_join) {
            intrinsics_of(ctx)->engine[ENGINE_ARRAY_JOIN] = duk_get_c_function(ctx, -1);
        }
        duk_pop_2(ctx);
        methods_put(ctx, method);
    }
    duk_push_literal(ctx, "toString");
    intrinsic_push(ctx, INTRINSIC_ARRAY_PROTOTYPE);
    duk_get_prop_literal(ctx, -1, "toString");
    duk_remove(ctx, -2);
    hidden_property_put(ctx, -3);
}

void typed_array_install(duk_context *ctx)
{
    static const struct method constructor = {"TypedArray", abstract_construct, 0, 0, 0, METHOD,
                                              NULL};

    intrinsic_push(ctx, INTRINSIC_TYPED_ARRAY_PROTOTYPE);
    methods_put(ctx, of_prototype);
    engine_function_replace(ctx, "set", typed_set, ENGINE_TYPED_SET);
    engine_getter_replace(ctx, "buffer", typed_buffer, ENGINE_VIEW_BUFFER);
    engine_getter_replace(ctx, "byteLength", typed_byte_length, ENGINE_VIEW_BYTE_LENGTH);
    engine_getter_replace(ctx, "byteOffset", typed_byte_offset, ENGINE_VIEW_BYTE_OFFSET);
    duk_get_prop_literal(ctx, -1, "set");
    method_describe(ctx, &(struct method){"set", NULL, 1, 2, 0, METHOD, NULL});
    duk_pop(ctx);
    put_list_methods(ctx);
    constructor_push_with(ctx, &constructor);
    methods_put(ctx, of_constructor);
    for (int i = 0; i < KIND_COUNT; i++) {
        install_kind(ctx, i);
    }
    duk_pop_2(ctx);
}
