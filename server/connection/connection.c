#include "server/connection/connection.h"

#include "base/utf8.h"
#include "base/xmalloc.h"
#include "channels/handler.h"
#include "server/config/config.h"
#include "server/connection/connections.h"
#include "server/connection/deliver.h"
#include "server/connection/dispatch.h"
#include "server/connection/heartbeat.h"
#include "server/connection/raw_connection.h"
#include "server/net/websocket.h"
#include "server/protocol/close_code.h"

#include <assert.h>

void handshake_free(struct handshake *handshake)
{
    if (handshake == NULL) {
        return;
    }
    free(handshake->url);
    free(handshake->host);
    free(handshake->origin);
    free(handshake->user_agent);
    free(handshake->cookie);
    free(handshake->protocol);
    free(handshake);
}

struct connection *connection_new(struct connections *all, enum connection_kind kind,
                                  struct lws *wsi, int fd, struct handshake *handshake)
{
    struct connection *connection = xcalloc(1, sizeof(*connection));

    connection->client.ops = deliver_client_ops();
    id_uuid(connection->client.id);
    list_init(&connection->client.memberships);
    connection->raw.ops = raw_connection_ops();
    connection->all = all;
    connection->kind = (uint8_t)kind;
    connection->wsi = wsi;
    connection->fd = fd;
    connection->handshake = handshake;
    connection->close_code = CLOSED_ABNORMALLY;
    outbox_init(&connection->outbox);
    list_init(&connection->in_dirty);
    list_push_back(&all->all, &connection->in_all);
    all->count++;
    all->counters.connections_opened++;
    deadline_init(&connection->deadline);
    if (kind == CONNECTION_RAW) {
        connection_set_state(connection, CONNECTION_OPEN);
        raw_connection_opened(connection);
    } else {
        heartbeat_state_entered(connection);
    }
    return connection;
}

void connection_set_state(struct connection *connection, enum connection_state state)
{
    assert(state > connection->state);
    connection->state = (uint8_t)state;
    heartbeat_state_entered(connection);
}

static size_t message_size_max(const struct connection *connection)
{
    const struct config *config = connection->all->config;

    return connection->kind == CONNECTION_RAW ? config->raw_message_size_max
                                              : config->message_size_max;
}

/*
 * lws checks text as it arrives, except for one thing: an empty last fragment after one that ended
 * inside a character.
 */
static bool text_is_cut(const struct connection *connection, const struct inbox_piece *last,
                        struct bytes message)
{
    return last->bytes.size == 0 && !connection->message_is_binary && !utf8_valid(message);
}

static void receive_message(struct connection *connection, struct bytes message)
{
    connection->all->counters.messages_received++;
    if (connection->kind == CONNECTION_RAW) {
        raw_connection_message(connection, message, connection->message_is_binary);
    } else {
        dispatch_frame(connection, message);
    }
}

void connection_received(struct connection *connection, const struct inbox_piece *piece,
                         bool binary)
{
    struct counters *counters = &connection->all->counters;
    struct bytes message;

    if (connection->state >= CONNECTION_CLOSING) {
        return;
    }
    connection->message_is_binary = binary;
    switch (inbox_add(&connection->inbox, piece, message_size_max(connection),
                      connection->all->config->fragments_max, &message)) {
    case INBOX_MORE:
        return;
    case INBOX_WHOLE:
        if (text_is_cut(connection, piece, message)) {
            connection_close_with(connection, CLOSE_INVALID_PAYLOAD);
        } else {
            receive_message(connection, message);
        }
        break;
    case INBOX_TOO_LARGE:
        counters->closed_message_too_large++;
        connection_close_with(connection, CLOSE_MESSAGE_TOO_BIG);
        break;
    case INBOX_TOO_MANY_FRAGMENTS:
        counters->closed_fragments++;
        connection_close(connection, CLOSE_POLICY_VIOLATION, BYTES("too many fragments"));
        break;
    }
    inbox_reset(&connection->inbox);
}

/* Control frames are counted by the second; a flood of them is closed with 1008. */
static bool control_frame_allowed(struct connection *connection)
{
    const uint32_t second = (uint32_t)(connections_now(connection->all) / 1000);

    if (second != connection->control_second) {
        connection->control_second = second;
        connection->control_frames = 0;
    }
    if (++connection->control_frames <= connection->all->config->control_frames_max) {
        return true;
    }
    connection->all->counters.closed_control_frames++;
    connection_close(connection, CLOSE_POLICY_VIOLATION, BYTES("too many control frames"));
    return false;
}

