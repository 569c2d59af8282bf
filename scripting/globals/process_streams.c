#include "scripting/globals/process_streams.h"

#include "base/xmalloc.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/natives.h"
#include "scripting/engine/script_call.h"
#include "scripting/engine/turn.h"
#include "scripting/globals/process.h"

#include <errno.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define INPUT_SIZE 65536

/* ---- writing ---- */

/* Waits until the descriptor takes bytes again; false when it never will. */
static bool wait_writable(int descriptor)
{
    struct pollfd poll_descriptor = {.fd = descriptor, .events = POLLOUT};

    return poll(&poll_descriptor, 1, -1) >= 0 || errno == EINTR;
}

/* 0, or libuv's negative error. */
static int write_all(int descriptor, struct bytes bytes)
{
    while (bytes.size > 0) {
        const ssize_t written = write(descriptor, bytes.data, bytes.size);

        if (written >= 0) {
            bytes.data += written;
            bytes.size -= (size_t)written;
        } else if (errno != EINTR &&
                   !((errno == EAGAIN || errno == EWOULDBLOCK) && wait_writable(descriptor))) {
            return uv_translate_sys_error(errno);
        }
    }
    return 0;
}

/* [ ] -> [ ] */
static struct bytes bytes_at(duk_context *ctx, duk_idx_t at)
{
    duk_size_t size;

    if (duk_is_string(ctx, at)) {
        return text_get(ctx, at);
    }
    const char *data = duk_require_buffer_data(ctx, at, &size);

    return (struct bytes){data, size};
}

/* [ descriptor string|bytes ] -> [ undefined|error ] */
duk_ret_t process_write(duk_context *ctx)
{
    const int error =
        write_all(duk_to_int(ctx, 0) == 2 ? STDERR_FILENO : STDOUT_FILENO, bytes_at(ctx, 1));

    if (error == 0) {
        return 0;
    }
    process_push_error(ctx, error, "write");
    return 1;
}

/* [ descriptor ] -> [ boolean ] */
static duk_ret_t is_tty(duk_context *ctx)
{
    duk_push_boolean(ctx, isatty(duk_to_int(ctx, 0)) != 0);
    return 1;
}

/* [ descriptor ] -> [ [columns, rows] ] */
static duk_ret_t window_size(duk_context *ctx)
{
    struct winsize size = {0};

    (void)ioctl(duk_to_int(ctx, 0), TIOCGWINSZ, &size);
    duk_push_array(ctx);
    duk_push_uint(ctx, size.ws_col);
    duk_put_prop_index(ctx, -2, 0);
    duk_push_uint(ctx, size.ws_row);
    duk_put_prop_index(ctx, -2, 1);
    return 1;
}

/* ---- reading ---- */

/* Pipes and terminals are polled; what cannot be polled, files, is read a piece a turn. */
struct input {
    union {
        uv_poll_t poll;
        uv_idle_t idle;
    } handle;
    bool polled;
    struct engine *engine;
    struct reference callback;
};

struct chunk {
    struct input *input;
    struct bytes bytes; /* none at the end */
};

/* [ ] -> [ ] */
static duk_ret_t tell(duk_context *ctx, void *data)
{
    const struct chunk *chunk = data;

    reference_push(ctx, &chunk->input->callback);
    if (chunk->bytes.size > 0) {
        buffer_push(ctx, chunk->bytes);
    } else {
        duk_push_null(ctx);
    }
    duk_call(ctx, 1);
    return 0;
}

/* The script may end the input in there. */
static void read_some(struct input *input)
{
    char data[INPUT_SIZE];
    const ssize_t size = read(STDIN_FILENO, data, sizeof(data));
    struct chunk chunk = {.input = input, .bytes = {data, size > 0 ? (size_t)size : 0}};

    if (size < 0 && (errno == EAGAIN || errno == EINTR)) {
        return;
    }
    if (script_call(input->engine, tell, &chunk) != SCRIPT_DONE) {
        script_log_failure(input->engine, "a listener of process.stdin");
    }
}

static void on_readable(uv_poll_t *handle, int status, int events)
{
    (void)status;
    (void)events;
    read_some(handle->data);
}

static void on_idle(uv_idle_t *handle)
{
    read_some(handle->data);
}

static uv_handle_t *handle_of(struct input *input)
{
    return (uv_handle_t *)&input->handle;
}

/* [ callback ] -> [ ] */
static duk_ret_t start_input(duk_context *ctx)
{
    struct engine *engine = engine_of(ctx);

    if (engine->input != NULL || engine->turn == NULL) {
        return 0;
    }
    struct input *input = xcalloc(1, sizeof(*input));
    uv_loop_t *loop = turn_loop(engine);

    engine->input = input;
    input->engine = engine;
    input->polled = uv_poll_init(loop, &input->handle.poll, STDIN_FILENO) == 0;
    if (input->polled) {
        uv_poll_start(&input->handle.poll, UV_READABLE | UV_DISCONNECT, on_readable);
    } else {
        uv_idle_init(loop, &input->handle.idle);
        uv_idle_start(&input->handle.idle, on_idle);
    }
    handle_of(input)->data = input;
    reference_set(ctx, 0, &input->callback);
    return 0;
}

static void on_closed(uv_handle_t *handle)
{
    free(handle->data);
}

void process_streams_close(struct engine *engine)
{
    struct input *input = engine->input;

    if (input != NULL) {
        engine->input = NULL;
        reference_drop(engine, &input->callback);
        uv_close(handle_of(input), on_closed);
    }
}

/* [ ] -> [ ] */
static duk_ret_t stop_input(duk_context *ctx)
{
    process_streams_close(engine_of(ctx));
    return 0;
}

/* [ referenced ] -> [ ] */
static duk_ret_t ref_input(duk_context *ctx)
{
    struct input *input = engine_of(ctx)->input;

    if (input != NULL && duk_to_boolean(ctx, 0)) {
        uv_ref(handle_of(input));
    } else if (input != NULL) {
        uv_unref(handle_of(input));
    }
    return 0;
}

/* [ target ] -> [ target ] */
void process_streams_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"write", process_write, 2},
        {"isTty", is_tty, 1},
        {"windowSize", window_size, 1},
        {"startInput", start_input, 1},
        {"stopInput", stop_input, 0},
        {"refInput", ref_input, 1},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
