#include "server/net/websocket.h"

#include "base/xmalloc.h"
#include "server/connection/connection.h"
#include "server/connection/connections.h"
#include "server/net/lws_session.h"
#include "server/protocol/close_code.h"

#include <errno.h>
#include <sys/socket.h>
#include <sys/uio.h>

/*
 * Sending (docs/internals/performance.md): frames are complete when they get here, so they go out
 * as raw bytes. On a plaintext socket sendmsg() takes them from where they are, without lws and
 * without an epoll_ctl. lws must still know of a frame that was cut, because its own pongs and
 * Close frames go between ours: the rest of that frame is given to lws to buffer.
 */

/* Frames in one sendmsg(); small ones are copied together first, which the kernel likes better. */
#define IOV_MAX_FRAMES 64
#define COPY_BELOW     4096

/* Hands lws bytes that it buffers if the socket does not take them. False: the socket is broken. */
static bool write_by_lws(struct connection *connection, const uint8_t *data, size_t size)
{
    return lws_write(connection->wsi, (unsigned char *)data, size, LWS_WRITE_RAW) == (int)size;
}

static void wait_until_writable(struct connection *connection)
{
    connection->writing_blocked = true;
    list_remove(&connection->in_dirty);
    lws_callback_on_writable(connection->wsi);
}

/* The frames at the front of the outbox, copied together; returns how many, and their size. */
static uint32_t gather(struct connection *connection, size_t *size)
{
    const struct outbox *outbox = &connection->outbox;
    char *at = connection->all->gather;
    uint32_t count = 0;

    *size = 0;
    while (count < outbox->count) {
        const struct frame *frame = outbox_at(outbox, count);

        if (frame->size > CONNECTIONS_GATHER_SIZE - *size) {
            break;
        }
        memcpy(at + *size, frame->bytes, frame->size);
        *size += frame->size;
        count++;
    }
    return count;
}

/* Through lws, for TLS: it takes everything it is given, so one gathered batch at a time. */
static bool flush_by_lws(struct connection *connection)
{
    while (connection->outbox.count > 0) {
        const struct frame *first = outbox_at(&connection->outbox, 0);
        const uint8_t *data = (const uint8_t *)connection->all->gather;
        size_t size;
        uint32_t count;

        if (lws_partial_buffered(connection->wsi)) {
            wait_until_writable(connection);
            return true;
        }
        count = gather(connection, &size);
        if (count == 0) {
            data = first->bytes;
            size = first->size;
            count = 1;
        }
        if (!write_by_lws(connection, data, size)) {
            return false;
        }
        outbox_pop(&connection->outbox, count);
    }
    return true;
}

static uint32_t fill_iov(const struct outbox *outbox, struct iovec iov[IOV_MAX_FRAMES],
                         size_t *size)
{
    uint32_t count = 0;

    *size = 0;
    while (count < outbox->count && count < IOV_MAX_FRAMES) {
        struct frame *frame = outbox_at(outbox, count);

        iov[count++] = (struct iovec){frame->bytes, frame->size};
        *size += frame->size;
    }
    return count;
}

