/*
 * char_set.h - the characters that a class of a regular expression takes: ranges and properties.
 *
 * Lives in the arena of the pattern that is being compiled. An operation that finds the arena full
 * returns false.
 */
#ifndef EIDER_REGEXP_CHAR_SET_H
#define EIDER_REGEXP_CHAR_SET_H

#include <stdbool.h>
#include <stdint.h>

#define CODE_POINT_MAX 0x10FFFFu

struct arena;
struct unicode_properties;

struct char_range {
    uint32_t first;
    uint32_t last;
};

struct char_property {
    int32_t number; /* of unicode_property_find() */
    bool negated;
};

struct char_set {
    struct char_range *ranges;
    uint32_t range_count;
    uint32_t range_capacity;
    struct char_property *properties;
    uint32_t property_count;
    uint32_t property_capacity;
    bool negated; /* [^...] */
    bool bitmap_known;
    uint32_t bitmap[4]; /* of regexp_first.h */
};

bool char_set_add_range(struct arena *arena, struct char_set *set, uint32_t first, uint32_t last);
bool char_set_add_property(struct arena *arena, struct char_set *set,
                           struct char_property property);

/* What \d \D \w \W \s \S stand for; `folds`: the flags i and u are both given. */
bool char_set_add_escape(struct arena *arena, struct char_set *set, char letter, bool folds);

/* Sorts the ranges and joins those that touch. */
void char_set_normalise(struct char_set *set);

/* Adds to the ranges the canonical character of each in them, by the rule of `fold`. */
bool char_set_add_canonical(struct arena *arena, struct char_set *set, bool fold);

/* Whether `c` itself is named, before `negated`; the set is normalised. */
bool char_set_names(const struct char_set *set, struct unicode_properties *properties, uint32_t c);

#endif
