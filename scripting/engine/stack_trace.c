#include "scripting/engine/stack_trace.h"

#include "scripting/engine/engine.h"
#include "scripting/engine/exception.h"
#include "scripting/engine/natives.h"
#include "scripting/engine/registry.h"
#include "scripting/language/source_map.h"

#define OWN_FILE     "eider:"
#define BODY_END     "__body"
#define HEADER       DUK_HIDDEN_SYMBOL("header") /* a function that gives a stack's first line */
#define FRAMES_SHOWN 10                          /* Error.stackTraceLimit at first */

/* ---- what the engine asks ---- */

struct eider_traces *eider_traces(void *udata)
{
    struct engine *engine = udata;

    return &engine->traces;
}

/* ---- frames ---- */

/* Walks the frames that are shown. */
struct walk {
    duk_idx_t at;    /* the object that has the trace */
    duk_uint_t next; /* of all frames */
    duk_int_t left;  /* to show */
};

static struct walk walk_begin(duk_context *ctx, duk_idx_t at)
{
    return (struct walk){.at = at, .left = eider_trace_limit(ctx, at)};
}

static bool is_shown(const struct eider_frame *frame)
{
    return frame->file != NULL && strncmp(frame->file, OWN_FILE, strlen(OWN_FILE)) != 0;
}

static struct position position_of(struct engine *engine, const struct eider_frame *frame)
{
    const uint32_t line = (uint32_t)frame->position / (DUK_EIDER_COLUMN_MAX + 1);
    const uint32_t column = (uint32_t)frame->position & DUK_EIDER_COLUMN_MAX;

    return (struct position){frame->file, line,
                             source_map_column(engine, frame->file, line, column)};
}

/* The texts live as long as the function. [ ] -> [ function ] or, at the end, [ ] */
static bool push_next_frame(duk_context *ctx, struct walk *walk, struct eider_frame *frame)
{
    while (walk->left > 0 && eider_push_frame(ctx, walk->at, walk->next++, frame)) {
        if (is_shown(frame)) {
            walk->left--;
            return true;
        }
        duk_pop(ctx);
    }
    return false;
}

struct position stack_trace_position(duk_context *ctx, duk_idx_t at)
{
    struct walk walk = {.at = at, .left = 1};
    struct eider_frame frame;

    if (!push_next_frame(ctx, &walk, &frame)) {
        return (struct position){NULL, 0, 0};
    }
    duk_pop(ctx); /* The trace still holds the function. */
    return position_of(engine_of(ctx), &frame);
}

/* A function's name without what the lowering puts behind it when it runs as a coroutine
 * (language/lower/lower.js). */
static struct bytes shown_name(const char *name)
{
    size_t size = strlen(name);
    const size_t end = strlen(BODY_END);

    while (size > 0 && name[size - 1] >= '0' && name[size - 1] <= '9') {
        size--;
    }
    if (size > end && memcmp(name + size - end, BODY_END, end) == 0) {
        return (struct bytes){name, size - end};
    }
    return bytes_of(name);
}

static void append_frame(struct engine *engine, const struct eider_frame *frame,
                         struct byte_buffer *out)
{
    const struct position place = position_of(engine, frame);
    const char *name = frame->name == NULL && frame->construct ? "<anonymous>" : frame->name;

    byte_buffer_printf(out, "\n    at ");
    if (name != NULL) {
        const struct bytes shown = shown_name(name);

        byte_buffer_printf(out, "%s%.*s (", frame->construct ? "new " : "", (int)shown.size,
                           shown.data);
    }
    byte_buffer_printf(out, "%s:%u:%u%s", place.file, place.line, place.column,
                       name != NULL ? ")" : "");
}

void stack_trace_append(duk_context *ctx, duk_idx_t at, struct byte_buffer *out)
{
    struct walk walk = walk_begin(ctx, at);
    struct eider_frame frame;

    while (push_next_frame(ctx, &walk, &frame)) {
        append_frame(engine_of(ctx), &frame, out);
        duk_pop(ctx);
    }
}

void stack_trace_append_running(duk_context *ctx, struct byte_buffer *out)
{
    struct eider_frame frame;
    int left = FRAMES_SHOWN;

    for (duk_uint_t i = 0; left > 0 && eider_push_active_frame(ctx, i, &frame); i++) {
        if (is_shown(&frame)) {
            append_frame(engine_of(ctx), &frame, out);
            left--;
        }
        duk_pop(ctx);
    }
}

/* ---- the text ---- */

