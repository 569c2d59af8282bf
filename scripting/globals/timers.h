/*
 * timers.h - setTimeout, setInterval and setImmediate of one heap, on one uv_timer.
 *
 * A binary heap orders live timers by due time, then by creation. Each callback is an entry of its
 * own, with a budget of its own and the jobs after it; its exception is logged and the others go
 * on. A turn of the loop runs what is due until nothing is, or for TIMERS_SLICE_MS.
 */
#ifndef EIDER_GLOBALS_TIMERS_H
#define EIDER_GLOBALS_TIMERS_H

#include <duktape.h>
#include <uv.h>

#define TIMERS_SLICE_MS         20
#define TIMERS_PROGRAM_SLICE_MS 1000 /* no client waits for a program */

struct engine;

/* Gives the engine its timers; at most engine->limits.timers_max live at a time. */
void timers_open(struct engine *engine, uv_loop_t *loop);

/* Stops all. The engine may be freed at once; the handle's memory goes when the loop lets it. */
void timers_close(struct engine *engine);

/* Runs the immediates that were there when it began. */
void timers_run_immediates(struct engine *engine);

/* How many wait, with those that were cleared, and how many of them keep the loop running. */
uint32_t timers_immediates_waiting(const struct engine *engine);
uint32_t timers_immediates_referenced(const struct engine *engine);

/* What waited for jobs is due in the next timers phase. */
void timers_go_on(struct engine *engine);

/* Ends what repeats; outside of all JS. */
void timers_stop_intervals(struct engine *engine);

/* How many timers live. */
uint32_t timers_count(const struct engine *engine);

/* How many of them keep the loop running. */
uint32_t timers_referenced(const struct engine *engine);

/* The C half of timers.js. [ target ] -> [ target ] */
void timers_natives(duk_context *ctx);

#endif
