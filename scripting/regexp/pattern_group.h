/*
 * pattern_group.h - what stands in parentheses: captures, groups without one, lookarounds.
 */
#ifndef EIDER_REGEXP_PATTERN_GROUP_H
#define EIDER_REGEXP_PATTERN_GROUP_H

#include "scripting/regexp/pattern_parser.h"

/* A first look at the whole pattern, of which nothing is taken: how many groups there are, and
 * whether one has a name. */
void count_groups(struct parser *parser);

/* The node of what begins with '(', which is taken, as its ')' will be. */
struct regexp_node *parse_group(struct parser *parser);

#endif
