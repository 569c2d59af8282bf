/*
 * What lives here outlives heaps: the sockets, the options. A heap is replaced from the loop, never
 * under a call: the new set is loaded beside the old one and takes over only when it has loaded
 * (successor.c), so a script that no longer loads leaves the old one running.
 */
#include "scripting/handlers/script.h"

#include "base/log.h"
#include "base/xmalloc.h"
#include "scripting/engine/uncaught.h"
#include "scripting/globals/signals.h"
#include "scripting/handlers/pending_answer.h"
#include "scripting/handlers/raw_server.h"
#include "scripting/handlers/script_handler.h"
#include "scripting/handlers/script_parts.h"

#include <stdio.h>

#define FILES_SIZE_MAX (4u * 1024 * 1024)
#define LONG_WAIT_MS   1000

static void on_turn(struct engine *engine);

/* Also a retired heap may end the process: what it runs was asked of it in time. */
static void on_script_exit(struct engine *engine)
{
    const struct handler_set *set = engine->owner;
    struct script *script = set->script;

    if (script->exited || set->standby) {
        return;
    }
    script->exited = true;
    script->exit_code = engine->exit_code;
    if (script->on_exit != NULL) {
        script->on_exit(script->on_exit_data);
    }
}

struct handler_set *script_load(struct script *script, struct error *err)
{
    const struct handler_set_options options = {
        .loop = script->loop,
        .hub = script->hub,
        .script = script,
        .raw = script->raw,
        .script_options = &script->options,
        .begun_ns = script->begun_ns,
        .replaces = script->set != NULL,
        .on_turn = on_turn,
        .on_exit = on_script_exit,
        .files = &script->failed_files,
    };

    byte_buffer_reset(&script->failed_files);
    return handler_set_load(&options, err);
}

static void add_stats(struct script_stats *sum, const struct engine_stats *stats)
{
    sum->calls += stats->calls;
    sum->exceptions += stats->exceptions;
    sum->timeouts += stats->timeouts;
}

void script_free_set(struct script *script, struct handler_set *set)
{
    add_stats(&script->past, &set->engine->stats);
    handler_set_free(set);
}

/* The last thing in a turn: here no JS is on the stack. */
static void on_turn(struct engine *engine)
{
    struct handler_set *set = engine->owner;
    struct script *script = set->script;

    if (set == script->coming) {
        successor_turn(script);
        return;
    }
    pending_answers_deliver(set);
    if (set->retired) {
        retired_turn(script, set);
    } else if (set == script->set) {
        successor_check(script);
    }
}

/* ---- its beginning and end ---- */

static void copy_options(struct script_options *copy, const struct script_options *options)
{
    *copy = *options;
    copy->path = xstrdup(options->path);
    copy->cache_dir = options->cache_dir != NULL ? xstrdup(options->cache_dir) : NULL;
    copy->arguments = xcalloc((size_t)options->argument_count + 1, sizeof(char *));
    for (int i = 0; i < options->argument_count; i++) {
        copy->arguments[i] = xstrdup(options->arguments[i]);
    }
}

static void free_options(struct script_options *options)
{
    free((char *)(uintptr_t)options->cache_dir);
    for (int i = 0; i < options->argument_count; i++) {
        free(options->arguments[i]);
    }
    free(options->arguments);
    free((void *)(uintptr_t)options->path);
}

struct script *script_open(uv_loop_t *loop, struct hub *hub, const struct script_options *options,
                           struct error *err)
{
    struct script *script = xcalloc(1, sizeof(*script));

    script->handler.ops = &script_handler_ops;
    script->loop = loop;
    script->hub = hub;
    list_init(&script->retired);
    byte_buffer_init(&script->failed_files, FILES_SIZE_MAX);
    script->begun_ns = uv_hrtime();
    copy_options(&script->options, options);
    script->raw = raw_server_new(options->raw_message_size_max);
    uv_timer_init(loop, &script->retry);
    script->retry.data = script;
    uv_timer_init(loop, &script->patience);
    script->patience.data = script;
    uv_timer_init(loop, &script->settling);
    script->settling.data = script;
    script->open = 3;
    uv_update_time(loop); /* timers that the app starts count from now */
    script->set = script_load(script, err);
    if (script->set == NULL) {
        if (options->failed_files != NULL) {
            byte_buffer_append_bytes(options->failed_files,
                                     byte_buffer_bytes(&script->failed_files));
        }
        script_close(script);
        return NULL;
    }
    raw_server_attach(script->raw, script->set->engine);
    return script;
}

