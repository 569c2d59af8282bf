/*
 * retired_sets.c - heaps that a reload has put out of office and that still owe answers.
 */
#include "scripting/handlers/script_parts.h"

#include "base/log.h"
#include "scripting/handlers/pending_answer.h"

#define RETIRED_MAX 8 /* heaps that live on at a time */

static void free_retired(struct script *script, struct handler_set *set)
{
    list_remove(&set->link);
    script->retired_count--;
    script_free_set(script, set);
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

void retired_add(struct script *script, struct handler_set *set)
{
    pending_answers_deliver(set);
    if (!handler_set_owes(set)) {
        script_free_set(script, set);
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

void retired_turn(struct script *script, struct handler_set *set)
{
    if (!handler_set_owes(set)) {
        free_retired(script, set);
        be_patient(script);
    }
}

void retired_fini(struct script *script)
{
    LIST_EACH(&script->retired, at)
    {
        handler_set_free(LIST_ITEM(at, struct handler_set, link));
    }
}
