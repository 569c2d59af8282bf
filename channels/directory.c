#include "channels/directory.h"

#include "channels/channel.h"

void directory_init(struct directory *directory)
{
    hash_map_init(&directory->by_name);
}

void directory_fini(struct directory *directory)
{
    size_t at = 0;
    struct channel *channel;

    while ((channel = hash_map_next(&directory->by_name, &at)) != NULL) {
        channel_free(channel);
    }
    hash_map_fini(&directory->by_name);
}

struct channel *directory_find(const struct directory *directory, struct bytes name)
{
    return hash_map_get(&directory->by_name, name);
}

struct channel *directory_open(struct directory *directory, struct bytes name, bool *made)
{
    struct channel *channel = directory_find(directory, name);

    *made = channel == NULL;
    if (channel == NULL) {
        channel = channel_new(name);
        hash_map_put(&directory->by_name, channel->name, channel);
    }
    return channel;
}

bool directory_drop_if_idle(struct directory *directory, struct channel *channel)
{
    if (channel->member_count > 0 || channel->jobs > 0) {
        return false;
    }
    hash_map_remove(&directory->by_name, channel->name);
    channel_free(channel);
    return true;
}