void connection_received_pong(struct connection *connection, struct bytes data)
{
    if (connection->state >= CONNECTION_CLOSING || !control_frame_allowed(connection)) {
        return;
    }
    if (connection->kind == CONNECTION_RAW) {
        raw_connection_pong(connection, data);
    } else if (connection->frame_pings) {
        heartbeat_pong(connection);
    }
}

static void begin_closing(struct connection *connection, uint32_t code, struct bytes reason)
{
    connection->close_code = (uint16_t)code;
    connection->close_reason = xmemdup(reason.data, reason.size);
    connection_set_state(connection, CONNECTION_CLOSING);
    waiting_drop(connection);
}

void connection_received_close(struct connection *connection, uint32_t code, struct bytes reason)
{
    if (connection->state >= CONNECTION_CLOSING) {
        return;
    }
    connection->peer_closed = true;
    begin_closing(connection, code, reason);
}

/* An empty outbox takes any frame: message limits are checked where messages are made. */
static bool has_room_for(const struct connection *connection, const struct frame *frame)
{
    return connection->outbox.count == 0 ||
           connection->outbox.bytes + frame->size <= connection->all->config->outbox_size_max;
}

static void queue(struct connection *connection, struct frame *frame)
{
    outbox_push(&connection->outbox, frame);
    if (!connection->writing_blocked && list_empty(&connection->in_dirty)) {
        list_push_back(&connection->all->dirty, &connection->in_dirty);
    }
}

bool connection_send(struct connection *connection, struct frame *frame)
{
    if (connection->state >= CONNECTION_CLOSING) {
        return false;
    }
    if (!has_room_for(connection, frame)) {
        /* A burst within one turn does not make a slow client: what the socket takes now, it gets.
         */
        websocket_flush(connection);
    }
    if (connection->state >= CONNECTION_CLOSING) {
        return false; /* the socket was broken */
    }
    if (!has_room_for(connection, frame)) {
        connection->all->counters.closed_slow++;
        connection_close_with(connection, CLOSE_SLOW);
        return false;
    }
    queue(connection, frame);
    return true;
}

void connection_close(struct connection *connection, uint32_t code, struct bytes reason)
{
    struct frame *frame;

    if (connection->state >= CONNECTION_CLOSING) {
        return;
    }
    begin_closing(connection, code, reason);
    if (code == CLOSE_SLOW) {
        outbox_pop(&connection->outbox, connection->outbox.count);
    }
    frame = frame_new_close(code, reason);
    queue(connection, frame);
    frame_unref(frame);
}

void connection_close_with(struct connection *connection, uint32_t code)
{
    connection_close(connection, code, close_code_reason(code));
}

void connection_drop(struct connection *connection)
{
    if (connection->state < CONNECTION_CLOSING) {
        connection_set_state(connection, CONNECTION_CLOSING);
        waiting_drop(connection);
    }
    outbox_pop(&connection->outbox, connection->outbox.count);
    websocket_drop(connection);
}

static void free_connection(struct connection *connection)
{
    struct connections *all = connection->all;

    list_remove(&connection->in_all);
    list_remove(&connection->in_dirty);
    all->count--;
    outbox_fini(&connection->outbox);
    inbox_reset(&connection->inbox);
    handshake_free(connection->handshake);
    free(connection->client.user);
    free(connection->client.info);
    free(connection->close_reason);
    free(connection);
    if (all->draining && all->count == 0) {
        connections_on_last_gone(all);
    }
}

void connection_gone(struct connection *connection)
{
    const char *reason = connection->close_reason != NULL ? connection->close_reason : "";

    connection->wsi = NULL;
    connection->fd = -1;
    waiting_drop(connection);
    connection_set_state(connection, CONNECTION_CLOSED);
    if (connection->kind == CONNECTION_RAW) {
        raw_connection_gone(connection, connection->close_code, bytes_of(reason));
    } else {
        dispatch_gone(connection, bytes_of(reason));
    }
    free_connection(connection);
}
