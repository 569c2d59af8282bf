#include "scripting/builtins/collections.h"

#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/engine/duktape_extra.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#define TABLE  DUK_HIDDEN_SYMBOL("table")
#define VALUES DUK_HIDDEN_SYMBOL("values")

/* Keys of 64 bits: a number is its double, and everything else lies among the many NaNs that no
 * calculation gives. */
#define KEY_NAN       0x7ff8000000000000u
#define KEY_POINTER   0xfffa000000000000u
#define KEY_SINGLE    0xfffb000000000000u /* undefined, null, false, true */
#define KEY_LIGHTFUNC 0xfffc000000000000u
#define POINTER_MASK  0x0000ffffffffffffu

static uint64_t key_of_pointer(const void *pointer, uint64_t family)
{
    assert(((uint64_t)(uintptr_t)pointer & ~POINTER_MASK) == 0);
    return family | (uint64_t)(uintptr_t)pointer;
}

static uint64_t key_of_number(double number)
{
    uint64_t key;

    if (isnan(number)) {
        return KEY_NAN;
    }
    number += 0.0; /* -0 is 0 */
    memcpy(&key, &number, sizeof(key));
    return key;
}

uint64_t collection_key(duk_context *ctx, duk_idx_t at)
{
    switch (duk_get_type(ctx, at)) {
    case DUK_TYPE_NUMBER:
        return key_of_number(duk_get_number(ctx, at));
    case DUK_TYPE_BOOLEAN:
        return KEY_SINGLE | (duk_get_boolean(ctx, at) ? 3 : 2);
    case DUK_TYPE_NULL:
        return KEY_SINGLE | 1;
    case DUK_TYPE_STRING:
    case DUK_TYPE_OBJECT:
    case DUK_TYPE_BUFFER:
        return key_of_pointer(duk_get_heapptr(ctx, at), KEY_POINTER);
    case DUK_TYPE_POINTER:
        return key_of_pointer(duk_get_pointer(ctx, at), KEY_LIGHTFUNC);
    default:
        return KEY_SINGLE;
    }
}

static duk_uarridx_t place_of(const struct table *table, uint32_t index)
{
    return (duk_uarridx_t)index * table->kind;
}

void collection_init(duk_context *ctx, duk_idx_t at, enum collection_kind kind)
{
    at = duk_require_normalize_index(ctx, at);
    struct table *table = duk_push_dynamic_buffer(ctx, table_size(TABLE_CAPACITY_MIN));

    table_init(table, kind, TABLE_CAPACITY_MIN);
    duk_put_prop_literal(ctx, at, TABLE);
    duk_push_bare_array(ctx);
    duk_put_prop_literal(ctx, at, VALUES);
}

void collection_push(duk_context *ctx, enum collection_kind kind)
{
    duk_push_object(ctx);
    intrinsic_push(ctx, kind == COLLECTION_MAP ? INTRINSIC_MAP_PROTOTYPE : INTRINSIC_SET_PROTOTYPE);
    duk_set_prototype(ctx, -2);
    collection_init(ctx, -1, kind);
}

struct table *collection_table(duk_context *ctx, duk_idx_t at, enum collection_kind kind)
{
    struct table *table;

    if (!duk_is_object(ctx, at) || !duktape_get_own_literal(ctx, at, TABLE)) {
        return NULL;
    }
    table = duk_get_buffer(ctx, -1, NULL); /* Its owner keeps it. */
    duk_pop(ctx);
    return table->kind == (uint32_t)kind ? table : NULL;
}

bool collection_of(duk_context *ctx, duk_idx_t at, enum collection_kind kind,
                   struct collection *collection)
{
    at = duk_require_normalize_index(ctx, at);
    collection->owner = at;
    collection->table = collection_table(ctx, at, kind);
    if (collection->table == NULL) {
        return false;
    }
    duktape_get_own_literal(ctx, at, VALUES);
    collection->values = duk_get_top_index(ctx);
    return true;
}

struct move {
    duk_context *ctx;
    const struct collection *collection;
};

