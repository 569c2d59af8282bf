#include "base/arena.h"

#include "base/xmalloc.h"

#include <stdalign.h>
#include <stdint.h>
#include <string.h>

#define CHUNK_SIZE 4096u

struct arena_chunk {
    struct arena_chunk *next;
    size_t used;
    size_t capacity;
    alignas(max_align_t) char memory[];
};

void arena_init(struct arena *arena, size_t limit)
{
    *arena = (struct arena){.limit = limit};
}

static struct arena_chunk *add_chunk(struct arena *arena, size_t size)
{
    const size_t capacity = size > CHUNK_SIZE ? size : CHUNK_SIZE;

    if (capacity > arena->limit || arena->size > arena->limit - capacity) {
        return NULL;
    }
    struct arena_chunk *chunk = xmalloc(sizeof(*chunk) + capacity);

    chunk->next = arena->chunks;
    chunk->used = 0;
    chunk->capacity = capacity;
    arena->chunks = chunk;
    arena->size += capacity;
    return chunk;
}

void *arena_take(struct arena *arena, size_t size)
{
    const size_t align = alignof(max_align_t);
    struct arena_chunk *chunk = arena->chunks;

    if (size > SIZE_MAX - align) {
        return NULL;
    }
    size = (size + align - 1) / align * align;
    if (chunk == NULL || chunk->capacity - chunk->used < size) {
        chunk = add_chunk(arena, size);
        if (chunk == NULL) {
            return NULL;
        }
    }
    void *piece = chunk->memory + chunk->used;

    chunk->used += size;
    return memset(piece, 0, size);
}

void arena_reset(struct arena *arena)
{
    while (arena->chunks != NULL) {
        struct arena_chunk *next = arena->chunks->next;

        free(arena->chunks);
        arena->chunks = next;
    }
    arena->size = 0;
}
