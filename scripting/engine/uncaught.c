#include "scripting/engine/uncaught.h"

#include "scripting/engine/exception.h"
#include "scripting/engine/natives.h"
#include "scripting/engine/script_call.h"
#include "scripting/engine/turn.h"

#include <stdio.h>
#include <string.h>

#define SOURCE_SIZE_MAX 65536

#define CODE_UNCAUGHT         1
#define CODE_LISTENER_FAILED  7
#define END_TIME_MAX_MS       10000 /* of 'exit' listeners */
#define WHERE_LISTENER_FAILED "an uncaughtException listener"

/* From here on no JS runs. */
static void stop(struct engine *engine, int code)
{
    const bool first = !engine->exiting;

    engine->exit_code = code;
    engine->exiting = true;
    engine->jobs.waiting = false;
    if (first && engine->on_exit != NULL) {
        engine->on_exit(engine);
    }
}

struct offering {
    bool rejection;
    bool taken;
};

/* [ thrown ] -> [ ] */
static duk_ret_t offer(duk_context *ctx, void *data)
{
    struct offering *offering = data;

    reference_push(ctx, &engine_of(ctx)->on_uncaught);
    duk_insert(ctx, -2);
    duk_push_boolean(ctx, offering->rejection);
    duk_call(ctx, 2);
    offering->taken = duk_to_boolean(ctx, -1);
    return 0;
}

void uncaught_print(struct engine *engine)
{
    const struct bytes text = byte_buffer_bytes(&engine->failure);
    struct byte_buffer source;

    byte_buffer_init(&source, SOURCE_SIZE_MAX);
    exception_append_source(engine, text, &source);
    fprintf(stderr, "%.*s%s%.*s\n\nEider v%s\n", (int)source.size,
            source.data != NULL ? source.data : "", engine->failure_is_error ? "" : "Uncaught ",
            (int)text.size, text.data, EIDER_VERSION);
    byte_buffer_fini(&source);
}

/* Listeners may do as they like for a full budget, and may fail. [ thrown ] -> [ thrown ] */
static bool is_taken_by_listener(struct engine *engine, bool rejection)
{
    struct offering offering = {.rejection = rejection};

    if (!reference_is_set(&engine->on_uncaught)) {
        return false;
    }
    budget_restart(&engine->budget);
    duk_dup_top(engine->ctx);
    if (duk_safe_call(engine->ctx, offer, &offering, 1, 1) != DUK_EXEC_SUCCESS &&
        !engine->exiting) {
        if (engine_is_program(engine)) {
            exception_describe(engine);
            uncaught_print(engine);
            stop(engine, CODE_LISTENER_FAILED); /* As in Node, 'exit' listeners are not told. */
            engine->budget.spent = true;
        } else {
            exception_report(engine, WHERE_LISTENER_FAILED);
        }
    }
    duk_pop(engine->ctx);
    return offering.taken || engine->exiting;
}

static bool end_program(struct engine *engine)
{
    uncaught_print(engine);
    uncaught_end(engine, CODE_UNCAUGHT);
    return true;
}

bool uncaught(struct engine *engine, bool loads, bool rejection)
{
    /* A server whose app does not load must not start, whatever listeners think of it. */
    if (!(loads && !engine_is_program(engine)) && is_taken_by_listener(engine, rejection)) {
        return true;
    }
    exception_describe(engine);
    return engine_is_program(engine) && end_program(engine);
}

bool uncaught_timeout(struct engine *engine)
{
    return engine_is_program(engine) && end_program(engine);
}

/* ---- the end ---- */

/* [ ] -> [ ] */
static duk_ret_t tell_end(duk_context *ctx, void *data)
{
    const int *code = data;

    reference_push(ctx, &engine_of(ctx)->on_end);
    duk_push_int(ctx, *code);
    duk_call(ctx, 1);
    return 0;
}

static uint32_t end_time_max(const struct engine *engine)
{
    return engine_is_program(engine) ? engine->limits.program_time_max_ms : END_TIME_MAX_MS;
}

/* A program whose 'exit' listeners do not end has failed: only one that is checked has a limit. */
static int code_after_timeout(struct engine *engine, int code)
{
    if (!engine_is_program(engine)) {
        return code;
    }
    exception_describe_timeout(engine);
    uncaught_print(engine);
    return CODE_UNCAUGHT;
}

void uncaught_end(struct engine *engine, int code)
{
    if (engine->exiting || !reference_is_set(&engine->on_end)) {
        stop(engine, code);
        return;
    }
    const struct budget budget = engine->budget;

    budget_begin(&engine->budget, end_time_max(engine));
    (void)duk_safe_call(engine->ctx, tell_end, &code, 0, 1);
    duk_pop(engine->ctx);
    if (!engine->exiting) { /* A listener failed. */
        stop(engine, engine->budget.spent ? code_after_timeout(engine, code) : code);
    }
    engine->budget = budget;
    engine->budget.spent = engine->depth > 0; /* Whoever called us ends too. */
}

