/*
 * Built-in functions that few programs call, written in JS and compiled when the first of them is.
 *
 * What stands in their place from the start is a small C function with the right name and length,
 * which passes the call on to the function of that name in later.js.
 */
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/method_table.h"
#include "scripting/engine/registry.h"

static const char *const names[] = {
    "fromAsync",           "structuredClone", "union",        "intersection",   "difference",
    "symmetricDifference", "isSubsetOf",      "isSupersetOf", "isDisjointFrom",
};

enum name {
    FROM_ASYNC,
    STRUCTURED_CLONE,
    UNION,
    INTERSECTION,
    DIFFERENCE,
    SYMMETRIC_DIFFERENCE,
    IS_SUBSET_OF,
    IS_SUPERSET_OF,
    IS_DISJOINT_FROM,
};

/* [ arguments ] -> [ result ] */
static duk_ret_t call_later(duk_context *ctx)
{
    const duk_idx_t count = duk_get_top(ctx);

    registry_push_part(ctx, "later");
    duk_get_prop_string(ctx, -1, names[duk_get_current_magic(ctx)]);
    duk_remove(ctx, -2);
    duk_insert(ctx, 0);
    duk_push_this(ctx);
    duk_insert(ctx, 1);
    duk_call_method(ctx, count);
    return 1;
}

static const struct method of_array[] = {
    {"fromAsync", call_later, 1, -1, FROM_ASYNC, METHOD, NULL},
    {0},
};

static const struct method of_global[] = {
    {"structuredClone", call_later, 1, -1, STRUCTURED_CLONE, METHOD, NULL},
    {0},
};

static const struct method of_sets[] = {
    {"union", call_later, 1, -1, UNION, METHOD, NULL},
    {"intersection", call_later, 1, -1, INTERSECTION, METHOD, NULL},
    {"difference", call_later, 1, -1, DIFFERENCE, METHOD, NULL},
    {"symmetricDifference", call_later, 1, -1, SYMMETRIC_DIFFERENCE, METHOD, NULL},
    {"isSubsetOf", call_later, 1, -1, IS_SUBSET_OF, METHOD, NULL},
    {"isSupersetOf", call_later, 1, -1, IS_SUPERSET_OF, METHOD, NULL},
    {"isDisjointFrom", call_later, 1, -1, IS_DISJOINT_FROM, METHOD, NULL},
    {0},
};

void later_install(duk_context *ctx)
{
    intrinsic_push(ctx, INTRINSIC_ARRAY);
    methods_put(ctx, of_array);
    intrinsic_push(ctx, INTRINSIC_SET_PROTOTYPE);
    methods_put(ctx, of_sets);
    duk_push_global_object(ctx);
    methods_put(ctx, of_global);
    duk_pop_3(ctx);
}
