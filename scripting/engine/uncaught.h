/*
 * uncaught.h - what becomes of an exception nobody catches, and how a script ends by itself.
 *
 * Listeners of the script get it first (process.on('uncaughtException')). Without one a server logs
 * it and goes on; a program, which is a script that requires no module of a server, says it on
 * stderr and ends with code 1. An engine that is `exiting` enters JS no more.
 */
#ifndef EIDER_ENGINE_UNCAUGHT_H
#define EIDER_ENGINE_UNCAUGHT_H

#include "scripting/engine/engine.h"

/* Whether the engine runs a program, which an uncaught exception ends. */
static inline bool engine_is_program(const struct engine *engine)
{
    return engine->may_end && !engine->serves;
}

/*
 * Whether the exception was dealt with: by a listener, or by the end of the program. Otherwise
 * engine->failure says what it was. `loads`: the main module threw it while it ran; that of a
 * server is its loader's to tell. `rejection`: a promise was rejected with it. [ thrown ] -> [
 * thrown ]
 */
bool uncaught(struct engine *engine, bool loads, bool rejection);

/* The same after the budget ended an entry, whose failure is described. Listeners do not get it. */
bool uncaught_timeout(struct engine *engine);

/* Says on stderr what engine->failure is, as at the end of a process: the place, the line of the
 * script and a caret, the stack, and who speaks. A value that is no error is told apart by a word.
 */
void uncaught_print(struct engine *engine);

/* Tells 'exit' listeners and ends the engine with `code`, or what they put in its place. */
void uncaught_end(struct engine *engine, int code);

/*
 * Nothing is left to do. 'beforeExit' listeners may find something; uncaught_end() is the end.
 * Without a loop's work afterwards, the code of the process is what uncaught_finish() gives.
 */
void uncaught_before_exit(struct engine *engine);
int uncaught_finish(struct engine *engine);

/* For process.js. [ target ] -> [ target ] */
void uncaught_natives(duk_context *ctx);

#endif