/* [ error ] -> [ string ] */
static duk_ret_t header(duk_context *ctx, void *udata)
{
    (void)udata;
    duk_get_prop_literal(ctx, -1, HEADER);
    if (duk_is_function(ctx, -1)) {
        duk_dup(ctx, -2);
        duk_call_method(ctx, 0);
        duk_to_string(ctx, -1);
        return 1;
    }
    duk_pop(ctx);
    duk_get_global_literal(ctx, "Error");
    duk_get_prop_literal(ctx, -1, "prototype");
    duk_get_prop_literal(ctx, -1, "toString");
    duk_dup(ctx, -4);
    duk_call_method(ctx, 0);
    duk_to_string(ctx, -1);
    return 1;
}

/* `name: message`. [ ] -> [ string ] */
static void push_header(duk_context *ctx, duk_idx_t at)
{
    duk_dup(ctx, at);
    if (duk_safe_call(ctx, header, NULL, 1, 1) != DUK_EXEC_SUCCESS) {
        duk_pop(ctx);
        duk_push_literal(ctx, "<error>");
    }
}

/* [ ] -> [ string ] */
static void push_text(duk_context *ctx, duk_idx_t at)
{
    struct byte_buffer *text = &engine_of(ctx)->report;

    push_header(ctx, at);
    byte_buffer_reset(text);
    stack_trace_append(ctx, at, text);
    duk_push_lstring(ctx, text->data, text->size);
    duk_concat(ctx, 2);
}

/* The function Error.prepareStackTrace, unless it is running. [ ] -> [ function ] or [ ] */
static bool push_preparer(duk_context *ctx)
{
    struct engine *engine = engine_of(ctx);

    if (engine->preparing_stack) {
        return false;
    }
    reference_push(ctx, &engine->error_constructor);
    duk_get_prop_literal(ctx, -1, "prepareStackTrace");
    duk_remove(ctx, -2);
    if (!duk_is_function(ctx, -1)) {
        duk_pop(ctx);
        return false;
    }
    return true;
}

/* Calls it as a method of Error. [ prepareStackTrace error sites ] -> [ stack ] */
static duk_ret_t prepare(duk_context *ctx, void *udata)
{
    struct engine *engine = udata;

    reference_push(ctx, &engine->error_constructor);
    duk_insert(ctx, -3);
    duk_call_method(ctx, 2);
    return 1;
}

/* [ prepareStackTrace ] -> [ stack ] */
static void push_prepared(duk_context *ctx, duk_idx_t at)
{
    struct engine *engine = engine_of(ctx);

    duk_dup(ctx, at);
    registry_push_part(ctx, "call_sites");
    duk_dup(ctx, at);
    duk_call(ctx, 1);
    engine->preparing_stack = true;
    const duk_int_t outcome = duk_safe_call(ctx, prepare, engine, 3, 1);

    engine->preparing_stack = false;
    if (outcome != DUK_EXEC_SUCCESS) {
        (void)duk_throw(ctx);
    }
}

/* From here on `stack` is a plain value. [ value ] -> [ value ] */
static void settle(duk_context *ctx, duk_idx_t at)
{
    duk_push_literal(ctx, "stack");
    duk_dup(ctx, -2);
    duk_def_prop(ctx, at,
                 DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_SET_WRITABLE | DUK_DEFPROP_CLEAR_ENUMERABLE |
                     DUK_DEFPROP_SET_CONFIGURABLE | DUK_DEFPROP_FORCE);
}

/* The object that has the trace: `this`, or what it inherits from. [ ] -> [ object ] or [ ] */
static bool push_holder(duk_context *ctx)
{
    duk_push_this(ctx);
    while (duk_is_object(ctx, -1)) {
        if (eider_trace_limit(ctx, -1) != EIDER_NO_TRACE) {
            return true;
        }
        duk_get_prototype(ctx, -1);
        duk_remove(ctx, -2);
    }
    duk_pop(ctx);
    return false;
}

/* [ ] -> [ stack ] */
static duk_ret_t get_stack(duk_context *ctx)
{
    if (!push_holder(ctx)) {
        return 0;
    }
    const duk_idx_t holder = duk_get_top_index(ctx);

    if (eider_trace_limit(ctx, holder) < 0) {
        duk_push_undefined(ctx);
    } else if (push_preparer(ctx)) {
        push_prepared(ctx, holder);
    } else {
        push_text(ctx, holder);
    }
    settle(ctx, holder);
    return 1;
}

