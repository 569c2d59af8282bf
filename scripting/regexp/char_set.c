#include "scripting/regexp/char_set.h"

#include "base/arena.h"
#include "scripting/regexp/unicode_case.h"
#include "scripting/regexp/unicode_property.h"

#include <stdlib.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const struct char_range digits[] = {{'0', '9'}};
static const struct char_range word[] = {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
static const struct char_range folded_word[] = {{'0', '9'}, {'A', 'Z'},     {'_', '_'},
                                                {'a', 'z'}, {0x17F, 0x17F}, {0x212A, 0x212A}};
static const struct char_range spaces[] = {
    {0x09, 0x0D},     {0x20, 0x20},     {0xA0, 0xA0},     {0x1680, 0x1680}, {0x2000, 0x200A},
    {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF}};

/* Room for one more item; NULL when the arena is full. */
static void *grow(struct arena *arena, void *items, uint32_t count, uint32_t *capacity, size_t size)
{
    if (count < *capacity) {
        return items;
    }
    const uint32_t larger = *capacity == 0 ? 4 : *capacity * 2;
    void *moved = arena_take(arena, larger * size);

    if (moved != NULL) {
        if (count > 0) {
            memcpy(moved, items, count * size);
        }
        *capacity = larger;
    }
    return moved;
}

bool char_set_add_range(struct arena *arena, struct char_set *set, uint32_t first, uint32_t last)
{
    struct char_range *ranges =
        grow(arena, set->ranges, set->range_count, &set->range_capacity, sizeof(*ranges));

    if (ranges == NULL) {
        return false;
    }
    set->ranges = ranges;
    set->ranges[set->range_count++] = (struct char_range){first, last};
    return true;
}

bool char_set_add_property(struct arena *arena, struct char_set *set, struct char_property property)
{
    struct char_property *properties = grow(arena, set->properties, set->property_count,
                                            &set->property_capacity, sizeof(*properties));

    if (properties == NULL) {
        return false;
    }
    set->properties = properties;
    set->properties[set->property_count++] = property;
    return true;
}

static bool add_all(struct arena *arena, struct char_set *set, const struct char_range *ranges,
                    size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!char_set_add_range(arena, set, ranges[i].first, ranges[i].last)) {
            return false;
        }
    }
    return true;
}

static bool add_all_but(struct arena *arena, struct char_set *set, const struct char_range *ranges,
                        size_t count)
{
    uint32_t next = 0;

    for (size_t i = 0; i < count; i++) {
        if (ranges[i].first > next && !char_set_add_range(arena, set, next, ranges[i].first - 1)) {
            return false;
        }
        next = ranges[i].last + 1;
    }
    return char_set_add_range(arena, set, next, CODE_POINT_MAX);
}

bool char_set_add_escape(struct arena *arena, struct char_set *set, char letter, bool folds)
{
    switch (letter) {
    case 'd':
        return add_all(arena, set, digits, COUNT(digits));
    case 'D':
        return add_all_but(arena, set, digits, COUNT(digits));
    case 's':
        return add_all(arena, set, spaces, COUNT(spaces));
    case 'S':
        return add_all_but(arena, set, spaces, COUNT(spaces));
    case 'w':
        return folds ? add_all(arena, set, folded_word, COUNT(folded_word))
                     : add_all(arena, set, word, COUNT(word));
    default:
        return folds ? add_all_but(arena, set, folded_word, COUNT(folded_word))
                     : add_all_but(arena, set, word, COUNT(word));
    }
}

static int by_first(const void *a, const void *b)
{
    const struct char_range *left = a;
    const struct char_range *right = b;

    return left->first < right->first ? -1 : left->first > right->first;
}

void char_set_normalise(struct char_set *set)
{
    uint32_t kept = 0;

    if (set->range_count == 0) {
        return;
    }
    qsort(set->ranges, set->range_count, sizeof(set->ranges[0]), by_first);
    for (uint32_t i = 1; i < set->range_count; i++) {
        const struct char_range range = set->ranges[i];

        if (range.first > set->ranges[kept].last + 1) {
            set->ranges[++kept] = range;
        } else if (range.last > set->ranges[kept].last) {
            set->ranges[kept].last = range.last;
        }
    }
    set->range_count = kept + 1;
}

bool char_set_add_canonical(struct arena *arena, struct char_set *set, bool fold)
{
    const uint32_t count = set->range_count;

    for (uint32_t i = 0; i < count; i++) {
        const struct char_range range = set->ranges[i];
        for (uint32_t c = case_next(range.first, fold); c <= range.last;
             c = case_next(c + 1, fold)) {
            const uint32_t canonical = case_canonical(c, fold);

            if ((canonical < range.first || canonical > range.last) &&
                !char_set_add_range(arena, set, canonical, canonical)) {
                return false;
            }
        }
    }
    char_set_normalise(set);
    return true;
}

bool char_set_names(const struct char_set *set, struct unicode_properties *properties, uint32_t c)
{
    uint32_t low = 0;
    uint32_t high = set->range_count;

    while (low < high) {
        const uint32_t middle = (low + high) / 2;

        if (set->ranges[middle].last < c) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low < set->range_count && set->ranges[low].first <= c) {
        return true;
    }
    for (uint32_t i = 0; i < set->property_count; i++) {
        if (unicode_property_has(properties, set->properties[i].number, c) !=
            set->properties[i].negated) {
            return true;
        }
    }
    return false;
}
