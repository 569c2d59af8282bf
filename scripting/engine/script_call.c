#include "scripting/engine/script_call.h"

#include "base/log.h"
#include "scripting/engine/exception.h"
#include "scripting/engine/turn.h"
#include "scripting/engine/uncaught.h"

/* A program keeps nobody waiting, so it has none while it is not given one. */
static uint32_t time_limit(const struct engine *engine, const struct script_entry *entry)
{
    const struct engine_limits *limits = &engine->limits;
    const bool program = engine_is_program(engine);

    if (program && limits->program_time_max_ms == 0) {
        return 0;
    }
    if (entry->limit_ms > 0) {
        return entry->limit_ms;
    }
    return program ? limits->program_time_max_ms : limits->call_time_max_ms;
}

static void begin(struct engine *engine, const struct script_entry *entry)
{
    if (engine->depth++ > 0) {
        return;
    }
    engine->stats.calls++;
    engine->refusals_before = engine->refusals;
    budget_begin(&engine->budget, time_limit(engine, entry));
}

/* [ thrown ] -> [ thrown ] */
static bool is_taken(struct engine *engine, const struct script_entry *entry)
{
    bool taken = false;

    if (entry->caught != NULL) {
        duk_dup_top(engine->ctx);
        taken = duk_safe_call(engine->ctx, entry->caught, entry->data, 1, 1) == DUK_EXEC_SUCCESS &&
                duk_get_boolean_default(engine->ctx, -1, 0) != 0;
        duk_pop(engine->ctx);
    }
    return taken;
}

/* [ thrown ] -> [ thrown ] */
static enum script_outcome settle(struct engine *engine, const struct script_entry *entry)
{
    engine->failure_told = engine->exiting;
    if (engine->exiting) {
        return SCRIPT_THREW;
    }
    if (engine->budget.spent) {
        engine->stats.timeouts++;
        exception_describe_timeout(engine);
        engine->failure_told = uncaught_timeout(engine);
        return SCRIPT_OUT_OF_TIME;
    }
    if (is_taken(engine, entry)) {
        return SCRIPT_DONE;
    }
    engine->stats.exceptions++;
    engine->failure_told = uncaught(engine, entry->loads, false);
    if (engine->refusals > engine->refusals_before) {
        engine->spoilt = true;
        return SCRIPT_OUT_OF_MEMORY;
    }
    return SCRIPT_THREW;
}

enum script_outcome script_enter_without_jobs(struct engine *engine,
                                              const struct script_entry *entry)
{
    enum script_outcome outcome = SCRIPT_DONE;

    if (engine->exiting) {
        engine->failure_told = true;
        return SCRIPT_THREW;
    }
    begin(engine, entry);
    if (duk_safe_call(engine->ctx, entry->body, entry->data, 0, 1) != DUK_EXEC_SUCCESS) {
        outcome = settle(engine, entry);
    }
    duk_pop(engine->ctx);
    if (--engine->depth == 0) {
        budget_end(&engine->budget);
        if (engine->spoilt || engine_looks_full(engine)) {
            turn_request(engine); /* The owner looks, outside of all JS. */
        }
    }
    return outcome;
}

enum script_outcome script_enter(struct engine *engine, const struct script_entry *entry)
{
    const enum script_outcome outcome = script_enter_without_jobs(engine, entry);

    if (engine->depth == 0 && engine->jobs.waiting) {
        jobs_drain(engine);
    }
    return outcome;
}

enum script_outcome script_call(struct engine *engine, duk_safe_call_function body, void *data)
{
    return script_enter(engine, &(struct script_entry){.body = body, .data = data});
}

void script_log_failure(struct engine *engine, const char *where)
{
    if (!engine->failure_told) {
        exception_log(engine, byte_buffer_bytes(&engine->failure), where);
    }
}

bool script_error(struct engine *engine, struct error *err)
{
    struct byte_buffer source;

    byte_buffer_init(&source, sizeof(err->text));
    exception_append_source(engine, byte_buffer_bytes(&engine->failure), &source);
    error_set(err, "%.*s%.*s", (int)source.size, source.data, (int)engine->failure.size,
              engine->failure.data);
    byte_buffer_fini(&source);
    return false;
}
