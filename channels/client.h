/*
 * client.h - one connected client, as channels and handlers see it.
 *
 * The server's connection embeds a `struct client` and implements its operations; channels and
 * scripts know nothing else of the connection. Owner: the connection. Thread: its worker's loop.
 * Any operation may close the connection later, never before it returns, so that a caller may go
 * on using the client until it returns to the loop.
 */
#ifndef EIDER_CHANNELS_CLIENT_H
#define EIDER_CHANNELS_CLIENT_H

#include "base/bytes.h"
#include "base/id.h"
#include "base/list.h"

#include <stdint.h>

struct channel;
struct client;
struct message;

struct client_ops {
    /* Queues a publication of `channel` for the client. The hot path of fan-out. */
    void (*deliver)(struct client *client, struct channel *channel, struct message *message);

    /* Tells the client that the server ended its subscription (push `unsubscribe`). */
    void (*unsubscribed)(struct client *client, struct bytes channel, uint32_t code,
                         struct bytes reason);

    /* Sends an asynchronous message (push `message`); `data` is JSON without raw newlines. */
    void (*send)(struct client *client, struct bytes data);

    /* Closes the connection with a code of protocol.md 7 or 4000-4999. */
    void (*disconnect)(struct client *client, uint32_t code, struct bytes reason);
};

struct client {
    const struct client_ops *ops;
    char id[ID_UUID_SIZE];
    char *user;              /* "" is anonymous; never NULL once connected */
    char *info;              /* JSON, or NULL */
    struct list memberships; /* struct membership.in_client: the channels it is in */
    uint32_t membership_count;
    void *script_ref; /* the handler's own object for this client, or NULL */
};

#endif