static void on_handle_closed(uv_handle_t *handle)
{
    struct script *script = handle->data;

    if (--script->open == 0) {
        free(script);
    }
}

void script_close(struct script *script)
{
    if (script == NULL) {
        return;
    }
    retired_fini(script);
    successor_fini(script);
    handler_set_free(script->set);
    raw_server_free(script->raw);
    free_options(&script->options);
    byte_buffer_fini(&script->failed_files);
    uv_close((uv_handle_t *)&script->retry, on_handle_closed);
    uv_close((uv_handle_t *)&script->patience, on_handle_closed);
    uv_close((uv_handle_t *)&script->settling, on_handle_closed);
}

/* ---- its end as scripts see it ---- */

void script_on_exit(struct script *script, void (*callback)(void *data), void *data)
{
    script->on_exit = callback;
    script->on_exit_data = data;
}

bool script_exited(const struct script *script)
{
    return script->exited;
}

void script_before_exit(struct script *script)
{
    uncaught_before_exit(script->set->engine);
}

int script_finish(struct script *script)
{
    if (!script->exited) {
        script->on_exit = NULL; /* The caller is ending everything already. */
        script->exit_code = uncaught_finish(script->set->engine);
    }
    return script->exit_code;
}

bool script_takes_signal(const struct script *script, int number)
{
    return signals_watched(script->set->engine, number);
}

static void each_of(struct bytes files, void (*each)(const char *path, void *data), void *data)
{
    for (const char *at = files.data; at < files.data + files.size; at += strlen(at) + 1) {
        each(at, data);
    }
}

void script_each_file(struct script *script, void (*each)(const char *path, void *data), void *data)
{
    each(script->options.path, data);
    each_of(byte_buffer_bytes(&script->set->engine->files), each, data);
    each_of(byte_buffer_bytes(&script->failed_files), each, data);
    if (script->coming != NULL) {
        each_of(byte_buffer_bytes(&script->coming->engine->files), each, data);
    }
}

static void on_long_wait(uv_timer_t *timer)
{
    const struct script *script = timer->data;

    log_info("the script waits at its top level; the port is bound when it is done",
             {"script", LOG_TEXT(script->options.path)});
}

static bool is_waiting(const struct script *script)
{
    return script->set->engine->main == MAIN_WAITS && !script->exited;
}

bool script_wait(struct script *script, struct error *err)
{
    script->set->engine->main_is_tried = true;
    uv_timer_start(&script->settling, on_long_wait, LONG_WAIT_MS, 0);
    while (is_waiting(script) && uv_run(script->loop, UV_RUN_ONCE) != 0) {
    }
    if (script->coming == NULL) { /* Else the timer is its. */
        uv_timer_stop(&script->settling);
    }
    struct engine *engine = script->set->engine; /* The first may have been full. */

    engine->main_is_tried = false;
    if (engine->main == MAIN_FAILED) {
        fprintf(stderr, "%.*s\n", (int)engine->main_failure.size, engine->main_failure.data);
        return error_set(err, "%s", "");
    }
    return true;
}

bool script_serves(const struct script *script)
{
    return script->set->engine->serves;
}

struct handler *script_handler(struct script *script)
{
    return &script->handler;
}

struct raw_server *script_raw_server(struct script *script)
{
    return script->raw;
}

struct handler_set *script_current_set(struct handler *handler)
{
    return LIST_ITEM(handler, struct script, handler)->set;
}

void script_stats(const struct script *script, struct script_stats *stats)
{
    *stats = script->past;
    add_stats(stats, &script->set->engine->stats);
    LIST_EACH(&script->retired, at)
    {
        add_stats(stats, &LIST_ITEM(at, struct handler_set, link)->engine->stats);
    }
    stats->heap_bytes = script->set->engine->memory_used;
}
