#include "scripting/builtins/collection_methods.h"

#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/method_table.h"

void collection_this(duk_context *ctx, enum collection_kind kind, const char *method,
                     struct collection *collection)
{
    duk_push_this(ctx);
    if (!collection_of(ctx, -1, kind, collection)) {
        (void)duk_type_error(ctx, "Method %s.prototype.%s called on incompatible receiver %s",
                             kind == COLLECTION_MAP ? "Map" : "Set", method, push_shown(ctx, -1));
    }
}

/* [ key ] -> [ value ] */
static duk_ret_t map_get(duk_context *ctx)
{
    struct collection map;

    collection_this(ctx, COLLECTION_MAP, "get", &map);
    const uint32_t index = table_find(map.table, collection_key(ctx, 0));

    if (index == TABLE_NONE) {
        return 0;
    }
    collection_value_get(ctx, &map, index);
    return 1;
}

/* [ key value ] -> [ this ] */
static duk_ret_t map_set(duk_context *ctx)
{
    struct collection map;

    collection_this(ctx, COLLECTION_MAP, "set", &map);
    const uint32_t index = collection_add(ctx, &map, 0);

    duk_dup(ctx, 1);
    collection_value_put(ctx, &map, index);
    duk_pop(ctx);
    return 1;
}

/* [ key ] -> [ this ] */
static duk_ret_t set_add(duk_context *ctx)
{
    struct collection set;

    collection_this(ctx, COLLECTION_SET, "add", &set);
    collection_add(ctx, &set, 0);
    duk_pop(ctx);
    return 1;
}

/* [ key ] -> [ boolean ] */
static duk_ret_t collection_has(duk_context *ctx)
{
    const enum collection_kind kind = collection_method_kind(ctx);

    duk_push_this(ctx);
    const struct table *table = collection_table(ctx, -1, kind);

    if (table == NULL) {
        struct collection none;

        collection_this(ctx, kind, "has", &none);
    }
    duk_push_boolean(ctx, table_find(table, collection_key(ctx, 0)) != TABLE_NONE);
    return 1;
}

/* [ key ] -> [ boolean ] */
static duk_ret_t collection_delete(duk_context *ctx)
{
    struct collection collection;

    collection_this(ctx, collection_method_kind(ctx), "delete", &collection);
    duk_push_boolean(ctx, collection_remove(ctx, &collection, 0));
    return 1;
}

/* [ ] -> [ undefined ] */
static duk_ret_t collection_clear(duk_context *ctx)
{
    struct collection collection;

    collection_this(ctx, collection_method_kind(ctx), "clear", &collection);
    collection_remove_all(ctx, &collection);
    return 0;
}

/* [ ] -> [ number ] */
static duk_ret_t collection_size(duk_context *ctx)
{
    struct collection collection;

    collection_this(ctx, collection_method_kind(ctx), "size", &collection);
    duk_push_uint(ctx, collection.table->live);
    return 1;
}

/* [ callback thisArg ] -> [ undefined ] */
static duk_ret_t collection_for_each(duk_context *ctx)
{
    const enum collection_kind kind = collection_method_kind(ctx);
    struct collection collection;
    uint32_t steps = 0;
    uint32_t index;

    collection_this(ctx, kind, "forEach", &collection);
    if (!duk_is_callable(ctx, 0)) {
        return duk_type_error(ctx, "%s is not a function", push_kind(ctx, 0));
    }
    struct table_cursor cursor = table_begin(collection.table);

    while ((index = table_step(collection.table, &cursor)) != TABLE_NONE) {
        array_step(ctx, &steps);
        duk_dup(ctx, 0);
        duk_dup(ctx, 1);
        collection_part_push(ctx, &collection, index, COLLECTION_VALUES);
        collection_part_push(ctx, &collection, index, COLLECTION_KEYS);
        duk_dup(ctx, collection.owner);
        duk_call_method(ctx, 3);
        duk_set_top(ctx, collection.owner + 1);
        (void)collection_of(ctx, collection.owner, kind, &collection);
    }
    return 0;
}

/* [ ] -> [ this ] */
static duk_ret_t species(duk_context *ctx)
{
    duk_push_this(ctx);
    return 1;
}

static const struct method map_constructor = {
    "Map", collection_construct, 0, 1, COLLECTION_METHOD(COLLECTION_MAP, 0), METHOD, NULL};

static const struct method set_constructor = {
    "Set", collection_construct, 0, 1, COLLECTION_METHOD(COLLECTION_SET, 0), METHOD, NULL};