/* [ value ] -> [ ] */
static duk_ret_t set_stack(duk_context *ctx)
{
    duk_push_this(ctx);
    if (duk_is_object(ctx, -1)) {
        duk_insert(ctx, 0);
        settle(ctx, 0);
    }
    return 0;
}

/* ---- what scripts find ---- */

/* [ object above ] -> [ ] */
static duk_ret_t capture(duk_context *ctx)
{
    if (!duk_is_object(ctx, 0)) {
        return duk_type_error(ctx, "Invalid argument");
    }
    eider_capture(ctx, 0, duk_is_function(ctx, 1) ? duk_get_heapptr(ctx, 1) : NULL);
    return 0;
}

/* The frames of an error, five values each: name of the function or null, file, line, column, and
 * whether it is a constructor's call. [ error ] -> [ array ] */
static duk_ret_t frames(duk_context *ctx)
{
    struct walk walk = walk_begin(ctx, 0);
    struct eider_frame frame;
    duk_uarridx_t count = 0;

    duk_push_array(ctx);
    while (push_next_frame(ctx, &walk, &frame)) {
        const struct position place = position_of(engine_of(ctx), &frame);

        if (frame.name != NULL) {
            const struct bytes shown = shown_name(frame.name);

            duk_push_lstring(ctx, shown.data, shown.size);
        } else {
            duk_push_null(ctx);
        }
        duk_put_prop_index(ctx, 1, count++);
        duk_push_string(ctx, place.file);
        duk_put_prop_index(ctx, 1, count++);
        duk_push_uint(ctx, place.line);
        duk_put_prop_index(ctx, 1, count++);
        duk_push_uint(ctx, place.column);
        duk_put_prop_index(ctx, 1, count++);
        duk_push_boolean(ctx, frame.construct);
        duk_put_prop_index(ctx, 1, count++);
        duk_remove(ctx, 2); /* the frame's function */
    }
    return 1;
}

/* Stacks of errors that inherit from the object begin with what the function gives as a method.
 * [ prototype function ] -> [ ] */
static duk_ret_t set_header(duk_context *ctx)
{
    duk_put_prop_literal(ctx, 0, HEADER);
    return 0;
}

void stack_trace_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"frames", frames, 1},
        {"setHeader", set_header, 2},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}

/* Keeps the value on top for as long as the heap lives. [ value ] -> [ ] */
static void *keep(duk_context *ctx, const char *key)
{
    void *value = duk_get_heapptr(ctx, -1);

    duk_push_heap_stash(ctx);
    duk_insert(ctx, -2);
    duk_put_prop_string(ctx, -2, key);
    duk_pop(ctx);
    return value;
}

/* [ Error ] -> [ Error ] */
static void put_capture(duk_context *ctx)
{
    duk_push_literal(ctx, "captureStackTrace");
    duk_push_c_function(ctx, capture, 2);
    duk_push_literal(ctx, "name");
    duk_dup(ctx, -3);
    duk_def_prop(ctx, -3, DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_FORCE);
    duk_def_prop(ctx, -3,
                 DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_SET_WRITABLE | DUK_DEFPROP_SET_CONFIGURABLE);
}

void stack_trace_attach(duk_context *ctx)
{
    struct engine *engine = engine_of(ctx);

    duk_get_global_literal(ctx, "Error");
    reference_drop(engine, &engine->error_constructor);
    reference_set(ctx, -1, &engine->error_constructor);
    engine->traces.constructor = duk_get_heapptr(ctx, -1);
    put_capture(ctx);
    duk_push_int(ctx, FRAMES_SHOWN);
    duk_put_prop_literal(ctx, -2, "stackTraceLimit");
    duk_pop(ctx);
}

void stack_trace_install(struct engine *engine)
{
    duk_context *ctx = engine->ctx;

    stack_trace_attach(ctx);
    duk_get_global_literal(ctx, "Error");
    duk_get_prop_literal(ctx, -1, "prototype");
    duk_del_prop_literal(ctx, -1, "stack"); /* Duktape's own */
    duk_pop(ctx);
    duk_pop(ctx);
    duk_push_c_function(ctx, get_stack, 0);
    engine->traces.getter = keep(ctx, "stackGetter");
    duk_push_c_function(ctx, set_stack, 1);
    engine->traces.setter = keep(ctx, "stackSetter");
    duk_push_literal(ctx, "stackTraceLimit");
    engine->traces.limit_key = keep(ctx, "stackTraceLimit");
}
