/*
 * reference.h - keeping a JS object alive from C, and letting go.
 *
 * A reference is an object's address plus a slot of an array in the heap's stash, where the
 * garbage collector sees it; pushing it costs a few nanoseconds. The other direction is a binding:
 * a JS object that carries the address of a C struct in a property scripts cannot reach.
 */
#ifndef EIDER_ENGINE_REFERENCE_H
#define EIDER_ENGINE_REFERENCE_H

#include <stdbool.h>
#include <stdint.h>

#include <duktape.h>

struct engine;

struct reference {
    void *object; /* NULL: none */
    uint32_t slot;
};

/* The array in the stash, and which of its slots are free. Embedded in the engine. */
struct references {
    void *array;
    uint32_t used; /* slots below this have been in use */
    uint32_t *free_slots;
    uint32_t free_count;
    uint32_t free_capacity;
};

void references_init(struct engine *engine);
void references_fini(struct engine *engine);

/* Makes `reference`, which is none, hold the object at `at`. May throw when the heap is full; the
 * reference is then none. [ ] -> [ ] */
void reference_set(duk_context *ctx, duk_idx_t at, struct reference *reference);

/* Lets go. Never throws, needs no protected call. Harmless when it is none. */
void reference_drop(struct engine *engine, struct reference *reference);

/* [ ] -> [ object ]; undefined when it is none. Never throws. */
void reference_push(duk_context *ctx, const struct reference *reference);

static inline bool reference_is_set(const struct reference *reference)
{
    return reference->object != NULL;
}

/* Binds `item`, whose struct begins with a `uint32_t tag`, to the object at `at`. May throw when
 * the heap is full. [ ] -> [ ] */
void reference_bind(duk_context *ctx, duk_idx_t at, void *item);

/* The other way round: the object of a reference has no item any more, and is let go. Never throws,
 * needs no protected call. Harmless when it is none, or not bound. */
void reference_unbind_and_drop(struct engine *engine, struct reference *reference);

/* Takes the item from the object at `at`. Never throws. [ ] -> [ ] */
void reference_unbind(duk_context *ctx, duk_idx_t at);

/* The item bound to the value at `at` if its tag is `tag`, else NULL. [ ] -> [ ] */
void *reference_bound(duk_context *ctx, duk_idx_t at, uint32_t tag);

#endif
