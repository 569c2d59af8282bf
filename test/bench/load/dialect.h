/*
 * dialect.h - how one kind of server is spoken to, over WebSocket.
 *
 * A dialect opens a session on a link, wraps what the load sends, and tells the load what arrived
 * with load_on_joined(), load_on_payload(), load_on_reply() and load_fail().
 */
#ifndef EIDER_BENCH_DIALECT_H
#define EIDER_BENCH_DIALECT_H

#include "base/bytes.h"

struct link;

struct dialect {
    const char *name;
    const char *path;
    bool replies; /* A publish is answered, so publish mode has something to wait for. */

    /* The WebSocket is open: start the session, subscribe to link->channel if there is one. */
    void (*on_open)(struct link *link);
    void (*on_message)(struct link *link, struct bytes message);

    /* Append a message that comes back to this link, or one that goes to a channel. */
    void (*echo)(struct link *link, struct bytes payload); /* NULL: has no such thing. */
    void (*publish)(struct link *link, const char *channel, struct bytes payload);
};

extern const struct dialect dialect_raw;
extern const struct dialect dialect_centrifuge;
extern const struct dialect dialect_socketio;

/* NULL when there is none of that name. */
const struct dialect *dialect_find(const char *name);

#endif
