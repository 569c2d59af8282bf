#include "server/connection/raw_connection.h"

#include "scripting/handlers/raw_socket.h"
#include "server/connection/connection.h"
#include "server/connection/connections.h"

static struct connection *connection_of(struct raw_socket *socket)
{
    return LIST_ITEM(socket, struct connection, raw);
}

static bool send_frame(struct connection *connection, struct frame *frame)
{
    const bool sent = connection_send(connection, frame);

    frame_unref(frame);
    return sent;
}

static bool send_data(struct raw_socket *socket, struct bytes data, bool binary)
{
    return send_frame(connection_of(socket), frame_new(binary ? FRAME_BINARY : FRAME_TEXT, data));
}

static void send_ping(struct raw_socket *socket, struct bytes data)
{
    send_frame(connection_of(socket), frame_new(FRAME_PING, data));
}

static void send_pong(struct raw_socket *socket, struct bytes data)
{
    send_frame(connection_of(socket), frame_new(FRAME_PONG, data));
}

static void close_socket(struct raw_socket *socket, uint32_t code, struct bytes reason)
{
    connection_close(connection_of(socket), code, reason);
}

static void terminate(struct raw_socket *socket)
{
    connection_drop(connection_of(socket));
}

static size_t buffered(const struct raw_socket *socket)
{
    return LIST_ITEM(socket, const struct connection, raw)->outbox.bytes;
}

const struct raw_socket_ops *raw_connection_ops(void)
{
    static const struct raw_socket_ops ops = {
        .send = send_data,
        .ping = send_ping,
        .pong = send_pong,
        .close = close_socket,
        .terminate = terminate,
        .buffered = buffered,
    };

    return &ops;
}

void raw_connection_opened(struct connection *connection)
{
    struct handshake *handshake = connection->handshake;
    const struct raw_request request = {
        .url = bytes_of(handshake->url),
        .host = bytes_of(handshake->host),
        .origin = bytes_of(handshake->origin),
        .user_agent = bytes_of(handshake->user_agent),
        .cookie = bytes_of(handshake->cookie),
        .protocol = bytes_of(handshake->protocol),
        .address = bytes_of(handshake->address),
    };

    raw_server_opened(connection->all->raw_server, &connection->raw, &request);
    handshake_free(handshake);
    connection->handshake = NULL;
}

void raw_connection_message(struct connection *connection, struct bytes message, bool binary)
{
    raw_server_message(connection->all->raw_server, &connection->raw, message, binary);
}

void raw_connection_pong(struct connection *connection, struct bytes data)
{
    raw_server_pong(connection->all->raw_server, &connection->raw, data);
}

void raw_connection_gone(struct connection *connection, uint32_t code, struct bytes reason)
{
    raw_server_closed(connection->all->raw_server, &connection->raw, code, reason);
}
