/*
 * What lives here outlives heaps: the sockets, the clients' list, the options. A heap is replaced
 * from the loop, never under a call: the new set is loaded beside the old one and takes over only
 * when it has loaded, so a script that no longer loads leaves the old one running.
 */
#include "scripting/handlers/script.h"

#include "base/log.h"
#include "base/xmalloc.h"
#include "scripting/handlers/client_object.h"
#include "scripting/handlers/handler_set.h"
#include "scripting/handlers/pending_answer.h"
#include "scripting/handlers/raw_server.h"
#include "scripting/handlers/script_handler.h"

#define BACKOFF_MIN_MS 1000
#define BACKOFF_MAX_MS 60000

struct script {
    struct handler handler;
    uv_loop_t *loop;
    struct hub *hub;
    struct script_options options;
    struct handler_set *set;
    struct raw_server *raw;
    struct list clients; /* struct script_client.link */

    /* Replacing */
    uv_timer_t retry;
    bool waiting;            /* to replace: `retry` runs */
    uint64_t backoff_ms;     /* before the next try; 0: at once */
    uint64_t replaced_at_ms; /* the last try */

    /* Of heaps that are gone */
    struct script_stats past;
};

static void on_turn(struct engine *engine);

static struct handler_set *load(struct script *script, struct error *err)
{
    const struct handler_set_options options = {
        .loop = script->loop,
        .hub = script->hub,
        .script = script,
        .clients = &script->clients,
        .raw = script->raw,
        .script_options = &script->options,
        .on_turn = on_turn,
    };

    return handler_set_load(&options, err);
}

/* ---- replacing the heap ---- */

static void add_stats(struct script_stats *sum, const struct engine_stats *stats)
{
    sum->calls += stats->calls;
    sum->exceptions += stats->exceptions;
    sum->timeouts += stats->timeouts;
}

/* From here on `fresh` answers. */
static void take_over(struct script *script, struct handler_set *fresh)
{
    struct handler_set *old = script->set;

    add_stats(&script->past, &old->engine->stats);
    script->past.heaps_replaced++;
    script->set = fresh;
    client_objects_forget(&script->clients);
    raw_server_attach(script->raw, fresh->engine);
    pending_answers_fail(old);
    handler_set_free(old);
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
    take_over(script, fresh);
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

/* The last thing in a turn: here no JS is on the stack. */
static void on_turn(struct engine *engine)
{
    struct handler_set *set = engine->owner;
    struct script *script = set->script;

    pending_answers_deliver(set);
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
    list_init(&script->clients);
    copy_options(&script->options, options);
    script->raw = raw_server_new(options->raw_message_size_max);
    uv_timer_init(loop, &script->retry);
    script->retry.data = script;
    uv_update_time(loop); /* timers that the app starts count from now */
    script->set = load(script, err);
    if (script->set == NULL) {
        script_close(script);
        return NULL;
    }
    raw_server_attach(script->raw, script->set->engine);
    return script;
}

static void on_retry_closed(uv_handle_t *handle)
{
    free(handle->data);
}

void script_close(struct script *script)
{
    if (script == NULL) {
        return;
    }
    client_objects_free(&script->clients);
    handler_set_free(script->set);
    raw_server_free(script->raw);
    free_options(&script->options);
    uv_close((uv_handle_t *)&script->retry, on_retry_closed);
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
    stats->heap_bytes = script->set->engine->memory_used;
}
