/*
 * pattern_class.h - classes of a pattern: `[a-z\d]`, `[^...]`.
 */
#ifndef EIDER_REGEXP_PATTERN_CLASS_H
#define EIDER_REGEXP_PATTERN_CLASS_H

#include "scripting/regexp/pattern_parser.h"

/* A node with the normalised set of a class; its '[' is taken, and its ']' will be. */
struct regexp_node *parse_class(struct parser *parser);

#endif
