/*
 * process_streams.h - the C half of process_streams.js: writing at once, and reading standard
 * input.
 */
#ifndef EIDER_GLOBALS_PROCESS_STREAMS_H
#define EIDER_GLOBALS_PROCESS_STREAMS_H

#include <duktape.h>

struct engine;

/* Writes all of it, waiting for a reader who is slow; an Error when that fails.
 * [ descriptor string|bytes ] -> [ undefined|error ] */
duk_ret_t process_write(duk_context *ctx);

/* Reads no more. The engine may be freed at once. */
void process_streams_close(struct engine *engine);

/* [ target ] -> [ target ] */
void process_streams_natives(duk_context *ctx);

#endif
