#include "scripting/globals/timer_queue.h"

#include "base/xmalloc.h"

static bool comes_before(const struct timer_place *a, const struct timer_place *b)
{
    return a->due_ms != b->due_ms ? a->due_ms < b->due_ms : a->number < b->number;
}

static void put(struct timer_queue *queue, uint32_t at, struct timer_place *place)
{
    queue->heap[at] = place;
    place->at = at;
}

static void sift_up(struct timer_queue *queue, uint32_t at, struct timer_place *place)
{
    while (at > 0 && comes_before(place, queue->heap[(at - 1) / 2])) {
        put(queue, at, queue->heap[(at - 1) / 2]);
        at = (at - 1) / 2;
    }
    put(queue, at, place);
}

static void sift_down(struct timer_queue *queue, uint32_t at, struct timer_place *place)
{
    for (uint32_t child; (child = at * 2 + 1) < queue->count; at = child) {
        if (child + 1 < queue->count && comes_before(queue->heap[child + 1], queue->heap[child])) {
            child++;
        }
        if (!comes_before(queue->heap[child], place)) {
            break;
        }
        put(queue, at, queue->heap[child]);
    }
    put(queue, at, place);
}

void timer_queue_add(struct timer_queue *queue, struct timer_place *place)
{
    if (queue->count == queue->capacity) {
        queue->capacity = queue->capacity * 2 + 16;
        queue->heap = xrealloc(queue->heap, queue->capacity * sizeof(queue->heap[0]));
    }
    queue->count++;
    sift_up(queue, queue->count - 1, place);
}

void timer_queue_remove(struct timer_queue *queue, struct timer_place *place)
{
    const uint32_t at = place->at;

    if (at == TIMER_NOT_QUEUED) {
        return;
    }
    place->at = TIMER_NOT_QUEUED;
    struct timer_place *last = queue->heap[--queue->count];

    if (last == place) {
        return;
    }
    if (at > 0 && comes_before(last, queue->heap[(at - 1) / 2])) {
        sift_up(queue, at, last);
    } else {
        sift_down(queue, at, last);
    }
}

struct timer_place *timer_queue_first(const struct timer_queue *queue)
{
    return queue->count > 0 ? queue->heap[0] : NULL;
}

void timer_queue_fini(struct timer_queue *queue)
{
    free(queue->heap);
    *queue = (struct timer_queue){0};
}
