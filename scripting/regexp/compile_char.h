/*
 * compile_char.h - the code of single characters and classes, and of literal text.
 */
#ifndef EIDER_REGEXP_COMPILE_CHAR_H
#define EIDER_REGEXP_COMPILE_CHAR_H

#include "scripting/regexp/program_writer.h"

/* Whether a node takes just one character: what OP_BACK and OP_LOOP can have inside. */
bool is_single(struct regexp_node *node);

/* The one instruction of a node that is_single(). */
void emit_single(struct writer *writer, struct regexp_node *node);

/* Whether a node is a character that text compares byte by byte. */
bool is_literal(const struct writer *writer, struct regexp_node *node);

/* As many literal characters as stand together from `node` on, which is one; returns the last. */
struct regexp_node *emit_literal(struct writer *writer, struct regexp_node *node);

#endif
