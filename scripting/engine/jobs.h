/*
 * jobs.h - what runs after every entry into JS: the nextTick queue, then promise jobs.
 *
 * The queues are JS (jobs.js), because a job must be called from ECMAScript code; C knows only
 * whether one waits. A drain runs a bounded slice, and what is left goes on in the next turn of
 * the loop, so that an endless chain of promises starves no socket. Timers and immediates wait
 * until the jobs before them are done, but no longer than JOBS_TURNS_MAX turns. Each job has a
 * budget of its own.
 */
#ifndef EIDER_ENGINE_JOBS_H
#define EIDER_ENGINE_JOBS_H

#include "base/byte_buffer.h"
#include "scripting/engine/reference.h"

#include <stdbool.h>
#include <stdint.h>

struct engine;

#define JOBS_SLICE_COUNT 1000 /* jobs in one drain */
#define JOBS_SLICE_MS    10   /* CPU of jobs so long that the engine asked for the time */
#define JOBS_TURNS_MAX   50   /* for which timers and immediates wait */

/* Embedded in the engine. */
struct jobs {
    bool waiting;           /* set from JS when a queue is no longer empty */
    struct reference drain; /* the function of jobs.js */
    uint32_t count;         /* in this slice */
    uint64_t used_ns;
    uint32_t turns;             /* for which jobs have been left over without a pause */
    struct byte_buffer failure; /* stands in for engine->failure during a drain */
};

/* Runs a slice; only outside every entry. */
void jobs_drain(struct engine *engine);

/* Whether timers and immediates wait for jobs that are left. Asked once a turn by each. */
bool jobs_come_first(struct engine *engine);

/* The C half of jobs.js. [ target ] -> [ target ] */
void jobs_natives(duk_context *ctx);

#endif
