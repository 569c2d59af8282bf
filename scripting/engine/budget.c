#include "scripting/engine/budget.h"

#include "base/clock.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/exception.h"

#define BYTES_PER_TICK 16
#define TICKS_TO_ASK   (64u * 1024)

void budget_begin(struct budget *budget, uint32_t limit_ms)
{
    *budget = (struct budget){.limit_ms = limit_ms, .running = true};
}

void budget_limit(struct budget *budget, uint32_t limit_ms)
{
    budget->limit_ms = limit_ms;
}

void budget_restart(struct budget *budget)
{
    budget->started = false;
}

void budget_end(struct budget *budget)
{
    budget->running = false;
}

uint64_t budget_used_ns(const struct budget *budget)
{
    return budget->started ? clock_thread_cpu_ns() - budget->begun_ns : 0;
}

void budget_charge(duk_context *ctx, size_t bytes)
{
    eider_tick(ctx, 1 + bytes / BYTES_PER_TICK);
}

void budget_ask(duk_context *ctx)
{
    eider_tick(ctx, TICKS_TO_ASK);
}

static void start(struct budget *budget)
{
    budget->started = true;
    budget->begun_ns = clock_thread_cpu_ns();
}

void budget_pause(struct budget *budget)
{
    budget->paused_ns = clock_thread_cpu_ns();
}

void budget_resume(struct budget *budget)
{
    budget->begun_ns += clock_thread_cpu_ns() - budget->paused_ns;
}

uint32_t budget_left_ms(struct budget *budget)
{
    if (!budget->started) {
        start(budget);
    }
    const uint64_t used_ms = budget_used_ns(budget) / 1000000u;

    if (budget->limit_ms == 0 || !budget->running) {
        return 0;
    }
    return used_ms < budget->limit_ms ? budget->limit_ms - (uint32_t)used_ms : 1;
}

int budget_is_spent(void *udata)
{
    struct engine *engine = udata;
    struct budget *budget = &engine->budget;

    if (budget->spent || !budget->running) {
        return budget->running;
    }
    if (!budget->started) {
        start(budget);
        return 0;
    }
    budget->spent =
        budget->limit_ms > 0 && budget_used_ns(budget) > (uint64_t)budget->limit_ms * 1000000u;
    if (budget->spent) {
        exception_note_timeout(engine);
    }
    return budget->spent;
}
