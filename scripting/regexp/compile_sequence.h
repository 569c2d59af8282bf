/*
 * compile_sequence.h - the code of terms that follow each other.
 */
#ifndef EIDER_REGEXP_COMPILE_SEQUENCE_H
#define EIDER_REGEXP_COMPILE_SEQUENCE_H

#include "scripting/regexp/program_writer.h"

/* `node` and its siblings, from right to left in a lookbehind; `follow` is what can stand behind
 * them. */
void emit_sequence(struct writer *writer, struct regexp_node *node, const struct byte_set *follow);

#endif
