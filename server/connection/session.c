#include "base/xmalloc.h"
#include "channels/handler.h"
#include "server/config/config.h"
#include "server/connection/connection.h"
#include "server/connection/connections.h"
#include "server/connection/dispatch.h"
#include "server/connection/reply.h"
#include "server/protocol/close_code.h"
#include "server/protocol/encode.h"

/*
 * session.c - connect, rpc and send: the commands that are about no channel (protocol.md 5.1, 5.8).
 */

/* Absent headers stay absent for the handler. */
static struct bytes header_of(const char *text)
{
    return text != NULL && text[0] != '\0' ? bytes_of(text) : BYTES_NONE;
}

static struct connect_request request_of(const struct handshake *handshake,
                                         const struct connect_command *connect)
{
    return (struct connect_request){
        .token = connect->token,
        .data = connect->data,
        .name = connect->name,
        .version = connect->version,
        .headers = connect->headers,
        .origin = header_of(handshake->origin),
        .user_agent = header_of(handshake->user_agent),
        .host = header_of(handshake->host),
        .url = bytes_of(handshake->url),
        .address = bytes_of(handshake->address),
    };
}

/* Whole seconds, as the protocol has it; a shorter interval is still announced. */
static uint32_t ping_seconds(const struct connection *connection)
{
    const uint32_t ms = connection->all->config->ping_interval_ms;

    return connection->frame_pings ? 0 : (ms + 999) / 1000;
}

static void accept_client(struct connection *connection, uint32_t id, const struct verdict *verdict)
{
    struct client *client = &connection->client;
    const struct connect_result result = {
        .client = bytes_of(client->id),
        .version = BYTES("Eider " EIDER_VERSION),
        .data = verdict->data,
        .ping = ping_seconds(connection),
        .pong = ping_seconds(connection) > 0,
    };

    client->user = xmemdup(verdict->user.data, verdict->user.size);
    if (verdict->info.data != NULL) {
        client->info = xmemdup(verdict->info.data, verdict->info.size);
    }
    connection_set_state(connection, CONNECTION_OPEN);
    connection->was_open = true;
    encode_json_connect(reply_begin(connection), id, &result);
    reply_send(connection);
}

static void connect_decided(struct connection *connection, uint32_t id,
                            const struct verdict *verdict)
{
    handshake_free(connection->handshake);
    connection->handshake = NULL;
    if (connection->state >= CONNECTION_CLOSING) {
        return; /* the handler itself disconnected the client */
    }
    if (verdict->kind == VERDICT_ALLOW) {
        accept_client(connection, id, verdict);
    } else {
        reply_refusal(connection, id, verdict);
        if (connection->state < CONNECTION_CLOSING) {
            connection_set_state(connection, CONNECTION_REFUSED);
        }
    }
}

static void on_connect_verdict(struct question *question, const struct verdict *verdict)
{
    connect_decided(question->connection, question->id, verdict);
}

void session_connect(struct connection *connection, const struct command *command)
{
    struct handler *handler = connection->all->handler;
    const struct connect_request request = request_of(connection->handshake, &command->connect);
    const uint32_t id = command->id;
    struct pending_verdict *later;
    struct verdict verdict;

    connection->handler_asked = true;
    if (handler->ops->connect(handler, &connection->client, &request, &verdict, &later) ==
        HANDLER_NOW) {
        connect_decided(connection, id, &verdict);
        return;
    }
    waiting_ask(connection, command, BYTES_NONE, BYTES_NONE, later, on_connect_verdict);
    if (connection->state < CONNECTION_CLOSING) {
        connection_set_state(connection, CONNECTION_CONNECTING);
    }
}

static void rpc_decided(struct connection *connection, uint32_t id, const struct verdict *verdict)
{
    if (verdict->kind == VERDICT_ALLOW) {
        encode_json_rpc(reply_begin(connection), id, verdict->data);
        reply_send(connection);
    } else {
        reply_refusal(connection, id, verdict);
    }
}

static void on_rpc_verdict(struct question *question, const struct verdict *verdict)
{
    rpc_decided(question->connection, question->id, verdict);
}

void session_rpc(struct connection *connection, const struct command *command)
{
    struct handler *handler = connection->all->handler;
    const uint32_t id = command->id;
    struct pending_verdict *later;
    struct verdict verdict;

    if (handler->ops->rpc(handler, &connection->client, command->rpc.method, command->rpc.data,
                          &verdict, &later) == HANDLER_NOW) {
        rpc_decided(connection, id, &verdict);
    } else {
        waiting_ask(connection, command, BYTES_NONE, BYTES_NONE, later, on_rpc_verdict);
    }
}

void session_send(struct connection *connection, const struct command *command)
{
    struct handler *handler = connection->all->handler;

    if (!handler->ops->message(handler, &connection->client, command->send.data)) {
        connection_close_with(connection, CLOSE_NOT_AVAILABLE);
    }
}
