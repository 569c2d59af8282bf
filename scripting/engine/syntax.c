#include "scripting/engine/syntax.h"

#include <string.h>

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

void syntax_show(const struct syntax_error *error, uint32_t column, struct byte_buffer *out)
{
    struct bytes line = source_line(error->source, error->line);
    size_t offset = column_offset(line, column);

    byte_buffer_printf(out, "%s:%u", error->name, error->line);
    if (column > 0) {
        byte_buffer_printf(out, ":%u", column);
    }
    byte_buffer_printf(out, ": SyntaxError: %s", error->message);
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
