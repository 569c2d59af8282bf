/*
 * pattern_quantifier.h - how often a part of a pattern is repeated: `*`, `+`, `?`, `{2,5}`.
 */
#ifndef EIDER_REGEXP_PATTERN_QUANTIFIER_H
#define EIDER_REGEXP_PATTERN_QUANTIFIER_H

#include "scripting/regexp/pattern_parser.h"

/* `{2}`, `{2,}` or `{2,5}`; otherwise nothing is taken. */
bool parse_interval(struct parser *parser, int32_t *min, int32_t *max);

/* Whether a quantifier is next; takes it, with its `?`, and sets min, max and lazy of `repeat`. */
bool parse_quantifier(struct parser *parser, struct regexp_node *repeat);

/* Fails when a quantifier may not follow `atom`. */
void check_repeatable(struct parser *parser, const struct regexp_node *atom);

#endif
