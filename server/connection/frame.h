/*
 * frame.h - one WebSocket frame from the server: header and payload, built once, shared by all.
 *
 * Frames from a server are not masked (RFC 6455 5.1), so the same bytes serve every client.
 * Owner: counted; frame_new() gives the caller one reference. Thread: the worker's loop.
 */
#ifndef EIDER_CONNECTION_FRAME_H
#define EIDER_CONNECTION_FRAME_H

#include "base/bytes.h"

#include <stdint.h>

/* RFC 6455 5.2 */
enum frame_opcode {
    FRAME_TEXT = 0x1,
    FRAME_BINARY = 0x2,
    FRAME_CLOSE = 0x8,
    FRAME_PING = 0x9,
    FRAME_PONG = 0xa,
};

/* A control frame carries no more (RFC 6455 5.5); of a Close frame two bytes are the code. */
#define FRAME_CONTROL_MAX      125
#define FRAME_CLOSE_REASON_MAX (FRAME_CONTROL_MAX - 2)

struct frame {
    uint32_t refs;
    uint32_t size; /* of `bytes`: header and payload; a payload is below 4 GiB by message limits */
    uint8_t bytes[];
};

/* An unfragmented frame; copies `payload`. */
struct frame *frame_new(enum frame_opcode opcode, struct bytes payload);

/* A Close frame; `code` 0 makes one without a body. `reason` is cut to what fits, at a character.
 */
struct frame *frame_new_close(uint32_t code, struct bytes reason);

struct frame *frame_ref(struct frame *frame);

/* Drops one reference, and frees at zero. frame_unref(NULL) does nothing. */
void frame_unref(struct frame *frame);

#endif