static const struct method of_constructors[] = {
    {"@@species", species, 0, 0, 0, GETTER, NULL},
    {0},
};

static const struct method of_maps[] = {
    {"get", map_get, 1, 1, 0, METHOD, NULL},
    {"set", map_set, 2, 2, 0, METHOD, NULL},
    {"has", collection_has, 1, 1, COLLECTION_METHOD(COLLECTION_MAP, 0), METHOD, NULL},
    {"delete", collection_delete, 1, 1, COLLECTION_METHOD(COLLECTION_MAP, 0), METHOD, NULL},
    {"clear", collection_clear, 0, 0, COLLECTION_METHOD(COLLECTION_MAP, 0), METHOD, NULL},
    {"entries", collection_iterator_new, 0, 0,
     COLLECTION_METHOD(COLLECTION_MAP, COLLECTION_ENTRIES), METHOD, NULL},
    {"forEach", collection_for_each, 1, 2, COLLECTION_METHOD(COLLECTION_MAP, 0), METHOD, NULL},
    {"keys", collection_iterator_new, 0, 0, COLLECTION_METHOD(COLLECTION_MAP, COLLECTION_KEYS),
     METHOD, NULL},
    {"size", collection_size, 0, 0, COLLECTION_METHOD(COLLECTION_MAP, 0), GETTER, NULL},
    {"values", collection_iterator_new, 0, 0, COLLECTION_METHOD(COLLECTION_MAP, COLLECTION_VALUES),
     METHOD, NULL},
    {"@@toStringTag", NULL, 0, 0, 0, TEXT, "Map"},
    {"@@iterator", NULL, 0, 0, 0, SAME_AS, "entries"},
    {0},
};

static const struct method of_sets[] = {
    {"has", collection_has, 1, 1, COLLECTION_METHOD(COLLECTION_SET, 0), METHOD, NULL},
    {"add", set_add, 1, 1, 0, METHOD, NULL},
    {"delete", collection_delete, 1, 1, COLLECTION_METHOD(COLLECTION_SET, 0), METHOD, NULL},
    {"clear", collection_clear, 0, 0, COLLECTION_METHOD(COLLECTION_SET, 0), METHOD, NULL},
    {"entries", collection_iterator_new, 0, 0,
     COLLECTION_METHOD(COLLECTION_SET, COLLECTION_ENTRIES), METHOD, NULL},
    {"forEach", collection_for_each, 1, 2, COLLECTION_METHOD(COLLECTION_SET, 0), METHOD, NULL},
    {"size", collection_size, 0, 0, COLLECTION_METHOD(COLLECTION_SET, 0), GETTER, NULL},
    {"values", collection_iterator_new, 0, 0, COLLECTION_METHOD(COLLECTION_SET, COLLECTION_VALUES),
     METHOD, NULL},
    {"keys", NULL, 0, 0, 0, SAME_AS, "values"},
    {"@@toStringTag", NULL, 0, 0, 0, TEXT, "Set"},
    {"@@iterator", NULL, 0, 0, 0, SAME_AS, "values"},
    {0},
};

/* Remembers a method of the prototype on top. [ prototype ] -> [ prototype ] */
static void keep_method(duk_context *ctx, const char *name, enum intrinsic which)
{
    duk_get_prop_string(ctx, -1, name);
    intrinsic_keep(ctx, which);
    duk_pop(ctx);
}

/* [ ] -> [ constructor prototype ] */
static void push_class(duk_context *ctx, const struct method *constructor,
                       const struct method *methods)
{
    constructor_push(ctx, constructor);
    methods_put(ctx, methods);
    duk_dup(ctx, -2);
    methods_put(ctx, of_constructors);
    duk_pop(ctx);
}

void collections_install(duk_context *ctx)
{
    push_class(ctx, &map_constructor, of_maps);
    intrinsic_keep(ctx, INTRINSIC_MAP_PROTOTYPE);
    keep_method(ctx, "set", INTRINSIC_MAP_SET);
    duk_pop(ctx);
    constructor_publish(ctx, "Map");

    push_class(ctx, &set_constructor, of_sets);
    intrinsic_keep(ctx, INTRINSIC_SET_PROTOTYPE);
    keep_method(ctx, "add", INTRINSIC_SET_ADD);
    duk_pop(ctx);
    constructor_publish(ctx, "Set");

    collection_iterators_install(ctx);
}
