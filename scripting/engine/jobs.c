#include "scripting/engine/jobs.h"

#include "scripting/engine/natives.h"
#include "scripting/engine/script_call.h"
#include "scripting/engine/turn.h"
#include "scripting/engine/uncaught.h"

#define FAILURES_MAX 8 /* jobs of one slice that may run out of time */

/* [ ] -> [ boolean ] */
static duk_ret_t drain(duk_context *ctx, void *udata)
{
    struct engine *engine = udata;

    reference_push(ctx, &engine->jobs.drain);
    duk_call(ctx, 0);
    engine->jobs.waiting = !duk_to_boolean(ctx, -1);
    return 0;
}

static void swap_failure_text(struct engine *engine)
{
    const struct byte_buffer kept = engine->failure;

    engine->failure = engine->jobs.failure;
    engine->jobs.failure = kept;
}

void jobs_drain(struct engine *engine)
{
    const struct script_entry entry = {.body = drain, .data = engine};

    swap_failure_text(engine); /* The entry before us still has to report its own. */
    engine->jobs.count = 0;
    engine->jobs.used_ns = 0;
    for (int failures = 0; failures < FAILURES_MAX && !engine->exiting; failures++) {
        if (script_enter_without_jobs(engine, &entry) == SCRIPT_DONE) {
            break;
        }
        script_log_failure(engine, "a promise job");
    }
    if (engine->exiting) {
        engine->jobs.waiting = false;
    }
    swap_failure_text(engine);
    if (engine->jobs.waiting) {
        turn_request(engine);
    } else {
        engine->jobs.turns = 0;
    }
}

bool jobs_come_first(struct engine *engine)
{
    struct jobs *jobs = &engine->jobs;

    return jobs->waiting && ++jobs->turns <= JOBS_TURNS_MAX;
}

/* [ drain ] -> [ ] */
static duk_ret_t set_drain(duk_context *ctx)
{
    reference_set(ctx, 0, &engine_of(ctx)->jobs.drain);
    return 0;
}

/* A queue is no longer empty. [ ] -> [ ] */
static duk_ret_t wake(duk_context *ctx)
{
    engine_of(ctx)->jobs.waiting = true;
    return 0;
}

/* Whether the slice has room for one more job, which begins with a full budget.
 * [ ] -> [ boolean ] */
static duk_ret_t next(duk_context *ctx)
{
    struct engine *engine = engine_of(ctx);
    struct jobs *jobs = &engine->jobs;

    jobs->used_ns += budget_used_ns(&engine->budget);
    budget_restart(&engine->budget);
    duk_push_boolean(ctx,
                     ++jobs->count <= JOBS_SLICE_COUNT && jobs->used_ns < JOBS_SLICE_MS * 1000000u);
    return 1;
}

void jobs_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"setDrain", set_drain, 1},
        {"wake", wake, 0},
        {"next", next, 0},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
    uncaught_natives(ctx);
}
