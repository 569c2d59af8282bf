/*
 * raw_server.h - every living raw socket, with a copy of its request, across heaps.
 *
 * Implements raw_socket.h's events by calling the current heap's ws module. Owner: struct script.
 */
#ifndef EIDER_HANDLERS_RAW_SERVER_H
#define EIDER_HANDLERS_RAW_SERVER_H

#include "base/list.h"
#include "scripting/engine/reference.h"
#include "scripting/handlers/raw_socket.h"

#define RAW_PEER_TAG 0x50454552u

struct engine;

/* The strings of a request, packed behind each other. */
struct raw_handshake {
    struct raw_request request;
    char *text;
};

/* One living socket. Bound to its WebSocket object. */
struct raw_peer {
    uint32_t tag;
    bool closing;      /* the script or we have begun to close it */
    bool closed;       /* the connection is gone */
    bool array_buffer; /* binaryType */
    struct list link;  /* in raw_server->peers */
    struct raw_socket *socket;
    struct raw_handshake handshake;
    struct reference object; /* in the current heap */
};

struct raw_server {
    struct list peers;
    struct engine *engine; /* the current heap, or NULL */
    uint32_t message_size_max;
};

/* Without a heap nothing is served. */
struct raw_server *raw_server_new(uint32_t message_size_max);

/* Sockets that are left are forgotten. NULL does nothing. */
void raw_server_free(struct raw_server *server);

/*
 * `engine` takes over. Living sockets whose path it serves are connections of it, as new WebSocket
 * objects; the others are closed with 1012. Objects in the engine before send to nobody.
 */
void raw_server_attach(struct raw_server *server, struct engine *engine);

/* Starts the closing handshake, once. */
void raw_peer_close(struct raw_peer *peer, uint32_t code, struct bytes reason);

#endif