/* An entry's values follow it. */
static void on_moved(void *context, uint32_t from, uint32_t to)
{
    const struct move *move = context;
    const struct table *table = move->collection->table;

    for (uint32_t i = 0; i < table->kind && from != to; i++) {
        duk_get_prop_index(move->ctx, move->collection->values, place_of(table, from) + i);
        duk_put_prop_index(move->ctx, move->collection->values, place_of(table, to) + i);
    }
}

/* Makes room for an entry. [ ] -> [ ] */
static void make_room(duk_context *ctx, struct collection *collection)
{
    const uint32_t capacity = table_wanted_capacity(collection->table);
    struct move move = {ctx, collection};

    if (capacity > TABLE_CAPACITY_MAX) {
        (void)duk_range_error(ctx, "%s maximum size exceeded",
                              collection->table->kind == COLLECTION_MAP ? "Map" : "Set");
    }
    duktape_get_own_literal(ctx, collection->owner, TABLE);
    if (capacity > collection->table->capacity) {
        collection->table = duk_resize_buffer(ctx, -1, table_size(capacity));
    }
    table_rebuild(collection->table, capacity, on_moved, &move);
    collection->table = duk_resize_buffer(ctx, -1, table_size(capacity)); /* Or smaller. */
    duk_pop(ctx);
    duk_set_length(ctx, collection->values, place_of(collection->table, collection->table->used));
}

uint32_t collection_add(duk_context *ctx, struct collection *collection, duk_idx_t at)
{
    const uint64_t key = collection_key(ctx, at);
    uint32_t index = table_find(collection->table, key);

    if (index != TABLE_NONE) {
        return index;
    }
    at = duk_require_normalize_index(ctx, at);
    if (table_is_full(collection->table)) {
        make_room(ctx, collection);
    }
    /* The value first: this push may throw, and a key that nothing keeps alive must not stay. */
    if (key == 0) {
        duk_push_uint(ctx, 0);
    } else {
        duk_dup(ctx, at);
    }
    duk_put_prop_index(ctx, collection->values,
                       place_of(collection->table, collection->table->used));
    if (collection->table->kind == COLLECTION_MAP) {
        duk_push_undefined(ctx);
        duk_put_prop_index(ctx, collection->values,
                           place_of(collection->table, collection->table->used) + 1);
    }
    return table_append(collection->table, key);
}

void collection_value_get(duk_context *ctx, const struct collection *collection, uint32_t index)
{
    duk_get_prop_index(ctx, collection->values, place_of(collection->table, index) + 1);
}

void collection_value_put(duk_context *ctx, const struct collection *collection, uint32_t index)
{
    duk_put_prop_index(ctx, collection->values, place_of(collection->table, index) + 1);
}

bool collection_remove(duk_context *ctx, struct collection *collection, duk_idx_t at)
{
    struct table *table = collection->table;
    const uint32_t index = table_find(table, collection_key(ctx, at));

    if (index == TABLE_NONE) {
        return false;
    }
    table_remove(table, index);
    for (uint32_t i = 0; i < table->kind; i++) {
        duk_push_undefined(ctx);
        duk_put_prop_index(ctx, collection->values, place_of(table, index) + i);
    }
    return true;
}

void collection_part_push(duk_context *ctx, const struct collection *collection, uint32_t index,
                          enum collection_part part)
{
    const duk_uarridx_t place = place_of(collection->table, index);

    duk_get_prop_index(ctx, collection->values,
                       part == COLLECTION_KEYS ? place : place + collection->table->kind - 1);
}

void collection_remove_all(duk_context *ctx, struct collection *collection)
{
    duk_push_bare_array(ctx);
    duk_put_prop_literal(ctx, collection->owner, VALUES);
    table_clear(collection->table);
    duktape_get_own_literal(ctx, collection->owner, TABLE);
    collection->table = duk_resize_buffer(ctx, -1, table_size(TABLE_CAPACITY_MIN));
    duk_pop(ctx);
}

void collection_append_all(duk_context *ctx, const struct collection *from, struct collection *to)
{
    struct table_cursor cursor = table_begin(from->table);
    uint32_t steps = 0;
    uint32_t index;

    while ((index = table_step(from->table, &cursor)) != TABLE_NONE) {
        array_step(ctx, &steps);
        collection_part_push(ctx, from, index, COLLECTION_KEYS);
        collection_add(ctx, to, -1);
        duk_pop(ctx);
    }
}
