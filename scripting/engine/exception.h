/*
 * exception.h - what a thrown value says to a person: its text, and where it comes from.
 *
 * Works on anything a script can throw: a toString() or a `stack` that throws or never ends is
 * given up, inside the budget of the entry.
 */
#ifndef EIDER_ENGINE_EXCEPTION_H
#define EIDER_ENGINE_EXCEPTION_H

#include "base/bytes.h"

#define EXCEPTIONS_LOGGED 50

struct engine;

/*
 * From now on the engine notes where its budget ended a call. Without the note the place would be
 * lost in the first try block: its catch ends with an error of its own. Needs the global Duktape.
 * [ ] -> [ ]
 */
void exception_watch(struct engine *engine);

/* Fills engine->failure from the value on top of the stack. Never throws. [ thrown ] -> [ thrown ]
 */
void exception_describe(struct engine *engine);

/* The same for an entry that its budget ended: `time limit (50 ms) at app.js:7`, and the stack. */
void exception_describe_timeout(struct engine *engine);

/*
 * Logs such a text; `where` may be NULL. Above EXCEPTIONS_LOGGED in a second they are counted
 * instead: whoever can make a handler throw must not fill the disk.
 */
void exception_log(struct engine *engine, struct bytes text, const char *where);

/* Describes and logs at once; engine->failure stays as it is. [ thrown ] -> [ thrown ] */
void exception_report(struct engine *engine, const char *where);

#endif
