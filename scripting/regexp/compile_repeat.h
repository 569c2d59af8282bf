/*
 * compile_repeat.h - the code of what is repeated: one instruction for a single character, else a
 * loop, which counts only where it must.
 */
#ifndef EIDER_REGEXP_COMPILE_REPEAT_H
#define EIDER_REGEXP_COMPILE_REPEAT_H

#include "scripting/regexp/program_writer.h"

/* `node` is a NODE_REPEAT; `follow` is what can stand behind it. */
void emit_repeat(struct writer *writer, struct regexp_node *node, const struct byte_set *follow);

#endif
