#include "channels/message.h"

#include "base/xmalloc.h"

#include <assert.h>

static struct bytes copy_to(char **at, struct bytes source)
{
    if (source.data == NULL) {
        return BYTES_NONE;
    }
    const struct bytes copy = {*at, source.size};

    if (source.size > 0) {
        memcpy(*at, source.data, source.size);
    }
    *at += source.size;
    return copy;
}

struct message *message_new(struct bytes payload, const struct client_info *info)
{
    static const struct client_info nobody;
    const struct client_info *who = info != NULL ? info : &nobody;
    const size_t size = payload.size + who->user.size + who->client.size + who->conn_info.size +
                        who->chan_info.size;
    struct message *message = xmalloc(sizeof(*message) + size);
    char *at = (char *)(message + 1);

    *message = (struct message){.refs = 1, .payload = copy_to(&at, payload)};
    message->info = (struct client_info){
        .user = copy_to(&at, who->user),
        .client = copy_to(&at, who->client),
        .conn_info = copy_to(&at, who->conn_info),
        .chan_info = copy_to(&at, who->chan_info),
    };
    return message;
}

struct message *message_ref(struct message *message)
{
    assert(message->refs > 0);
    message->refs++;
    return message;
}

void message_unref(struct message *message)
{
    if (message == NULL) {
        return;
    }
    assert(message->refs > 0);
    if (--message->refs > 0) {
        return;
    }
    if (message->encoding != NULL) {
        message->encoding->drop(message->encoding);
    }
    free(message);
}
