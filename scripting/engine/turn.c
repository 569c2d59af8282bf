#include "scripting/engine/turn.h"

#include "base/xmalloc.h"
#include "scripting/engine/engine.h"
#include "scripting/globals/timers.h"

struct turn {
    uv_check_t check; /* active while there is something to do in a turn */
    uv_idle_t awake;  /* while it is active, the loop does not wait, and does not end */
    int open;
    bool requested;
    struct engine *engine;
    void (*on_turn)(struct engine *engine);
};

static void on_check(uv_check_t *check);

/* The loop stays awake by running this. */
static void on_awake(uv_idle_t *awake)
{
    (void)awake;
}

/* Starts and stops the handles as there is something to do. */
static void arm(struct turn *turn)
{
    const struct engine *engine = turn->engine;

    if (turn->requested || timers_immediates_referenced(engine) > 0) {
        uv_idle_start(&turn->awake, on_awake);
    } else {
        uv_idle_stop(&turn->awake);
    }
    if (turn->requested || timers_immediates_waiting(engine) > 0) {
        uv_check_start(&turn->check, on_check);
    } else {
        uv_check_stop(&turn->check);
    }
}

/* Goes on with jobs that were left. Whether there were any: timers that waited for them come before
 * immediates, so these wait for the next turn, within the patience of jobs.h. */
static bool continue_jobs(struct engine *engine)
{
    if (!engine->jobs.waiting) {
        return false;
    }
    const bool patient = jobs_come_first(engine);

    jobs_drain(engine);
    timers_go_on(engine);
    return patient;
}

static void on_check(uv_check_t *check)
{
    struct turn *turn = check->data;
    struct engine *engine = turn->engine;

    turn->requested = false; /* Whoever has more to do asks again. */
    if (!continue_jobs(engine)) {
        timers_run_immediates(engine);
    }
    arm(turn);
    if (turn->on_turn != NULL) {
        turn->on_turn(engine); /* The engine may be gone now. */
    }
}

void turn_open(struct engine *engine, uv_loop_t *loop, void (*on_turn)(struct engine *engine))
{
    struct turn *turn = xcalloc(1, sizeof(*turn));

    turn->engine = engine;
    turn->on_turn = on_turn;
    turn->check.data = turn;
    turn->awake.data = turn;
    turn->open = 2;
    uv_check_init(loop, &turn->check);
    uv_idle_init(loop, &turn->awake);
    uv_unref((uv_handle_t *)&turn->check);
    engine->turn = turn;
}

static void on_handle_closed(uv_handle_t *handle)
{
    struct turn *turn = handle->data;

    if (--turn->open == 0) {
        free(turn);
    }
}

void turn_close(struct engine *engine)
{
    if (engine->turn != NULL) {
        uv_close((uv_handle_t *)&engine->turn->check, on_handle_closed);
        uv_close((uv_handle_t *)&engine->turn->awake, on_handle_closed);
        engine->turn = NULL;
    }
}

void turn_request(struct engine *engine)
{
    if (engine->turn != NULL) {
        engine->turn->requested = true;
        arm(engine->turn);
    }
}

void turn_count_immediates(struct engine *engine)
{
    if (engine->turn != NULL) {
        arm(engine->turn);
    }
}

uv_loop_t *turn_loop(const struct engine *engine)
{
    return engine->turn->check.loop;
}
