#include "scripting/builtins/typed_result.h"

#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/engine/duktape_extra.h"

#define SPECIES DUK_WELLKNOWN_SYMBOL("Symbol.species")

duk_idx_t typed_array_this(duk_context *ctx, struct typed_view *view)
{
    duk_push_this(ctx);
    typed_view_require(ctx, -1, view);
    return duk_get_top_index(ctx);
}

bool typed_species_push(duk_context *ctx, duk_idx_t at, int kind)
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

void typed_result_check(duk_context *ctx, double length)
{
    struct typed_view view;

    typed_view_require(ctx, -1, &view);
    if ((double)view.length < length) {
        (void)duk_type_error(ctx,
                             "Derived TypedArray constructor created an array which was too small");
    }
}

void typed_result_create(duk_context *ctx, duk_idx_t at, const struct typed_view *like,
                         double length)
{
    if (typed_species_push(ctx, at, like->kind)) {
        push_index(ctx, length);
        duk_new(ctx, 1);
        typed_result_check(ctx, length);
    } else {
        typed_array_push(ctx, like->kind, (size_t)length);
    }
}

void typed_result_create_of_this(duk_context *ctx, double length)
{
    duk_push_this(ctx);
    if (!duk_is_constructable(ctx, -1)) {
        (void)duk_type_error(ctx, "%s is not a constructor", push_shown(ctx, -1));
    }
    push_index(ctx, length);
    duk_new(ctx, 1);
    typed_result_check(ctx, length);
}
