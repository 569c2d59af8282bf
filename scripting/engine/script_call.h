/*
 * script_call.h - the only way from C into JS: protected, timed, the stack left as it was.
 *
 * A body is a C function that pushes, calls and reads results; whatever throws in it, a push on a
 * full heap too, ends the body and nothing else. The outermost entry gives the budget; entries
 * inside it share that. After the outermost one, the queues of jobs.h are drained.
 *
 * A failed entry leaves a text in engine->failure: the exception with its stack, every position
 * as file:line, valid until the next entry fails. Listeners of the script may have dealt with it
 * (uncaught.h); then engine->failure_told is set, and there is nothing left to log.
 */
#ifndef EIDER_ENGINE_SCRIPT_CALL_H
#define EIDER_ENGINE_SCRIPT_CALL_H

#include "base/error.h"
#include "scripting/engine/engine.h"

enum script_outcome {
    SCRIPT_DONE,
    SCRIPT_THREW,
    SCRIPT_OUT_OF_TIME,
    SCRIPT_OUT_OF_MEMORY, /* engine->spoilt is set too */
};

struct script_entry {
    duk_safe_call_function body; /* [ ] -> [ ] */

    /*
     * When not NULL: sees what the body threw, and may take it, so that the entry counts as done.
     * [ thrown ] -> [ boolean ]
     */
    duk_safe_call_function caught;

    void *data;        /* of both */
    uint32_t limit_ms; /* of a server's budget; 0: the engine's own */
    bool loads;        /* it runs the main module */
};

enum script_outcome script_enter(struct engine *engine, const struct script_entry *entry);

/* The same for a body alone. */
enum script_outcome script_call(struct engine *engine, duk_safe_call_function body, void *data);

/* script_enter() without the jobs after it; for jobs.c. */
enum script_outcome script_enter_without_jobs(struct engine *engine,
                                              const struct script_entry *entry);

/* Logs engine->failure, if it is not told yet; `where` ("publish on room:{id}") is added at its end
 * when not NULL. */
void script_log_failure(struct engine *engine, const char *where);

/* engine->failure as an error; false. */
bool script_error(struct engine *engine, struct error *err);

#endif
