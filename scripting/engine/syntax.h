/*
 * syntax.h - how a syntax error is shown: the place, the line, a caret.
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

/* Appends `name:line:column: SyntaxError: message`, the source line, and a line with a caret. The
 * column is 1-based, in characters; 0: unknown. */
void syntax_show(const struct syntax_error *error, uint32_t column, struct byte_buffer *out);

#endif
