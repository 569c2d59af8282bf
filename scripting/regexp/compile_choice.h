/*
 * compile_choice.h - the code of alternatives.
 *
 * Where the next byte can decide, it does, and there is nothing to come back to.
 */
#ifndef EIDER_REGEXP_COMPILE_CHOICE_H
#define EIDER_REGEXP_COMPILE_CHOICE_H

#include "scripting/regexp/program_writer.h"

/* The children of `node`, a NODE_CHOICE; `follow` is what can stand behind it. */
void emit_choice(struct writer *writer, struct regexp_node *node, const struct byte_set *follow);

#endif
