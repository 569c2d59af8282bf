/*
 * raw_connection.h - a connection as the script's `ws` module sees it.
 *
 * Implements scripting/handlers/raw_socket.h, and carries a raw connection's events to the script.
 */
#ifndef EIDER_CONNECTION_RAW_CONNECTION_H
#define EIDER_CONNECTION_RAW_CONNECTION_H

#include "base/bytes.h"

#include <stdint.h>

struct connection;
struct raw_socket_ops;

/* The operations of every connection's `raw`. */
const struct raw_socket_ops *raw_connection_ops(void);

void raw_connection_opened(struct connection *connection);
void raw_connection_message(struct connection *connection, struct bytes message, bool binary);
void raw_connection_pong(struct connection *connection, struct bytes data);
void raw_connection_gone(struct connection *connection, uint32_t code, struct bytes reason);

#endif
