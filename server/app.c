#include "server/app.h"

#include "base/log.h"
#include "server/config/config.h"
#include "server/worker/worker.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

/* The signals a server watches: the first that ends it drains, the second does not wait. To a
 * program they do what they do to any. */
static const int watched_signals[] = {SIGINT, SIGTERM, SIGHUP};

#define WATCHED_SIGNALS (sizeof(watched_signals) / sizeof(watched_signals[0]))

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

int app_run(const struct config *config)
{
    struct app app = {0};
    struct error err;

    signal(SIGPIPE, SIG_IGN);
    app.worker = worker_open(config, &err);
    if (app.worker == NULL) {
        if (err.text[0] != '\0') {
            fprintf(stderr, "eider: %s\n", err.text);
        }
        return EXIT_FAILED;
    }
    watch_signals(&app);
    if (worker_serves(app.worker)) {
        log_listening(config, app.worker);
    }
    const int code = worker_run(app.worker);

    unwatch_signals(&app);
    worker_free(app.worker);
    return code;
}