/* [ ] -> [ ] */
static duk_ret_t tell_before_exit(duk_context *ctx, void *data)
{
    (void)data;
    reference_push(ctx, &engine_of(ctx)->on_before_exit);
    duk_call(ctx, 0);
    return 0;
}

void uncaught_before_exit(struct engine *engine)
{
    if (reference_is_set(&engine->on_before_exit) &&
        script_call(engine, tell_before_exit, NULL) != SCRIPT_DONE) {
        script_log_failure(engine, "a beforeExit listener");
    }
}

/* The code is the script's own: process.exitCode. [ ] -> [ ] */
static duk_ret_t tell_finish(duk_context *ctx, void *data)
{
    (void)data;
    reference_push(ctx, &engine_of(ctx)->on_end);
    duk_call(ctx, 0);
    return 0;
}

int uncaught_finish(struct engine *engine)
{
    if (!engine->exiting && reference_is_set(&engine->on_end)) {
        const struct script_entry entry = {.body = tell_finish, .limit_ms = END_TIME_MAX_MS};

        if (script_enter_without_jobs(engine, &entry) != SCRIPT_DONE) {
            script_log_failure(engine, "an exit listener");
        }
    }
    return engine->exit_code;
}

/* ---- for process.js ---- */

/* Ends the engine. Its budget is spent now, so that nothing JS does next is caught. [ code ] -> [ ]
 */
static duk_ret_t end(duk_context *ctx)
{
    struct engine *engine = engine_of(ctx);

    stop(engine, duk_to_int(ctx, 0));
    engine->budget.spent = true;
    return 0;
}

/* [ ] -> [ boolean ] */
static duk_ret_t is_program(duk_context *ctx)
{
    duk_push_boolean(ctx, engine_is_program(engine_of(ctx)));
    return 1;
}

/* [ uncaught end before-exit ] -> [ ] */
static duk_ret_t set_callbacks(duk_context *ctx)
{
    struct engine *engine = engine_of(ctx);

    reference_set(ctx, 0, &engine->on_uncaught);
    reference_set(ctx, 1, &engine->on_end);
    reference_set(ctx, 2, &engine->on_before_exit);
    return 0;
}

/* An exception that JS caught and that nobody else will; whether it was the end.
 * [ thrown where rejection ] -> [ boolean ] */
static duk_ret_t report(duk_context *ctx)
{
    struct engine *engine = engine_of(ctx);
    const struct byte_buffer kept = engine->failure; /* of the entry before, still to be told */

    engine->stats.exceptions++;
    if (engine->refusals > engine->refusals_before) {
        engine->spoilt = true;
    }
    byte_buffer_init(&engine->failure, kept.limit);
    duk_dup(ctx, 0);
    if (!uncaught(engine, false, duk_to_boolean(ctx, 2))) {
        exception_log(engine, byte_buffer_bytes(&engine->failure), duk_get_string(ctx, 1));
    }
    byte_buffer_fini(&engine->failure);
    engine->failure = kept;
    duk_push_boolean(ctx, engine->exiting);
    return 1;
}

/* [ ] -> [ ] */
static duk_ret_t main_waits(duk_context *ctx)
{
    engine_of(ctx)->main = MAIN_WAITS;
    return 0;
}

/* [ ] -> [ ] */
static duk_ret_t main_done(duk_context *ctx)
{
    engine_of(ctx)->main = MAIN_DONE;
    turn_request(engine_of(ctx)); /* The owner may wait for this. */
    return 0;
}

/* Whether somebody is told how the main module failed; else it is uncaught.
 * [ thrown ] -> [ boolean ] */
static duk_ret_t main_failed(duk_context *ctx)
{
    struct engine *engine = engine_of(ctx);
    const struct byte_buffer kept = engine->failure; /* as in report() */
    struct error err;

    if (engine->main_is_tried) {
        engine->main = MAIN_FAILED;
        byte_buffer_init(&engine->failure, kept.limit);
        duk_dup(ctx, 0);
        exception_describe(engine);
        (void)script_error(engine, &err);
        byte_buffer_reset(&engine->main_failure);
        byte_buffer_append(&engine->main_failure, err.text, strlen(err.text));
        byte_buffer_fini(&engine->failure);
        engine->failure = kept;
    }
    duk_push_boolean(ctx, engine->main_is_tried);
    return 1;
}

/* [ target ] -> [ target ] */
void uncaught_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"end", end, 1},
        {"isProgram", is_program, 0},
        {"mainWaits", main_waits, 0},
        {"mainDone", main_done, 0},
        {"mainFailed", main_failed, 1},
        {"setCallbacks", set_callbacks, 3},
        {"report", report, 3},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
