#include "scripting/engine/syntax.h"

#include "scripting/engine/convert.h"
#include "scripting/engine/registry.h"
#include "scripting/engine/script_call.h"

#define HELPER_MEMORY_MAX  (512u * 1024 * 1024)
#define HELPER_TIME_MAX_MS 10000
#define SHOWN_MAX          160 /* bytes of a source line; longer ones are cut around the column */
#define MESSAGE_MAX        200

/* A question to acorn, and its answer. */
struct question {
    const struct syntax_error *error;
    bool answered;
    uint32_t line;
    uint32_t column;
    char message[MESSAGE_MAX];
};

/* [ answer ] -> [ answer ] */
static uint32_t get_number(duk_context *ctx, const char *key)
{
    duk_get_prop_string(ctx, -1, key);
    const uint32_t value = duk_to_uint32(ctx, -1);

    duk_pop(ctx);
    return value;
}

/* [ ] -> [ ] */
static duk_ret_t ask(duk_context *ctx, void *data)
{
    struct question *question = data;

    registry_push_syntax(ctx);
    text_push(ctx, question->error->source);
    duk_push_uint(ctx, question->error->line);
    duk_call(ctx, 2);
    if (!duk_is_object(ctx, -1)) {
        return 0;
    }
    question->line = get_number(ctx, "line");
    question->column = get_number(ctx, "column");
    duk_get_prop_literal(ctx, -1, "message");
    const struct bytes message = text_get(ctx, -1);

    snprintf(question->message, sizeof(question->message), "%.*s", (int)message.size, message.data);
    question->answered = true;
    return 0;
}

void syntax_explain(const struct syntax_error *error, struct byte_buffer *out)
{
    const struct engine_limits limits = {.memory_max = HELPER_MEMORY_MAX,
                                         .call_time_max_ms = HELPER_TIME_MAX_MS};
    struct engine *helper = engine_new(&limits, NULL);
    struct question question = {.error = error};

    engine_close_in(helper);
    script_call(helper, ask, &question);
    engine_free(helper);
    if (question.answered) {
        struct syntax_error exact = *error;

        exact.line = question.line;
        exact.message = question.message;
        syntax_show(&exact, question.column, out);
    } else {
        syntax_show(error, 0, out);
    }
}

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
