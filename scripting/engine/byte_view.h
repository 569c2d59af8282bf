/*
 * byte_view.h - the bytes of Buffers, typed arrays and ArrayBuffers, seen from C.
 *
 * A Buffer is an Uint8Array of the engine whose prototype is Buffer.prototype: the engine's own
 * object of that name, whose methods are ours (modules/buffer.c). They are put there when the first
 * Buffer is made or named.
 */
#ifndef EIDER_ENGINE_BYTE_VIEW_H
#define EIDER_ENGINE_BYTE_VIEW_H

#include "base/bytes.h"

#include <duktape.h>

struct engine;

/* Embedded in the engine. The engine's own table keeps these objects alive. */
struct byte_prototypes {
    void *buffer;
    void *uint8_array;
    void *array_buffer;
    bool complete; /* Buffer.prototype has its methods */
};

/* Fills engine->byte_prototypes. [ ] -> [ ] */
void byte_view_init(struct engine *engine);

/* Whether the value has bytes: a Buffer, typed array, DataView or ArrayBuffer; they are borrowed.
 * [ ] -> [ ] */
bool byte_view_get(duk_context *ctx, duk_idx_t at, struct bytes *bytes);

bool byte_view_is_buffer(duk_context *ctx, duk_idx_t at);
bool byte_view_is_array_buffer(duk_context *ctx, duk_idx_t at);

/* The same for Uint8Arrays, and Buffers are such. [ ] -> [ ] */
bool byte_view_get_uint8(duk_context *ctx, duk_idx_t at, struct bytes *bytes);

/* A Buffer of zeros, to be filled by the caller. [ ] -> [ Buffer ] */
char *buffer_push_new(duk_context *ctx, size_t size);

/* The same with any bytes in it: all of them must be written. [ ] -> [ Buffer ] */
char *buffer_push_unset(duk_context *ctx, size_t size);

/* A Buffer with a copy of the bytes. [ ] -> [ Buffer ] */
void buffer_push(duk_context *ctx, struct bytes bytes);

/* A Buffer of the bytes of the ArrayBuffer on top, from `offset` on. [ ArrayBuffer ] -> [ Buffer ]
 */
void buffer_push_shared(duk_context *ctx, size_t offset, size_t size);

#endif
