/*
 * compile_node.h - the code of any node of a tree.
 */
#ifndef EIDER_REGEXP_COMPILE_NODE_H
#define EIDER_REGEXP_COMPILE_NODE_H

#include "scripting/regexp/program_writer.h"

/* Puts what `node` and all below it are; `follow` is what can stand behind it. */
void emit_node(struct writer *writer, struct regexp_node *node, const struct byte_set *follow);

#endif
