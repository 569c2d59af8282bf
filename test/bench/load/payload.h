/*
 * payload.h - the message that is sent: a JSON object of a given size with a number in it.
 *
 * {"n":1000000042,"t":"xxxx..."} for message 42: valid in every dialect, of the same size for every
 * number, and recognizable in what comes back.
 */
#ifndef EIDER_BENCH_PAYLOAD_H
#define EIDER_BENCH_PAYLOAD_H

#include "base/byte_buffer.h"

#define PAYLOAD_BYTES_MIN 32

/* Owner: the load. `size` is at least PAYLOAD_BYTES_MIN. */
void payload_init(struct byte_buffer *payload, size_t size);

/* Makes it message `number`; borrowed until the next call. */
struct bytes payload_numbered(struct byte_buffer *payload, uint64_t number);

/* Reads the number back; false when `text` does not start as our message does. */
bool payload_number(struct bytes text, uint64_t *number);

#endif
