/*
 * hash_map.h - byte-string keys to pointers.
 *
 * Open addressing; keys are borrowed from the items (an item holds its own name), so the map costs
 * 24 bytes an entry and copies nothing. Seeded per map, so that a peer cannot choose collisions.
 * Removing moves entries together, so there are no tombstones and churn costs nothing. The table
 * grows at three quarters full and never shrinks.
 */
#ifndef EIDER_BASE_HASH_MAP_H
#define EIDER_BASE_HASH_MAP_H

#include "base/bytes.h"

#include <stdint.h>

struct hash_map_entry;

struct hash_map {
    struct hash_map_entry *entries;
    size_t capacity; /* a power of two, or 0 */
    size_t count;
    uint64_t seed[2];
};

/* An empty map; allocates nothing until the first item. */
void hash_map_init(struct hash_map *map);

/* Frees the table, not the items. The map is then as after hash_map_init(). */
void hash_map_fini(struct hash_map *map);

/* The item under `key`, or NULL. */
void *hash_map_get(const struct hash_map *map, struct bytes key);

/*
 * Adds an item, not NULL, under a key that is not there yet (and is below 4 GiB); `key` must live
 * as long as the item is in.
 */
void hash_map_put(struct hash_map *map, struct bytes key, void *item);

/* Removes and returns the item, or NULL. */
void *hash_map_remove(struct hash_map *map, struct bytes key);

/* Walks all items in no order: start with *at = 0; NULL at the end. The map must not change. */
void *hash_map_next(const struct hash_map *map, size_t *at);

#endif
