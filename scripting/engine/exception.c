#include "scripting/engine/exception.h"

#include "base/log.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/engine.h"

#define FRAME "    at "

#define TIMEOUT_STACK_MAX (64u * 1024)

/* An Error's stack begins with its name and message. [ thrown ] -> [ string ] */
static duk_ret_t describe(duk_context *ctx, void *udata)
{
    (void)udata;
    if (duk_is_error(ctx, -1)) {
        duk_get_prop_literal(ctx, -1, "stack");
        if (duk_is_string(ctx, -1) && duk_get_length(ctx, -1) > 0) {
            return 1;
        }
        duk_pop(ctx);
    }
    if (duk_is_object(ctx, -1) && !duk_is_error(ctx, -1) && !duk_is_function(ctx, -1)) {
        duk_dup_top(ctx);
        duk_json_encode(ctx, -1);
    }
    duk_to_string(ctx, -1);
    return 1;
}

/* One line of Duktape's stack, `    at f (app.js:3) preventsyield`, without its last word. */
static struct bytes frame_text(struct bytes line)
{
    while (line.size > 0 && line.data[line.size - 1] != ')') {
        line.size--;
    }
    return line;
}

static bool is_frame(struct bytes line)
{
    return line.size > strlen(FRAME) && memcmp(line.data, FRAME, strlen(FRAME)) == 0;
}

static bool ends_with(struct bytes text, const char *end)
{
    const size_t size = strlen(end);

    return text.size >= size && memcmp(text.data + text.size - size, end, size) == 0;
}

/* Frames of Duktape's C code and of our own JS tell a script's author nothing. */
static bool is_inside_engine(struct bytes line)
{
    return ends_with(line, " internal") || memmem(line.data, line.size, "() native", 9) != NULL ||
           memmem(line.data, line.size, "(eider:", 7) != NULL;
}

static struct bytes next_line(struct bytes *text)
{
    const char *end = memchr(text->data, '\n', text->size);
    const struct bytes line = {text->data, end != NULL ? (size_t)(end - text->data) : text->size};

    text->data += line.size;
    text->size -= line.size;
    if (end != NULL) {
        text->data++;
        text->size--;
    }
    return line;
}

static void append_stack(struct byte_buffer *out, struct bytes stack)
{
    while (stack.size > 0) {
        struct bytes line = next_line(&stack);

        if (is_frame(line)) {
            if (is_inside_engine(line)) {
                continue;
            }
            line = frame_text(line);
        }
        byte_buffer_append_char(out, '\n');
        byte_buffer_append_bytes(out, line);
    }
}

/* Duktape calls this for every Error it makes. [ error ] -> [ error ] */
static duk_ret_t on_error_made(duk_context *ctx)
{
    struct engine *engine = engine_of(ctx);

    if (engine->budget.spent && engine->timeout_stack.size == 0) {
        duk_get_prop_literal(ctx, 0, "stack");
        if (duk_is_string(ctx, -1)) {
            byte_buffer_append_bytes(&engine->timeout_stack, text_get(ctx, -1));
        }
        duk_pop(ctx);
    }
    return 1;
}

/* [ ] -> [ ] */
void exception_watch(struct engine *engine)
{
    byte_buffer_init(&engine->timeout_stack, TIMEOUT_STACK_MAX);
    duk_get_global_literal(engine->ctx, "Duktape");
    duk_push_c_function(engine->ctx, on_error_made, 1);
    duk_put_prop_literal(engine->ctx, -2, "errCreate");
    duk_pop(engine->ctx);
}

/* The thrown value's text in engine->scratch, or what stands for it. [ thrown ] -> [ thrown ] */
static struct bytes read_stack(struct engine *engine)
{
    struct bytes text = BYTES("an exception that cannot be shown");

    duk_dup_top(engine->ctx);
    if (duk_safe_call(engine->ctx, describe, NULL, 1, 1) == DUK_EXEC_SUCCESS) {
        duk_size_t size;
        const char *data = duk_get_lstring(engine->ctx, -1, &size);

        byte_buffer_reset(&engine->scratch);
        text_append(&engine->scratch, (struct bytes){data, size});
        text = byte_buffer_bytes(&engine->scratch);
    }
    duk_pop(engine->ctx);
    return text;
}

/* Begins each line but the first with '\n'. */
static void append_failure(struct engine *engine, struct bytes stack)
{
    const struct bytes first = next_line(&stack);

    byte_buffer_append_bytes(&engine->failure, first);
    append_stack(&engine->failure, stack);
}

void exception_describe(struct engine *engine)
{
    byte_buffer_reset(&engine->failure);
    if (engine->refusals > engine->refusals_before) {
        byte_buffer_printf(&engine->failure,
                           "memory limit (%zu KiB): ", engine->memory_limit / 1024);
    }
    append_failure(engine, read_stack(engine));
}

/* The `file:line` of the first frame that is the script's own. */
static struct bytes first_position(struct bytes stack)
{
    while (stack.size > 0) {
        const struct bytes line = next_line(&stack);
        const char *begin = is_frame(line) ? memrchr(line.data, '(', line.size) : NULL;

        if (begin != NULL && !is_inside_engine(line)) {
            const struct bytes frame = frame_text(line);
            const char *end = frame.data + frame.size - 1; /* the ')' */

            return end > begin ? (struct bytes){begin + 1, (size_t)(end - begin) - 1} : line;
        }
    }
    return BYTES("an unknown place");
}

void exception_describe_timeout(struct engine *engine)
{
    struct bytes stack = engine->timeout_stack.size > 0 ? byte_buffer_bytes(&engine->timeout_stack)
                                                        : read_stack(engine);
    const struct bytes position = first_position(stack);

    byte_buffer_reset(&engine->failure);
    byte_buffer_printf(&engine->failure, "time limit (%u ms) at %.*s", engine->budget.limit_ms,
                       (int)position.size, position.data);
    (void)next_line(&stack); /* "RangeError: execution timeout" */
    append_stack(&engine->failure, stack);
    byte_buffer_reset(&engine->timeout_stack);
}

/* Whether there is room for one more in this second. */
static bool admit(struct engine *engine)
{
    const uint64_t now_ms = uv_hrtime() / 1000000u;

    if (now_ms - engine->log_second_ms >= 1000) {
        if (engine->log_count > EXCEPTIONS_LOGGED) {
            log_error("script: exceptions not logged",
                      {"count", LOG_INT(engine->log_count - EXCEPTIONS_LOGGED)});
        }
        engine->log_second_ms = now_ms;
        engine->log_count = 0;
    }
    return ++engine->log_count <= EXCEPTIONS_LOGGED;
}

void exception_log(struct engine *engine, struct bytes text, const char *where)
{
    struct byte_buffer line;

    if (!admit(engine)) {
        return;
    }
    byte_buffer_init(&line, text.size + 1024);
    byte_buffer_printf(&line, "script: %.*s", (int)text.size, text.data);
    if (where != NULL) {
        byte_buffer_printf(&line, "\n    in %.900s", where);
    }
    log_text(LOG_LEVEL_ERROR, byte_buffer_bytes(&line));
    byte_buffer_fini(&line);
}

void exception_report(struct engine *engine, const char *where)
{
    const struct byte_buffer kept = engine->failure;

    byte_buffer_init(&engine->failure, kept.limit);
    exception_describe(engine);
    exception_log(engine, byte_buffer_bytes(&engine->failure), where);
    byte_buffer_fini(&engine->failure);
    engine->failure = kept;
}
