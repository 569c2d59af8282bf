/*
 * What lives here outlives heaps: the sockets, the options. A heap is replaced from the loop, never
 * under a call: the new set is loaded beside the old one and takes over only when it has loaded, so
 * a script that no longer loads leaves the old one running. A heap that was full is dropped, with
 * what it had promised; one that is replaced by a reload retires: it is asked no more, and goes
 * when it has answered.
 */
#include "scripting/handlers/script.h"

#include "base/log.h"
#include "base/xmalloc.h"
#include "scripting/engine/uncaught.h"
#include "scripting/globals/signals.h"
#include "scripting/handlers/handler_set.h"
#include "scripting/handlers/pending_answer.h"
#include "scripting/handlers/raw_server.h"
#include "scripting/handlers/script_handler.h"

#define BACKOFF_MIN_MS 1000
#define BACKOFF_MAX_MS 60000

#define FILES_SIZE_MAX (4u * 1024 * 1024)
#define RETIRED_MAX    8 /* heaps that live on at a time */

struct script {
    struct handler handler;
    uv_loop_t *loop;
    struct hub *hub;
    struct script_options options;
    struct handler_set *set;
    struct raw_server *raw;
    uint64_t begun_ns;

    /* Replacing */
    uv_timer_t retry;
    bool waiting;            /* to replace: `retry` runs */
    uint64_t backoff_ms;     /* before the next try; 0: at once */
    uint64_t replaced_at_ms; /* the last try */

    /* Reloading */
    struct list retired; /* struct handler_set.link, the oldest first */
    uint32_t retired_count;
    uv_timer_t patience;             /* for the oldest of them */
    struct byte_buffer failed_files; /* of the last load that failed */
    struct handler_set *coming;      /* its main module waits at its top level; or NULL */
    uv_timer_t settling;             /* for how long it may */
    script_reloaded reloaded;
    void *reloaded_data;

    /* The end */
    bool exited;
    int exit_code;
    void (*on_exit)(void *data);
    void *on_exit_data;
    int open; /* handles */

    /* Of heaps that are gone */
    struct script_stats past;
};

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

static struct handler_set *load(struct script *script, struct error *err)
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

/* ---- replacing the heap ---- */

static void add_stats(struct script_stats *sum, const struct engine_stats *stats)
{
    sum->calls += stats->calls;
    sum->exceptions += stats->exceptions;
    sum->timeouts += stats->timeouts;
}

static void free_set(struct script *script, struct handler_set *set)
{
    add_stats(&script->past, &set->engine->stats);
    handler_set_free(set);
}

/* From here on `fresh` answers. Gives the old set. */
static struct handler_set *take_over(struct script *script, struct handler_set *fresh)
{
    struct handler_set *old = script->set;

    fresh->standby = false;
    fresh->engine->may_end = script->options.may_end;
    script->past.heaps_replaced++;
    script->set = fresh;
    raw_server_attach(script->raw, fresh->engine);
    return old;
}

/* The next try comes at once if there was none for a minute; else 1 s later, 2 s, ... 60 s. */
static void count_try(struct script *script)
{
    const uint64_t now = uv_now(script->loop);
    const bool calm = script->replaced_at_ms == 0 || now - script->replaced_at_ms > BACKOFF_MAX_MS;

    script->replaced_at_ms = now;
    script->backoff_ms = calm ? BACKOFF_MIN_MS : script->backoff_ms * 2;
    if (script->backoff_ms > BACKOFF_MAX_MS) {
        script->backoff_ms = BACKOFF_MAX_MS;
    }
}

static void replace_later(struct script *script);

static void replace(struct script *script)
{
    struct error err;
    const size_t bytes = script->set->engine->memory_used;

    count_try(script);
    struct handler_set *fresh = load(script, &err);

    if (fresh == NULL) {
        log_error("script: not loaded again, the old heap goes on", {"error", LOG_TEXT(err.text)},
                  {"retry_ms", LOG_INT(script->backoff_ms)});
        replace_later(script);
        return;
    }
    log_warn("script: heap replaced", {"old_bytes", LOG_INT(bytes)},
             {"new_bytes", LOG_INT(fresh->engine->memory_used)});
    struct handler_set *old = take_over(script, fresh);

    pending_answers_fail(old);
    free_set(script, old);
}

static void on_retry(uv_timer_t *timer)
{
    struct script *script = timer->data;

    script->waiting = false;
    replace(script);
}

static void replace_later(struct script *script)
{
    const uint64_t now = uv_now(script->loop);
    const uint64_t due = script->replaced_at_ms + script->backoff_ms;

    script->waiting = true;
    uv_timer_start(&script->retry, on_retry, due > now ? due - now : 0, 0);
}

static bool should_replace(struct script *script)
{
    struct engine *engine = script->set->engine;

    return !script->waiting && (engine->spoilt || engine_is_full(engine));
}

/* ---- reloading ---- */

static void free_retired(struct script *script, struct handler_set *set)
{
    list_remove(&set->link);
    script->retired_count--;
    free_set(script, set);
}

static struct handler_set *oldest_retired(struct script *script)
{
    return list_empty(&script->retired) ? NULL
                                        : LIST_ITEM(script->retired.next, struct handler_set, link);
}

