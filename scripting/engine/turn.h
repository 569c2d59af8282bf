/*
 * turn.h - work of an engine that goes on in the loop's next turn.
 *
 * A request makes the loop turn at once, without waiting for sockets; the turn then continues
 * the jobs that were left, runs immediates, and tells the engine's owner.
 */
#ifndef EIDER_ENGINE_TURN_H
#define EIDER_ENGINE_TURN_H

#include <uv.h>

struct engine;

/* Gives the engine a loop. on_turn(engine), may be NULL, comes last in a turn and may end the
 * engine. */
void turn_open(struct engine *engine, uv_loop_t *loop, void (*on_turn)(struct engine *engine));

/* The engine may be freed at once; the memory of the handle goes when the loop lets it. */
void turn_close(struct engine *engine);

/* There will be a turn. Harmless without a loop. */
void turn_request(struct engine *engine);

/* The loop of the engine. */
uv_loop_t *turn_loop(const struct engine *engine);

#endif
