/*
 * process.h - the C half of process.js and process_more.js: the process a script runs in.
 */
#ifndef EIDER_GLOBALS_PROCESS_H
#define EIDER_GLOBALS_PROCESS_H

#include <duktape.h>

/* [ target ] -> [ target ] */
void process_natives(duk_context *ctx);
void process_more_natives(duk_context *ctx);

/* Sets process.argv from the third on. [ ] -> [ ] */
void process_set_arguments(duk_context *ctx, char **arguments, int count);

/*
 * An Error as Node makes it of a system call: `kill ESRCH`, with errno, code and syscall. `error`
 * is libuv's, negative. [ ] -> [ error ]
 */
void process_push_error(duk_context *ctx, int error, const char *syscall);

#endif
