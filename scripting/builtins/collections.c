#include "scripting/builtins/collections.h"

#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/iteration.h"
#include "scripting/builtins/method_table.h"
#include "scripting/engine/duktape_extra.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#define TABLE  DUK_HIDDEN_SYMBOL("table")
#define VALUES DUK_HIDDEN_SYMBOL("values")
#define TARGET                                                                                     \
    DUK_HIDDEN_SYMBOL("target")            /* of an iterator: its Map or Set; undefined when done  \
                                            */
#define CURSOR DUK_HIDDEN_SYMBOL("cursor") /* of an iterator: a buffer with a struct walk */

/* Keys of 64 bits: a number is its double, and everything else lies among the many NaNs that no
 * calculation gives. */
#define KEY_NAN       0x7ff8000000000000u
#define KEY_POINTER   0xfffa000000000000u
#define KEY_SINGLE    0xfffb000000000000u /* undefined, null, false, true */
#define KEY_LIGHTFUNC 0xfffc000000000000u
#define POINTER_MASK  0x0000ffffffffffffu

enum what { KEYS = 0, ITS_VALUES = 1, ENTRIES = 2, WHAT_MASK = 3, KIND_SHIFT = 4 };

#define OF(kind, what) ((kind) << KIND_SHIFT | (what))

struct walk {
    struct table_cursor cursor;
    enum what what;
    enum collection_kind kind;
};

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

/* NULL when there is none. [ ] -> [ ] */
static struct table *table_of(duk_context *ctx, duk_idx_t at, enum collection_kind kind)
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
    collection->table = table_of(ctx, at, kind);
    if (collection->table == NULL) {
        return false;
    }
    duktape_get_own_literal(ctx, at, VALUES);
    collection->values = duk_get_top_index(ctx);
    return true;
}

