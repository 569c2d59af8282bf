/*
 * heartbeat.h - the one deadline a connection has, whatever it is for.
 *
 * NEW, CONNECTING: a successful connect within connect_timeout, else 3502 (protocol.md 4).
 * OPEN: the next ping, or the pong to the last one, else 3012. REFUSED: the client's own close
 * within close_timeout, else the socket is dropped. CLOSING: the peer's Close frame, likewise.
 */
#ifndef EIDER_CONNECTION_HEARTBEAT_H
#define EIDER_CONNECTION_HEARTBEAT_H

#include "base/deadlines.h"

#include <stdbool.h>

struct connection;

/* Sets the deadline that goes with the state the connection has just entered. */
void heartbeat_state_entered(struct connection *connection);

/* The client's pong to our ping. False when no ping was out, which is malformed (3501). */
bool heartbeat_pong(struct connection *connection);

/* For deadlines_init(). */
void heartbeat_on_due(struct deadline *deadline, void *data);

#endif
