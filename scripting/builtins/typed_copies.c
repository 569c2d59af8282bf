#include "scripting/builtins/typed_methods.h"

#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/typed_result.h"
#include "scripting/engine/duktape_extra.h"

#include <math.h>
#include <string.h>

duk_ret_t typed_array_map(duk_context *ctx)
{
    struct typed_view view;
    const duk_idx_t at = typed_array_this(ctx, &view);
    uint32_t steps = 0;

    require_callback(ctx, 0);
    typed_result_create(ctx, at, &view, (double)view.length);
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

duk_ret_t typed_array_filter(duk_context *ctx)
{
    struct typed_view view;
    const duk_idx_t at = typed_array_this(ctx, &view);
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
    typed_result_create(ctx, at, &view, kept);
    for (duk_uarridx_t i = 0; i < kept; i++) {
        duk_get_prop_index(ctx, at + 1, i);
        duk_put_prop_index(ctx, at + 2, i);
    }
    return 1;
}

duk_ret_t typed_array_slice(duk_context *ctx)
{
    struct typed_view view;
    struct typed_view result;
    const duk_idx_t at = typed_array_this(ctx, &view);
    const double length = (double)view.length;
    const double from = to_relative_index(ctx, 0, length, 0);
    const double to = to_relative_index(ctx, 1, length, length);
    const double count = fmax(to - from, 0);

    typed_result_create(ctx, at, &view, count);
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

duk_ret_t typed_array_subarray(duk_context *ctx)
{
    struct typed_view view;
    const duk_idx_t at = typed_array_this(ctx, &view);
    const double length = (double)view.length;
    const double from = to_relative_index(ctx, 0, length, 0);
    const double to = to_relative_index(ctx, 1, length, length);

    duk_get_prop_literal(ctx, at, "byteOffset");
    const double offset = duk_to_number(ctx, -1) + from * (double)view.element_size;

    duk_pop(ctx);
    if (!typed_species_push(ctx, at, view.kind)) {
        intrinsic_push(ctx, INTRINSIC_TYPED_ARRAY + view.kind - DUKTAPE_INT8_ARRAY);
    }
    duk_get_prop_literal(ctx, at, "buffer");
    duk_push_number(ctx, offset);
    push_index(ctx, fmax(to - from, 0));
    duk_new(ctx, 3);
    typed_result_check(ctx, 0);
    return 1;
}

duk_ret_t typed_array_to_reversed(duk_context *ctx)
{
    struct typed_view view;
    struct typed_view result;

    (void)typed_array_this(ctx, &view);
    typed_array_push(ctx, view.kind, view.length);
    typed_view_require(ctx, -1, &result);
    for (size_t i = 0; i < view.length; i++) {
        memcpy((char *)result.data + i * view.element_size,
               (char *)view.data + (view.length - 1 - i) * view.element_size, view.element_size);
    }
    return 1;
}

duk_ret_t typed_array_with(duk_context *ctx)
{
    struct typed_view view;
    struct typed_view result;
    const duk_idx_t at = typed_array_this(ctx, &view);
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
