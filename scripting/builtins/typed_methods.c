#include "scripting/builtins/typed_methods.h"

#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/method_table.h"
#include "scripting/builtins/typed_result.h"
#include "scripting/engine/budget.h"
#include "scripting/engine/duktape_extra.h"

#include <math.h>
#include <string.h>

/* [ value start end ] -> [ this ] */
static duk_ret_t typed_fill(duk_context *ctx)
{
    struct typed_view view;
    const duk_idx_t at = typed_array_this(ctx, &view);
    const double length = (double)view.length;

    duk_to_number(ctx, 0);
    const double from = to_relative_index(ctx, 1, length, 0);
    const double to = to_relative_index(ctx, 2, length, length);

    if (from < to) {
        char *first = (char *)view.data + (size_t)from * view.element_size;

        budget_charge(ctx, (size_t)(to - from) * sizeof(double));
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
    const duk_idx_t at = typed_array_this(ctx, &view);
    const double length = (double)view.length;
    const double to = to_relative_index(ctx, 0, length, 0);
    const double from = to_relative_index(ctx, 1, length, 0);
    const double end = to_relative_index(ctx, 2, length, length);
    const double count = fmin(end - from, length - to);

    if (count > 0) {
        budget_charge(ctx, (size_t)count * view.element_size);
        memmove((char *)view.data + (size_t)to * view.element_size,
                (char *)view.data + (size_t)from * view.element_size,
                (size_t)count * view.element_size);
    }
    duk_set_top(ctx, at + 1);
    return 1;
}

/* join and toLocaleString: the engine's body, with an array of the elements for `this`.
 * [ separator ] -> [ string ] */
static duk_ret_t typed_join(duk_context *ctx)
{
    struct typed_view view;

    duk_set_top(ctx, 1);
    (void)typed_array_this(ctx, &view);
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

    (void)typed_array_this(ctx, &view);
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

    (void)typed_array_this(ctx, &view);
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

    (void)typed_array_this(ctx, &view);
    duk_push_number(ctx, (double)view.length);
    return 1;
}

/* The engine's getters take any kind of buffer. [ ] -> [ value ] */
static duk_ret_t get_of_view(duk_context *ctx, enum engine_function which)
{
    struct typed_view view;

    (void)typed_array_this(ctx, &view);
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

static const struct method of_prototype[] = {
    {"copyWithin", typed_copy_within, 2, 3, 0, METHOD, NULL},
    {"fill", typed_fill, 1, 3, 0, METHOD, NULL},
    {"filter", typed_array_filter, 1, 2, 0, METHOD, NULL},
    {"length", typed_length, 0, 0, 0, GETTER, NULL},
    {"map", typed_array_map, 1, 2, 0, METHOD, NULL},
    {"slice", typed_array_slice, 2, 2, 0, METHOD, NULL},
    {"subarray", typed_array_subarray, 2, 2, 0, METHOD, NULL},
    {"toReversed", typed_array_to_reversed, 0, 0, 0, METHOD, NULL},
    {"with", typed_array_with, 2, 2, 0, METHOD, NULL},
    {"@@toStringTag", typed_tag, 0, 0, 0, GETTER, NULL},
    {0},
};

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

void typed_array_methods_put(duk_context *ctx)
{
    methods_put(ctx, of_prototype);
    engine_function_replace(ctx, "set", typed_set, ENGINE_TYPED_SET);
    engine_getter_replace(ctx, "buffer", typed_buffer, ENGINE_VIEW_BUFFER);
    engine_getter_replace(ctx, "byteLength", typed_byte_length, ENGINE_VIEW_BYTE_LENGTH);
    engine_getter_replace(ctx, "byteOffset", typed_byte_offset, ENGINE_VIEW_BYTE_OFFSET);
    duk_get_prop_literal(ctx, -1, "set");
    method_describe(ctx, &(struct method){"set", NULL, 1, 2, 0, METHOD, NULL});
    duk_pop(ctx);
    put_list_methods(ctx);
}
