/*
 * collation.h - the order in which people expect words: what String.prototype.localeCompare()
 * needs.
 *
 * White space, then punctuation, digits, letters; a word's letters count first, then their accents,
 * then capitals, which come after small letters. Letters up to U+017F are known by their base; all
 * others follow in the order of Unicode. Text is the engine's CESU-8.
 */
#ifndef EIDER_BUILTINS_COLLATION_H
#define EIDER_BUILTINS_COLLATION_H

#include "base/bytes.h"

#include <stdbool.h>

struct collation {
    bool numeric;        /* a run of digits counts as a number */
    bool ignore_accents; /* sensitivity: base or case */
    bool ignore_case;    /* sensitivity: base or accent */
};

/* Below 0, 0 or above 0. */
int collation_compare(const struct collation *collation, struct bytes a, struct bytes b);

#endif
