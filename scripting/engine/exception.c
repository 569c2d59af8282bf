#include "scripting/engine/exception.h"

#include "base/log.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/registry.h"
#include "scripting/engine/source_excerpt.h"
#include "scripting/engine/stack_trace.h"

#include <limits.h>
#include <unistd.h>

#define TIMEOUT_STACK_MAX (64u * 1024)
#define LOGGED_SIZE_MAX   (4u * 1024) /* what comes on top of an exception's own text */

/* What is made like an Error but has no stack still has a trace. [ thrown ] -> [ string ] */
static duk_ret_t describe_trace(duk_context *ctx)
{
    struct byte_buffer *frames = &engine_of(ctx)->report;
    const duk_idx_t thrown = duk_get_top_index(ctx);

    duk_dup_top(ctx);
    duk_to_string(ctx, -1);
    byte_buffer_reset(frames);
    stack_trace_append(ctx, thrown, frames);
    duk_push_lstring(ctx, frames->data, frames->size);
    duk_concat(ctx, 2);
    return 1;
}

/* Whether an Error's stack is all there is to tell. [ thrown ] -> [ thrown ] */
static bool is_plain(duk_context *ctx)
{
    const bool has_errors =
        duk_has_prop_literal(ctx, -1, "cause") || duk_has_prop_literal(ctx, -1, "errors");

    duk_enum(ctx, -1, DUK_ENUM_OWN_PROPERTIES_ONLY);
    const bool has_members = duk_next(ctx, -1, 0) != 0;

    duk_pop_n(ctx, has_members ? 2 : 1);
    return !has_errors && !has_members;
}

/* As util.inspect() shows it: an Error with its members, its cause, the errors in it.
 * [ thrown ] -> [ string ] */
static duk_ret_t describe_in_full(duk_context *ctx, void *udata)
{
    (void)udata;
    if (!duk_is_object(ctx, -1) || duk_is_function(ctx, -1) ||
        (duk_is_error(ctx, -1) && is_plain(ctx))) {
        return duk_generic_error(ctx, "there is no more to it");
    }
    registry_push_internal(ctx, "inspect");
    duk_dup(ctx, -2);
    duk_call(ctx, 1);
    (void)duk_require_string(ctx, -1);
    return 1;
}

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
        return describe_trace(ctx);
    }
    if (duk_is_object(ctx, -1) && !duk_is_error(ctx, -1) && !duk_is_function(ctx, -1)) {
        duk_dup_top(ctx);
        duk_json_encode(ctx, -1);
    }
    duk_to_string(ctx, -1);
    return 1;
}

/* Those of an error within an error are further in. */
static size_t frame_indent(struct bytes line)
{
    size_t size = 0;

    while (size < line.size && line.data[size] == ' ') {
        size++;
    }
    return size;
}

