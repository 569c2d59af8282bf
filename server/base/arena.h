/*
 * arena.h - memory that is taken in small pieces and given back all at once.
 *
 * Owner: whoever embeds it. Created with its limit: a piece that would pass it is refused.
 */
#ifndef EIDER_BASE_ARENA_H
#define EIDER_BASE_ARENA_H

#include <stddef.h>

struct arena_chunk;

struct arena {
    struct arena_chunk *chunks; /* the newest first */
    size_t size;                /* of all chunks */
    size_t limit;
};

/* Allocates nothing yet. */
void arena_init(struct arena *arena, size_t limit);

/* Zeroed memory, aligned for any type; NULL at the limit. Lives until arena_reset(). */
void *arena_take(struct arena *arena, size_t size);

/* Ends every piece. */
void arena_reset(struct arena *arena);

#endif
