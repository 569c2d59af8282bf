/*
 * pattern_atom.h - the smallest parts of a pattern: what a quantifier can follow, and assertions.
 */
#ifndef EIDER_REGEXP_PATTERN_ATOM_H
#define EIDER_REGEXP_PATTERN_ATOM_H

#include "scripting/regexp/pattern_parser.h"

/* A term without its quantifier; there is at least one character left. */
struct regexp_node *parse_atom(struct parser *parser);

#endif