/* One system call for what is at the front. Returns bytes sent, or -1 with errno. */
static ssize_t send_front(struct connection *connection, size_t *offered)
{
    const struct outbox *outbox = &connection->outbox;
    struct iovec iov[IOV_MAX_FRAMES];
    struct msghdr message = {.msg_iov = iov};

    if (outbox->count == 1) {
        const struct frame *frame = outbox_at(outbox, 0);

        *offered = frame->size;
        return send(connection->fd, frame->bytes, frame->size, MSG_NOSIGNAL | MSG_DONTWAIT);
    }
    if (outbox->bytes / outbox->count < COPY_BELOW && gather(connection, offered) > 0) {
        return send(connection->fd, connection->all->gather, *offered, MSG_NOSIGNAL | MSG_DONTWAIT);
    }
    message.msg_iovlen = fill_iov(outbox, iov, offered);
    return sendmsg(connection->fd, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
}

/* Takes `sent` bytes off the outbox; lws gets the rest of a frame that was cut. */
static bool take_sent(struct connection *connection, size_t sent)
{
    struct outbox *outbox = &connection->outbox;
    uint32_t whole = 0;
    bool fine = true;

    while (whole < outbox->count && sent >= outbox_at(outbox, whole)->size) {
        sent -= outbox_at(outbox, whole++)->size;
    }
    if (sent > 0) {
        const struct frame *cut = outbox_at(outbox, whole++);

        fine = write_by_lws(connection, cut->bytes + sent, cut->size - sent);
    }
    connection->all->counters.frames_sent += whole;
    outbox_pop(outbox, whole);
    return fine;
}

static bool flush_directly(struct connection *connection)
{
    while (connection->outbox.count > 0) {
        size_t offered;
        ssize_t sent;

        if (lws_partial_buffered(connection->wsi)) {
            wait_until_writable(connection);
            return true;
        }
        sent = send_front(connection, &offered);
        connection->all->counters.sends++;
        if (sent < 0 && errno != EAGAIN && errno != EINTR) {
            return false;
        }
        if (sent > 0) {
            connection->all->counters.bytes_sent += (uint64_t)sent;
            if (!take_sent(connection, (size_t)sent)) {
                return false;
            }
        }
        if (sent < (ssize_t)offered) {
            wait_until_writable(connection);
            return true;
        }
    }
    return true;
}

void websocket_flush(struct connection *connection)
{
    if (connection->wsi == NULL || connection->writing_blocked) {
        return;
    }
    if (!(connection->fd >= 0 ? flush_directly(connection) : flush_by_lws(connection))) {
        connection_drop(connection);
    }
}

void websocket_pause(struct connection *connection, bool paused)
{
    if (connection->wsi != NULL) {
        lws_rx_flow_control(connection->wsi, paused ? 0 : 1);
        /* What lws had read and kept back waits for its next service. */
        lws_cancel_service(lws_get_context(connection->wsi));
    }
}

void websocket_drop(struct connection *connection)
{
    if (connection->wsi != NULL) {
        lws_set_timeout(connection->wsi, PENDING_TIMEOUT_USER_REASON_BASE, LWS_TO_KILL_ASYNC);
        /* lws looks at its timeouts when it has serviced something; this is not during service. */
        lws_cancel_service(lws_get_context(connection->wsi));
    }
}

static char *copy_header(struct lws *wsi, enum lws_token_indexes token)
{
    char text[HEADER_SIZE_MAX];
    const struct bytes header = lws_header(wsi, token, text, sizeof(text));

    return xmemdup(header.data, header.size);
}

static struct handshake *read_handshake(struct lws *wsi)
{
    struct handshake *handshake = xcalloc(1, sizeof(*handshake));
    char url[URL_SIZE_MAX];
    const struct bytes text = lws_url(wsi, url, sizeof(url));

    handshake->url = xmemdup(text.data, text.size);
    handshake->host = copy_header(wsi, WSI_TOKEN_HOST);
    handshake->origin = copy_header(wsi, WSI_TOKEN_ORIGIN);
    handshake->user_agent = copy_header(wsi, WSI_TOKEN_HTTP_USER_AGENT);
    handshake->cookie = copy_header(wsi, WSI_TOKEN_HTTP_COOKIE);
    handshake->protocol = copy_header(wsi, WSI_TOKEN_PROTOCOL);
    lws_address(wsi, handshake->address, sizeof(handshake->address));
    return handshake;
}

static struct connection *open_connection(struct front_end *front_end, struct lws *wsi)
{
    struct handshake *handshake = read_handshake(wsi);
    const char *url = handshake->url;
    const bool frame_pings = strstr(url, "cf_ws_frame_ping_pong=true") != NULL;
    const size_t path_size = strcspn(url, "?");
    const bool is_centrifuge =
        bytes_equal((struct bytes){url, path_size}, BYTES("/connection/websocket"));
    struct connection *connection = connection_new(
        front_end->connections, is_centrifuge ? CONNECTION_CENTRIFUGE : CONNECTION_RAW, wsi,
        lws_is_ssl(wsi) ? -1 : lws_get_socket_fd(wsi), handshake);

    connection->frame_pings = frame_pings;
    return connection;
}

static void receive(struct connection *connection, struct lws *wsi, const char *data, size_t size)
{
    const uint64_t left = lws_remaining_packet_payload(wsi);
    const struct inbox_piece piece = {
        .bytes = {data, size},
        .frame_left = left,
        .frame_ends = left == 0,
        .message_ends = left == 0 && lws_is_final_fragment(wsi),
    };

    connection_received(connection, &piece, lws_frame_is_binary(wsi));
}

/* A body that is no code, and codes nobody may use (RFC 6455 5.5.1, 7.4.2), where lws echoes them.
 */
static bool is_bad_close(uint32_t code, size_t body_size)
{
    return body_size == 1 || code > CLOSE_CODE_SCRIPT_MAX;
}

/* lws answers the peer's Close frame by itself, unless it answers ours: then -1 ends it. */
static int receive_close(struct connection *connection, const uint8_t *body, size_t size)
{
    const uint32_t code = size >= 2 ? (uint32_t)(body[0] << 8 | body[1]) : 1005;
    const struct bytes reason = {(const char *)body + 2, size > 2 ? size - 2 : 0};

    if (connection->state >= CONNECTION_CLOSING) {
        websocket_flush(connection); /* our Close frame may still be in the outbox */
        return -1;
    }
    if (is_bad_close(code, size)) {
        connection_close_with(connection, CLOSE_PROTOCOL_ERROR);
        websocket_flush(connection);
        return -1;
    }
    connection_received_close(connection, code, reason);
    return 0;
}

int websocket_event(struct front_end *front_end, struct lws *wsi, enum lws_callback_reasons reason,
                    struct lws_session *session, void *in, size_t size)
{
    struct connection *connection = session->connection;

    if (reason == LWS_CALLBACK_ESTABLISHED) {
        session->connection = open_connection(front_end, wsi);
        return 0;
    }
    if (connection == NULL) {
        return 0;
    }
    switch (reason) {
    case LWS_CALLBACK_RECEIVE:
        receive(connection, wsi, in, size);
        return 0;
    case LWS_CALLBACK_RECEIVE_PONG:
        connection_received_pong(connection, (struct bytes){in, size});
        return 0;
    case LWS_CALLBACK_SERVER_WRITEABLE:
        connection->writing_blocked = false;
        websocket_flush(connection);
        return 0;
    case LWS_CALLBACK_WS_PEER_INITIATED_CLOSE:
        return receive_close(connection, in, size);
    case LWS_CALLBACK_CLOSED:
        session->connection = NULL;
        connection_gone(connection);
        return 0;
    default:
        return 0;
    }
}
