/*
 * inbox.h - pieces of a message -> the whole message, within the limit.
 *
 * Owner: the connection, which embeds it. Thread: the worker's loop. A message that arrives in one
 * piece is not copied. Limits: `message_size_max` bytes a message, `fragments_max` frames a
 * message.
 */
#ifndef EIDER_CONNECTION_INBOX_H
#define EIDER_CONNECTION_INBOX_H

#include "base/bytes.h"

#include <stdint.h>

struct inbox {
    char *data; /* NULL between messages */
    uint32_t size;
    uint32_t capacity;
    uint32_t fragments;
};

/* One piece of a message, as it came off the socket. */
struct inbox_piece {
    struct bytes bytes;
    uint64_t frame_left; /* bytes of this frame that are still to come */
    bool frame_ends;     /* this piece is the last of its frame */
    bool message_ends;   /* and that frame is the last of its message */
};

enum inbox_result {
    INBOX_WHOLE,     /* *message is the whole message; inbox_reset() when done with it */
    INBOX_MORE,      /* more is to come */
    INBOX_TOO_LARGE, /* it is, or by its own length will be, above the limit: close with 1009 */
    INBOX_TOO_MANY_FRAGMENTS, /* close with 1008 */
};

enum inbox_result inbox_add(struct inbox *inbox, const struct inbox_piece *piece, size_t size_max,
                            uint32_t fragments_max, struct bytes *message);

/* Forgets the message and frees its memory. */
void inbox_reset(struct inbox *inbox);

#endif
