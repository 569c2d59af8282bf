/*
 * ordered_table.h - a hash table that remembers the order of its entries: the inside of Map and
 * Set.
 *
 * One block of memory: this header, the entries in the order they came, the buckets. A removed
 * entry stays in its place, without a key, until the table is rebuilt; so an index is good until
 * then. Every entry has a number, higher than all before it, which it keeps for life: a cursor that
 * has lost its place because the table was rebuilt or cleared finds it again by that number.
 *
 * The block is owned by whoever holds the memory. Keys are 64 bits, see collections.c.
 */
#ifndef EIDER_BUILTINS_ORDERED_TABLE_H
#define EIDER_BUILTINS_ORDERED_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TABLE_NONE         UINT32_MAX
#define TABLE_CAPACITY_MIN 4u
#define TABLE_CAPACITY_MAX (1u << 26)
#define TABLE_KEY_REMOVED  UINT64_MAX

struct table_entry {
    uint64_t key;
    uint32_t next; /* in the same bucket */
    uint32_t number;
};

struct table {
    uint32_t kind;     /* of the collection: its owner's */
    uint32_t capacity; /* entries and buckets; a power of two */
    uint32_t used;     /* entries, removed ones with them */
    uint32_t live;     /* entries that have a key */
    uint32_t next_number;
    uint32_t epoch; /* how often the numbers began again */
    struct table_entry entries[];
};

/* Where somebody stands who walks the table. All zero: at its beginning. */
struct table_cursor {
    uint32_t number; /* of the entry to look at next, or above */
    uint32_t hint;   /* its likely index */
    uint32_t epoch;
};

size_t table_size(uint32_t capacity);

/* Makes an empty table of a block of that size. */
void table_init(struct table *table, uint32_t kind, uint32_t capacity);

/* The index, or TABLE_NONE. */
uint32_t table_find(const struct table *table, uint64_t key);

/* The index of a new entry for a key that is not there; the table must not be full. */
uint32_t table_append(struct table *table, uint64_t key);

static inline bool table_is_full(const struct table *table)
{
    return table->used == table->capacity;
}

/* The capacity a full table should be rebuilt with. */
uint32_t table_wanted_capacity(const struct table *table);

void table_remove(struct table *table, uint32_t index);

/* Forgets all entries, not their numbers. The capacity is the least from now on. */
void table_clear(struct table *table);

/* Moves the entries together and fills the buckets, whose number is `capacity` from now on. For
 * every entry moved(context, from, to) is called, in order. The block must be large enough for both
 * capacities. */
void table_rebuild(struct table *table, uint32_t capacity,
                   void (*moved)(void *context, uint32_t from, uint32_t to), void *context);

/* A cursor at the beginning. */
struct table_cursor table_begin(const struct table *table);

/* The index of the cursor's entry, and moves it on; TABLE_NONE at the end. */
uint32_t table_step(const struct table *table, struct table_cursor *cursor);

#endif