/* The collection whose method is running. [ ] -> [ this values ] */
static void this_collection(duk_context *ctx, enum collection_kind kind, const char *method,
                            struct collection *collection)
{
    duk_push_this(ctx);
    if (!collection_of(ctx, -1, kind, collection)) {
        (void)duk_type_error(ctx, "Method %s.prototype.%s called on incompatible receiver %s",
                             kind == COLLECTION_MAP ? "Map" : "Set", method, push_shown(ctx, -1));
    }
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

/* [ key ] -> [ value ] */
static duk_ret_t map_get(duk_context *ctx)
{
    struct collection map;

    this_collection(ctx, COLLECTION_MAP, "get", &map);
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

    this_collection(ctx, COLLECTION_MAP, "set", &map);
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

    this_collection(ctx, COLLECTION_SET, "add", &set);
    collection_add(ctx, &set, 0);
    duk_pop(ctx);
    return 1;
}

static enum collection_kind kind_of_method(duk_context *ctx)
{
    return (enum collection_kind)(duk_get_current_magic(ctx) >> KIND_SHIFT);
}

/* [ key ] -> [ boolean ] */
static duk_ret_t collection_has(duk_context *ctx)
{
    const enum collection_kind kind = kind_of_method(ctx);

    duk_push_this(ctx);
    const struct table *table = table_of(ctx, -1, kind);

    if (table == NULL) {
        struct collection none;

        this_collection(ctx, kind, "has", &none);
    }
    duk_push_boolean(ctx, table_find(table, collection_key(ctx, 0)) != TABLE_NONE);
    return 1;
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

/* [ key ] -> [ boolean ] */
static duk_ret_t collection_delete(duk_context *ctx)
{
    struct collection collection;

    this_collection(ctx, kind_of_method(ctx), "delete", &collection);
    duk_push_boolean(ctx, collection_remove(ctx, &collection, 0));
    return 1;
}

/* [ ] -> [ undefined ] */
static duk_ret_t collection_clear(duk_context *ctx)
{
    struct collection collection;

    this_collection(ctx, kind_of_method(ctx), "clear", &collection);
    duk_push_bare_array(ctx);
    duk_put_prop_literal(ctx, collection.owner, VALUES);
    table_clear(collection.table);
    duktape_get_own_literal(ctx, collection.owner, TABLE);
    duk_resize_buffer(ctx, -1, table_size(TABLE_CAPACITY_MIN));
    return 0;
}

/* [ ] -> [ number ] */
static duk_ret_t collection_size(duk_context *ctx)
{
    struct collection collection;

    this_collection(ctx, kind_of_method(ctx), "size", &collection);
    duk_push_uint(ctx, collection.table->live);
    return 1;
}

/* The key of an entry, or its value; a Set's value is its key. [ ] -> [ value ] */
static void push_part(duk_context *ctx, const struct collection *collection, uint32_t index,
                      enum what what)
{
    const duk_uarridx_t place = place_of(collection->table, index);

    duk_get_prop_index(ctx, collection->values,
                       what == KEYS ? place : place + collection->table->kind - 1);
}

/* [ callback thisArg ] -> [ undefined ] */
static duk_ret_t collection_for_each(duk_context *ctx)
{
    const enum collection_kind kind = kind_of_method(ctx);
    struct collection collection;
    uint32_t steps = 0;
    uint32_t index;

    this_collection(ctx, kind, "forEach", &collection);
    if (!duk_is_callable(ctx, 0)) {
        return duk_type_error(ctx, "%s is not a function", push_kind(ctx, 0));
    }
    struct table_cursor cursor = table_begin(collection.table);

    while ((index = table_step(collection.table, &cursor)) != TABLE_NONE) {
        array_step(ctx, &steps);
        duk_dup(ctx, 0);
        duk_dup(ctx, 1);
        push_part(ctx, &collection, index, ITS_VALUES);
        push_part(ctx, &collection, index, KEYS);
        duk_dup(ctx, collection.owner);
        duk_call_method(ctx, 3);
        duk_set_top(ctx, collection.owner + 1);
        (void)collection_of(ctx, collection.owner, kind, &collection);
    }
    return 0;
}

void collection_append_all(duk_context *ctx, const struct collection *from, struct collection *to)
{
    struct table_cursor cursor = table_begin(from->table);
    uint32_t steps = 0;
    uint32_t index;

    while ((index = table_step(from->table, &cursor)) != TABLE_NONE) {
        array_step(ctx, &steps);
        push_part(ctx, from, index, KEYS);
        collection_add(ctx, to, -1);
        duk_pop(ctx);
    }
}

/* [ ] -> [ iterator ] */
static void push_iterator(duk_context *ctx, const struct collection *collection, enum what what)
{
    const enum collection_kind kind = (enum collection_kind)collection->table->kind;

    duk_push_object(ctx);
    intrinsic_push(ctx, kind == COLLECTION_MAP ? INTRINSIC_MAP_ITERATOR_PROTOTYPE
                                               : INTRINSIC_SET_ITERATOR_PROTOTYPE);
    duk_set_prototype(ctx, -2);
    struct walk *walk = duk_push_fixed_buffer(ctx, sizeof(*walk));

    *walk = (struct walk){table_begin(collection->table), what, kind};
    duk_put_prop_literal(ctx, -2, CURSOR);
    duk_dup(ctx, collection->owner);
    duk_put_prop_literal(ctx, -2, TARGET);
}

void collection_iterator_push(duk_context *ctx, const struct collection *collection)
{
    push_iterator(ctx, collection, KEYS);
}

/* Map.prototype.keys and its sisters. [ ] -> [ iterator ] */
static duk_ret_t collection_iterator_new(duk_context *ctx)
{
    static const char *const names[] = {"keys", "values", "entries"};
    const enum what what = (enum what)(duk_get_current_magic(ctx) & WHAT_MASK);
    const enum collection_kind kind = kind_of_method(ctx);
    struct collection collection;

    this_collection(ctx, kind, names[what], &collection);
    push_iterator(ctx, &collection, what);
    return 1;
}

/* The walk of the iterator whose next() is running. [ ] -> [ this target ] */
static struct walk *this_walk(duk_context *ctx)
{
    const enum collection_kind kind = kind_of_method(ctx);
    struct walk *walk = NULL;

    duk_push_this(ctx);
    if (duk_is_object(ctx, -1) && duktape_get_own_literal(ctx, -1, CURSOR)) {
        walk = duk_get_buffer(ctx, -1, NULL);
        duk_pop(ctx);
    }
    if (walk == NULL || walk->kind != kind) {
        (void)duk_type_error(ctx,
                             "Method %s Iterator.prototype.next called on incompatible receiver %s",
                             kind == COLLECTION_MAP ? "Map" : "Set", push_shown(ctx, -1));
    }
    duktape_get_own_literal(ctx, -1, TARGET);
    return walk;
}

/* [ ] -> [ result ] */
static duk_ret_t collection_iterator_next(duk_context *ctx)
{
    struct walk *walk = this_walk(ctx);
    struct collection collection;
    uint32_t index = TABLE_NONE;

    if (collection_of(ctx, 1, walk->kind, &collection)) {
        index = table_step(collection.table, &walk->cursor);
    }
    if (index == TABLE_NONE) {
        duk_push_undefined(ctx);
        duk_put_prop_literal(ctx, 0, TARGET);
        duk_push_undefined(ctx);
        iterator_result(ctx, true);
        return 1;
    }
    if (walk->what == ENTRIES) {
        duk_push_array(ctx);
        push_part(ctx, &collection, index, KEYS);
        duk_put_prop_index(ctx, -2, 0);
        push_part(ctx, &collection, index, ITS_VALUES);
        duk_put_prop_index(ctx, -2, 1);
    } else {
        push_part(ctx, &collection, index, walk->what);
    }
    iterator_result(ctx, false);
    return 1;
}

bool collection_iterator_entries(duk_context *ctx, duk_idx_t at, bool *pairs)
{
    struct collection collection;
    struct walk walk;
    duk_uarridx_t count = 0;
    uint32_t index;

    at = duk_require_normalize_index(ctx, at);
    if (!duk_is_object(ctx, at) || !duktape_get_own_literal(ctx, at, CURSOR)) {
        return false;
    }
    walk = *(const struct walk *)duk_get_buffer(ctx, -1, NULL);
    *pairs = walk.what == ENTRIES;
    duk_push_array(ctx);
    const duk_idx_t list = duk_get_top_index(ctx);

    if (duktape_get_own_literal(ctx, at, TARGET) &&
        collection_of(ctx, -1, walk.kind, &collection)) {
        while ((index = table_step(collection.table, &walk.cursor)) != TABLE_NONE) {
            push_part(ctx, &collection, index, walk.what == ENTRIES ? KEYS : walk.what);
            duk_put_prop_index(ctx, list, count++);
            if (walk.what == ENTRIES) {
                push_part(ctx, &collection, index, ITS_VALUES);
                duk_put_prop_index(ctx, list, count++);
            }
        }
    }
    duk_set_top(ctx, list + 1);
    duk_remove(ctx, list - 1);
    return true;
}

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

/* [ items ] -> [ ] */
static duk_ret_t collection_construct(duk_context *ctx)
{
    const enum collection_kind kind = kind_of_method(ctx);
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

/* [ ] -> [ this ] */
static duk_ret_t species(duk_context *ctx)
{
    duk_push_this(ctx);
    return 1;
}

static const struct method map_constructor = {
    "Map", collection_construct, 0, 1, OF(COLLECTION_MAP, 0), METHOD, NULL};

static const struct method set_constructor = {
    "Set", collection_construct, 0, 1, OF(COLLECTION_SET, 0), METHOD, NULL};

static const struct method of_constructors[] = {
    {"@@species", species, 0, 0, 0, GETTER, NULL},
    {0},
};

static const struct method of_maps[] = {
    {"get", map_get, 1, 1, 0, METHOD, NULL},
    {"set", map_set, 2, 2, 0, METHOD, NULL},
    {"has", collection_has, 1, 1, OF(COLLECTION_MAP, 0), METHOD, NULL},
    {"delete", collection_delete, 1, 1, OF(COLLECTION_MAP, 0), METHOD, NULL},
    {"clear", collection_clear, 0, 0, OF(COLLECTION_MAP, 0), METHOD, NULL},
    {"entries", collection_iterator_new, 0, 0, OF(COLLECTION_MAP, ENTRIES), METHOD, NULL},
    {"forEach", collection_for_each, 1, 2, OF(COLLECTION_MAP, 0), METHOD, NULL},
    {"keys", collection_iterator_new, 0, 0, OF(COLLECTION_MAP, KEYS), METHOD, NULL},
    {"size", collection_size, 0, 0, OF(COLLECTION_MAP, 0), GETTER, NULL},
    {"values", collection_iterator_new, 0, 0, OF(COLLECTION_MAP, ITS_VALUES), METHOD, NULL},
    {"@@toStringTag", NULL, 0, 0, 0, TEXT, "Map"},
    {"@@iterator", NULL, 0, 0, 0, SAME_AS, "entries"},
    {0},
};

static const struct method of_sets[] = {
    {"has", collection_has, 1, 1, OF(COLLECTION_SET, 0), METHOD, NULL},
    {"add", set_add, 1, 1, 0, METHOD, NULL},
    {"delete", collection_delete, 1, 1, OF(COLLECTION_SET, 0), METHOD, NULL},
    {"clear", collection_clear, 0, 0, OF(COLLECTION_SET, 0), METHOD, NULL},
    {"entries", collection_iterator_new, 0, 0, OF(COLLECTION_SET, ENTRIES), METHOD, NULL},
    {"forEach", collection_for_each, 1, 2, OF(COLLECTION_SET, 0), METHOD, NULL},
    {"size", collection_size, 0, 0, OF(COLLECTION_SET, 0), GETTER, NULL},
    {"values", collection_iterator_new, 0, 0, OF(COLLECTION_SET, ITS_VALUES), METHOD, NULL},
    {"keys", NULL, 0, 0, 0, SAME_AS, "values"},
    {"@@toStringTag", NULL, 0, 0, 0, TEXT, "Set"},
    {"@@iterator", NULL, 0, 0, 0, SAME_AS, "values"},
    {0},
};

static const struct method of_map_iterators[] = {
    {"next", collection_iterator_next, 0, 0, OF(COLLECTION_MAP, 0), METHOD, NULL},
    {"@@toStringTag", NULL, 0, 0, 0, TEXT, "Map Iterator"},
    {0},
};

static const struct method of_set_iterators[] = {
    {"next", collection_iterator_next, 0, 0, OF(COLLECTION_SET, 0), METHOD, NULL},
    {"@@toStringTag", NULL, 0, 0, 0, TEXT, "Set Iterator"},
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

/* [ ] -> [ ] */
static void install_iterator(duk_context *ctx, const struct method *methods, enum intrinsic which)
{
    duk_push_object(ctx);
    intrinsic_push(ctx, INTRINSIC_ITERATOR_PROTOTYPE);
    duk_set_prototype(ctx, -2);
    methods_put(ctx, methods);
    intrinsic_keep(ctx, which);
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

    install_iterator(ctx, of_map_iterators, INTRINSIC_MAP_ITERATOR_PROTOTYPE);
    install_iterator(ctx, of_set_iterators, INTRINSIC_SET_ITERATOR_PROTOTYPE);
}
