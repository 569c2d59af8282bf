#include "scripting/builtins/merge_sort.h"

#include "scripting/builtins/array_like.h"

#include <string.h>

#define RUN_LENGTH 8u /* shorter pieces are sorted by insertion */

struct sorting {
    duk_context *ctx;
    sort_swaps_fn *swaps;
    void *context;
    uint32_t steps;
};

static bool swaps(struct sorting *sorting, uint32_t a, uint32_t b)
{
    array_step(sorting->ctx, &sorting->steps);
    return sorting->swaps(sorting->ctx, sorting->context, a, b);
}

static void insertion_sort(struct sorting *sorting, uint32_t *items, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        const uint32_t item = items[i];
        uint32_t to = i;

        while (to > 0 && swaps(sorting, items[to - 1], item)) {
            items[to] = items[to - 1];
            to--;
        }
        items[to] = item;
    }
}

/* Merges two sorted neighbours of `from` into `to`. */
static void merge(struct sorting *sorting, const uint32_t *from, uint32_t *to, uint32_t middle,
                  uint32_t end)
{
    uint32_t left = 0;
    uint32_t right = middle;

    if (middle >= end || !swaps(sorting, from[middle - 1], from[middle])) {
        memcpy(to, from, end * sizeof(*to)); /* They are in order already. */
        return;
    }
    for (uint32_t i = 0; i < end; i++) {
        const bool takes_right =
            left == middle || (right < end && swaps(sorting, from[left], from[right]));

        to[i] = takes_right ? from[right++] : from[left++];
    }
}

static uint32_t least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

const uint32_t *merge_sort(duk_context *ctx, uint32_t count, sort_swaps_fn *swaps_fn, void *context)
{
    struct sorting sorting = {.ctx = ctx, .swaps = swaps_fn, .context = context};
    uint32_t *from = duk_push_fixed_buffer(ctx, ((size_t)count + 1) * 2 * sizeof(uint32_t));
    uint32_t *to = from + count;

    for (uint32_t i = 0; i < count; i++) {
        from[i] = i;
    }
    for (uint32_t i = 0; i < count; i += RUN_LENGTH) {
        insertion_sort(&sorting, from + i, least(RUN_LENGTH, count - i));
    }
    for (uint64_t width = RUN_LENGTH; width < count; width *= 2) {
        for (uint64_t i = 0; i < count; i += 2 * width) {
            const uint32_t length =
                least((uint32_t)(2 * width < count ? 2 * width : count), count - (uint32_t)i);

            merge(&sorting, from + i, to + i, least((uint32_t)width, length), length);
        }
        uint32_t *swapped = from;

        from = to;
        to = swapped;
    }
    return from;
}
