#include "scripting/engine/turn.h"

#include "base/xmalloc.h"
#include "scripting/engine/engine.h"
#include "scripting/globals/timers.h"

struct turn {
    uv_idle_t idle; /* while it is active, the loop does not wait */
    struct engine *engine;
    void (*on_turn)(struct engine *engine);
};

static void on_idle(uv_idle_t *idle)
{
    struct turn *turn = idle->data;
    struct engine *engine = turn->engine;

    uv_idle_stop(idle); /* Whoever has more to do asks again. */
    if (engine->jobs.waiting) {
        jobs_drain(engine);
    }
    timers_run_immediates(engine);
    if (turn->on_turn != NULL) {
        turn->on_turn(engine); /* The engine may be gone now. */
    }
}

void turn_open(struct engine *engine, uv_loop_t *loop, void (*on_turn)(struct engine *engine))
{
    struct turn *turn = xcalloc(1, sizeof(*turn));

    turn->engine = engine;
    turn->on_turn = on_turn;
    turn->idle.data = turn;
    uv_idle_init(loop, &turn->idle);
    engine->turn = turn;
}

static void on_idle_closed(uv_handle_t *handle)
{
    free(handle->data);
}

void turn_close(struct engine *engine)
{
    if (engine->turn != NULL) {
        uv_close((uv_handle_t *)&engine->turn->idle, on_idle_closed);
        engine->turn = NULL;
    }
}

void turn_request(struct engine *engine)
{
    if (engine->turn != NULL) {
        uv_idle_start(&engine->turn->idle, on_idle);
    }
}

uv_loop_t *turn_loop(const struct engine *engine)
{
    return engine->turn->idle.loop;
}
