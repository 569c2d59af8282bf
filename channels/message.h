/*
 * message.h - a publication: an immutable payload on its way to the subscribers of a channel.
 *
 * Owner: counted; message_new() gives the caller one reference. Thread: its worker's loop only.
 * Layout: one allocation holds the struct, the payload and the publisher's info.
 */
#ifndef EIDER_CHANNELS_MESSAGE_H
#define EIDER_CHANNELS_MESSAGE_H

#include "base/bytes.h"

#include <stdint.h>

/* Who published, as ClientInfo (protocol.md 5.5); `client` is absent for the server's own. */
struct client_info {
    struct bytes user;
    struct bytes client;
    struct bytes conn_info; /* JSON, or absent */
    struct bytes chan_info; /* JSON, or absent */
};

/*
 * What the server makes of a message once and then shares with every subscriber (its encoded
 * frames). The message owns it: `drop` runs when the last reference to the message goes.
 */
struct message_encoding {
    void (*drop)(struct message_encoding *encoding);
};

struct message {
    uint32_t refs;
    uint64_t offset;      /* position in the channel's stream; 0 in a channel without history */
    struct bytes payload; /* JSON, verbatim as published */
    struct client_info info;
    struct message_encoding *encoding; /* NULL until the first delivery */
};

/* Copies the payload and, when not NULL, the info. */
struct message *message_new(struct bytes payload, const struct client_info *info);

struct message *message_ref(struct message *message);

/* Drops one reference, and frees at zero. message_unref(NULL) does nothing. */
void message_unref(struct message *message);

#endif
