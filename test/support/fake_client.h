/*
 * fake_client.h - a client that writes down what it is delivered.
 */
#ifndef EIDER_TEST_FAKE_CLIENT_H
#define EIDER_TEST_FAKE_CLIENT_H

#include "channels/client.h"
#include "channels/message.h"

#include <stdio.h>
#include <string.h>

struct fake_client {
    struct client client;
    char heard[256]; /* payloads, each followed by a space */
    unsigned count;
};

static inline void fake_client_deliver(struct client *client, struct channel *channel,
                                       struct message *message)
{
    struct fake_client *fake = (struct fake_client *)client;
    const size_t used = strlen(fake->heard);

    (void)channel;
    fake->count++;
    if (used + message->payload.size + 2 < sizeof(fake->heard)) {
        snprintf(fake->heard + used, sizeof(fake->heard) - used, "%.*s ",
                 (int)message->payload.size, message->payload.data);
    }
}

static inline void fake_client_init(struct fake_client *fake)
{
    static const struct client_ops ops = {.deliver = fake_client_deliver};

    memset(fake, 0, sizeof(*fake));
    fake->client.ops = &ops;
    list_init(&fake->client.memberships);
}

#endif
