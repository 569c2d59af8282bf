/*
 * merge_sort.h - a stable sort of values on Duktape's side: of arrays and typed arrays.
 *
 * It moves numbers, not values: the result is an order of indexes. A comparator may throw at any
 * time and may contradict itself; the result is then some order, never a wrong access.
 */
#ifndef EIDER_BUILTINS_MERGE_SORT_H
#define EIDER_BUILTINS_MERGE_SORT_H

#include <stdbool.h>
#include <stdint.h>

#include <duktape.h>

/* Whether the item `b` should stand before the item `a`, which came first. */
typedef bool sort_swaps_fn(duk_context *ctx, void *context, uint32_t a, uint32_t b);

/* The indexes 0 .. count-1 in their new order. [ ] -> [ buffer ] */
const uint32_t *merge_sort(duk_context *ctx, uint32_t count, sort_swaps_fn *swaps, void *context);

#endif
