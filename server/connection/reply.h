/*
 * reply.h - one message of the protocol to one client: encoded, framed, queued.
 *
 *     encode_json_ping(reply_begin(connection));
 *     reply_send(connection);
 */
#ifndef EIDER_CONNECTION_REPLY_H
#define EIDER_CONNECTION_REPLY_H

#include "channels/verdict.h"

#include <stdint.h>

struct byte_buffer;
struct connection;

/* The buffer to encode into; empty. One reply at a time: it is the worker's. */
struct byte_buffer *reply_begin(struct connection *connection);

/* Frames and queues what was encoded. */
void reply_send(struct connection *connection);

/* The reply to a refused command: an error, or the end of the connection (DISCONNECT). */
void reply_refusal(struct connection *connection, uint32_t id, const struct verdict *verdict);

/* An error of protocol.md 7 with its own text. */
void reply_error(struct connection *connection, uint32_t id, uint32_t code);

#endif
