/*
 * frame.h - WebSocket frames and the opening handshake, as a client sees them.
 *
 * Only what servers under test send: whole frames without masks. A fragmented message is an error,
 * because a server that fragments messages of these sizes is not doing the work we measure.
 */
#ifndef EIDER_BENCH_FRAME_H
#define EIDER_BENCH_FRAME_H

#include "base/byte_buffer.h"
#include "base/bytes.h"

enum {
    FRAME_TEXT = 1,
    FRAME_BINARY = 2,
    FRAME_CLOSE = 8,
    FRAME_PING = 9,
    FRAME_PONG = 10,
};

struct frame {
    unsigned opcode;
    struct bytes payload; /* Borrowed from the input. */
    size_t size;          /* Header and payload. */
};

enum frame_result {
    FRAME_WHOLE,
    FRAME_NEEDS_MORE,
    FRAME_BROKEN,
};

/* Appends one masked frame whose payload is `parts` joined. */
void frame_append(struct byte_buffer *out, unsigned opcode, const struct bytes *parts,
                  size_t part_count);

/* Reads the frame at the start of `input`. */
enum frame_result frame_take(struct bytes input, struct frame *frame);

/* Appends the request that opens a WebSocket. */
void handshake_append(struct byte_buffer *out, const char *path, unsigned port);

/* Reads the answer: its size goes to `*size`. FRAME_BROKEN when it is not a 101. */
enum frame_result handshake_take(struct bytes input, size_t *size);

#endif
