/*
 * outbox.h - frames waiting until one client's socket can take them.
 *
 * Owner: the connection, which embeds it. Thread: the worker's loop.
 * A ring of references: fan-out pushes the same frame into a thousand outboxes without a copy. An
 * idle outbox has two slots inside itself and no memory of its own. The limit is the caller's to
 * check (`bytes`), because what follows from it is the connection's decision.
 */
#ifndef EIDER_CONNECTION_OUTBOX_H
#define EIDER_CONNECTION_OUTBOX_H

#include "server/connection/frame.h"

#define OUTBOX_INLINE 2

struct outbox {
    struct frame **ring; /* NULL: the slots inside */
    uint32_t capacity;   /* a power of two */
    uint32_t head;
    uint32_t count;
    size_t bytes; /* in all waiting frames */
    struct frame *slots[OUTBOX_INLINE];
};

void outbox_init(struct outbox *outbox);

/* Lets go of every frame. */
void outbox_fini(struct outbox *outbox);

/* Queues one frame. Takes its own reference. */
void outbox_push(struct outbox *outbox, struct frame *frame);

/* The n-th waiting frame, 0 the oldest; n < outbox->count. Borrowed. */
struct frame *outbox_at(const struct outbox *outbox, uint32_t n);

/* Lets go of the oldest `count` frames, which have been written. */
void outbox_pop(struct outbox *outbox, uint32_t count);

#endif