static bool is_frame(struct bytes line)
{
    const size_t indent = frame_indent(line);

    return indent >= 4 && line.size > indent + 3 && memcmp(line.data + indent, "at ", 3) == 0;
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

/* The `file:line:column` of a frame, behind which there may be a comma or a brace. */
static struct bytes frame_place(struct bytes line)
{
    while (line.size > 0 && strchr(" {,", line.data[line.size - 1]) != NULL) {
        line.size--;
    }
    const char *bracket = memrchr(line.data, '(', line.size);
    const char *end = line.data + line.size;
    const size_t before = frame_indent(line) + 3;

    if (bracket != NULL && end[-1] == ')') {
        return (struct bytes){bracket + 1, (size_t)(end - bracket) - 2};
    }
    return (struct bytes){line.data + before, line.size - before};
}

/* The folder whose files are shown without it, with a '/' at its end; empty when unknown. */
static const char *working_folder(char folder[PATH_MAX + 1])
{
    if (getcwd(folder, PATH_MAX) == NULL || strcmp(folder, "/") == 0) {
        folder[0] = '\0';
    }
    return folder[0] != '\0' ? strcat(folder, "/") : folder;
}

static void append_frame(struct byte_buffer *out, struct bytes line, const char *folder)
{
    const struct bytes place = frame_place(line);
    const size_t before = (size_t)(place.data - line.data);
    const size_t skipped =
        place.size > strlen(folder) && memcmp(place.data, folder, strlen(folder)) == 0
            ? strlen(folder)
            : 0;

    byte_buffer_append(out, line.data, before);
    byte_buffer_append(out, place.data + skipped, line.size - before - skipped);
}

/* Each line with '\n' before it, files relative to the working folder. */
static void append_stack(struct byte_buffer *out, struct bytes stack)
{
    char path[PATH_MAX + 1];
    const char *folder = working_folder(path);

    while (stack.size > 0) {
        const struct bytes line = next_line(&stack);

        byte_buffer_append_char(out, '\n');
        if (is_frame(line)) {
            append_frame(out, line, folder);
        } else {
            byte_buffer_append_bytes(out, line);
        }
    }
}

void exception_init(struct engine *engine)
{
    byte_buffer_init(&engine->timeout_stack, TIMEOUT_STACK_MAX);
}

void exception_note_timeout(struct engine *engine)
{
    byte_buffer_reset(&engine->timeout_stack);
    stack_trace_append_running(eider_running(engine->ctx), &engine->timeout_stack);
}

/* What describes the value without having thrown. [ thrown ] -> [ string|thrown ] */
static bool push_description(duk_context *ctx)
{
    duk_dup_top(ctx);
    if (duk_safe_call(ctx, describe_in_full, NULL, 1, 1) == DUK_EXEC_SUCCESS) {
        return true;
    }
    duk_pop(ctx);
    duk_dup_top(ctx);
    return duk_safe_call(ctx, describe, NULL, 1, 1) == DUK_EXEC_SUCCESS;
}

/* The thrown value's text in engine->scratch, or what stands for it. [ thrown ] -> [ thrown ] */
static struct bytes read_stack(struct engine *engine)
{
    struct bytes text = BYTES("an exception that cannot be shown");

    if (push_description(engine->ctx)) {
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
        byte_buffer_printf(&engine->failure, "memory limit (script_memory_max, %zu KiB): ",
                           engine->memory_limit / 1024);
    }
    engine->failure_is_error = duk_is_error(engine->ctx, -1) != 0;
    append_failure(engine, read_stack(engine));
}

/* The first frame of a text, or nothing. */
static struct bytes first_place(struct bytes text)
{
    while (text.size > 0) {
        const struct bytes line = next_line(&text);

        if (is_frame(line)) {
            return frame_place(line);
        }
    }
    return BYTES_NONE;
}

void exception_describe_timeout(struct engine *engine)
{
    struct byte_buffer *text = &engine->failure;
    char path[PATH_MAX + 1];
    const char *folder = working_folder(path);
    struct bytes stack = byte_buffer_bytes(&engine->timeout_stack);
    struct bytes place = first_place(stack);

    if (place.data != NULL && place.size > strlen(folder) &&
        memcmp(place.data, folder, strlen(folder)) == 0) {
        place.data += strlen(folder);
        place.size -= strlen(folder);
    }
    engine->failure_is_error = true;
    byte_buffer_reset(text);
    byte_buffer_printf(text, "time limit (%u ms) at ", engine->budget.limit_ms);
    byte_buffer_append_bytes(text, place.data != NULL ? place : BYTES("an unknown place"));
    if (stack.size > 0) {
        (void)next_line(&stack); /* It begins with a line end. */
        append_stack(text, stack);
    }
    byte_buffer_reset(&engine->timeout_stack);
}

/* Takes `:number` off the end. */
static bool take_number(struct bytes *place, uint32_t *number)
{
    uint32_t unit = 1;

    *number = 0;
    while (place->size > 0 && place->data[place->size - 1] >= '0' &&
           place->data[place->size - 1] <= '9' && unit <= 100000000) {
        *number += unit * (uint32_t)(place->data[--place->size] - '0');
        unit *= 10;
    }
    return unit > 1 && place->size > 0 && place->data[--place->size] == ':';
}

void exception_append_source(struct engine *engine, struct bytes text, struct byte_buffer *out)
{
    char path[PATH_MAX + 1];
    char file[2 * PATH_MAX + 1];
    struct bytes place = first_place(text);
    uint32_t line;
    uint32_t column;

    if (place.data == NULL || !take_number(&place, &column) || !take_number(&place, &line) ||
        place.size == 0 || place.size >= PATH_MAX) {
        return;
    }
    snprintf(file, sizeof(file), "%s%.*s", place.data[0] == '/' ? "" : working_folder(path),
             (int)place.size, place.data);
    /* A text may say anything; only what this engine has compiled is opened. */
    if (source_map_has(engine, file)) {
        byte_buffer_printf(out, "%.*s:%u", (int)place.size, place.data, line);
        source_excerpt_append_file(out, file, line, column);
        byte_buffer_append(out, "\n\n", 2);
    }
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
    byte_buffer_init(&line, text.size + LOGGED_SIZE_MAX);
    byte_buffer_printf(&line, "script: ");
    exception_append_source(engine, text, &line);
    byte_buffer_append_bytes(&line, text);
    if (where != NULL) {
        byte_buffer_printf(&line, "\n    in %.900s", where);
    }
    log_text_at(LOG_LEVEL_ERROR, byte_buffer_bytes(&line), first_place(text));
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
