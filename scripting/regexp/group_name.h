/*
 * group_name.h - names of groups, `(?<name>...)`, and the references to them, `\k<name>`.
 *
 * A reference may stand before its group, so it is resolved when the whole pattern is read.
 */
#ifndef EIDER_REGEXP_GROUP_NAME_H
#define EIDER_REGEXP_GROUP_NAME_H

#include "scripting/regexp/pattern_parser.h"

/* The name of that group, in the tree's list from now on; its '<' is taken. */
void parse_group_name(struct parser *parser, uint32_t group);

/* The rest of `\k<name>`, behind the 'k': a node whose group is not known yet. */
struct regexp_node *parse_named_reference(struct parser *parser);

/* Gives the nodes of all references their groups; all names are known. */
void group_references_resolve(struct parser *parser);

#endif
