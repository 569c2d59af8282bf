#include "scripting/engine/reference.h"

#include "base/xmalloc.h"
#include "scripting/engine/engine.h"

#define BOUND_KEY DUK_HIDDEN_SYMBOL("bound")

/* [ ] -> [ ] */
void references_init(struct engine *engine)
{
    duk_context *ctx = engine->ctx;

    duk_push_heap_stash(ctx);
    engine->references.array = duk_get_heapptr(ctx, duk_push_array(ctx));
    duk_put_prop_literal(ctx, -2, "references");
    reference_bind(ctx, -1,
                   NULL); /* The key is there from now on: looking for it allocates nothing. */
    duk_pop(ctx);
}

void references_fini(struct engine *engine)
{
    free(engine->references.free_slots);
    engine->references = (struct references){0};
}

static uint32_t next_slot(const struct references *references)
{
    return references->free_count > 0 ? references->free_slots[references->free_count - 1]
                                      : references->used;
}

static void take_slot(struct references *references)
{
    if (references->free_count > 0) {
        references->free_count--;
    } else {
        references->used++;
    }
}

static void give_slot(struct references *references, uint32_t slot)
{
    if (references->free_count == references->free_capacity) {
        references->free_capacity = references->free_capacity * 2 + 64;
        references->free_slots =
            xrealloc(references->free_slots, references->free_capacity * sizeof(uint32_t));
    }
    references->free_slots[references->free_count++] = slot;
}

void reference_set(duk_context *ctx, duk_idx_t at, struct reference *reference)
{
    struct references *references = &engine_of(ctx)->references;
    const uint32_t slot = next_slot(references);

    at = duk_require_normalize_index(ctx, at);
    duk_push_heapptr(ctx, references->array);
    duk_dup(ctx, at);
    duk_put_prop_index(ctx, -2, slot);
    duk_pop(ctx);
    take_slot(references); /* Only now: the line above may throw. */
    *reference = (struct reference){duk_require_heapptr(ctx, at), slot};
}

void reference_drop(struct engine *engine, struct reference *reference)
{
    if (reference->object == NULL) {
        return;
    }
    /* Overwriting an element allocates nothing, so this cannot throw. */
    duk_push_heapptr(engine->ctx, engine->references.array);
    duk_push_undefined(engine->ctx);
    duk_put_prop_index(engine->ctx, -2, reference->slot);
    duk_pop(engine->ctx);
    give_slot(&engine->references, reference->slot);
    *reference = (struct reference){0};
}

void reference_push(duk_context *ctx, const struct reference *reference)
{
    if (reference->object != NULL) {
        duk_push_heapptr(ctx, reference->object);
    } else {
        duk_push_undefined(ctx);
    }
}

void reference_bind(duk_context *ctx, duk_idx_t at, void *item)
{
    at = duk_require_normalize_index(ctx, at);
    duk_push_pointer(ctx, item);
    duk_put_prop_literal(ctx, at, BOUND_KEY);
}

void reference_unbind(duk_context *ctx, duk_idx_t at)
{
    at = duk_require_normalize_index(ctx, at);
    if (duk_has_prop_literal(ctx, at, BOUND_KEY)) {
        duk_push_pointer(ctx, NULL);
        duk_put_prop_literal(ctx, at, BOUND_KEY);
    }
}

void reference_unbind_and_drop(struct engine *engine, struct reference *reference)
{
    if (reference->object != NULL) {
        duk_push_heapptr(engine->ctx, reference->object);
        reference_unbind(engine->ctx, -1);
        duk_pop(engine->ctx);
        reference_drop(engine, reference);
    }
}

void *reference_bound(duk_context *ctx, duk_idx_t at, uint32_t tag)
{
    const uint32_t *item = NULL;

    if (duk_is_object(ctx, at)) {
        duk_get_prop_literal(ctx, at, BOUND_KEY);
        item = duk_get_pointer(ctx, -1);
        duk_pop(ctx);
    }
    return item != NULL && *item == tag ? (void *)(uintptr_t)item : NULL;
}
