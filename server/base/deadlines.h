/*
 * deadlines.h - a timer wheel: one coarse deadline for each of very many things.
 *
 * Setting, moving and cancelling cost a few instructions, whatever the number; a deadline is met up
 * to two DEADLINES_TICK_MS late. Owner: whoever embeds it. Thread: one loop.
 */
#ifndef EIDER_BASE_DEADLINES_H
#define EIDER_BASE_DEADLINES_H

#include "base/list.h"

#include <stdint.h>

#define DEADLINES_TICK_MS 50
#define DEADLINES_SLOTS   1024

struct deadline {
    struct list link;
    uint64_t due_ms;
};

struct deadlines {
    struct list slots[DEADLINES_SLOTS];
    uint64_t tick; /* every deadline in an earlier tick has been met */
    uint64_t count;
    void (*on_due)(struct deadline *deadline, void *data);
    void *data;
};

/* `now_ms` is the loop's time. on_due runs from deadlines_run() and may set or cancel any deadline.
 */
void deadlines_init(struct deadlines *deadlines, uint64_t now_ms,
                    void (*on_due)(struct deadline *deadline, void *data), void *data);

/* Makes a deadline that is not set. */
void deadline_init(struct deadline *deadline);

/* Sets or moves a deadline. */
void deadlines_set(struct deadlines *deadlines, struct deadline *deadline, uint64_t due_ms);

/* Harmless when it is not set. */
void deadlines_cancel(struct deadlines *deadlines, struct deadline *deadline);

/* Meets what is due at `now_ms`. */
void deadlines_run(struct deadlines *deadlines, uint64_t now_ms);

#endif
