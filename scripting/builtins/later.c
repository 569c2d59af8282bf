/*
 * Built-in functions that few programs call, written in JS and compiled when the first of them is.
 *
 * What stands in their place from the start is a small C function with the right name and length,
 * which passes the call on to the function of that name in later.js.
 */
#include "scripting/builtins/array_like.h"
#include "scripting/builtins/collections.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/method_table.h"
#include "scripting/engine/natives.h"
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

/* A Set of the argument, whatever a script has done to Set's methods. [ ] -> [ values ] */
static void require_set(duk_context *ctx, struct collection *set)
{
    if (!duk_is_object(ctx, 0) || !collection_of(ctx, 0, COLLECTION_SET, set)) {
        (void)duk_type_error(ctx, "Method Set.prototype method called on incompatible receiver %s",
                             push_shown(ctx, 0));
    }
}

/* [ set ] -> [ number ] */
static duk_ret_t set_size(duk_context *ctx)
{
    struct collection set;

    require_set(ctx, &set);
    duk_push_uint(ctx, set.table->live);
    return 1;
}

/* [ set value ] -> [ boolean ] */
static duk_ret_t set_has(duk_context *ctx)
{
    struct collection set;

    require_set(ctx, &set);
    duk_push_boolean(ctx, table_find(set.table, collection_key(ctx, 1)) != TABLE_NONE);
    return 1;
}

/* [ set value ] -> [ undefined ] */
static duk_ret_t set_add(duk_context *ctx)
{
    struct collection set;

    require_set(ctx, &set);
    collection_add(ctx, &set, 1);
    return 0;
}

/* [ set value ] -> [ undefined ] */
static duk_ret_t set_remove(duk_context *ctx)
{
    struct collection set;

    require_set(ctx, &set);
    collection_remove(ctx, &set, 1);
    return 0;
}

/* A new Set with the same values. [ set ] -> [ set ] */
static duk_ret_t set_copy(duk_context *ctx)
{
    struct collection set;
    struct collection copy;

    require_set(ctx, &set);
    collection_push(ctx, COLLECTION_SET);
    (void)collection_of(ctx, -1, COLLECTION_SET, &copy);
    collection_append_all(ctx, &set, &copy);
    duk_dup(ctx, copy.owner);
    return 1;
}

/* [ ] -> [ set ] */
static duk_ret_t set_new(duk_context *ctx)
{
    collection_push(ctx, COLLECTION_SET);
    return 1;
}

/* [ set ] -> [ iterator ] */
static duk_ret_t set_walk(duk_context *ctx)
{
    struct collection set;

    require_set(ctx, &set);
    collection_iterator_push(ctx, &set);
    return 1;
}

void later_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"add", set_add, 2},   {"copy", set_copy, 1},     {"has", set_has, 2},
        {"make", set_new, 0},  {"remove", set_remove, 2}, {"size", set_size, 1},
        {"walk", set_walk, 1}, {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}

static const struct method of_array[] = {
    {"fromAsync", call_later, 1, -1, FROM_ASYNC, METHOD, NULL},
    {0},
};

static const struct method of_global[] = {
    {"structuredClone", call_later, 0, -1, STRUCTURED_CLONE, METHOD, NULL},
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
    duk_push_literal(ctx, "structuredClone");
    duk_def_prop(ctx, -2, DUK_DEFPROP_SET_ENUMERABLE);
    duk_pop_3(ctx);
}
