#include "server/worker/worker.h"

#include "base/log.h"
#include "base/xmalloc.h"
#include "channels/broker/broker.h"
#include "channels/handler.h"
#include "channels/hub.h"
#include "server/config/config.h"
#include "server/connection/connections.h"
#include "server/net/front_end.h"
#include "server/net/listener.h"
#include "server/worker/watcher.h"

#include <stdio.h>
#include <sys/resource.h>
#include <sys/stat.h>

/* File descriptors kept back for files, pipes and the loop itself. */
#define DESCRIPTORS_RESERVED 64

/* Sockets above connections_max that may be busy with a handshake or a plain request. */
#define SOCKETS_BESIDE_CONNECTIONS 1024

struct worker {
    struct config config; /* the app's, with what depends on this machine filled in */
    uv_loop_t loop;
    uv_timer_t shutdown_timer;
    struct listener *listener;
    struct broker *broker;
    struct hub *hub;
    struct script *script;
    struct handler *default_handler; /* without a script */
    struct connections connections;
    bool connections_ready;
    struct routes routes;
    struct front_end *front_end;
    struct watcher *watcher; /* of the app's files, or NULL */
    uint64_t reload_begun_ns;
    bool shutting_down;
    bool ended;   /* by the script, while it ran */
    bool stopped; /* the loop is not to be run again */
};

/* Sockets that open files allow, less what files being sent and the process itself need. */
static uint32_t sockets_allowed(const struct config *config)
{
    struct rlimit limit;
    uint64_t reserved = DESCRIPTORS_RESERVED + (uint64_t)config->files_max;

    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur > UINT32_MAX) {
        return UINT32_MAX;
    }
    if (reserved > limit.rlim_cur / 2) {
        reserved = limit.rlim_cur / 2;
    }
    return (uint32_t)(limit.rlim_cur - reserved);
}

/* Some sockets are left for handshakes, plain requests, and the answer that there is no room. */
static uint32_t sockets_beside_connections(uint32_t most)
{
    return most / 4 < SOCKETS_BESIDE_CONNECTIONS ? most / 4 : SOCKETS_BESIDE_CONNECTIONS;
}

static void limit_connections(struct config *config)
{
    const uint32_t most = sockets_allowed(config);
    const uint32_t fitting = most - sockets_beside_connections(most);

    if (config->connections_max == 0 || config->connections_max > fitting) {
        config->connections_max = fitting;
    }
}

/* The folder `public` beside the script, if there is one; owned by the caller. */
static char *default_public_dir(const char *script)
{
    const char *slash = strrchr(script, '/');
    const int folder = slash != NULL ? (int)(slash - script) + 1 : 0;
    char path[4096];
    struct stat status;

    snprintf(path, sizeof(path), "%.*spublic", folder, script);
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode) ? xstrdup(path) : xstrdup("");
}

static bool open_files(struct worker *worker, struct error *err)
{
    const struct config *config = &worker->config;
    char *folder = config->public_dir[0] == '\0' && config->script != NULL
                       ? default_public_dir(config->script)
                       : xstrdup(config->public_dir);
    const bool fine = static_files_open(&worker->routes.files, folder, err);

    free(folder);
    return fine;
}

struct script_options worker_script_options(const struct config *config)
{
    return (struct script_options){
        .path = config->script,
        .arguments = config->arguments,
        .argument_count = config->argument_count,
        .call_time_max_ms = config->script_time_max_ms,
        .load_time_max_ms = config->script_load_time_max_ms,
        .memory_max = config->script_memory_max,
        .timers_max = config->timers_max,
        .json_depth_max = config->json_depth_max,
        .raw_message_size_max = config->raw_message_size_max,
        .cache_dir = config->cache_dir,
        .may_end = true,
    };
}

static void stop(struct worker *worker)
{
    worker->stopped = true;
    uv_stop(&worker->loop);
}

static void on_exit_turn(uv_timer_t *timer)
{
    worker_shut_down(timer->data);
}

/* The script has ended the process: clients are told as at any other end, once the script's call is
 * over. */
static void on_script_exit(void *data)
{
    struct worker *worker = data;

    if (!worker->shutting_down) {
        uv_timer_start(&worker->shutdown_timer, on_exit_turn, 0, 0);
    }
}

