/*
 * unicode_property.h - the sets of characters behind \p{...}.
 *
 * The data are unicode_properties.txt, embedded; a set is unpacked when a pattern first names it
 * and lives as long as its engine.
 *
 * Owner: the engine's regular expressions. Thread: its loop.
 */
#ifndef EIDER_REGEXP_UNICODE_PROPERTY_H
#define EIDER_REGEXP_UNICODE_PROPERTY_H

#include "base/bytes.h"

#include <stdint.h>

struct property_set;

struct unicode_properties {
    struct property_set **sets; /* by number; NULL before the first is named */
};

void unicode_properties_init(struct unicode_properties *properties);
void unicode_properties_fini(struct unicode_properties *properties);

/* The number, the same in every engine, of the set for \p{name=value}, or for \p{name} when `value`
 * is absent; -1 when ECMA-262 knows no such property. Names are exact. */
int32_t unicode_property_find(struct bytes name, struct bytes value);

/* Whether `c` is in the set of that number. */
bool unicode_property_has(struct unicode_properties *properties, int32_t number, uint32_t c);

#endif
