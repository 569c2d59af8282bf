/*
 * source_excerpt.h - a line of a program, and below it a caret.
 */
#ifndef EIDER_ENGINE_SOURCE_EXCERPT_H
#define EIDER_ENGINE_SOURCE_EXCERPT_H

#include "base/byte_buffer.h"

/*
 * Appends the line of `source` (UTF-8), and a line with a caret below `column`, each with '\n'
 * before it. Both count from 1, columns in UTF-16 units; column 0: no caret. A long line is cut
 * around the column.
 */
void source_excerpt_append(struct byte_buffer *out, struct bytes source, uint32_t line,
                           uint32_t column);

/* The same for a file, which is read as far as the line. Nothing when it cannot be read. */
void source_excerpt_append_file(struct byte_buffer *out, const char *path, uint32_t line,
                                uint32_t column);

#endif
