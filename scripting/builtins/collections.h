/*
 * collections.h - Map and Set: insertion order, any value as a key, constant time.
 *
 * An object of ours has two hidden properties: TABLE, a buffer with an ordered_table.h that maps
 * keys to places, and VALUES, an array that holds the keys (and a Map's values) at those places and
 * keeps them alive. The engine never moves a heap object and has each string once, so an object's
 * or a string's address is its identity.
 */
#ifndef EIDER_BUILTINS_COLLECTIONS_H
#define EIDER_BUILTINS_COLLECTIONS_H

#include "scripting/builtins/ordered_table.h"

#include <stdbool.h>

#include <duktape.h>

enum collection_kind { COLLECTION_SET = 1, COLLECTION_MAP = 2 }; /* places in VALUES per entry */

/* What of an entry is meant; a Set's value is its key. */
enum collection_part { COLLECTION_KEYS = 0, COLLECTION_VALUES = 1, COLLECTION_ENTRIES = 2 };

/* A collection on the value stack. Good until something is added to it. */
struct collection {
    struct table *table;
    duk_idx_t owner;  /* the Map or Set */
    duk_idx_t values; /* its VALUES */
};

/* False, and pushes nothing, when the value at `at` is no such collection. [ ] -> [ values ] */
bool collection_of(duk_context *ctx, duk_idx_t at, enum collection_kind kind,
                   struct collection *collection);

/* The table of the collection at `at`; NULL when it is none of that kind. [ ] -> [ ] */
struct table *collection_table(duk_context *ctx, duk_idx_t at, enum collection_kind kind);

/* An empty Map or Set of the built-in class. [ ] -> [ collection ] */
void collection_push(duk_context *ctx, enum collection_kind kind);

/* Makes an empty Map or Set of the object at `at`. [ ] -> [ ] */
void collection_init(duk_context *ctx, duk_idx_t at, enum collection_kind kind);

/* What the table knows the value at `at` by. [ ] -> [ ] */
uint64_t collection_key(duk_context *ctx, duk_idx_t at);

/* The index of the value at `key`, added if it is not there. Borrowed values stay where they are;
 * collection->table is kept right. [ ] -> [ ] */
uint32_t collection_add(duk_context *ctx, struct collection *collection, duk_idx_t key);

/* Whether the value at `key` was there. [ ] -> [ ] */
bool collection_remove(duk_context *ctx, struct collection *collection, duk_idx_t key);

/* Removes every entry, and gives the memory back; collection->values is no longer its own.
 * [ ] -> [ ] */
void collection_remove_all(duk_context *ctx, struct collection *collection);

/* The key of an entry, or its value. [ ] -> [ value ] */
void collection_part_push(duk_context *ctx, const struct collection *collection, uint32_t index,
                          enum collection_part part);

/* Adds the keys of one to a Set. [ ] -> [ ] */
void collection_append_all(duk_context *ctx, const struct collection *from, struct collection *to);

/* An iterator of the keys. [ ] -> [ iterator ] */
void collection_iterator_push(duk_context *ctx, const struct collection *collection);

/* A Map's value. [ ] -> [ value ], [ value ] -> [ ] */
void collection_value_get(duk_context *ctx, const struct collection *collection, uint32_t index);
void collection_value_put(duk_context *ctx, const struct collection *collection, uint32_t index);

/* What the iterator of a Map or Set at `at` has still to give, which does not move it: values, or
 * key and value in turn when `pairs`. False, and pushes nothing, for anything else. [ ] -> [ array
 * ] */
bool collection_iterator_entries(duk_context *ctx, duk_idx_t at, bool *pairs);

struct iteration;

/* Adds what is left of a walk by calling the adder: one value each, or [ key, value ] pairs. The
 * collection and the adder lie below the iterator. [ collection adder iterator next ] -> [ same ]
 */
void collection_fill(duk_context *ctx, struct iteration *iteration, bool pairs);

#endif
