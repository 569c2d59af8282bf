/*
 * websocket.h - lws WebSocket events -> connection calls; frames out, gathered. No decisions here.
 *
 * Thread: the worker's loop.
 */
#ifndef EIDER_NET_WEBSOCKET_H
#define EIDER_NET_WEBSOCKET_H

#include <stdbool.h>

struct connection;

/*
 * Writes what waits in the outbox, as much as the socket takes: many frames in one system call, on
 * a plaintext socket straight from the frames. What it does not take stays, and goes on when the
 * socket is writable again. A broken socket is dropped.
 */
void websocket_flush(struct connection *connection);

/* Stops or goes on reading from the socket. */
void websocket_pause(struct connection *connection, bool paused);

/* Closes the socket without a word; connection_gone() follows from the loop. */
void websocket_drop(struct connection *connection);

#endif
