#include "scripting/engine/syntax.h"

#include "scripting/engine/source_excerpt.h"

void syntax_show(const struct syntax_error *error, uint32_t column, struct byte_buffer *out)
{
    byte_buffer_printf(out, "%s:%u", error->name, error->line);
    if (column > 0) {
        byte_buffer_printf(out, ":%u", column);
    }
    byte_buffer_printf(out, ": SyntaxError: %s", error->message);
    source_excerpt_append(out, error->source, error->line, column);
}
