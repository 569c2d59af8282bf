/*
 * pattern_choice.h - the alternatives of a pattern, and the terms each is a sequence of.
 */
#ifndef EIDER_REGEXP_PATTERN_CHOICE_H
#define EIDER_REGEXP_PATTERN_CHOICE_H

#include "scripting/regexp/pattern_parser.h"

/* The node of what stands up to a ')' or the end, which is not taken. */
struct regexp_node *parse_choice(struct parser *parser);

#endif
