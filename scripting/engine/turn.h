/*
 * turn.h - an engine's place in the loop's turns: what runs after the sockets, in the check phase.
 *
 * There the jobs go on that a slice left, immediates run, and the engine's owner is told. A request
 * makes the loop come there without waiting for sockets; immediates that are referenced do the same
 * for as long as one waits.
 */
#ifndef EIDER_ENGINE_TURN_H
#define EIDER_ENGINE_TURN_H

#include <uv.h>

struct engine;

/* Gives the engine a loop. on_turn(engine), may be NULL, comes last in a turn and may end the
 * engine. */
void turn_open(struct engine *engine, uv_loop_t *loop, void (*on_turn)(struct engine *engine));

/* The engine may be freed at once; the memory of the handles goes when the loop lets it. */
void turn_close(struct engine *engine);

/* There will be a turn, at once. Harmless without a loop. */
void turn_request(struct engine *engine);

/* Immediates were added, cleared, referenced or not: looks how many there are now. */
void turn_count_immediates(struct engine *engine);

/* The loop of the engine. */
uv_loop_t *turn_loop(const struct engine *engine);

#endif
