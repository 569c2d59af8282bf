#include "base/hash_map.h"

#include "test/support/test.h"

#include <stdlib.h>

#define ITEM_COUNT 2000

struct item {
    char name[16];
    bool in;
    bool seen;
};

static struct item items[ITEM_COUNT];

static struct bytes name_of(const struct item *item)
{
    return bytes_of(item->name);
}

static void test_few(void)
{
    static int one, two, empty;
    struct hash_map map;
    size_t at = 0;

    hash_map_init(&map);
    CHECK("an empty map finds nothing", hash_map_get(&map, BYTES("a")) == NULL);
    CHECK("and removes nothing", hash_map_remove(&map, BYTES("a")) == NULL);
    CHECK("and has nothing to walk", hash_map_next(&map, &at) == NULL);
    CHECK("and allocates nothing", map.entries == NULL);
    hash_map_put(&map, BYTES("a"), &one);
    hash_map_put(&map, BYTES("a\0"), &two);
    hash_map_put(&map, BYTES_NONE, &empty);
    CHECK("a key is its bytes", hash_map_get(&map, BYTES("a")) == &one);
    CHECK("NUL counts in a key", hash_map_get(&map, BYTES("a\0")) == &two);
    CHECK("the empty key is a key", hash_map_get(&map, BYTES("")) == &empty);
    CHECK("another key is not there", hash_map_get(&map, BYTES("b")) == NULL);
    CHECK("removing gives the item", hash_map_remove(&map, BYTES("a")) == &one);
    CHECK("once", hash_map_remove(&map, BYTES("a")) == NULL && map.count == 2);
    hash_map_fini(&map);
    CHECK("a map that was ended is empty", hash_map_get(&map, BYTES("b")) == NULL);
    hash_map_fini(&map);
}

static void test_seeds(void)
{
    struct hash_map a, b;

    hash_map_init(&a);
    hash_map_init(&b);
    hash_map_put(&a, BYTES("x"), &a);
    hash_map_put(&b, BYTES("x"), &b);
    CHECK("each map has a seed of its own", memcmp(a.seed, b.seed, sizeof(a.seed)) != 0);
    hash_map_fini(&a);
    hash_map_fini(&b);
}

/* Whether the map has exactly the items marked `in`. */
static bool agrees(const struct hash_map *map)
{
    size_t count = 0;
    struct item *item;

    for (size_t i = 0; i < ITEM_COUNT; i++) {
        items[i].seen = false;
        if (hash_map_get(map, name_of(&items[i])) != (items[i].in ? &items[i] : NULL)) {
            return false;
        }
    }
    for (size_t at = 0; (item = hash_map_next(map, &at)) != NULL; count++) {
        if (item->seen || !item->in) {
            return false;
        }
        item->seen = true;
    }
    return count == map->count;
}

static void test_many(void)
{
    struct hash_map map;
    bool good = true;

    hash_map_init(&map);
    srand(1);
    for (size_t i = 0; i < ITEM_COUNT; i++) {
        snprintf(items[i].name, sizeof(items[i].name), "room:%zu", i);
    }
    for (size_t step = 0; step < 40000; step++) {
        /* The range widens and narrows, so the map is filled and emptied several times. */
        struct item *item = &items[(size_t)rand() % (step / 10000 % 2 == 0 ? ITEM_COUNT : 50)];

        if (item->in) {
            good = good && hash_map_remove(&map, name_of(item)) == item;
        } else {
            hash_map_put(&map, name_of(item), item);
        }
        item->in = !item->in;
        good = good && (step % 1000 != 0 || agrees(&map));
    }
    CHECK("any order of putting and removing agrees with a model", good && agrees(&map));
    const size_t capacity = map.capacity;
    for (size_t i = 0; i < ITEM_COUNT * 10; i++) {
        struct item extra;

        snprintf(extra.name, sizeof(extra.name), "extra:%zu", i);
        hash_map_put(&map, name_of(&extra), &extra);
        good = good && hash_map_remove(&map, name_of(&extra)) == &extra;
    }
    CHECK("coming and going does not make it grow", good && map.capacity == capacity);
    hash_map_fini(&map);
}

int main(void)
{
    test_few();
    test_seeds();
    test_many();
    return TEST_RESULT();
}
