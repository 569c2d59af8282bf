#include "scripting/globals/timers.h"

#include "base/list.h"
#include "base/xmalloc.h"
#include "scripting/engine/natives.h"
#include "scripting/engine/registry.h"
#include "scripting/engine/script_call.h"
#include "scripting/engine/turn.h"
#include "scripting/engine/uncaught.h"
#include "scripting/globals/timer_queue.h"

#define TIMER_TAG 0x54494d45u

/* One live timer. Bound to its JS object, which its reference keeps alive. */
struct timer {
    uint32_t tag;
    bool referenced;    /* it keeps the loop running */
    uint32_t repeat_ms; /* 0: once */
    struct timer_place place;
    struct list link; /* in timers->all */
    struct reference object;
};

struct timers {
    uv_timer_t handle;
    struct engine *engine;
    struct timer_queue queue;
    struct list all;
    uint32_t count;
    uint32_t referenced; /* of them */
    uint64_t made;
    struct reference fire;       /* timers.js: calls one timer's function */
    struct reference immediates; /* timers.js: calls the next immediate */
    uint32_t immediate_count;    /* in its queue, with those that were cleared */
    uint32_t immediates_referenced;
};

static void on_timer(uv_timer_t *handle);

/* Sets the one uv_timer for the first in the queue, `least_ms` from now or later; it keeps the loop
 * running while one of the timers does. */
static void arm_later(struct timers *timers, uint64_t least_ms)
{
    if (timers->referenced > 0) {
        uv_ref((uv_handle_t *)&timers->handle);
    } else {
        uv_unref((uv_handle_t *)&timers->handle);
    }
    const struct timer_place *first = timer_queue_first(&timers->queue);
    const uint64_t now = uv_now(timers->handle.loop);

    if (first == NULL) {
        uv_timer_stop(&timers->handle);
    } else {
        const uint64_t delay = first->due_ms > now ? first->due_ms - now : 0;

        uv_timer_start(&timers->handle, on_timer, delay > least_ms ? delay : least_ms, 0);
    }
}

static void arm(struct timers *timers)
{
    arm_later(timers, 0);
}

static void enqueue(struct timers *timers, struct timer *timer, uint64_t due_ms)
{
    timer->place.due_ms = due_ms;
    timer->place.number = timers->made++;
    timer_queue_add(&timers->queue, &timer->place);
}

static void set_referenced(struct timers *timers, struct timer *timer, bool referenced)
{
    timers->referenced += (uint32_t)referenced - (uint32_t)timer->referenced;
    timer->referenced = referenced;
}

/* Ends a timer; its JS object may live on. Never throws. */
static void end(struct timers *timers, struct timer *timer)
{
    timer_queue_remove(&timers->queue, &timer->place);
    reference_unbind_and_drop(timers->engine, &timer->object);
    set_referenced(timers, timer, false);
    list_remove(&timer->link);
    timers->count--;
    free(timer);
}

/* A timer for the JS object at 0. [ timeout ... ] -> [ timeout ... ] */
static struct timer *make(duk_context *ctx, struct timers *timers)
{
    const uint32_t max = timers->engine->limits.timers_max;

    if (max > 0 && timers->count >= max) {
        (void)duk_range_error(ctx, "timers: %u are live, the limit is timers_max", timers->count);
    }
    struct timer *timer = xcalloc(1, sizeof(*timer));

    timer->tag = TIMER_TAG;
    timer->place.at = TIMER_NOT_QUEUED;
    list_push_back(&timers->all, &timer->link);
    timers->count++;
    /* The list owns it: a throw below, on a heap that is full, leaves a timer that never runs and
     * ends with the heap. */
    reference_set(ctx, 0, &timer->object);
    reference_bind(ctx, 0, timer);
    return timer;
}

/* Starts the timer of an object, or again. [ timeout delay repeat referenced ] -> [ ] */
static duk_ret_t start(duk_context *ctx)
{
    struct timers *timers = engine_of(ctx)->timers;
    struct timer *timer = reference_bound(ctx, 0, TIMER_TAG);
    const uint32_t delay_ms = duk_to_uint32(ctx, 1);

    if (timer == NULL) {
        timer = make(ctx, timers);
    }
    timer->repeat_ms = duk_to_boolean(ctx, 2) ? delay_ms : 0;
    set_referenced(timers, timer, duk_to_boolean(ctx, 3));
    timer_queue_remove(&timers->queue, &timer->place);
    uv_update_time(timers->handle.loop); /* the delay counts from now, not from the turn's begin */
    enqueue(timers, timer, uv_now(timers->handle.loop) + delay_ms);
    arm(timers);
    return 0;
}

/* [ timeout referenced ] -> [ ] */
static duk_ret_t set_ref(duk_context *ctx)
{
    struct timers *timers = engine_of(ctx)->timers;
    struct timer *timer = reference_bound(ctx, 0, TIMER_TAG);

    if (timer != NULL) {
        set_referenced(timers, timer, duk_to_boolean(ctx, 1));
        arm(timers);
    }
    return 0;
}

/* [ timeout ] -> [ ] */
static duk_ret_t stop(duk_context *ctx)
{
    struct timers *timers = engine_of(ctx)->timers;
    struct timer *timer = reference_bound(ctx, 0, TIMER_TAG);

    if (timer != NULL) {
        end(timers, timer);
        arm(timers);
    }
    return 0;
}

/* [ ] -> [ ] */
static duk_ret_t fire(duk_context *ctx, void *data)
{
    const struct timer *timer = data;

    reference_push(ctx, &engine_of(ctx)->timers->fire);
    reference_push(ctx, &timer->object);
    duk_call(ctx, 1);
    return 0;
}

