/*
 * A call has the operation's arguments, whether names are wanted as bytes, and the callback,
 * without which it is done before it returns. What the work borrows lies on the value stack for a
 * call that is done at once, and in one piece of memory with the request for any other.
 */
#include "scripting/modules/fs.h"

#include "base/list.h"
#include "base/xmalloc.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/natives.h"
#include "scripting/engine/script_call.h"
#include "scripting/engine/turn.h"
#include "scripting/modules/fs_constants.h"
#include "scripting/modules/fs_result.h"

#include <string.h>

#define CALL_BYTES 4096 /* what a call costs the time limit, as bytes moved */

/* Of one engine; outlives it while work is under way. */
struct file_work {
    struct fs_memory memory;
    struct engine *engine; /* NULL when it is gone */
    struct list requests;
    uint32_t count; /* of them */
};

struct request {
    uv_work_t handle;
    struct fs_work work;
    const struct fs_operation *operation;
    struct file_work *files;
    struct reference callback;
    struct list link;
    bool as_bytes;
    size_t size; /* of this and what lies behind it, as the engine counts it */
};

struct call {
    const struct fs_operation *operation;
    struct fs_work work;
    duk_idx_t count; /* of the operation's arguments; the two of every call follow */
    bool as_bytes;
};

static struct file_work *files_of(struct engine *engine)
{
    if (engine->file_work == NULL) {
        struct file_work *files = xcalloc(1, sizeof(*files));

        files->engine = engine;
        files->memory.max = engine->limits.memory_max > 0 ? engine->limits.memory_max : SIZE_MAX;
        list_init(&files->requests);
        engine->file_work = files;
    }
    return engine->file_work;
}

/* ---- arguments ---- */

/* A string or bytes become a buffer that ends in NUL. [ ] -> [ ] */
static const char *path_at(duk_context *ctx, duk_idx_t at)
{
    struct bytes bytes;
    char *path;

    if (!byte_view_get(ctx, at, &bytes)) {
        (void)duk_require_string(ctx, at);
        bytes = text_get(ctx, at);
    }
    path = duk_push_fixed_buffer(ctx, bytes.size + 1); /* the text stays where it is meanwhile */
    if (bytes.size > 0) {
        memcpy(path, bytes.data, bytes.size);
    }
    duk_replace(ctx, at);
    return path;
}

/* Bytes, or the UTF-8 of a string; the last argument that is read, as that may lie in scratch.
 * [ ] -> [ ] */
static struct bytes bytes_at(duk_context *ctx, duk_idx_t at)
{
    struct bytes bytes;

    if (!byte_view_get(ctx, at, &bytes)) {
        (void)duk_require_string(ctx, at);
        bytes = text_get(ctx, at);
    }
    return bytes;
}

/* [ arguments ... ] -> [ arguments ... ] */
static void read_arguments(duk_context *ctx, struct call *call)
{
    size_t numbers = 0;

    for (duk_idx_t at = 0; call->operation->arguments[at] != '\0'; at++) {
        switch (call->operation->arguments[at]) {
        case 'p':
            *(call->work.path == NULL ? &call->work.path : &call->work.other) = path_at(ctx, at);
            break;
        case 'b':
            call->work.input = bytes_at(ctx, at);
            break;
        default:
            call->work.numbers[numbers++] = duk_require_number(ctx, at);
        }
        call->count = at + 1;
    }
    call->as_bytes = duk_to_boolean(ctx, call->count) != 0;
}

/* ---- at once ---- */

/* [ ] -> [ value ], or throws */
static duk_ret_t give(duk_context *ctx, void *data)
{
    const struct call *call = data;

    budget_charge(ctx, CALL_BYTES + call->work.input.size + call->work.output.size);
    if (call->work.code != 0) {
        fs_push_error(ctx, &call->work);
        return duk_throw(ctx);
    }
    fs_push_value(ctx, call->operation, &call->work, call->as_bytes);
    return 1;
}

/* [ arguments ... ] -> [ value ], or throws */
static duk_ret_t do_now(duk_context *ctx, struct call *call)
{
    call->operation->run(&call->work);
    const bool given = duk_safe_call(ctx, give, call, 0, 1) == DUK_EXEC_SUCCESS;

    fs_work_fini(&call->work);
    return given ? 1 : duk_throw(ctx);
}

/* ---- in the background ---- */

static void free_request(struct request *request)
{
    struct file_work *files = request->files;

    list_remove(&request->link);
    files->count--;
    if (files->engine != NULL) {
        reference_drop(files->engine, &request->callback);
        files->engine->memory_used -= request->size;
    }
    fs_work_fini(&request->work);
    free(request);
    if (files->engine == NULL && files->count == 0) {
        free(files);
    }
}

