#include "base/hash_map.h"

#include "base/id.h"
#include "base/xmalloc.h"

#include <assert.h>

#define FIRST_CAPACITY 16

/* Empty when `item` is NULL. The hash is kept so that probing need not touch other items' keys. */
struct hash_map_entry {
    const char *key;
    uint32_t key_size;
    uint32_t hash;
    void *item;
};

_Static_assert(sizeof(void *) != 8 || sizeof(struct hash_map_entry) == 24, "as hash_map.h says");

/*
 * SipHash-1-3: the short rounds of SipHash (Aumasson and Bernstein, 2012), which is what hash
 * tables need against a peer who picks keys; the result is not a signature.
 */
struct sip {
    uint64_t v0, v1, v2, v3;
};

static inline uint64_t rotate(uint64_t word, int bits)
{
    return word << bits | word >> (64 - bits);
}

static inline void sip_round(struct sip *sip)
{
    sip->v0 += sip->v1;
    sip->v2 += sip->v3;
    sip->v1 = rotate(sip->v1, 13) ^ sip->v0;
    sip->v3 = rotate(sip->v3, 16) ^ sip->v2;
    sip->v0 = rotate(sip->v0, 32);
    sip->v2 += sip->v1;
    sip->v0 += sip->v3;
    sip->v1 = rotate(sip->v1, 17) ^ sip->v2;
    sip->v3 = rotate(sip->v3, 21) ^ sip->v0;
    sip->v2 = rotate(sip->v2, 32);
}

static inline void sip_word(struct sip *sip, uint64_t word)
{
    sip->v3 ^= word;
    sip_round(sip);
    sip->v0 ^= word;
}

static uint32_t hash_key(const uint64_t seed[2], struct bytes key)
{
    struct sip sip = {
        seed[0] ^ UINT64_C(0x736f6d6570736575), seed[1] ^ UINT64_C(0x646f72616e646f6d),
        seed[0] ^ UINT64_C(0x6c7967656e657261), seed[1] ^ UINT64_C(0x7465646279746573)};
    uint64_t word = 0;
    size_t at = 0;

    for (; key.size - at >= 8; at += 8) {
        memcpy(&word, key.data + at, 8);
        sip_word(&sip, word);
    }
    word = 0;
    if (key.size > at) {
        memcpy(&word, key.data + at, key.size - at);
    }
    sip_word(&sip, word ^ (uint64_t)key.size << 56); /* The size tells "a" from "a\0". */
    sip.v2 ^= 0xff;
    sip_round(&sip);
    sip_round(&sip);
    sip_round(&sip);
    const uint64_t hash = sip.v0 ^ sip.v1 ^ sip.v2 ^ sip.v3;
    return (uint32_t)(hash ^ hash >> 32);
}

void hash_map_init(struct hash_map *map)
{
    *map = (struct hash_map){0};
}

void hash_map_fini(struct hash_map *map)
{
    free(map->entries);
    hash_map_init(map);
}

/* The entry under `key`, or the empty one where it would be put. There is always an empty one. */
static struct hash_map_entry *find(const struct hash_map *map, struct bytes key, uint32_t hash)
{
    const size_t mask = map->capacity - 1;

    for (size_t at = hash & mask;; at = (at + 1) & mask) {
        struct hash_map_entry *entry = &map->entries[at];

        if (entry->item == NULL ||
            (entry->hash == hash &&
             bytes_equal((struct bytes){entry->key, entry->key_size}, key))) {
            return entry;
        }
    }
}

void *hash_map_get(const struct hash_map *map, struct bytes key)
{
    return map->count > 0 ? find(map, key, hash_key(map->seed, key))->item : NULL;
}

/* An empty entry for a hash whose key is known not to be there. */
static struct hash_map_entry *free_entry(struct hash_map *map, uint32_t hash)
{
    const size_t mask = map->capacity - 1;
    size_t at = hash & mask;

    while (map->entries[at].item != NULL) {
        at = (at + 1) & mask;
    }
    return &map->entries[at];
}

static void grow(struct hash_map *map)
{
    const struct hash_map old = *map;

    if (old.capacity == 0) {
        id_random(map->seed, sizeof(map->seed));
    }
    map->capacity = old.capacity > 0 ? old.capacity * 2 : FIRST_CAPACITY;
    map->entries = xcalloc(map->capacity, sizeof(*map->entries));
    for (size_t i = 0; i < old.capacity; i++) {
        if (old.entries[i].item != NULL) {
            *free_entry(map, old.entries[i].hash) = old.entries[i];
        }
    }
    free(old.entries);
}

void hash_map_put(struct hash_map *map, struct bytes key, void *item)
{
    assert(item != NULL);
    assert(key.size <= UINT32_MAX);
    if (map->count >= map->capacity / 4 * 3) {
        grow(map);
    }
    const uint32_t hash = hash_key(map->seed, key);
    struct hash_map_entry *entry = find(map, key, hash);

    assert(entry->item == NULL);
    *entry = (struct hash_map_entry){key.data, (uint32_t)key.size, hash, item};
    map->count++;
}

/*
 * Empties the entry at `hole`, and moves up those behind it that would no longer be found: each one
 * whose own place is not between the hole (excluded) and where it is.
 */
static void close_up(struct hash_map *map, size_t hole)
{
    const size_t mask = map->capacity - 1;

    for (size_t at = (hole + 1) & mask; map->entries[at].item != NULL; at = (at + 1) & mask) {
        const size_t from_home = (at - map->entries[at].hash) & mask;

        if (from_home >= ((at - hole) & mask)) {
            map->entries[hole] = map->entries[at];
            hole = at;
        }
    }
    map->entries[hole] = (struct hash_map_entry){0};
}

void *hash_map_remove(struct hash_map *map, struct bytes key)
{
    if (map->count == 0) {
        return NULL;
    }
    struct hash_map_entry *entry = find(map, key, hash_key(map->seed, key));
    void *item = entry->item;

    if (item != NULL) {
        close_up(map, (size_t)(entry - map->entries));
        map->count--;
    }
    return item;
}

void *hash_map_next(const struct hash_map *map, size_t *at)
{
    while (*at < map->capacity) {
        struct hash_map_entry *entry = &map->entries[(*at)++];

        if (entry->item != NULL) {
            return entry->item;
        }
    }
    return NULL;
}
