#include "server/connection/deliver.h"

#include "base/xmalloc.h"
#include "channels/channel.h"
#include "channels/client.h"
#include "channels/message.h"
#include "server/connection/connection.h"
#include "server/connection/connections.h"
#include "server/connection/reply.h"
#include "server/protocol/encode.h"

/* What a message carries once it has been encoded: a frame for each wire form. */
struct publication_frames {
    struct message_encoding base;
    struct frame *json;
};

static struct connection *connection_of(struct client *client)
{
    return LIST_ITEM(client, struct connection, client);
}

static void drop_frames(struct message_encoding *encoding)
{
    struct publication_frames *frames = (struct publication_frames *)encoding;

    frame_unref(frames->json);
    free(frames);
}

static struct frame *json_frame(struct connections *all, const struct channel *channel,
                                struct message *message)
{
    struct publication_frames *frames = (struct publication_frames *)message->encoding;

    if (frames == NULL) {
        frames = xmalloc(sizeof(*frames));
        frames->base.drop = drop_frames;
        byte_buffer_reset(&all->scratch);
        encode_json_publication(&all->scratch, channel->name, message);
        frames->json = frame_new(FRAME_TEXT, byte_buffer_bytes(&all->scratch));
        message->encoding = &frames->base;
    }
    return frames->json;
}

static void deliver(struct client *client, struct channel *channel, struct message *message)
{
    struct connection *connection = connection_of(client);
    struct connections *all = connection->all;

    if (connection_send(connection, json_frame(all, channel, message))) {
        all->counters.publications_delivered++;
    }
}

static void unsubscribed(struct client *client, struct bytes channel, uint32_t code,
                         struct bytes reason)
{
    struct connection *connection = connection_of(client);

    encode_json_unsubscribed(reply_begin(connection), channel, code, reason);
    reply_send(connection);
}

static void send_message(struct client *client, struct bytes data)
{
    struct connection *connection = connection_of(client);

    /* Before its connect reply a client cannot take a push. */
    if (connection->state == CONNECTION_OPEN) {
        encode_json_message(reply_begin(connection), data);
        reply_send(connection);
    }
}

static void disconnect(struct client *client, uint32_t code, struct bytes reason)
{
    connection_close(connection_of(client), code, reason);
}

const struct client_ops *deliver_client_ops(void)
{
    static const struct client_ops ops = {
        .deliver = deliver,
        .unsubscribed = unsubscribed,
        .send = send_message,
        .disconnect = disconnect,
    };

    return &ops;
}
