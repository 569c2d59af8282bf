#include "server/connection/outbox.h"

#include "base/xmalloc.h"

#include <assert.h>

/* A ring that grew larger than this is given back when it runs empty. */
#define KEEP_CAPACITY 16

_Static_assert((OUTBOX_INLINE & (OUTBOX_INLINE - 1)) == 0, "indexes wrap by masking");

void outbox_init(struct outbox *outbox)
{
    *outbox = (struct outbox){.capacity = OUTBOX_INLINE};
}

void outbox_fini(struct outbox *outbox)
{
    outbox_pop(outbox, outbox->count);
    free(outbox->ring);
    outbox_init(outbox);
}

static struct frame **slots_of(struct outbox *outbox)
{
    return outbox->ring != NULL ? outbox->ring : outbox->slots;
}

static void grow(struct outbox *outbox)
{
    struct frame **ring = xmalloc(sizeof(*ring) * outbox->capacity * 2);

    for (uint32_t i = 0; i < outbox->count; i++) {
        ring[i] = outbox_at(outbox, i);
    }
    free(outbox->ring);
    outbox->ring = ring;
    outbox->head = 0;
    outbox->capacity *= 2;
}

void outbox_push(struct outbox *outbox, struct frame *frame)
{
    if (outbox->count == outbox->capacity) {
        grow(outbox);
    }
    slots_of(outbox)[(outbox->head + outbox->count) & (outbox->capacity - 1)] = frame_ref(frame);
    outbox->count++;
    outbox->bytes += frame->size;
}

struct frame *outbox_at(const struct outbox *outbox, uint32_t n)
{
    struct frame *const *slots = outbox->ring != NULL ? outbox->ring : outbox->slots;

    assert(n < outbox->count);
    return slots[(outbox->head + n) & (outbox->capacity - 1)];
}

void outbox_pop(struct outbox *outbox, uint32_t count)
{
    assert(count <= outbox->count);
    for (uint32_t i = 0; i < count; i++) {
        struct frame *frame = outbox_at(outbox, i);

        outbox->bytes -= frame->size;
        frame_unref(frame);
    }
    outbox->head = (outbox->head + count) & (outbox->capacity - 1);
    outbox->count -= count;
    if (outbox->count == 0 && outbox->capacity > KEEP_CAPACITY) {
        free(outbox->ring);
        outbox_init(outbox);
    }
}
