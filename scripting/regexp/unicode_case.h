/*
 * unicode_case.h - which characters a regular expression with the flag i takes as the same.
 *
 * Two rules, as ECMA-262 has them: with the flag u simple case folding, without it the upper case
 * of one UTF-16 unit. Each turns a character into the one that stands for its group.
 */
#ifndef EIDER_REGEXP_UNICODE_CASE_H
#define EIDER_REGEXP_UNICODE_CASE_H

#include <stdbool.h>
#include <stdint.h>

#define CASE_GROUP_MAX 8 /* members of a group; there are four at most */

/* The character that stands for the group of `c`; `fold`: by the rule of the flag u. */
uint32_t case_canonical(uint32_t c, bool fold);

/* The first character from `c` on that is not its own canonical one; UINT32_MAX: none. */
uint32_t case_next(uint32_t c, bool fold);

/* All members of the group of `c`, itself included; how many. */
unsigned case_group(uint32_t c, bool fold, uint32_t members[CASE_GROUP_MAX]);

#endif