static bool open_script(struct worker *worker, struct byte_buffer *files, struct error *err)
{
    const struct config *config = &worker->config;
    struct script_options options = worker_script_options(config);

    options.failed_files = files;

    if (config->script == NULL) {
        worker->default_handler = handler_default_new(&config->channels);
        return true;
    }
    worker->script = script_open(&worker->loop, worker->hub, &options, err);
    if (worker->script != NULL) {
        /* Clients come when the handlers are there. */
        if (script_serves(worker->script) && !script_wait(worker->script, err)) {
            return false;
        }
        script_on_exit(worker->script, on_script_exit, worker);
    }
    return worker->script != NULL;
}

static void open_connections(struct worker *worker)
{
    struct handler *handler =
        worker->script != NULL ? script_handler(worker->script) : worker->default_handler;
    struct raw_server *raw_server =
        worker->script != NULL ? script_raw_server(worker->script) : NULL;

    connections_init(&worker->connections, &worker->config, &worker->loop, worker->hub, handler,
                     raw_server);
    worker->connections_ready = true;
    worker->routes.connections = &worker->connections;
}

static uint32_t sockets_max(const struct worker *worker)
{
    const uint32_t most = sockets_allowed(&worker->config);

    return worker->config.connections_max + sockets_beside_connections(most);
}

/* One that called process.exit() while it was loaded serves nobody. */
static bool serves(const struct worker *worker)
{
    return worker->script == NULL ||
           (script_serves(worker->script) && !script_exited(worker->script));
}

static bool open_server(struct worker *worker, struct error *err)
{
    const struct config *config = &worker->config;

    worker->listener = listener_open(&worker->loop, config->host, config->port, err);
    if (worker->listener == NULL || !open_files(worker, err)) {
        return false;
    }
    open_connections(worker);
    worker->front_end =
        front_end_open(&worker->loop, config, &worker->connections, &worker->routes, err);
    if (worker->front_end == NULL) {
        return false;
    }
    listener_start(worker->listener, worker->front_end, sockets_max(worker));
    return true;
}

/* ---- reloading ---- */

static void watch_file(const char *path, void *data)
{
    watcher_add(data, path);
}

static void watch_files(struct worker *worker)
{
    if (worker->watcher != NULL) {
        watcher_begin(worker->watcher);
        script_each_file(worker->script, watch_file, worker->watcher);
        watcher_end(worker->watcher);
    }
}

/* The text of an error in the app has several lines: where, the line itself, a caret. */
static void log_failed_reload(const struct error *err)
{
    struct byte_buffer text;

    byte_buffer_init(&text, sizeof(err->text) + 128);
    byte_buffer_printf(&text, "reload failed, the app before it goes on: %s", err->text);
    log_text(LOG_LEVEL_ERROR, byte_buffer_bytes(&text));
    byte_buffer_fini(&text);
}

static void on_reloaded(void *data, const struct error *err)
{
    struct worker *worker = data;
    struct script_stats stats;

    if (err == NULL) {
        script_stats(worker->script, &stats);
        worker->connections.counters.reloads++;
        log_info("reloaded", {"script", LOG_TEXT(worker->config.script)},
                 {"ms", LOG_INT((uv_hrtime() - worker->reload_begun_ns) / 1000000u)},
                 {"heap_bytes", LOG_INT(stats.heap_bytes)});
    } else {
        worker->connections.counters.reload_failures++;
        log_failed_reload(err);
    }
    watch_files(worker);
}

void worker_reload(struct worker *worker)
{
    if (worker->script == NULL || worker->shutting_down) {
        return;
    }
    worker->reload_begun_ns = uv_hrtime();
    script_reload(worker->script, on_reloaded, worker);
    watch_files(worker);
}

static void on_files_changed(void *data)
{
    worker_reload(data);
}

/* ---- its parts ---- */

/* Only the script tells whether it is a server, so it runs before the port is bound. */
static bool open_parts(struct worker *worker, struct byte_buffer *files, struct error *err)
{
    worker->broker = broker_memory_new();
    worker->hub = hub_new(&worker->loop, worker->broker, worker->config.fanout_slice,
                          worker->config.fanout_jobs_max);
    if (!open_script(worker, files, err) || (serves(worker) && !open_server(worker, err))) {
        return false;
    }
    if (worker->config.watch && worker->script != NULL) {
        worker->watcher = watcher_open(&worker->loop, on_files_changed, worker);
        watch_files(worker);
    }
    return true;
}

