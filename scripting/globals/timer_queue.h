/*
 * timer_queue.h - timers ordered by due time, then by creation: a binary heap.
 *
 * Owner: whoever embeds it. Timers are borrowed; each knows its place, so any can be taken out.
 */
#ifndef EIDER_GLOBALS_TIMER_QUEUE_H
#define EIDER_GLOBALS_TIMER_QUEUE_H

#include <stdbool.h>
#include <stdint.h>

#define TIMER_NOT_QUEUED UINT32_MAX

struct timer_place {
    uint64_t due_ms;
    uint64_t number; /* in order of creation */
    uint32_t at;     /* in the heap, or TIMER_NOT_QUEUED */
};

struct timer_queue {
    struct timer_place **heap;
    uint32_t count;
    uint32_t capacity;
};

void timer_queue_add(struct timer_queue *queue, struct timer_place *place);

/* Harmless when it is not in. */
void timer_queue_remove(struct timer_queue *queue, struct timer_place *place);

/* The first, or NULL. */
struct timer_place *timer_queue_first(const struct timer_queue *queue);

/* Frees the heap, not the timers. */
void timer_queue_fini(struct timer_queue *queue);

#endif
