/*
 * stack_trace.h - where an Error was made: `stack` as Node writes it, and what belongs to it.
 *
 * The engine records the calls (cmake/duktape_additions.c); the text is made when `stack` is first
 * read, because most errors are caught and never shown. Until then `stack` is an accessor of the
 * error itself, afterwards a plain value. Frames of built-in files and of C code are never shown.
 */
#ifndef EIDER_ENGINE_STACK_TRACE_H
#define EIDER_ENGINE_STACK_TRACE_H

#include "base/byte_buffer.h"

#include <stdint.h>

#include <duktape.h>

struct engine;

/* A place in a file, 1-based; `file` is NULL when there is none. */
struct position {
    const char *file; /* borrowed from the heap */
    uint32_t line;
    uint32_t column;
};

/* Adds Error.captureStackTrace, Error.stackTraceLimit and the accessors. [ ] -> [ ] */
void stack_trace_install(struct engine *engine);

/* The same for the functions alone: the global Error is another object now. [ ] -> [ ] */
void stack_trace_attach(duk_context *ctx);

/* Where the object at `at` was made, as its trace says; whatever the value is. [ ] -> [ ] */
struct position stack_trace_position(duk_context *ctx, duk_idx_t at);

/* Appends the frames of that trace, each as `\n    at name (file:line:column)`, in the engine's
 * encoding. [ ] -> [ ] */
void stack_trace_append(duk_context *ctx, duk_idx_t at, struct byte_buffer *out);

/* The same for the calls that are running now. Never throws, and needs no memory of the heap. */
void stack_trace_append_running(duk_context *ctx, struct byte_buffer *out);

/* The C half of call_sites.js and node_error.js. [ target ] -> [ target ] */
void stack_trace_natives(duk_context *ctx);

#endif