/* Runs the first timer. While its function runs it is out of the queue; clearTimeout() in there may
 * end it, or start it again, so it is looked for by its object afterwards. */
static void run_first(struct timers *timers)
{
    struct engine *engine = timers->engine;
    const uint64_t begun_ms = uv_now(timers->handle.loop);
    struct timer *timer = LIST_ITEM(timer_queue_first(&timers->queue), struct timer, place);
    const char *where = timer->repeat_ms > 0 ? "a setInterval callback" : "a setTimeout callback";

    timer_queue_remove(&timers->queue, &timer->place);
    reference_push(engine->ctx, &timer->object); /* keeps the object while its function runs */
    if (script_call(engine, fire, timer) != SCRIPT_DONE) {
        script_log_failure(engine, where);
    }
    timer = reference_bound(engine->ctx, -1, TIMER_TAG);
    duk_pop(engine->ctx);
    if (timer == NULL || timer->place.at != TIMER_NOT_QUEUED) {
        return;
    }
    if (timer->repeat_ms > 0) {
        enqueue(timers, timer, begun_ms + timer->repeat_ms);
    } else {
        end(timers, timer);
    }
}

/* Whether one is due; time goes on while timers run, so the clock is read before saying no. */
static bool is_due(struct timers *timers)
{
    const struct timer_place *first = timer_queue_first(&timers->queue);
    uv_loop_t *loop = timers->handle.loop;

    if (first == NULL) {
        return false;
    }
    if (first->due_ms > uv_now(loop)) {
        uv_update_time(loop);
    }
    return first->due_ms <= uv_now(loop);
}

static void on_timer(uv_timer_t *handle)
{
    struct timers *timers = handle->data;
    struct engine *engine = timers->engine;
    const uint64_t slice_ms = engine_is_program(engine) ? TIMERS_PROGRAM_SLICE_MS : TIMERS_SLICE_MS;
    const uint64_t until = uv_hrtime() + slice_ms * 1000000u;

    while (!engine->exiting && !jobs_come_first(engine) && is_due(timers)) {
        run_first(timers);
        if (uv_hrtime() > until) {
            break;
        }
    }
    if (!engine->exiting) {
        arm_later(timers, 1); /* With 0 libuv would call us again before it looks at sockets. */
    }
}

void timers_go_on(struct engine *engine)
{
    if (!engine->exiting) {
        arm(engine->timers);
    }
}

/* [ ] -> [ ] */
static duk_ret_t run_immediate(duk_context *ctx, void *data)
{
    struct timers *timers = data;

    reference_push(ctx, &timers->immediates);
    duk_call(ctx, 0);
    return 0;
}

void timers_run_immediates(struct engine *engine)
{
    struct timers *timers = engine->timers;

    /* Those that these add come in the next turn. */
    for (uint32_t left = timers->immediate_count; left > 0 && !engine->exiting; left--) {
        timers->immediate_count--;
        if (script_call(engine, run_immediate, timers) != SCRIPT_DONE) {
            script_log_failure(engine, "a setImmediate callback");
        }
    }
}

uint32_t timers_immediates_waiting(const struct engine *engine)
{
    return engine->timers->immediate_count;
}

uint32_t timers_immediates_referenced(const struct engine *engine)
{
    return engine->timers->immediates_referenced;
}

/* More or fewer immediates, and referenced ones. [ more referenced ] -> [ ] */
static duk_ret_t count_immediates(duk_context *ctx)
{
    struct engine *engine = engine_of(ctx);

    engine->timers->immediate_count += (uint32_t)duk_to_int(ctx, 0);
    engine->timers->immediates_referenced += (uint32_t)duk_to_int(ctx, 1);
    turn_count_immediates(engine);
    return 0;
}

void timers_stop_intervals(struct engine *engine)
{
    struct timers *timers = engine->timers;

    LIST_EACH(&timers->all, at)
    {
        struct timer *timer = LIST_ITEM(at, struct timer, link);

        if (timer->repeat_ms > 0) {
            end(timers, timer);
        }
    }
    arm(timers);
}

/* What C calls. [ fire immediates ] -> [ ] */
static duk_ret_t set_callbacks(duk_context *ctx)
{
    struct timers *timers = engine_of(ctx)->timers;

    reference_set(ctx, 0, &timers->fire);
    reference_set(ctx, 1, &timers->immediates);
    return 0;
}

/* [ target ] -> [ target ] */
void timers_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"start", start, 4},
        {"setRef", set_ref, 2},
        {"stop", stop, 1},
        {"countImmediates", count_immediates, 2},
        {"setCallbacks", set_callbacks, 2},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}

uint32_t timers_count(const struct engine *engine)
{
    return engine->timers->count;
}

uint32_t timers_referenced(const struct engine *engine)
{
    return engine->timers->referenced;
}

void timers_open(struct engine *engine, uv_loop_t *loop)
{
    struct timers *timers = xcalloc(1, sizeof(*timers));

    timers->engine = engine;
    timers->handle.data = timers;
    list_init(&timers->all);
    uv_timer_init(loop, &timers->handle);
    engine->timers = timers;
}

static void on_handle_closed(uv_handle_t *handle)
{
    free(handle->data);
}

void timers_close(struct engine *engine)
{
    struct timers *timers = engine->timers;

    if (timers == NULL) {
        return;
    }
    LIST_EACH(&timers->all, at)
    {
        end(timers, LIST_ITEM(at, struct timer, link));
    }
    timer_queue_fini(&timers->queue);
    uv_close((uv_handle_t *)&timers->handle, on_handle_closed);
    engine->timers = NULL;
}
