#include "channels/channel.h"

#include "base/xmalloc.h"
#include "channels/client.h"

#include <assert.h>

#define FIRST_CAPACITY 4

/* So few holes cost nothing. */
#define HOLES_KEPT 64

struct channel *channel_new(struct bytes name)
{
    struct channel *channel = xcalloc(1, sizeof(*channel) + name.size + 1);
    char *copy = (char *)(channel + 1);

    memcpy(copy, name.data, name.size);
    channel->name = (struct bytes){copy, name.size};
    return channel;
}

void channel_free(struct channel *channel)
{
    if (channel == NULL) {
        return;
    }
    assert(channel->member_count == 0);
    assert(channel->jobs == 0);
    free(channel->members);
    free(channel);
}

static void append(struct channel *channel, struct membership *membership)
{
    if (channel->end == channel->capacity) {
        channel->capacity = channel->capacity > 0 ? channel->capacity * 2 : FIRST_CAPACITY;
        channel->members =
            xrealloc(channel->members, channel->capacity * sizeof(channel->members[0]));
    }
    membership->index = channel->end;
    channel->members[channel->end++] = membership;
}

struct membership *channel_join(struct channel *channel, struct client *client,
                                struct bytes chan_info)
{
    struct membership *membership = xcalloc(1, sizeof(*membership));

    membership->channel = channel;
    membership->client = client;
    if (chan_info.data != NULL) {
        membership->chan_info = xmemdup(chan_info.data, chan_info.size);
    }
    append(channel, membership);
    channel->member_count++;
    list_push_back(&client->memberships, &membership->in_client);
    client->membership_count++;
    return membership;
}

/* The last member takes the empty place: no fan-out is walking, so order is free. */
static void close_gap(struct channel *channel, uint32_t index)
{
    struct membership *last = channel->members[--channel->end];

    channel->members[index] = last;
    last->index = index;
}

void channel_leave(struct membership *membership)
{
    struct channel *channel = membership->channel;

    assert(channel->members[membership->index] == membership);
    if (channel->jobs > 0) {
        channel->members[membership->index] = NULL;
    } else {
        close_gap(channel, membership->index);
    }
    channel->member_count--;
    list_remove(&membership->in_client);
    membership->client->membership_count--;
    free(membership->chan_info);
    free(membership);
}

struct membership *channel_member(const struct channel *channel, const struct client *client)
{
    LIST_EACH(&client->memberships, at)
    {
        struct membership *membership = LIST_ITEM(at, struct membership, in_client);

        if (membership->channel == channel) {
            return membership;
        }
    }
    return NULL;
}

void channel_job_begins(struct channel *channel)
{
    channel->jobs++;
}

bool channel_has_many_holes(const struct channel *channel)
{
    const uint32_t holes = channel->end - channel->member_count;

    return holes > HOLES_KEPT && holes > channel->member_count;
}

void channel_close_holes(struct channel *channel, uint32_t *places)
{
    uint32_t kept = 0;

    for (uint32_t i = 0; i < channel->end; i++) {
        struct membership *membership = channel->members[i];

        if (places != NULL) {
            places[i] = kept;
        }
        if (membership != NULL) {
            membership->index = kept;
            channel->members[kept++] = membership;
        }
    }
    if (places != NULL) {
        places[channel->end] = kept;
    }
    channel->end = kept;
}

void channel_job_ends(struct channel *channel)
{
    assert(channel->jobs > 0);
    if (--channel->jobs == 0 && channel->end > channel->member_count) {
        channel_close_holes(channel, NULL);
    }
}
