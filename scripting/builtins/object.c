/* What Object lacks in the engine: entries, values, fromEntries, groupBy and others; Map.groupBy.
 */
#include "scripting/builtins/array_like.h"
#include "scripting/builtins/collections.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/iteration.h"
#include "scripting/builtins/method_table.h"
#include "scripting/builtins/reflection.h"
#include "scripting/engine/duktape_extra.h"

enum listing { VALUES = 0, ENTRIES = 1 };

/* Object.values and Object.entries. [ object ] -> [ array ] */
static duk_ret_t object_list(duk_context *ctx)
{
    const bool pairs = duk_get_current_magic(ctx) == ENTRIES;
    duk_uarridx_t to = 0;

    require_object_coercible(ctx, 0);
    duk_to_object(ctx, 0);
    own_keys_push(ctx, 0, 0);
    duk_push_array(ctx);
    const duk_uarridx_t count = (duk_uarridx_t)duk_get_length(ctx, 1);

    for (duk_uarridx_t i = 0; i < count; i++) {
        duk_get_prop_index(ctx, 1, i);
        /* What ran before, a getter, may have deleted or hidden it. */
        if (own_property_look(ctx, 0) == DUKTAPE_OWN_ENUMERABLE) {
            duk_dup_top(ctx);
            duk_get_prop(ctx, 0);
            if (pairs) {
                duk_push_array(ctx);
                duk_pull(ctx, -3);
                duk_put_prop_index(ctx, -2, 0);
                duk_pull(ctx, -2);
                duk_put_prop_index(ctx, -2, 1);
            }
            duk_put_prop_index(ctx, 2, to++);
        }
        duk_set_top(ctx, 3);
    }
    return 1;
}

/* [ entry ] -> [ undefined ] */
static duk_ret_t put_entry(duk_context *ctx, void *udata)
{
    const duk_idx_t object = *(const duk_idx_t *)udata;

    if (!duk_is_object(ctx, -1)) {
        return duk_type_error(ctx, "Iterator value %s is not an entry object", push_shown(ctx, -1));
    }
    duk_get_prop_index(ctx, -1, 0);
    duk_get_prop_index(ctx, -2, 1);
    to_property_key(ctx, -2);
    own_property_put(ctx, object);
    return 0;
}

/* [ entries ] -> [ object ] */
static duk_ret_t object_from_entries(duk_context *ctx)
{
    struct iteration iteration;
    duk_idx_t object = 1;

    duk_push_object(ctx);
    iteration_open(ctx, 0, &iteration);
    const duk_idx_t top = duk_get_top(ctx);

    while (iteration_next(ctx, &iteration)) {
        if (duk_safe_call(ctx, put_entry, &object, 1, 1) != DUK_EXEC_SUCCESS) {
            return iteration_throw(ctx, &iteration);
        }
        duk_set_top(ctx, top);
    }
    duk_set_top(ctx, object + 1);
    return 1;
}

/* [ object ] -> [ descriptors ] */
static duk_ret_t object_descriptors(duk_context *ctx)
{
    require_object_coercible(ctx, 0);
    duk_to_object(ctx, 0);
    all_own_keys_push(ctx, 0);
    duk_push_object(ctx);
    const duk_uarridx_t count = (duk_uarridx_t)duk_get_length(ctx, 1);

    for (duk_uarridx_t i = 0; i < count; i++) {
        duk_get_prop_index(ctx, 1, i);
        duk_dup_top(ctx);
        own_descriptor_push(ctx, 0);
        if (!duk_is_undefined(ctx, -1)) {
            own_property_put(ctx, 2);
        }
        duk_set_top(ctx, 3);
    }
    return 1;
}

/* [ object key ] -> [ boolean ] */
static duk_ret_t object_has_own(duk_context *ctx)
{
    require_object_coercible(ctx, 0);
    duk_to_object(ctx, 0);
    to_property_key(ctx, 1);
    duk_push_boolean(ctx, own_property_look(ctx, 0) != DUKTAPE_OWN_NONE);
    return 1;
}

/* Object.prototype.hasOwnProperty [ key ] -> [ boolean ] */
static duk_ret_t object_has_own_property(duk_context *ctx)
{
    to_property_key(ctx, 0);
    duk_push_this(ctx);
    require_object_coercible(ctx, -1);
    duk_to_object(ctx, -1);
    duk_pull(ctx, 0);
    duk_push_boolean(ctx, own_property_look(ctx, 0) != DUKTAPE_OWN_NONE);
    return 1;
}

/* Object.prototype.propertyIsEnumerable [ key ] -> [ boolean ] */
static duk_ret_t object_is_enumerable(duk_context *ctx)
{
    to_property_key(ctx, 0);
    duk_push_this(ctx);
    require_object_coercible(ctx, -1);
    duk_to_object(ctx, -1);
    duk_pull(ctx, 0);
    duk_push_boolean(ctx, own_property_look(ctx, 0) == DUKTAPE_OWN_ENUMERABLE);
    return 1;
}

/* [ target source ] -> [ target source ] */
static void assign_from(duk_context *ctx, duk_idx_t source)
{
    const duk_idx_t top = duk_get_top(ctx);

    duk_to_object(ctx, source);
    all_own_keys_push(ctx, source);
    const duk_uarridx_t count = (duk_uarridx_t)duk_get_length(ctx, top);

    for (duk_uarridx_t i = 0; i < count; i++) {
        duk_get_prop_index(ctx, top, i);
        if (own_property_look(ctx, source) == DUKTAPE_OWN_ENUMERABLE) {
            duk_dup_top(ctx);
            duk_get_prop(ctx, source);
            duk_put_prop(ctx, 0);
        }
        duk_set_top(ctx, top + 1);
    }
    duk_set_top(ctx, top);
}

