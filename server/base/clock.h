/*
 * clock.h - the time, in milliseconds.
 *
 * Timers run on the loop's monotonic time (uv_now), which is passed in so that tests own it; this
 * header has the two clocks that are read directly.
 */
#ifndef EIDER_BASE_CLOCK_H
#define EIDER_BASE_CLOCK_H

#include <stdint.h>
#include <time.h>

static inline uint64_t clock_ns(clockid_t clock)
{
    struct timespec now;

    clock_gettime(clock, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

/* Milliseconds since 1970 (what people and tokens mean by time). */
static inline uint64_t clock_wall_ms(void)
{
    return clock_ns(CLOCK_REALTIME) / 1000000u;
}

/* Milliseconds that never jump, for what has no loop at hand. */
static inline uint64_t clock_monotonic_ms(void)
{
    return clock_ns(CLOCK_MONOTONIC) / 1000000u;
}

/* Nanoseconds of CPU that the calling thread has used. */
static inline uint64_t clock_thread_cpu_ns(void)
{
    return clock_ns(CLOCK_THREAD_CPUTIME_ID);
}

#endif
