/*
 * membership.h - one client in one channel; sits in both lists, so either side can let go.
 *
 * Owner: the channel (channel_join, channel_leave). Thread: the worker's loop.
 */
#ifndef EIDER_CHANNELS_MEMBERSHIP_H
#define EIDER_CHANNELS_MEMBERSHIP_H

#include "base/list.h"

#include <stdint.h>

struct channel;
struct client;

struct membership {
    struct channel *channel;
    struct client *client;
    struct list in_client; /* client->memberships */
    uint32_t index;        /* its place in channel->members */
    char *chan_info;       /* JSON, or NULL */
};

#endif