static void drop_oldest_retired(struct script *script)
{
    struct handler_set *set = oldest_retired(script);

    log_warn("script: promises of the app before the reload are given up",
             {"after_ms", LOG_INT(uv_now(script->loop) - set->retired_at_ms)});
    pending_answers_fail(set);
    free_retired(script, set);
}

static void on_patience_over(uv_timer_t *timer);

static void be_patient(struct script *script)
{
    const struct handler_set *set = oldest_retired(script);
    const uint64_t now = uv_now(script->loop);

    if (set == NULL) {
        uv_timer_stop(&script->patience);
        return;
    }
    const uint64_t due = set->retired_at_ms + RELOAD_PATIENCE_MS;

    uv_timer_start(&script->patience, on_patience_over, due > now ? due - now : 0, 0);
}

static void on_patience_over(uv_timer_t *timer)
{
    struct script *script = timer->data;

    drop_oldest_retired(script);
    be_patient(script);
}

static void retire(struct script *script, struct handler_set *set)
{
    pending_answers_deliver(set);
    if (!handler_set_owes(set)) {
        free_set(script, set);
        return;
    }
    handler_set_retire(set);
    set->retired_at_ms = uv_now(script->loop);
    list_push_back(&script->retired, &set->link);
    if (++script->retired_count > RETIRED_MAX) {
        drop_oldest_retired(script);
    }
    be_patient(script);
}

static void give_up(struct script *script, struct handler_set *fresh, const struct error *err)
{
    byte_buffer_append_bytes(&script->failed_files, byte_buffer_bytes(&fresh->engine->files));
    handler_set_free(fresh);
    script->reloaded(script->reloaded_data, err);
}

/* The main module of `fresh` has run, or may no longer. */
static void settle(struct script *script, struct handler_set *fresh)
{
    const struct engine *engine = fresh->engine;
    struct error err;

    if (engine->exiting) {
        error_set(&err, "%s: process.exit(%d) while it was loaded", script->options.path,
                  engine->exit_code);
    } else if (engine->main == MAIN_FAILED) {
        error_set(&err, "%.*s", (int)engine->main_failure.size, engine->main_failure.data);
    } else if (engine->main == MAIN_WAITS) {
        error_set(&err, "%s: its top level still waits after %u ms", script->options.path,
                  script->options.load_time_max_ms);
    } else if (script_serves(script) && !engine->serves) {
        error_set(&err, "%s: it requires neither 'eider' nor 'ws' any more", script->options.path);
    } else {
        uv_timer_stop(&script->retry); /* A full heap that waited for this has it now. */
        script->waiting = false;
        retire(script, take_over(script, fresh));
        script->reloaded(script->reloaded_data, NULL);
        return;
    }
    give_up(script, fresh, &err);
}

static void settle_coming(struct script *script)
{
    struct handler_set *fresh = script->coming;

    script->coming = NULL;
    uv_timer_stop(&script->settling);
    settle(script, fresh);
}

static void on_settling_over(uv_timer_t *timer)
{
    settle_coming(timer->data);
}

static void drop_coming(struct script *script)
{
    uv_timer_stop(&script->settling);
    handler_set_free(script->coming);
    script->coming = NULL;
}

void script_reload(struct script *script, script_reloaded done, void *data)
{
    struct error err;
    struct handler_set *fresh;

    drop_coming(script);
    script->reloaded = done;
    script->reloaded_data = data;
    fresh = load(script, &err);
    if (fresh == NULL) {
        done(data, &err);
    } else if (fresh->engine->main != MAIN_WAITS) {
        settle(script, fresh);
    } else {
        script->coming = fresh;
        if (script->options.load_time_max_ms > 0) {
            uv_timer_start(&script->settling, on_settling_over, script->options.load_time_max_ms,
                           0);
        }
    }
}

/* The last thing in a turn: here no JS is on the stack. */
static void on_turn(struct engine *engine)
{
    struct handler_set *set = engine->owner;
    struct script *script = set->script;

    if (set == script->coming) {
        if (engine->main != MAIN_WAITS || engine->exiting) {
            settle_coming(script);
        }
        return;
    }
    pending_answers_deliver(set);
    if (set->retired) {
        if (!handler_set_owes(set)) {
            free_retired(script, set);
            be_patient(script);
        }
        return;
    }
    if (script->set == set && should_replace(script)) {
        if (script->backoff_ms == 0 ||
            uv_now(script->loop) - script->replaced_at_ms >= script->backoff_ms) {
            replace(script);
        } else {
            replace_later(script);
        }
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
    script->set = load(script, err);
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
    LIST_EACH(&script->retired, at)
    {
        handler_set_free(LIST_ITEM(at, struct handler_set, link));
    }
    handler_set_free(script->coming);
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

bool script_waits(struct script *script)
{
    struct engine *engine = script->set->engine;
    const bool waits = engine->serves && !script->exited && engine->main == MAIN_WAITS;

    engine->main_is_tried = engine->main_is_tried || waits;
    return waits;
}

struct bytes script_failure(const struct script *script)
{
    const struct engine *engine = script->set->engine;

    return engine->main == MAIN_FAILED ? byte_buffer_bytes(&engine->main_failure) : BYTES_NONE;
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
