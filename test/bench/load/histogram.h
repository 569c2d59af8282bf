/*
 * histogram.h - how often each duration occurred, in buckets that grow with the duration.
 *
 * Every power of two is cut into 32 equal steps, so a percentile is at most 3 % too high.
 */
#ifndef EIDER_BENCH_HISTOGRAM_H
#define EIDER_BENCH_HISTOGRAM_H

#include <stdint.h>

#define HISTOGRAM_STEP_BITS 5
#define HISTOGRAM_BUCKETS   ((64 - HISTOGRAM_STEP_BITS + 1) << HISTOGRAM_STEP_BITS)

struct histogram {
    uint64_t counts[HISTOGRAM_BUCKETS];
    uint64_t total;
    uint64_t max_ns;
};

void histogram_add(struct histogram *histogram, uint64_t duration_ns);

/* The duration that `fraction` (0 to 1) of all stay at or under; 0 when nothing was added. */
uint64_t histogram_percentile_ns(const struct histogram *histogram, double fraction);

#endif
