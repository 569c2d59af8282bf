#include "scripting/builtins/collection_methods.h"

#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/iteration.h"
#include "scripting/builtins/method_table.h"
#include "scripting/engine/duktape_extra.h"

/* Of an iterator: its Map or Set, undefined when it is done; and a buffer with a struct walk. */
#define TARGET DUK_HIDDEN_SYMBOL("target")
#define CURSOR DUK_HIDDEN_SYMBOL("cursor")

struct walk {
    struct table_cursor cursor;
    enum collection_part part;
    enum collection_kind kind;
};

/* [ ] -> [ iterator ] */
static void push_iterator(duk_context *ctx, const struct collection *collection,
                          enum collection_part part)
{
    const enum collection_kind kind = (enum collection_kind)collection->table->kind;

    duk_push_object(ctx);
    intrinsic_push(ctx, kind == COLLECTION_MAP ? INTRINSIC_MAP_ITERATOR_PROTOTYPE
                                               : INTRINSIC_SET_ITERATOR_PROTOTYPE);
    duk_set_prototype(ctx, -2);
    struct walk *walk = duk_push_fixed_buffer(ctx, sizeof(*walk));

    *walk = (struct walk){table_begin(collection->table), part, kind};
    duk_put_prop_literal(ctx, -2, CURSOR);
    duk_dup(ctx, collection->owner);
    duk_put_prop_literal(ctx, -2, TARGET);
}

void collection_iterator_push(duk_context *ctx, const struct collection *collection)
{
    push_iterator(ctx, collection, COLLECTION_KEYS);
}

duk_ret_t collection_iterator_new(duk_context *ctx)
{
    static const char *const names[] = {"keys", "values", "entries"};
    const enum collection_part part = collection_method_part(ctx);
    const enum collection_kind kind = collection_method_kind(ctx);
    struct collection collection;

    collection_this(ctx, kind, names[part], &collection);
    push_iterator(ctx, &collection, part);
    return 1;
}

/* The walk of the iterator whose next() is running. [ ] -> [ this target ] */
static struct walk *this_walk(duk_context *ctx)
{
    const enum collection_kind kind = collection_method_kind(ctx);
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
    if (walk->part == COLLECTION_ENTRIES) {
        duk_push_array(ctx);
        collection_part_push(ctx, &collection, index, COLLECTION_KEYS);
        duk_put_prop_index(ctx, -2, 0);
        collection_part_push(ctx, &collection, index, COLLECTION_VALUES);
        duk_put_prop_index(ctx, -2, 1);
    } else {
        collection_part_push(ctx, &collection, index, walk->part);
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
    *pairs = walk.part == COLLECTION_ENTRIES;
    duk_push_array(ctx);
    const duk_idx_t list = duk_get_top_index(ctx);

    if (duktape_get_own_literal(ctx, at, TARGET) &&
        collection_of(ctx, -1, walk.kind, &collection)) {
        while ((index = table_step(collection.table, &walk.cursor)) != TABLE_NONE) {
            collection_part_push(ctx, &collection, index,
                                 walk.part == COLLECTION_ENTRIES ? COLLECTION_KEYS : walk.part);
            duk_put_prop_index(ctx, list, count++);
            if (walk.part == COLLECTION_ENTRIES) {
                collection_part_push(ctx, &collection, index, COLLECTION_VALUES);
                duk_put_prop_index(ctx, list, count++);
            }
        }
    }
    duk_set_top(ctx, list + 1);
    duk_remove(ctx, list - 1);
    return true;
}

static const struct method of_map_iterators[] = {
    {"next", collection_iterator_next, 0, 0, COLLECTION_METHOD(COLLECTION_MAP, 0), METHOD, NULL},
    {"@@toStringTag", NULL, 0, 0, 0, TEXT, "Map Iterator"},
    {0},
};

static const struct method of_set_iterators[] = {
    {"next", collection_iterator_next, 0, 0, COLLECTION_METHOD(COLLECTION_SET, 0), METHOD, NULL},
    {"@@toStringTag", NULL, 0, 0, 0, TEXT, "Set Iterator"},
    {0},
};

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

void collection_iterators_install(duk_context *ctx)
{
    install_iterator(ctx, of_map_iterators, INTRINSIC_MAP_ITERATOR_PROTOTYPE);
    install_iterator(ctx, of_set_iterators, INTRINSIC_SET_ITERATOR_PROTOTYPE);
}
