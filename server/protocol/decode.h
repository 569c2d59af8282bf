/*
 * decode.h - bytes -> command, or why not (protocol.md 2 and 3).
 *
 * Pure: no sockets, no loop. Payloads are passed through as spans of the input, never re-written.
 */
#ifndef EIDER_PROTOCOL_DECODE_H
#define EIDER_PROTOCOL_DECODE_H

#include "base/byte_buffer.h"
#include "server/protocol/command.h"

/* One per connection kind or worker; embeds the memory for strings that had escapes. */
struct decoder {
    struct byte_buffer scratch;
    uint32_t depth_max;
};

/* `size_max` bounds the scratch memory: the message size limit. */
void decoder_init(struct decoder *decoder, size_t size_max, uint32_t depth_max);
void decoder_fini(struct decoder *decoder);

enum decode_result {
    DECODE_OK,
    DECODE_MALFORMED, /* close with 3501 */
};

/*
 * Takes the next message off a JSON frame: up to '\n' or the end. False when nothing is left, which
 * is when frame->data is NULL; so an empty frame is given with a `data` that is not NULL. A
 * trailing '\n' is allowed; an empty frame or a blank line yields an empty message, which is
 * malformed when decoded.
 */
bool decode_next_json(struct bytes *frame, struct bytes *message);

/*
 * One JSON message -> *command. What follows the first complete value is ignored; unknown fields
 * are ignored; of several requests the first in the order of protocol.md 3 wins; of a field given
 * twice the last wins; null, except as a payload, is as if absent. When malformed, `why`, if not
 * NULL, gets a static text that names what is wrong, for the log, and *command is not to be used.
 */
enum decode_result decode_json(struct decoder *decoder, struct bytes message,
                               struct command *command, const char **why);

#endif
