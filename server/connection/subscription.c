#include "base/xmalloc.h"
#include "channels/channel.h"
#include "channels/channel_name.h"
#include "channels/channel_rule.h"
#include "channels/handler.h"
#include "channels/hub.h"
#include "server/config/config.h"
#include "server/connection/connection.h"
#include "server/connection/connections.h"
#include "server/connection/dispatch.h"
#include "server/connection/reply.h"
#include "server/protocol/close_code.h"
#include "server/protocol/encode.h"

/*
 * subscription.c - subscribe and unsubscribe (protocol.md 5.2, 5.3).
 */

/* Why a subscription ended, for the script: what the Centrifuge library calls them. */
enum { UNSUBSCRIBED_BY_CLIENT = 0, UNSUBSCRIBED_BY_DISCONNECT = 1 };

/* A request that only a broken client makes. */
static bool is_bad_request(const struct subscribe_command *subscribe)
{
    return subscribe->channel.size == 0 ||
           (subscribe->delta.size > 0 && !bytes_equal(subscribe->delta, BYTES("fossil")));
}

/* The error for limits that are reached, before the handler is asked and when it has answered. */
static uint32_t limit_reached(struct connection *connection, const struct channel_rule *rule,
                              struct bytes channel)
{
    struct connections *all = connection->all;

    if (connection->client.membership_count >= all->config->channels_per_client) {
        all->counters.limit_channels++;
        return ERROR_LIMIT_EXCEEDED;
    }
    if (rule != NULL && rule->subscribers_max > 0 &&
        hub_member_count(all->hub, channel) >= rule->subscribers_max) {
        all->counters.limit_subscribers++;
        return ERROR_LIMIT_EXCEEDED;
    }
    return 0;
}

/* The error that a subscription deserves before any handler is asked; 0 when none. */
static uint32_t refusal_of(struct connection *connection, const struct subscribe_command *subscribe,
                           const struct channel_rule *rule)
{
    if (hub_membership(connection->all->hub, &connection->client, subscribe->channel) != NULL) {
        return ERROR_ALREADY_SUBSCRIBED;
    }
    if (rule == NULL) {
        return ERROR_UNKNOWN_CHANNEL;
    }
    if (!rule->subscribe_allowed || subscribe->type != 0) {
        return ERROR_PERMISSION_DENIED;
    }
    if (subscribe->tags_filter.size > 0) {
        return ERROR_BAD_REQUEST; /* no channel has tags to filter by */
    }
    return limit_reached(connection, rule, subscribe->channel);
}

/* The reply goes out before the client becomes a member, so no publication can precede it. */
static void accept_subscription(struct connection *connection, uint32_t id, struct bytes channel,
                                const struct verdict *verdict)
{
    const struct subscribe_result result = {.data = verdict->data};

    encode_json_subscribe(reply_begin(connection), id, &result);
    reply_send(connection);
    hub_join(connection->all->hub, &connection->client, channel, verdict->info);
}

/* A handler that took its time is checked again: the limits may have been reached meanwhile. */
static void subscribe_decided(struct connection *connection, uint32_t id, struct bytes channel,
                              const struct verdict *verdict)
{
    struct handler *handler = connection->all->handler;
    uint32_t error;

    if (connection->state != CONNECTION_OPEN) {
        return;
    }
    if (verdict->kind != VERDICT_ALLOW) {
        reply_refusal(connection, id, verdict);
        return;
    }
    error = limit_reached(connection, handler->ops->rule(handler, channel), channel);
    if (error != 0) {
        reply_error(connection, id, error);
    } else {
        accept_subscription(connection, id, channel, verdict);
    }
}

static void on_subscribe_verdict(struct question *question, const struct verdict *verdict)
{
    subscribe_decided(question->connection, question->id, question->channel, verdict);
}

static void ask_handler(struct connection *connection, const struct command *command,
                        const struct channel_rule *rule)
{
    struct handler *handler = connection->all->handler;
    const struct subscribe_command *subscribe = &command->subscribe;
    struct verdict verdict = {.kind = VERDICT_ALLOW};
    struct pending_verdict *later;

    if (rule->subscribe_asks &&
        handler->ops->subscribe(handler, &connection->client, rule, subscribe->channel,
                                subscribe->data, &verdict, &later) == HANDLER_LATER) {
        waiting_ask(connection, command, subscribe->channel, BYTES_NONE, later,
                    on_subscribe_verdict);
    } else {
        subscribe_decided(connection, command->id, subscribe->channel, &verdict);
    }
}

void subscription_start(struct connection *connection, const struct command *command)
{
    const struct subscribe_command *subscribe = &command->subscribe;
    struct handler *handler = connection->all->handler;
    const struct channel_rule *rule;
    uint32_t error;

    if (is_bad_request(subscribe)) {
        connection_close_with(connection, CLOSE_BAD_REQUEST);
        return;
    }
    if (!channel_name_valid(subscribe->channel, connection->all->config->channel_name_max)) {
        reply_error(connection, command->id, ERROR_BAD_REQUEST);
        return;
    }
    rule = handler->ops->rule(handler, subscribe->channel);
    error = refusal_of(connection, subscribe, rule);
    if (error != 0) {
        reply_error(connection, command->id, error);
    } else {
        ask_handler(connection, command, rule);
    }
}

/* Tells the script, after the fact. */
static void tell_handler(struct connection *connection, struct bytes channel, uint32_t code,
                         struct bytes reason)
{
    struct handler *handler = connection->all->handler;
    const struct channel_rule *rule = handler->ops->rule(handler, channel);

    if (rule != NULL && rule->unsubscribe_tells) {
        handler->ops->unsubscribe(handler, &connection->client, rule, channel, code, reason);
    }
}

void subscription_end(struct connection *connection, const struct command *command)
{
    const struct bytes channel = command->channel.channel;

    if (channel.size == 0) {
        connection_close_with(connection, CLOSE_BAD_REQUEST);
        return;
    }
    const bool was_member = hub_leave(connection->all->hub, &connection->client, channel);

    encode_json_empty(reply_begin(connection), command->id, COMMAND_UNSUBSCRIBE);
    reply_send(connection);
    if (was_member) {
        tell_handler(connection, channel, UNSUBSCRIBED_BY_CLIENT, BYTES("client unsubscribed"));
    }
}

void subscription_end_all(struct connection *connection)
{
    struct client *client = &connection->client;

    while (!list_empty(&client->memberships)) {
        const struct membership *membership =
            LIST_ITEM(client->memberships.next, struct membership, in_client);
        const struct bytes name = membership->channel->name;
        char *copy = xmemdup(name.data, name.size); /* the channel may go with its last member */
        const struct bytes channel = {copy, name.size};

        hub_leave(connection->all->hub, client, channel);
        tell_handler(connection, channel, UNSUBSCRIBED_BY_DISCONNECT, BYTES("client disconnected"));
        free(copy);
    }
}
