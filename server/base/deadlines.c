#include "base/deadlines.h"

static struct list *slot_of(struct deadlines *deadlines, uint64_t tick)
{
    return &deadlines->slots[tick % DEADLINES_SLOTS];
}

void deadlines_init(struct deadlines *deadlines, uint64_t now_ms,
                    void (*on_due)(struct deadline *deadline, void *data), void *data)
{
    for (size_t i = 0; i < DEADLINES_SLOTS; i++) {
        list_init(&deadlines->slots[i]);
    }
    deadlines->tick = now_ms / DEADLINES_TICK_MS;
    deadlines->count = 0;
    deadlines->on_due = on_due;
    deadlines->data = data;
}

void deadline_init(struct deadline *deadline)
{
    list_init(&deadline->link);
    deadline->due_ms = 0;
}

void deadlines_set(struct deadlines *deadlines, struct deadline *deadline, uint64_t due_ms)
{
    /* The tick after the due time: never early, also when `due_ms` has passed. */
    uint64_t tick = due_ms / DEADLINES_TICK_MS + 1;

    if (tick < deadlines->tick) {
        tick = deadlines->tick;
    }
    deadlines_cancel(deadlines, deadline);
    deadline->due_ms = due_ms;
    list_push_back(slot_of(deadlines, tick), &deadline->link);
    deadlines->count++;
}

void deadlines_cancel(struct deadlines *deadlines, struct deadline *deadline)
{
    if (!list_empty(&deadline->link)) {
        list_remove(&deadline->link);
        deadlines->count--;
    }
}

/* A slot holds the deadlines of many rounds of the wheel; those of later rounds stay. */
static void run_slot(struct deadlines *deadlines, struct list *slot, uint64_t now_ms)
{
    struct list due;

    list_init(&due);
    LIST_EACH(slot, at)
    {
        if (LIST_ITEM(at, struct deadline, link)->due_ms <= now_ms) {
            list_remove(at);
            list_push_back(&due, at);
        }
    }
    /* Taken one by one, so that on_due may cancel others that are due too. */
    for (struct list *at = list_pop_front(&due); at != NULL; at = list_pop_front(&due)) {
        deadlines->count--;
        deadlines->on_due(LIST_ITEM(at, struct deadline, link), deadlines->data);
    }
}

void deadlines_run(struct deadlines *deadlines, uint64_t now_ms)
{
    const uint64_t now_tick = now_ms / DEADLINES_TICK_MS;
    uint64_t first = deadlines->tick;

    /* After a long pause one round of the wheel meets everything. */
    if (now_tick >= first + DEADLINES_SLOTS) {
        first = now_tick - DEADLINES_SLOTS + 1;
    }
    deadlines->tick = now_tick + 1;
    for (uint64_t tick = first; tick <= now_tick; tick++) {
        run_slot(deadlines, slot_of(deadlines, tick), now_ms);
    }
}