/* [ target ...sources ] -> [ target ] */
static duk_ret_t object_assign(duk_context *ctx)
{
    const duk_idx_t count = duk_get_top(ctx);

    if (count == 0) {
        duk_push_undefined(ctx);
    }
    require_object_coercible(ctx, 0);
    duk_to_object(ctx, 0);
    for (duk_idx_t i = 1; i < count; i++) {
        if (!duk_is_null_or_undefined(ctx, i)) {
            assign_from(ctx, i);
        }
    }
    duk_set_top(ctx, 1);
    return 1;
}

/* Puts a value into the group with that key, an array; of an object, or of a Map.
 * [ value key ] -> [ ] */
static duk_ret_t put_into_object(duk_context *ctx, void *udata)
{
    (void)udata;
    to_property_key(ctx, -1);
    duk_dup_top(ctx);
    duk_get_prop(ctx, 2); /* It has no prototype. [ value key group ] */
    if (duk_is_undefined(ctx, -1)) {
        duk_pop(ctx);
        duk_push_array(ctx);
        duk_dup(ctx, -2);
        duk_dup(ctx, -2);
        duk_put_prop(ctx, 2);
    }
    duk_pull(ctx, -3);
    duk_put_prop_index(ctx, -2, (duk_uarridx_t)duk_get_length(ctx, -2));
    return 0;
}

/* [ value key ] -> [ ] */
static duk_ret_t put_into_map(duk_context *ctx, void *udata)
{
    struct collection map;

    (void)udata;
    (void)collection_of(ctx, 2, COLLECTION_MAP, &map); /* [ value key values ] */
    const uint32_t index = collection_add(ctx, &map, -2);

    collection_value_get(ctx, &map, index);
    if (duk_is_undefined(ctx, -1)) {
        duk_pop(ctx);
        duk_push_array(ctx);
        duk_dup_top(ctx);
        collection_value_put(ctx, &map, index);
    }
    duk_pull(ctx, -4);
    duk_put_prop_index(ctx, -2, (duk_uarridx_t)duk_get_length(ctx, -2));
    return 0;
}

/* Object.groupBy and Map.groupBy. [ items callback ] -> [ groups ] */
static duk_ret_t group_by(duk_context *ctx)
{
    const bool as_map = duk_get_current_magic(ctx) != 0;
    struct iteration iteration;
    double index = 0;

    require_object_coercible(ctx, 0);
    require_callback(ctx, 1);
    if (as_map) {
        collection_push(ctx, COLLECTION_MAP);
    } else {
        duk_push_bare_object(ctx);
    }
    iteration_open(ctx, 0, &iteration);
    const duk_idx_t top = duk_get_top(ctx);

    while (iteration_next(ctx, &iteration)) {
        duk_dup(ctx, 1);
        duk_push_undefined(ctx);
        duk_dup(ctx, top);
        push_index(ctx, index++);
        iteration_call(ctx, &iteration, 2);
        if (duk_safe_call(ctx, as_map ? put_into_map : put_into_object, NULL, 2, 1) !=
            DUK_EXEC_SUCCESS) {
            return iteration_throw(ctx, &iteration);
        }
        duk_set_top(ctx, top);
    }
    duk_set_top(ctx, 3);
    return 1;
}

static const struct method of_constructor[] = {
    {"assign", object_assign, 2, -1, 0, METHOD, NULL},
    {"entries", object_list, 1, 1, ENTRIES, METHOD, NULL},
    {"fromEntries", object_from_entries, 1, 1, 0, METHOD, NULL},
    {"getOwnPropertyDescriptors", object_descriptors, 1, 1, 0, METHOD, NULL},
    {"groupBy", group_by, 2, 2, 0, METHOD, NULL},
    {"hasOwn", object_has_own, 2, 2, 0, METHOD, NULL},
    {"values", object_list, 1, 1, VALUES, METHOD, NULL},
    {0},
};

static const struct method of_prototype[] = {
    {"hasOwnProperty", object_has_own_property, 1, 1, 0, METHOD, NULL},
    {"propertyIsEnumerable", object_is_enumerable, 1, 1, 0, METHOD, NULL},
    {0},
};

static const struct method of_map[] = {
    {"groupBy", group_by, 2, 2, 1, METHOD, NULL},
    {0},
};

/* The accessor __proto__ has names. [ prototype ] -> [ prototype ] */
static void describe_proto(duk_context *ctx)
{
    static const struct {
        const char *half;
        struct method method;
    } halves[] = {
        {"get", {"get __proto__", NULL, 0, 0, 0, METHOD, NULL}},
        {"set", {"set __proto__", NULL, 1, 1, 0, METHOD, NULL}},
    };

    duk_push_literal(ctx, "__proto__");
    duk_get_prop_desc(ctx, -2, 0);
    for (size_t i = 0; i < sizeof(halves) / sizeof(halves[0]); i++) {
        duk_get_prop_string(ctx, -1, halves[i].half);
        method_describe(ctx, &halves[i].method);
        duk_pop(ctx);
    }
    duk_pop(ctx);
}

void object_install(duk_context *ctx)
{
    global_push(ctx, "Object");
    methods_put(ctx, of_constructor);
    duk_get_prop_literal(ctx, -1, "prototype");
    methods_put(ctx, of_prototype);
    describe_proto(ctx);
    duk_pop_2(ctx);
    global_push(ctx, "Map");
    methods_put(ctx, of_map);
    duk_pop(ctx);
}
