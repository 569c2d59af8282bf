#include "channels/channel_name.h"
#include "channels/channel_rule.h"
#include "channels/handler.h"
#include "channels/hub.h"
#include "channels/membership.h"
#include "server/config/config.h"
#include "server/connection/connection.h"
#include "server/connection/connections.h"
#include "server/connection/dispatch.h"
#include "server/connection/reply.h"
#include "server/protocol/close_code.h"
#include "server/protocol/encode.h"

/*
 * publication.c - publish (protocol.md 5.4): ask the handler, hand the payload to the hub, reply
 * when every local subscriber has it, so that a publisher sees its own publication first.
 */

static void reply_published(struct connection *connection, uint32_t id)
{
    if (connection->state == CONNECTION_OPEN) {
        encode_json_empty(reply_begin(connection), id, COMMAND_PUBLISH);
        reply_send(connection);
    }
}

static void on_published_verdict(struct question *question, const struct verdict *verdict)
{
    (void)verdict;
    reply_published(question->connection, question->id);
}

/* The fan-out over several turns is done. */
static void on_published(void *data)
{
    const struct verdict done = {.kind = VERDICT_ALLOW};

    waiting_answer(data, &done);
}

static struct client_info info_of(struct connection *connection, struct bytes channel)
{
    const struct client *client = &connection->client;
    const struct membership *membership = hub_membership(connection->all->hub, client, channel);
    struct client_info info = {.user = bytes_of(client->user), .client = bytes_of(client->id)};

    if (client->info != NULL) {
        info.conn_info = bytes_of(client->info);
    }
    if (membership != NULL && membership->chan_info != NULL) {
        info.chan_info = bytes_of(membership->chan_info);
    }
    return info;
}

static void publish(struct connection *connection, const struct command *command,
                    struct bytes channel, struct bytes data)
{
    struct hub *hub = connection->all->hub;
    const struct client_info info = info_of(connection, channel);

    switch (hub_publish(hub, channel, data, &info)) {
    case HUB_PUBLISHED:
        reply_published(connection, command->id);
        break;
    case HUB_PUBLISHING:
        hub_when_published(
            hub, on_published,
            waiting_ask(connection, command, BYTES_NONE, BYTES_NONE, NULL, on_published_verdict));
        break;
    case HUB_BUSY:
        connection->all->counters.limit_fanout_jobs++;
        reply_error(connection, command->id, ERROR_TOO_MANY_REQUESTS);
        break;
    case HUB_FAILED:
        reply_error(connection, command->id, ERROR_INTERNAL);
        break;
    }
}

static void publish_decided(struct connection *connection, const struct command *command,
                            struct bytes channel, struct bytes data, const struct verdict *verdict)
{
    if (connection->state != CONNECTION_OPEN) {
        return;
    }
    if (verdict->kind == VERDICT_ALLOW) {
        publish(connection, command, channel, verdict->data.data != NULL ? verdict->data : data);
    } else {
        reply_refusal(connection, command->id, verdict);
    }
}

static void on_publish_verdict(struct question *question, const struct verdict *verdict)
{
    const struct command command = {.kind = COMMAND_PUBLISH, .id = question->id};

    publish_decided(question->connection, &command, question->channel, question->data, verdict);
}

static void ask_handler(struct connection *connection, const struct command *command,
                        const struct channel_rule *rule)
{
    struct handler *handler = connection->all->handler;
    const struct publish_command *asked = &command->publish;
    struct verdict verdict = {.kind = VERDICT_ALLOW};
    struct pending_verdict *later;

    if (rule->publish_asks &&
        handler->ops->publish(handler, &connection->client, rule, asked->channel, asked->data,
                              &verdict, &later) == HANDLER_LATER) {
        waiting_ask(connection, command, asked->channel, asked->data, later, on_publish_verdict);
    } else {
        publish_decided(connection, command, asked->channel, asked->data, &verdict);
    }
}

/* The error that a publication deserves before any handler is asked; 0 when none. */
static uint32_t refusal_of(struct connection *connection, const struct publish_command *publish,
                           const struct channel_rule *rule)
{
    if (rule == NULL) {
        return ERROR_UNKNOWN_CHANNEL;
    }
    if (!rule->publish_allowed) {
        return ERROR_PERMISSION_DENIED;
    }
    if (publish->data.data == NULL || publish->type != 0) {
        return ERROR_BAD_REQUEST;
    }
    if (rule->message_size_max > 0 && publish->data.size > rule->message_size_max) {
        connection->all->counters.limit_message_size++;
        return ERROR_BAD_REQUEST;
    }
    return 0;
}

void publication_publish(struct connection *connection, const struct command *command)
{
    const struct publish_command *publish = &command->publish;
    struct handler *handler = connection->all->handler;
    const struct channel_rule *rule;
    uint32_t error;

    if (publish->channel.size == 0) {
        connection_close_with(connection, CLOSE_BAD_REQUEST);
        return;
    }
    if (!channel_name_valid(publish->channel, connection->all->config->channel_name_max)) {
        reply_error(connection, command->id, ERROR_BAD_REQUEST);
        return;
    }
    rule = handler->ops->rule(handler, publish->channel);
    error = refusal_of(connection, publish, rule);
    if (error != 0) {
        reply_error(connection, command->id, error);
    } else {
        ask_handler(connection, command, rule);
    }
}
