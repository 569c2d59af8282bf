/*
 * syntax.h - where exactly a script's syntax is wrong.
 *
 * The engine's compiler tells only a line. When it has refused a text, acorn is loaded into a heap
 * of its own, asked, and dropped with it.
 */
#ifndef EIDER_ENGINE_SYNTAX_H
#define EIDER_ENGINE_SYNTAX_H

#include "base/byte_buffer.h"

#include <stdint.h>

/* What is known of a syntax error. */
struct syntax_error {
    struct bytes source; /* the whole text, UTF-8 */
    const char *name;    /* of the file, for people */
    const char *message; /* the compiler's */
    uint32_t line;       /* likewise, 1-based */
};

/* Appends `name:line:column: SyntaxError: message`, the source line, and a line with a caret. */
void syntax_explain(const struct syntax_error *error, struct byte_buffer *out);

/* The same form for any position (1-based, column in characters; 0: unknown) and message. */
void syntax_show(const struct syntax_error *error, uint32_t column, struct byte_buffer *out);

#endif