/* On a thread of libuv's. */
static void run(uv_work_t *handle)
{
    struct request *request = handle->data;

    request->operation->run(&request->work);
}

/* [ ] -> [ ] */
static duk_ret_t tell(duk_context *ctx, void *data)
{
    const struct request *request = data;

    reference_push(ctx, &request->callback);
    if (request->work.code != 0) {
        fs_push_error(ctx, &request->work);
        duk_push_undefined(ctx);
    } else {
        duk_push_null(ctx);
        fs_push_value(ctx, request->operation, &request->work, request->as_bytes);
    }
    duk_call(ctx, 2);
    return 0;
}

static void on_done(uv_work_t *handle, int status)
{
    struct request *request = handle->data;
    struct engine *engine = request->files->engine;

    (void)status;
    if (engine != NULL && script_call(engine, tell, request) != SCRIPT_DONE) {
        script_log_failure(engine, "a callback of fs");
    }
    free_request(request);
}

/* Copies what the work borrows to `room`. Gives the place behind it. */
static char *copy_text(const char **text, char *room)
{
    const size_t size = *text != NULL ? strlen(*text) + 1 : 0;

    if (size > 0) {
        memcpy(room, *text, size);
        *text = room;
    }
    return room + size;
}

static void copy_borrowed(struct fs_work *work, char *room)
{
    room = copy_text(&work->path, room);
    room = copy_text(&work->other, room);
    if (work->input.size > 0) {
        memcpy(room, work->input.data, work->input.size);
        work->input.data = room;
    }
}

static size_t borrowed_size(const struct fs_work *work)
{
    return (work->path != NULL ? strlen(work->path) + 1 : 0) +
           (work->other != NULL ? strlen(work->other) + 1 : 0) + work->input.size;
}

/* Nothing throws once the callback is held. [ arguments ... callback ] -> [ ] */
static duk_ret_t do_later(duk_context *ctx, const struct call *call)
{
    struct engine *engine = engine_of(ctx);
    const size_t size = sizeof(struct request) + borrowed_size(&call->work);
    struct reference callback;

    if (engine->turn == NULL || !engine_fits(engine, size)) {
        return duk_range_error(ctx, "fs: no memory for what is to be done");
    }
    budget_charge(ctx, CALL_BYTES + call->work.input.size);
    reference_set(ctx, call->count + 1, &callback);
    struct request *request = xmalloc(size);

    *request = (struct request){.work = call->work, .operation = call->operation, .size = size};
    engine->memory_used += size;
    request->as_bytes = call->as_bytes;
    request->callback = callback;
    request->files = engine->file_work;
    request->files->count++;
    list_push_back(&request->files->requests, &request->link);
    copy_borrowed(&request->work, (char *)(request + 1));
    request->handle.data = request;
    uv_queue_work(turn_loop(engine), &request->handle, run, on_done);
    return 0;
}

/* Those that have not begun never will. */
void fs_close(struct engine *engine)
{
    struct file_work *files = engine->file_work;

    if (files == NULL) {
        return;
    }
    LIST_EACH(&files->requests, at)
    {
        struct request *request = LIST_ITEM(at, struct request, link);

        reference_drop(engine, &request->callback);
        (void)uv_cancel((uv_req_t *)&request->handle);
    }
    engine->file_work = NULL;
    files->engine = NULL;
    if (files->count == 0) {
        free(files);
    }
}

uint32_t fs_under_way(const struct engine *engine)
{
    return engine->file_work != NULL ? engine->file_work->count : 0;
}

/* ---- for fs_operations.js ---- */

/* The magic number of the function is the place of its operation. [ arguments as_bytes callback ]
 * -> [ value ] */
static duk_ret_t call(duk_context *ctx)
{
    struct call call = {.operation = &fs_operations[duk_get_current_magic(ctx)]};

    read_arguments(ctx, &call);
    fs_work_init(&call.work, &files_of(engine_of(ctx))->memory);
    return duk_is_function(ctx, call.count + 1) ? do_later(ctx, &call) : do_now(ctx, &call);
}

/* [ target ] -> [ target ] */
void fs_natives(duk_context *ctx)
{
    duk_push_c_function(ctx, fs_constants, 0);
    duk_put_prop_literal(ctx, -2, "constants");
    for (int i = 0; fs_operations[i].name != NULL; i++) {
        duk_push_c_function(ctx, call, (duk_idx_t)strlen(fs_operations[i].arguments) + 2);
        duk_set_magic(ctx, -1, i);
        duk_put_prop_string(ctx, -2, fs_operations[i].name);
    }
}
