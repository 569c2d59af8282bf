#include "scripting/engine/source_excerpt.h"

#include <stdio.h>
#include <stdlib.h>

#define SHOWN_MAX 160 /* bytes of a source line; longer ones are cut around the column */

/* The text of a 1-based line. */
static struct bytes source_line(struct bytes source, uint32_t line)
{
    const char *at = source.data;
    const char *end = source.data + source.size;

    for (; line > 1 && at < end; line--) {
        const char *next = memchr(at, '\n', (size_t)(end - at));

        at = next != NULL ? next + 1 : end;
    }
    const char *stop = at < end ? memchr(at, '\n', (size_t)(end - at)) : NULL;

    stop = stop != NULL ? stop : end;
    stop -= stop > at && stop[-1] == '\r';
    return (struct bytes){at, (size_t)(stop - at)};
}

/* The offset of a 1-based column, counted in UTF-16 units as acorn does. */
static size_t column_offset(struct bytes line, uint32_t column)
{
    size_t at = 0;

    for (uint32_t units = 1; at < line.size && units < column; units++) {
        units += (unsigned char)line.data[at] >= 0xf0;
        at++;
        while (at < line.size && (line.data[at] & 0xc0) == 0x80) {
            at++;
        }
    }
    return at;
}

/* Blanks as wide as `text`: tabs stay, and a character of several bytes is one. */
static void append_blanks(struct byte_buffer *out, struct bytes text)
{
    for (size_t i = 0; i < text.size; i++) {
        if ((text.data[i] & 0xc0) != 0x80) {
            byte_buffer_append_char(out, text.data[i] == '\t' ? '\t' : ' ');
        }
    }
}

/* One line, without its end. */
static void append_line(struct byte_buffer *out, struct bytes line, uint32_t column)
{
    size_t offset = column_offset(line, column);

    if (line.size > SHOWN_MAX) {
        const size_t skipped = offset > SHOWN_MAX / 2 ? offset - SHOWN_MAX / 2 : 0;

        line.data += skipped;
        line.size = line.size - skipped > SHOWN_MAX ? SHOWN_MAX : line.size - skipped;
        offset -= skipped;
    }
    byte_buffer_printf(out, "\n%.*s", (int)line.size, line.data);
    if (column > 0) {
        byte_buffer_append_char(out, '\n');
        append_blanks(out, (struct bytes){line.data, offset});
        byte_buffer_append_char(out, '^');
    }
}

void source_excerpt_append(struct byte_buffer *out, struct bytes source, uint32_t line,
                           uint32_t column)
{
    append_line(out, source_line(source, line), column);
}

void source_excerpt_append_file(struct byte_buffer *out, const char *path, uint32_t line,
                                uint32_t column)
{
    FILE *file = fopen(path, "re");
    char *text = NULL;
    size_t capacity = 0;
    ssize_t size = -1;

    if (file == NULL) {
        return;
    }
    for (uint32_t at = 0; at < line && (size = getline(&text, &capacity, file)) >= 0;) {
        at++;
    }
    if (size > 0) {
        append_line(out, source_line((struct bytes){text, (size_t)size}, 1), column);
    }
    free(text);
    fclose(file);
}
