/*
 * The constructors of typed arrays, which take anything that can be iterated. The engine's
 * constructors do the work behind ours.
 */
#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/iteration.h"
#include "scripting/builtins/method_table.h"
#include "scripting/builtins/typed_methods.h"
#include "scripting/builtins/typed_view.h"
#include "scripting/engine/duktape_extra.h"

#include <math.h>

#define KIND_COUNT 9
#define LENGTH_MAX 2147483647.0
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

void typed_array_install(duk_context *ctx)
{
    static const struct method constructor = {"TypedArray", abstract_construct, 0, 0, 0, METHOD,
                                              NULL};

    intrinsic_push(ctx, INTRINSIC_TYPED_ARRAY_PROTOTYPE);
    typed_array_methods_put(ctx);
    constructor_push_with(ctx, &constructor);
    typed_array_statics_put(ctx);
    for (int i = 0; i < KIND_COUNT; i++) {
        install_kind(ctx, i);
    }
    duk_pop_2(ctx);
}
