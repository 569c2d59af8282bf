/*
 * meter.h - counts messages, and reads the server's CPU when the warm-up ends and when all are
 * done.
 */
#ifndef EIDER_BENCH_METER_H
#define EIDER_BENCH_METER_H

#include "load/histogram.h"
#include "load/process.h"

struct meter {
    pid_t pid;
    uint64_t warmup;
    uint64_t total; /* With the warm-up. */
    uint64_t count;
    uint64_t begin_ns;
    uint64_t end_ns;
    struct process_cpu begin;
    struct process_cpu end;
    struct histogram latency; /* Of the measured ones. */
};

/* Of `total` messages the first `warmup` do not count. Starts at once if there is no warm-up. */
void meter_init(struct meter *meter, pid_t pid, uint64_t warmup, uint64_t total, uint64_t now_ns);

/* One more, which took `latency_ns`. */
void meter_add(struct meter *meter, uint64_t now_ns, uint64_t latency_ns);

static inline bool meter_done(const struct meter *meter)
{
    return meter->count >= meter->total;
}

#endif
