/*
 * successor.c - a heap takes over from another: for a reload, or because the old one was full. It
 * does when its main module has run to its end, what it awaits at its top level included; until
 * then, and when that fails, the old one answers. A heap that was full is dropped, with what it had
 * promised; one that a reload replaces retires (retired_sets.c).
 */
#include "scripting/handlers/script_parts.h"

#include "base/log.h"
#include "scripting/handlers/pending_answer.h"
#include "scripting/handlers/raw_server.h"

#define BACKOFF_MIN_MS 1000
#define BACKOFF_MAX_MS 60000

/* From here on `fresh` answers. Gives the old set. */
static struct handler_set *take_over(struct script *script, struct handler_set *fresh)
{
    struct handler_set *old = script->set;

    fresh->standby = false;
    fresh->engine->main_is_tried = false;
    fresh->engine->may_end = script->options.may_end;
    script->past.heaps_replaced++;
    script->set = fresh;
    raw_server_attach(script->raw, fresh->engine);
    return old;
}

/* ---- how it ended ---- */

static void replace_later(struct script *script);

static void take_over_from_full(struct script *script, struct handler_set *fresh)
{
    const size_t bytes = script->set->engine->memory_used;

    log_warn("script: heap replaced", {"old_bytes", LOG_INT(bytes)},
             {"new_bytes", LOG_INT(fresh->engine->memory_used)});
    struct handler_set *old = take_over(script, fresh);

    pending_answers_fail(old);
    script_free_set(script, old);
}

static void succeed(struct script *script, struct handler_set *fresh)
{
    if (script->replacing) {
        take_over_from_full(script, fresh);
        return;
    }
    uv_timer_stop(&script->retry); /* A full heap that waited for this has it now. */
    script->waiting = false;
    retired_add(script, take_over(script, fresh));
    script->reloaded(script->reloaded_data, NULL);
}

static void fail(struct script *script, const struct error *err)
{
    if (!script->replacing) {
        script->reloaded(script->reloaded_data, err);
        return;
    }
    log_error("script: not loaded again, the old heap goes on", {"error", LOG_TEXT(err->text)},
              {"retry_ms", LOG_INT(script->backoff_ms)});
    replace_later(script);
}

/* ---- waiting for its main module ---- */

/* Whether a set may take over whose main module has run, or may no longer. */
static bool is_fit(const struct script *script, const struct handler_set *fresh, struct error *err)
{
    const struct engine *engine = fresh->engine;
    const char *path = script->options.path;

    if (engine->exiting) {
        return error_set(err, "%s: process.exit(%d) while it was loaded", path, engine->exit_code);
    }
    if (engine->main == MAIN_FAILED) {
        return error_set(err, "%.*s", (int)engine->main_failure.size, engine->main_failure.data);
    }
    if (engine->main == MAIN_WAITS) {
        return error_set(err, "%s: its top level still waits after %u ms", path,
                         script->options.load_time_max_ms);
    }
    if (script_serves(script) && !engine->serves) {
        return error_set(err, "%s: it requires neither 'eider' nor 'ws' any more", path);
    }
    return true;
}

static void settle(struct script *script, struct handler_set *fresh)
{
    struct error err;

    if (is_fit(script, fresh, &err)) {
        succeed(script, fresh);
        return;
    }
    byte_buffer_append_bytes(&script->failed_files, byte_buffer_bytes(&fresh->engine->files));
    handler_set_free(fresh);
    fail(script, &err);
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

void successor_turn(struct script *script)
{
    const struct engine *engine = script->coming->engine;

    if (engine->main != MAIN_WAITS || engine->exiting) {
        settle_coming(script);
    }
}

/* ---- its beginning ---- */

static void drop_coming(struct script *script)
{
    uv_timer_stop(&script->settling);
    handler_set_free(script->coming);
    script->coming = NULL;
}

static void begin(struct script *script, bool replacing)
{
    struct error err;
    struct handler_set *fresh;

    drop_coming(script);
    script->replacing = replacing;
    fresh = script_load(script, &err);
    if (fresh == NULL) {
        fail(script, &err);
    } else if (fresh->engine->main != MAIN_WAITS) {
        settle(script, fresh);
    } else {
        script->coming = fresh;
        uv_timer_start(&script->settling, on_settling_over, script->options.load_time_max_ms, 0);
    }
}

void script_reload(struct script *script, script_reloaded done, void *data)
{
    script->reloaded = done;
    script->reloaded_data = data;
    begin(script, false);
}

/* ---- replacing a full heap ---- */

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

static void replace(struct script *script)
{
    count_try(script);
    begin(script, true);
}

static void on_retry(uv_timer_t *timer)
{
    struct script *script = timer->data;

    script->waiting = false;
    if (script->coming == NULL) {
        replace(script);
    }
}

static void replace_later(struct script *script)
{
    const uint64_t now = uv_now(script->loop);
    const uint64_t due = script->replaced_at_ms + script->backoff_ms;

    script->waiting = true;
    uv_timer_start(&script->retry, on_retry, due > now ? due - now : 0, 0);
}

void successor_check(struct script *script)
{
    struct engine *engine = script->set->engine;

    if (script->waiting || script->coming != NULL || !(engine->spoilt || engine_is_full(engine))) {
        return;
    }
    if (script->backoff_ms == 0 ||
        uv_now(script->loop) - script->replaced_at_ms >= script->backoff_ms) {
        replace(script);
    } else {
        replace_later(script);
    }
}

void successor_fini(struct script *script)
{
    handler_set_free(script->coming);
    script->coming = NULL;
}
