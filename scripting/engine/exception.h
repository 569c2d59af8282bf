/*
 * exception.h - what a thrown value says to a person: its text, and where it comes from.
 *
 * Works on anything a script can throw: a toString() or a `stack` that throws or never ends is
 * given up, inside the budget of the entry. Files are shown relative to the working folder here,
 * while `stack` in a script has absolute paths, as in Node.
 */
#ifndef EIDER_ENGINE_EXCEPTION_H
#define EIDER_ENGINE_EXCEPTION_H

#include "base/byte_buffer.h"

#define EXCEPTIONS_LOGGED 50

struct engine;

/* Before the heap is made. */
void exception_init(struct engine *engine);

/* Fills engine->failure from the value on top of the stack. Never throws. [ thrown ] -> [ thrown ]
 */
void exception_describe(struct engine *engine);

/*
 * The budget of the running call is spent: notes where, because a catch block would end with an
 * error of its own. Never throws.
 */
void exception_note_timeout(struct engine *engine);

/* The same for an entry that its budget ended: `time limit (50 ms) at app.js:7:3`, and the stack.
 */
void exception_describe_timeout(struct engine *engine);

/*
 * What Node shows before the stack of an exception nobody catches: `app.js:7`, that line of the
 * file, a line with a caret, and an empty line. Nothing when the text, which is one that was
 * described, names no place in a file of the script.
 */
void exception_append_source(struct engine *engine, struct bytes text, struct byte_buffer *out);

/*
 * Logs such a text, with its source line; `where` may be NULL. Above EXCEPTIONS_LOGGED in a second
 * they are counted instead: whoever can make a handler throw must not fill the disk.
 */
void exception_log(struct engine *engine, struct bytes text, const char *where);

/* Describes and logs at once; engine->failure stays as it is. [ thrown ] -> [ thrown ] */
void exception_report(struct engine *engine, const char *where);

#endif
