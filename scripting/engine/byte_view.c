#include "scripting/engine/byte_view.h"

#include "scripting/engine/engine.h"
#include "scripting/engine/registry.h"

/* Scripts can make chains of prototypes; ours are at most this long. */
#define CHAIN_MAX 16

/* The prototype of the engine's objects of a kind. [ ] -> [ ] */
static void *prototype_of(duk_context *ctx, duk_uint_t kind)
{
    void *prototype;

    duk_push_fixed_buffer(ctx, 0);
    duk_push_buffer_object(ctx, -1, 0, 0, kind);
    duk_get_prototype(ctx, -1);
    prototype = duk_get_heapptr(ctx, -1);
    duk_pop_3(ctx);
    return prototype;
}

/* [ ] -> [ ] */
void byte_view_init(struct engine *engine)
{
    engine->byte_prototypes = (struct byte_prototypes){
        .buffer = prototype_of(engine->ctx, DUK_BUFOBJ_NODEJS_BUFFER),
        .uint8_array = prototype_of(engine->ctx, DUK_BUFOBJ_UINT8ARRAY),
        .array_buffer = prototype_of(engine->ctx, DUK_BUFOBJ_ARRAYBUFFER),
    };
}

/* Whether a prototype of the value with bytes is `wanted`. [ ] -> [ ] */
static bool inherits(duk_context *ctx, duk_idx_t at, const void *wanted)
{
    bool found = false;

    if (!duk_is_object(ctx, at) || !duk_is_buffer_data(ctx, at)) {
        return false;
    }
    duk_get_prototype(ctx, at);
    for (int i = 0; i < CHAIN_MAX && !found && duk_is_object(ctx, -1); i++) {
        found = duk_get_heapptr(ctx, -1) == wanted;
        duk_get_prototype(ctx, -1);
        duk_remove(ctx, -2);
    }
    duk_pop(ctx);
    return found;
}

/* [ ] -> [ ] */
bool byte_view_get(duk_context *ctx, duk_idx_t at, struct bytes *bytes)
{
    if (!duk_is_buffer_data(ctx, at)) {
        return false;
    }
    bytes->data = duk_get_buffer_data(ctx, at, &bytes->size);
    if (bytes->data == NULL) {
        *bytes = BYTES("");
    }
    return true;
}

bool byte_view_is_buffer(duk_context *ctx, duk_idx_t at)
{
    return inherits(ctx, at, engine_of(ctx)->byte_prototypes.buffer);
}

bool byte_view_is_array_buffer(duk_context *ctx, duk_idx_t at)
{
    return inherits(ctx, at, engine_of(ctx)->byte_prototypes.array_buffer);
}

/* [ ] -> [ ] */
bool byte_view_get_uint8(duk_context *ctx, duk_idx_t at, struct bytes *bytes)
{
    return inherits(ctx, at, engine_of(ctx)->byte_prototypes.uint8_array) &&
           byte_view_get(ctx, at, bytes);
}

/* [ ] -> [ ] */
static void complete(duk_context *ctx)
{
    if (!engine_of(ctx)->byte_prototypes.complete) {
        registry_push_internal(ctx, "requireBuiltin");
        duk_push_literal(ctx, "buffer");
        duk_call(ctx, 1);
        duk_pop(ctx);
    }
}

/* [ ] -> [ Buffer ] */
static char *push(duk_context *ctx, size_t size, duk_small_uint_t flags)
{
    char *data;

    complete(ctx);
    data = duk_push_buffer_raw(ctx, size, flags);
    duk_push_buffer_object(ctx, -1, 0, size, DUK_BUFOBJ_NODEJS_BUFFER);
    duk_remove(ctx, -2);
    return data;
}

/* [ ] -> [ Buffer ] */
char *buffer_push_new(duk_context *ctx, size_t size)
{
    return push(ctx, size, 0);
}

/* [ ] -> [ Buffer ] */
char *buffer_push_unset(duk_context *ctx, size_t size)
{
    return push(ctx, size, DUK_BUF_FLAG_NOZERO);
}

/* [ ] -> [ Buffer ] */
void buffer_push(duk_context *ctx, struct bytes bytes)
{
    char *copy = buffer_push_unset(ctx, bytes.size);

    if (bytes.size > 0) {
        memcpy(copy, bytes.data, bytes.size);
    }
}

/* [ ArrayBuffer ] -> [ Buffer ] */
void buffer_push_shared(duk_context *ctx, size_t offset, size_t size)
{
    duk_push_buffer_object(ctx, -1, offset, size, DUK_BUFOBJ_NODEJS_BUFFER);
    duk_remove(ctx, -2);
}
