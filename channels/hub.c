#include "channels/hub.h"

#include "base/xmalloc.h"
#include "channels/broker/broker.h"
#include "channels/channel.h"
#include "channels/client.h"
#include "channels/directory.h"
#include "channels/fanout.h"

#include <assert.h>

struct hub {
    struct broker *broker;
    struct directory directory;
    struct fanout fanout;
};

/* A channel's last fan-out has ended. */
static void on_channel_idle(struct channel *channel, void *data)
{
    struct hub *hub = data;

    directory_drop_if_idle(&hub->directory, channel);
}

struct hub *hub_new(uv_loop_t *loop, struct broker *broker, uint32_t fanout_slice,
                    uint32_t fanout_jobs_max)
{
    struct hub *hub = xcalloc(1, sizeof(*hub));

    hub->broker = broker;
    directory_init(&hub->directory);
    fanout_init(&hub->fanout, loop, fanout_slice, fanout_jobs_max, on_channel_idle, hub);
    return hub;
}

void hub_free(struct hub *hub)
{
    if (hub == NULL) {
        return;
    }
    fanout_fini(&hub->fanout);
    directory_fini(&hub->directory);
    free(hub);
}

enum hub_publish_result hub_publish(struct hub *hub, struct bytes channel_name,
                                    struct bytes payload, const struct client_info *info)
{
    struct channel *channel = directory_find(&hub->directory, channel_name);
    enum hub_publish_result result = HUB_PUBLISHED;
    struct message *message;

    if (channel != NULL && !fanout_has_room(&hub->fanout, channel)) {
        return HUB_BUSY;
    }
    message = message_new(payload, info);
    if (hub->broker->ops->publish(hub->broker, channel_name, message) == BROKER_REFUSED) {
        result = HUB_FAILED;
    } else if (channel != NULL && !fanout_publish(&hub->fanout, channel, message)) {
        result = HUB_PUBLISHING;
    }
    message_unref(message);
    return result;
}

void hub_when_published(struct hub *hub, void (*on_done)(void *data), void *data)
{
    fanout_when_done(&hub->fanout, on_done, data);
}

void hub_forget(struct hub *hub, const void *data)
{
    fanout_forget(&hub->fanout, data);
}

void hub_join(struct hub *hub, struct client *client, struct bytes channel_name,
              struct bytes chan_info)
{
    bool made;
    struct channel *channel = directory_open(&hub->directory, channel_name, &made);

    assert(channel_member(channel, client) == NULL);
    if (channel->member_count == 0) {
        hub->broker->ops->subscribe(hub->broker, channel->name);
    }
    channel_join(channel, client, chan_info);
}

bool hub_leave(struct hub *hub, struct client *client, struct bytes channel_name)
{
    struct membership *membership = hub_membership(hub, client, channel_name);

    if (membership == NULL) {
        return false;
    }
    struct channel *channel = membership->channel;

    channel_leave(membership);
    if (channel->member_count == 0) {
        hub->broker->ops->unsubscribe(hub->broker, channel->name);
        directory_drop_if_idle(&hub->directory, channel);
    }
    return true;
}

struct membership *hub_membership(struct hub *hub, const struct client *client,
                                  struct bytes channel_name)
{
    struct channel *channel = directory_find(&hub->directory, channel_name);

    return channel != NULL ? channel_member(channel, client) : NULL;
}

uint32_t hub_member_count(struct hub *hub, struct bytes channel_name)
{
    const struct channel *channel = directory_find(&hub->directory, channel_name);

    return channel != NULL ? channel->member_count : 0;
}

uint32_t hub_channel_count(const struct hub *hub)
{
    return (uint32_t)hub->directory.by_name.count;
}
