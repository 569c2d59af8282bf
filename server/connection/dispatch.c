#include "server/connection/dispatch.h"

#include "channels/handler.h"
#include "channels/hub.h"
#include "server/connection/connection.h"
#include "server/connection/connections.h"
#include "server/connection/heartbeat.h"
#include "server/connection/reply.h"
#include "server/protocol/close_code.h"
#include "server/protocol/decode.h"

/* The channel a command is about, or absent: commands on one channel keep their order. */
static struct bytes channel_of(const struct command *command)
{
    switch (command->kind) {
    case COMMAND_SUBSCRIBE:
        return command->subscribe.channel;
    case COMMAND_PUBLISH:
        return command->publish.channel;
    case COMMAND_HISTORY:
        return command->history.channel;
    case COMMAND_UNSUBSCRIBE:
    case COMMAND_PRESENCE:
    case COMMAND_PRESENCE_STATS:
    case COMMAND_SUB_REFRESH:
        return command->channel.channel;
    default:
        return BYTES_NONE;
    }
}

/* Presence and history of a channel that keeps neither. */
static void not_available(struct connection *connection, const struct command *command)
{
    struct handler *handler = connection->all->handler;
    const struct bytes channel = channel_of(command);

    if (channel.size == 0) {
        connection_close_with(connection, CLOSE_BAD_REQUEST);
    } else if (handler->ops->rule(handler, channel) == NULL) {
        reply_error(connection, command->id, ERROR_UNKNOWN_CHANNEL);
    } else {
        reply_error(connection, command->id, ERROR_NOT_AVAILABLE);
    }
}

/* Connections and subscriptions without an expiry have nothing to refresh. */
static void refresh(struct connection *connection, const struct command *command)
{
    if (command->channel.token.size == 0) {
        connection_close_with(connection, CLOSE_BAD_REQUEST);
    } else {
        reply_error(connection, command->id, ERROR_NOT_AVAILABLE);
    }
}

static void sub_refresh(struct connection *connection, const struct command *command)
{
    const struct bytes channel = command->channel.channel;

    if (channel.size == 0) {
        connection_close_with(connection, CLOSE_BAD_REQUEST);
    } else if (hub_membership(connection->all->hub, &connection->client, channel) == NULL) {
        reply_error(connection, command->id, ERROR_PERMISSION_DENIED);
    } else if (command->channel.token.size == 0) {
        reply_error(connection, command->id, ERROR_BAD_REQUEST);
    } else {
        reply_error(connection, command->id, ERROR_NOT_AVAILABLE);
    }
}

static void malformed(struct connection *connection)
{
    connection->all->counters.closed_malformed++;
    connection_close_with(connection, CLOSE_BAD_REQUEST);
}

static void run_when_open(struct connection *connection, const struct command *command)
{
    switch (command->kind) {
    case COMMAND_PONG:
        if (connection->frame_pings || !heartbeat_pong(connection)) {
            malformed(connection);
        }
        break;
    case COMMAND_CONNECT:
        malformed(connection); /* a second one */
        break;
    case COMMAND_SUBSCRIBE:
        subscription_start(connection, command);
        break;
    case COMMAND_UNSUBSCRIBE:
        subscription_end(connection, command);
        break;
    case COMMAND_PUBLISH:
        publication_publish(connection, command);
        break;
    case COMMAND_PRESENCE:
    case COMMAND_PRESENCE_STATS:
    case COMMAND_HISTORY:
        not_available(connection, command);
        break;
    case COMMAND_RPC:
        session_rpc(connection, command);
        break;
    case COMMAND_SEND:
        session_send(connection, command);
        break;
    case COMMAND_REFRESH:
        refresh(connection, command);
        break;
    case COMMAND_SUB_REFRESH:
        sub_refresh(connection, command);
        break;
    }
}

void dispatch_message(struct connection *connection, struct bytes message)
{
    struct command command;

    if (connection->state == CONNECTION_CONNECTING) {
        waiting_hold(connection, message);
        return;
    }
    if (decode_json(&connection->all->decoder, message, &command, NULL) != DECODE_OK) {
        malformed(connection);
    } else if (connection->state == CONNECTION_OPEN) {
        if (waiting_blocks(connection, channel_of(&command))) {
            waiting_hold(connection, message);
        } else {
            run_when_open(connection, &command);
        }
    } else if (connection->state == CONNECTION_NEW && command.kind == COMMAND_CONNECT) {
        session_connect(connection, &command);
    } else {
        malformed(connection); /* before connect, or after it was refused */
    }
}

void dispatch_frame(struct connection *connection, struct bytes frame)
{
    const bool was_refused = connection->state == CONNECTION_REFUSED;
    struct bytes message;

    while (connection->state < CONNECTION_CLOSING && decode_next_json(&frame, &message)) {
        dispatch_message(connection, message);
        if (connection->state == CONNECTION_REFUSED && !was_refused) {
            return; /* what came along with the connect command could not know */
        }
    }
}

void dispatch_gone(struct connection *connection, struct bytes reason)
{
    struct handler *handler = connection->all->handler;
    uint32_t code = connection->close_code;

    subscription_end_all(connection);
    if (!connection->handler_asked) {
        return;
    }
    if (connection->peer_closed || code == CLOSED_ABNORMALLY) { /* it went away by itself */
        code = CLOSE_CONNECTION_CLOSED;
        reason = close_code_reason(code);
    }
    handler->ops->disconnect(handler, &connection->client, connection->was_open, code, reason);
}
