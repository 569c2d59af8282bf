/*
 * regexp_compile.h - makes programs of patterns.
 *
 * Owner of a compiler: the engine's regular expressions. It keeps what it needs while it compiles,
 * so that a throw around it leaks nothing.
 */
#ifndef EIDER_REGEXP_REGEXP_COMPILE_H
#define EIDER_REGEXP_REGEXP_COMPILE_H

#include "base/byte_buffer.h"
#include "scripting/regexp/regexp_program.h"
#include "scripting/regexp/regexp_tree.h"

struct regexp_compiler {
    struct regexp_tree tree;
    struct byte_buffer out;
    struct unicode_properties *properties; /* borrowed */
};

void regexp_compiler_init(struct regexp_compiler *compiler, struct unicode_properties *properties);

/* Also when a compilation is over, to have its memory back. */
void regexp_compiler_fini(struct regexp_compiler *compiler);

/*
 * Compiles a pattern in CESU-8. NULL and the program in `compiler->out`, or a static text that says
 * what is wrong, as in Node.
 */
const char *regexp_compile(struct regexp_compiler *compiler, struct bytes pattern, uint32_t flags);

#endif
