#include "server/app.h"

#include "base/log.h"
#include "server/config/config.h"
#include "server/worker/watcher.h"
#include "server/worker/worker.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

/* The signals a server watches: the first that ends it drains, the second does not wait. To a
 * program they do what they do to any. */
static const int watched_signals[] = {SIGINT, SIGTERM, SIGHUP};

#define WATCHED_SIGNALS (sizeof(watched_signals) / sizeof(watched_signals[0]))

#define FILES_SIZE_MAX (4u * 1024 * 1024)

struct app {
    struct worker *worker;
    uv_signal_t signals[WATCHED_SIGNALS];
    bool ending;
};

static void on_signal(uv_signal_t *handle, int number)
{
    struct app *app = handle->data;

    if (worker_takes_signal(app->worker, number)) {
        return;
    }
    if (number == SIGHUP) {
        worker_reload(app->worker);
        return;
    }
    if (app->ending) {
        _exit(128 + number);
    }
    app->ending = true;
    log_info("shutting down", {"signal", LOG_TEXT(number == SIGINT ? "SIGINT" : "SIGTERM")});
    worker_shut_down(app->worker);
}

static void watch_signals(struct app *app)
{
    for (size_t i = 0; i < WATCHED_SIGNALS; i++) {
        uv_signal_init(worker_loop(app->worker), &app->signals[i]);
        app->signals[i].data = app;
        if (worker_serves(app->worker)) {
            uv_signal_start(&app->signals[i], on_signal, watched_signals[i]);
        }
        uv_unref((uv_handle_t *)&app->signals[i]); /* a script is not kept running by these */
    }
}

static void unwatch_signals(struct app *app)
{
    for (size_t i = 0; i < WATCHED_SIGNALS; i++) {
        uv_close((uv_handle_t *)&app->signals[i], NULL);
    }
}

static void log_listening(const struct config *config, const struct worker *worker)
{
    const uint32_t port = worker_port(worker);
    char url[320];

    snprintf(url, sizeof(url), "http://%s:%u", config->host[0] != '\0' ? config->host : "localhost",
             port);
    log_info("listening", {"url", LOG_TEXT(url)}, {"port", LOG_INT(port)},
             {"connections_max", LOG_INT(worker_connections_max(worker))},
             {"version", LOG_TEXT(EIDER_VERSION)});
}

/* ---- waiting for a change ---- */

static void on_changed(void *data)
{
    uv_stop(data);
}

/* Says so, and waits until one of the files changes, each of which ends in NUL. */
static void wait_for_change(const struct config *config, struct bytes files, int code)
{
    uv_loop_t loop;

    uv_loop_init(&loop);
    struct watcher *watcher = watcher_open(&loop, on_changed, &loop);

    watcher_begin(watcher);
    watcher_add(watcher, config->script);
    for (const char *at = files.data; at < files.data + files.size; at += strlen(at) + 1) {
        watcher_add(watcher, at);
    }
    watcher_end(watcher);
    fprintf(stderr, "eider: %s ended with code %d, waiting for a change\n", config->script, code);
    uv_run(&loop, UV_RUN_DEFAULT);
    watcher_close(watcher);
    uv_run(&loop, UV_RUN_DEFAULT);
    uv_loop_close(&loop);
}

/* ---- running ---- */

/* Once. `again`: the script has failed or ended by itself, so that with --watch it may be run again
 * when one of `files` has changed. */
static int run(const struct config *config, struct byte_buffer *files, bool *again)
{
    struct app app = {0};
    struct error err;

    app.worker = worker_open(config, files, &err);
    if (app.worker == NULL) {
        if (err.text[0] != '\0') {
            fprintf(stderr, "eider: %s\n", err.text);
        }
        *again = err.text[0] == '\0';
        return EXIT_FAILED;
    }
    watch_signals(&app);
    if (worker_serves(app.worker)) {
        log_listening(config, app.worker);
    }
    const int code = worker_run(app.worker);

    *again = worker_was_ended(app.worker, files);
    unwatch_signals(&app);
    worker_free(app.worker);
    return code;
}

int app_run(const struct config *config)
{
    struct byte_buffer files;
    bool again = false;

    signal(SIGPIPE, SIG_IGN);
    byte_buffer_init(&files, FILES_SIZE_MAX);
    int code = run(config, &files, &again);

    while (again && config->watch && config->script != NULL) {
        wait_for_change(config, byte_buffer_bytes(&files), code);
        byte_buffer_reset(&files);
        code = run(config, &files, &again);
    }
    byte_buffer_fini(&files);
    return code;
}
