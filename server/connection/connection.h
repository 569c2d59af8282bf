/*
 * connection.h - one client, from the upgrade to the close.
 *
 * A connection speaks the Centrifuge protocol or is a raw WebSocket for the script; `kind` says
 * which. Owner: `connections`. Thread: the worker's loop.
 *
 * Closing is two steps. connection_close() queues a Close frame behind what waits and ignores what
 * the peer still says; the memory goes away in connection_gone(), when lws has let go of the
 * socket. Nobody frees a connection before control returns to the loop.
 */
#ifndef EIDER_CONNECTION_CONNECTION_H
#define EIDER_CONNECTION_CONNECTION_H

#include "base/deadlines.h"
#include "channels/client.h"
#include "scripting/handlers/raw_socket.h"
#include "server/connection/inbox.h"
#include "server/connection/outbox.h"
#include "server/connection/waiting.h"

#include <stdint.h>

struct connections;
struct frame;
struct handshake;
struct lws;

/* RFC 6455 7.1.5: the close code of a connection that ended without a Close frame. */
#define CLOSED_ABNORMALLY 1006

enum connection_kind { CONNECTION_CENTRIFUGE, CONNECTION_RAW };

/* Moves only downwards; connection_set_state() knows which moves are legal. */
enum connection_state {
    CONNECTION_NEW,        /* upgraded; a connect command is awaited */
    CONNECTION_CONNECTING, /* the handler is deciding about it */
    CONNECTION_OPEN,
    CONNECTION_REFUSED, /* connect was answered with an error; nothing more is accepted */
    CONNECTION_CLOSING, /* our Close frame is queued, or the peer's has come */
    CONNECTION_CLOSED,  /* lws has let go of the socket */
};

struct connection {
    struct client client;  /* as channels and handlers see it */
    struct raw_socket raw; /* as the script's ws module sees it */

    /* The socket */
    struct connections *all;
    struct lws *wsi; /* NULL once closed */
    int fd;          /* for direct sends; -1: through lws only (TLS) */
    struct list in_all;
    struct list in_dirty; /* linked while frames wait for the end of the turn */
    struct inbox inbox;
    struct outbox outbox;

    /* The state */
    uint8_t kind;
    uint8_t state;
    bool frame_pings : 1;     /* WebSocket pings in place of protocol pings */
    bool pong_awaited : 1;    /* a ping is out */
    bool writing_blocked : 1; /* lws will call when the socket takes more */
    bool reading_paused : 1;
    bool message_is_binary : 1; /* of the message in the inbox */
    bool handler_asked : 1;     /* the handler must be told when the client goes */
    bool was_open : 1;
    bool peer_closed : 1;
    uint16_t close_code;     /* ours once closing; the peer's when it closed first; 1006 at first */
    uint32_t control_frames; /* in the current second */
    uint32_t control_second;
    char *close_reason;          /* NULL: none */
    struct deadline deadline;    /* what it is for follows from the state: heartbeat.c */
    struct handshake *handshake; /* until connect is decided */
    struct waiting *waiting;     /* what a handler has not decided yet; NULL when nothing waits */
};

/* What an upgrade request told. Owned by the connection until connect is decided. */
struct handshake {
    char *url;  /* path and query */
    char *host; /* each of these "" when absent */
    char *origin;
    char *user_agent;
    char *cookie;
    char *protocol;
    char address[48];
};

void handshake_free(struct handshake *handshake);

/* A new connection on an upgraded socket. Takes the handshake. */
struct connection *connection_new(struct connections *all, enum connection_kind kind,
                                  struct lws *wsi, int fd, struct handshake *handshake);

/* A piece of a message has arrived. May close the connection. */
void connection_received(struct connection *connection, const struct inbox_piece *piece,
                         bool binary);

/* A pong frame has arrived; `data` is what we or the peer put in. */
void connection_received_pong(struct connection *connection, struct bytes data);

/* The peer has sent a Close frame; lws answers it. `code` is 1005 for one without a code. */
void connection_received_close(struct connection *connection, uint32_t code, struct bytes reason);

/* Queues a frame; it leaves at the end of the turn. At outbox_size_max the client is closed: 3008.
 */
bool connection_send(struct connection *connection, struct frame *frame);

/* Starts closing: 3008 drops what waits, every other code flushes it first. Idempotent. */
void connection_close(struct connection *connection, uint32_t code, struct bytes reason);

/* Closes with a code of close_code.h and its own text. */
void connection_close_with(struct connection *connection, uint32_t code);

/* Drops the socket without a word; connection_gone() follows from the loop. */
void connection_drop(struct connection *connection);

/* lws has let go of the socket: leaves channels, tells the handler, frees the connection. */
void connection_gone(struct connection *connection);

/* Moves on, and sets the deadline that goes with the state. */
void connection_set_state(struct connection *connection, enum connection_state state);

#endif
