/*
 * regexp_first.h - which byte a part of a pattern can begin with.
 *
 * It lets a program skip what cannot match, decide by the next byte, and keep nothing to come back
 * to where that would be in vain. Always on the safe side: a set may be too large.
 */
#ifndef EIDER_REGEXP_REGEXP_FIRST_H
#define EIDER_REGEXP_REGEXP_FIRST_H

#include "scripting/regexp/regexp_compile.h"

struct char_set;

/* Everything, the end of the text too. */
extern const struct byte_set byte_set_all;

/* What a match of `node` can begin with. */
void first_of_node(struct regexp_node *node, struct regexp_compiler *compiler,
                   struct byte_set *out);

/* What can stand where `node` is to match, and behind it what `rest` says. The end of the text is
 * none of it where a `$` comes first. */
void first_before(struct regexp_node *node, struct regexp_compiler *compiler,
                  const struct byte_set *rest, struct byte_set *out);

/* Which ASCII characters a class takes, its negation and the flag i considered. */
void first_of_set(struct char_set *set, struct unicode_properties *properties, uint32_t flags,
                  uint32_t bitmap[4]);

void byte_set_join(struct byte_set *set, const struct byte_set *other);

/* Whether a byte is in both, or one of them needs no byte. */
bool byte_sets_meet(const struct byte_set *a, const struct byte_set *b);

/* The only ASCII character of a set, -1 when there is not just one. */
int32_t byte_set_only(const struct byte_set *set);

#endif
