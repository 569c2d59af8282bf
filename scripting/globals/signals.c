#include "scripting/globals/signals.h"

#include "base/bytes.h"
#include "base/xmalloc.h"
#include "scripting/engine/natives.h"
#include "scripting/engine/script_call.h"
#include "scripting/engine/turn.h"
#include "scripting/globals/process.h"

#include <signal.h>

struct watched_signal {
    uv_signal_t handle;
    struct watched_signal *next;
    struct engine *engine;
    int number;
};

static const struct {
    const char *name;
    int number;
} signal_names[] = {
    {"SIGHUP", SIGHUP},   {"SIGINT", SIGINT},     {"SIGQUIT", SIGQUIT},
    {"SIGILL", SIGILL},   {"SIGTRAP", SIGTRAP},   {"SIGABRT", SIGABRT},
    {"SIGIOT", SIGIOT},   {"SIGBUS", SIGBUS},     {"SIGFPE", SIGFPE},
    {"SIGKILL", SIGKILL}, {"SIGUSR1", SIGUSR1},   {"SIGSEGV", SIGSEGV},
    {"SIGUSR2", SIGUSR2}, {"SIGPIPE", SIGPIPE},   {"SIGALRM", SIGALRM},
    {"SIGTERM", SIGTERM}, {"SIGCHLD", SIGCHLD},   {"SIGSTKFLT", SIGSTKFLT},
    {"SIGCONT", SIGCONT}, {"SIGSTOP", SIGSTOP},   {"SIGTSTP", SIGTSTP},
    {"SIGTTIN", SIGTTIN}, {"SIGTTOU", SIGTTOU},   {"SIGURG", SIGURG},
    {"SIGXCPU", SIGXCPU}, {"SIGXFSZ", SIGXFSZ},   {"SIGVTALRM", SIGVTALRM},
    {"SIGPROF", SIGPROF}, {"SIGWINCH", SIGWINCH}, {"SIGIO", SIGIO},
    {"SIGPOLL", SIGPOLL}, {"SIGPWR", SIGPWR},     {"SIGSYS", SIGSYS},
};

#define SIGNAL_NAMES (sizeof(signal_names) / sizeof(signal_names[0]))

static const char *name_of(int number)
{
    for (size_t i = 0; i < SIGNAL_NAMES; i++) {
        if (signal_names[i].number == number) {
            return signal_names[i].name;
        }
    }
    return "";
}

/* [ ] -> [ ] */
static duk_ret_t tell(duk_context *ctx, void *data)
{
    const struct watched_signal *watched = data;

    reference_push(ctx, &engine_of(ctx)->on_signal);
    duk_push_string(ctx, name_of(watched->number));
    duk_push_int(ctx, watched->number);
    duk_call(ctx, 2);
    return 0;
}

static void on_signal(uv_signal_t *handle, int number)
{
    struct watched_signal *watched = handle->data;

    (void)number;
    if (script_call(watched->engine, tell, watched) != SCRIPT_DONE) {
        script_log_failure(watched->engine, "a signal listener");
    }
}

static void on_closed(uv_handle_t *handle)
{
    free(handle->data);
}

static struct watched_signal **find(const struct engine *engine, int number)
{
    struct watched_signal **at = (struct watched_signal **)(uintptr_t)&engine->signals;

    while (*at != NULL && (*at)->number != number) {
        at = &(*at)->next;
    }
    return at;
}

bool signals_watched(const struct engine *engine, int number)
{
    return *find(engine, number) != NULL;
}

/* [ number ] -> [ ] */
static duk_ret_t watch(duk_context *ctx)
{
    struct engine *engine = engine_of(ctx);
    const int number = duk_to_int(ctx, 0);

    if (engine->turn == NULL || signals_watched(engine, number)) {
        return 0;
    }
    struct watched_signal *watched = xcalloc(1, sizeof(*watched));

    watched->engine = engine;
    watched->number = number;
    watched->handle.data = watched;
    uv_signal_init(turn_loop(engine), &watched->handle);
    uv_unref((uv_handle_t *)&watched->handle);
    const int error = uv_signal_start(&watched->handle, on_signal, number);

    if (error != 0) {
        uv_close((uv_handle_t *)&watched->handle, on_closed);
        process_push_error(ctx, error, "uv_signal_start");
        return duk_throw(ctx);
    }
    watched->next = engine->signals;
    engine->signals = watched;
    return 0;
}

static void unwatch_at(struct watched_signal **at)
{
    struct watched_signal *watched = *at;

    *at = watched->next;
    uv_close((uv_handle_t *)&watched->handle, on_closed);
}

/* [ number ] -> [ ] */
static duk_ret_t unwatch(duk_context *ctx)
{
    struct watched_signal **at = find(engine_of(ctx), duk_to_int(ctx, 0));

    if (*at != NULL) {
        unwatch_at(at);
    }
    return 0;
}

void signals_close(struct engine *engine)
{
    while (engine->signals != NULL) {
        unwatch_at(&engine->signals);
    }
}

/* 0 when there is none of that name. [ name ] -> [ number ] */
static duk_ret_t number_of(duk_context *ctx)
{
    const char *name = duk_require_string(ctx, 0);
    int number = 0;

    for (size_t i = 0; i < SIGNAL_NAMES && number == 0; i++) {
        number = strcmp(signal_names[i].name, name) == 0 ? signal_names[i].number : 0;
    }
    duk_push_int(ctx, number);
    return 1;
}

/* callback(name, number). [ callback ] -> [ ] */
static duk_ret_t set_callback(duk_context *ctx)
{
    reference_set(ctx, 0, &engine_of(ctx)->on_signal);
    return 0;
}

/* [ target ] -> [ target ] */
void signals_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"signalNumber", number_of, 1},
        {"watchSignal", watch, 1},
        {"unwatchSignal", unwatch, 1},
        {"setSignalCallback", set_callback, 1},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
