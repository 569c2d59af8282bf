#include "scripting/builtins/collection_methods.h"

#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/iteration.h"

/* The items of the constructor's argument go straight in when nobody can tell the difference.
 * [ items this adder iterator next ] -> [ items this adder iterator next ] */
static void fill_directly(duk_context *ctx, struct iteration *iteration, enum collection_kind kind)
{
    struct collection collection;

    (void)collection_of(ctx, 1, kind, &collection);
    const duk_idx_t top = duk_get_top(ctx);

    while (iteration_next(ctx, iteration)) {
        if (kind == COLLECTION_SET) {
            collection_add(ctx, &collection, -1);
        } else {
            if (!duk_is_object(ctx, -1)) {
                (void)duk_type_error(ctx, "Iterator value %s is not an entry object",
                                     push_shown(ctx, -1));
            }
            duk_get_prop_index(ctx, -1, 0);
            duk_get_prop_index(ctx, -2, 1);
            const uint32_t index = collection_add(ctx, &collection, -2);

            collection_value_put(ctx, &collection, index);
        }
        duk_set_top(ctx, top);
    }
}

/* [ entry ] -> [ entry key value ] */
static duk_ret_t take_entry(duk_context *ctx, void *udata)
{
    (void)udata;
    if (!duk_is_object(ctx, -1)) {
        (void)duk_type_error(ctx, "Iterator value %s is not an entry object", push_shown(ctx, -1));
    }
    duk_get_prop_index(ctx, -1, 0);
    duk_get_prop_index(ctx, -2, 1);
    return 3;
}

void collection_fill(duk_context *ctx, struct iteration *iteration, bool pairs)
{
    const duk_idx_t top = duk_get_top(ctx);

    while (iteration_next(ctx, iteration)) {
        if (pairs && duk_safe_call(ctx, take_entry, NULL, 1, 3) != DUK_EXEC_SUCCESS) {
            duk_set_top(ctx, top + 1); /* the error */
            (void)iteration_throw(ctx, iteration);
        }
        duk_dup(ctx, iteration->at - 1);
        duk_insert(ctx, pairs ? -3 : -2);
        duk_dup(ctx, iteration->at - 2);
        duk_insert(ctx, pairs ? -3 : -2);
        iteration_call(ctx, iteration, pairs ? 2 : 1);
        duk_set_top(ctx, top);
    }
}

/* Whether adding through the method `adder` does just what collection_add() does.
 * [ this adder ] -> [ this adder ] */
static bool adds_as_ours(duk_context *ctx, const struct iteration *iteration,
                         enum collection_kind kind)
{
    return iteration->by_index &&
           intrinsic_is(ctx, 2, kind == COLLECTION_MAP ? INTRINSIC_MAP_SET : INTRINSIC_SET_ADD);
}

duk_ret_t collection_construct(duk_context *ctx)
{
    const enum collection_kind kind = collection_method_kind(ctx);
    const char *name = kind == COLLECTION_MAP ? "Map" : "Set";
    struct iteration iteration;

    if (!duk_is_constructor_call(ctx)) {
        return duk_type_error(ctx, "Constructor %s requires 'new'", name);
    }
    duk_push_this(ctx);
    collection_init(ctx, 1, kind);
    if (duk_is_null_or_undefined(ctx, 0)) {
        return 0;
    }
    duk_get_prop_string(ctx, 1, kind == COLLECTION_MAP ? "set" : "add");
    require_callback(ctx, 2);
    iteration_open(ctx, 0, &iteration);
    if (adds_as_ours(ctx, &iteration, kind)) {
        fill_directly(ctx, &iteration, kind);
    } else {
        collection_fill(ctx, &iteration, kind == COLLECTION_MAP);
    }
    return 0;
}