struct worker *worker_open(const struct config *config, struct byte_buffer *files,
                           struct error *err)
{
    struct worker *worker = xcalloc(1, sizeof(*worker));

    worker->config = *config;
    worker->routes.files.folder = -1;
    limit_connections(&worker->config);
    uv_loop_init(&worker->loop);
    uv_timer_init(&worker->loop, &worker->shutdown_timer);
    worker->shutdown_timer.data = worker;
    if (!open_parts(worker, files, err)) {
        worker_free(worker);
        return NULL;
    }
    return worker;
}

uv_loop_t *worker_loop(struct worker *worker)
{
    return &worker->loop;
}

bool worker_serves(const struct worker *worker)
{
    return worker->front_end != NULL;
}

uint32_t worker_port(const struct worker *worker)
{
    return listener_port(worker->listener);
}

uint32_t worker_connections_max(const struct worker *worker)
{
    return worker->config.connections_max;
}

/* A program may find more to do when it hears that there is nothing left. */
static void run_loop(struct worker *worker)
{
    do {
        uv_run(&worker->loop, UV_RUN_DEFAULT);
        if (worker->stopped || worker->script == NULL) {
            return;
        }
        script_before_exit(worker->script);
    } while (!worker->stopped && uv_loop_alive(&worker->loop));
}

int worker_run(struct worker *worker)
{
    worker->stopped = worker->script != NULL && script_exited(worker->script);
    if (!worker->stopped) {
        run_loop(worker);
    }
    worker->ended = worker->script != NULL && script_exited(worker->script);
    return worker->script != NULL ? script_finish(worker->script) : 0;
}

static void note_file(const char *path, void *data)
{
    struct byte_buffer *files = data;

    byte_buffer_append(files, path, strlen(path) + 1);
}

bool worker_was_ended(struct worker *worker, struct byte_buffer *files)
{
    if (worker->ended) {
        script_each_file(worker->script, note_file, files);
    }
    return worker->ended;
}

bool worker_takes_signal(const struct worker *worker, int number)
{
    return worker->script != NULL && script_takes_signal(worker->script, number);
}

static void on_all_gone(void *data)
{
    stop(data);
}

/* Those who have not answered by now are closed with lws's context. */
static void on_shutdown_timeout(uv_timer_t *timer)
{
    struct worker *worker = timer->data;

    log_warn("shutdown timeout", {"connections", LOG_INT(worker->connections.count)});
    stop(worker);
}

void worker_shut_down(struct worker *worker)
{
    if (worker->shutting_down) {
        return;
    }
    worker->shutting_down = true;
    if (!worker_serves(worker)) {
        stop(worker);
        return;
    }
    listener_close(worker->listener);
    worker->listener = NULL;
    uv_timer_start(&worker->shutdown_timer, on_shutdown_timeout, worker->config.shutdown_timeout_ms,
                   0);
    connections_drain(&worker->connections, on_all_gone, worker);
}

static void report_handle(uv_handle_t *handle, void *data)
{
    (void)data;
    log_error("handle left open", {"type", LOG_TEXT(uv_handle_type_name(handle->type))});
}

/* Every part has begun to close; its handles need turns of the loop to be gone. */
static void close_loop(struct worker *worker)
{
    uv_run(&worker->loop, UV_RUN_DEFAULT);
    if (uv_loop_close(&worker->loop) != 0) {
        uv_walk(&worker->loop, report_handle, NULL);
    }
}

/* lws closes what is left when its context goes, which tells connections, hub and script. */
void worker_free(struct worker *worker)
{
    if (worker == NULL) {
        return;
    }
    watcher_close(worker->watcher);
    listener_close(worker->listener);
    uv_close((uv_handle_t *)&worker->shutdown_timer, NULL);
    front_end_close(worker->front_end);
    if (worker->connections_ready) {
        connections_fini(&worker->connections);
    }
    script_close(worker->script);
    handler_default_free(worker->default_handler);
    hub_free(worker->hub);
    close_loop(worker);
    front_end_free(worker->front_end);
    if (worker->broker != NULL) {
        worker->broker->ops->free(worker->broker);
    }
    static_files_close(&worker->routes.files);
    free(worker);
}
