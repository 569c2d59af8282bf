/*
 * raw_socket.h - a plain WebSocket between the server and the script's `ws` module.
 *
 * The server's connection embeds a `struct raw_socket` and implements its operations; the script
 * side is a `struct raw_server`. Thread: the worker's loop. No operation frees the socket before
 * control returns to the loop.
 */
#ifndef EIDER_HANDLERS_RAW_SOCKET_H
#define EIDER_HANDLERS_RAW_SOCKET_H

#include "base/bytes.h"

#include <stdint.h>

struct raw_server;
struct raw_socket;

struct raw_socket_ops {
    /* Queues a message; false when the socket is closing or the outbox is full (it is then closed).
     */
    bool (*send)(struct raw_socket *socket, struct bytes data, bool binary);

    /* A ping frame with at most 125 bytes. */
    void (*ping)(struct raw_socket *socket, struct bytes data);
    void (*pong)(struct raw_socket *socket, struct bytes data);

    /* Starts the closing handshake. `code` 0: a Close frame without a body. */
    void (*close)(struct raw_socket *socket, uint32_t code, struct bytes reason);

    /* Drops the connection without a closing handshake. */
    void (*terminate)(struct raw_socket *socket);

    /* Bytes queued that have not reached the operating system. */
    size_t (*buffered)(const struct raw_socket *socket);
};

struct raw_socket {
    const struct raw_socket_ops *ops;
    void *script_ref; /* the script's WebSocket object, or NULL */
};

/* The handshake of a raw socket. Bytes are borrowed for the call. */
struct raw_request {
    struct bytes url; /* path and query */
    struct bytes host;
    struct bytes origin;
    struct bytes user_agent;
    struct bytes cookie;
    struct bytes protocol; /* Sec-WebSocket-Protocol */
    struct bytes address;  /* the peer's, as text */
};

/* Whether the script has a WebSocketServer for the path of `url` (query and all). */
bool raw_server_serves(struct raw_server *server, struct bytes url);

/* Events, in this order: opened, any of message/pong/ping, closed. The request of an open socket is
 * copied by the script side as far as it wants it. */
void raw_server_opened(struct raw_server *server, struct raw_socket *socket,
                       const struct raw_request *request);
void raw_server_message(struct raw_server *server, struct raw_socket *socket, struct bytes data,
                        bool binary);
void raw_server_ping(struct raw_server *server, struct raw_socket *socket, struct bytes data);
void raw_server_pong(struct raw_server *server, struct raw_socket *socket, struct bytes data);

/* The peer's or our own close code; 1006 without a Close frame; 1005 for one without a code. */
void raw_server_closed(struct raw_server *server, struct raw_socket *socket, uint32_t code,
                       struct bytes reason);

#endif
