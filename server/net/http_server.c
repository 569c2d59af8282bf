#include "base/xmalloc.h"
#include "server/config/config.h"
#include "server/connection/connections.h"
#include "server/http/routes.h"
#include "server/net/lws_session.h"

#include <unistd.h>

/*
 * http_server.c - lws HTTP events -> routes; heads and bodies out. A body goes out in pieces, one
 * for each time that lws reports the socket writable.
 */

#define PIECE_SIZE    (32 * 1024)
#define BODY_SIZE_MAX (256 * 1024)
#define HEAD_SIZE_MAX 4096

/* A reader that takes nothing of a body for so long is dropped. */
#define STALL_SECONDS 30

/* A response whose body is being sent. */
struct http_exchange {
    struct http_response response;
    uint64_t sent;
    uint64_t size;
    bool keep_alive;
};

static void end_exchange(struct front_end *front_end, struct lws_session *session)
{
    if (session != NULL && session->exchange != NULL) {
        front_end->file_count -= session->exchange->response.file >= 0;
        http_response_fini(&session->exchange->response);
        free(session->exchange);
        session->exchange = NULL;
    }
}

static struct bytes method_of(struct lws *wsi)
{
    static const struct {
        enum lws_token_indexes token;
        struct bytes name;
    } methods[] = {
        {WSI_TOKEN_GET_URI, BYTES("GET")},
        {WSI_TOKEN_HEAD_URI, BYTES("HEAD")},
    };

    for (size_t i = 0; i < sizeof(methods) / sizeof(methods[0]); i++) {
        if (lws_hdr_total_length(wsi, methods[i].token) > 0) {
            return methods[i].name;
        }
    }
    return BYTES("another");
}

static void respond(const struct routes *routes, struct lws *wsi, struct http_response *response)
{
    char path[HEAD_SIZE_MAX];
    char etag[256];
    char address[48];
    const struct bytes method = method_of(wsi);
    struct http_request request = {.method = method};

    request.path = lws_header(wsi, method.size == 4 ? WSI_TOKEN_HEAD_URI : WSI_TOKEN_GET_URI, path,
                              sizeof(path));
    request.if_none_match = lws_header(wsi, WSI_TOKEN_HTTP_IF_NONE_MATCH, etag, sizeof(etag));
    request.address = lws_address(wsi, address, sizeof(address));
    request.forwarded = lws_hdr_total_length(wsi, WSI_TOKEN_X_FORWARDED_FOR) > 0;
    routes_respond(routes, &request, response);
}

static bool write_head(struct lws *wsi, const struct http_response *response, bool keep_alive)
{
    struct byte_buffer head;
    bool fine;

    byte_buffer_init(&head, HEAD_SIZE_MAX);
    byte_buffer_reserve(&head, LWS_PRE);
    byte_buffer_added(&head, LWS_PRE);
    http_response_head(response, keep_alive, &head);
    fine = !head.failed && lws_write(wsi, (unsigned char *)head.data + LWS_PRE, head.size - LWS_PRE,
                                     LWS_WRITE_HTTP_HEADERS) >= 0;
    byte_buffer_fini(&head);
    return fine;
}

/* A request with a body is answered without reading it, so the socket cannot be used again. */
static bool has_body(struct lws *wsi)
{
    return lws_hdr_total_length(wsi, WSI_TOKEN_HTTP_CONTENT_LENGTH) > 0 ||
           lws_hdr_total_length(wsi, WSI_TOKEN_HTTP_TRANSFER_ENCODING) > 0;
}

static bool asks_to_close(struct lws *wsi)
{
    char connection[256];
    char version[16];

    lws_header(wsi, WSI_TOKEN_CONNECTION, connection, sizeof(connection));
    lws_header(wsi, WSI_TOKEN_HTTP, version, sizeof(version));
    return strcasestr(connection, "close") != NULL || strcmp(version, "HTTP/1.1") != 0;
}

/* A file keeps a descriptor as long as it is being sent, so there is a limit to them. */
static void take_file(struct front_end *front_end, struct http_response *response)
{
    if (response->file >= 0 && front_end->file_count >= front_end->config->files_max) {
        http_response_fini(response);
        http_response_init(response, BODY_SIZE_MAX);
        http_response_unavailable(response);
        front_end->connections->counters.limit_files++;
    }
    front_end->file_count += response->file >= 0;
}

static int begin_exchange(struct front_end *front_end, struct lws *wsi, struct lws_session *session)
{
    const bool is_head = lws_hdr_total_length(wsi, WSI_TOKEN_HEAD_URI) > 0;
    const bool keep_alive = !has_body(wsi) && !asks_to_close(wsi);
    struct http_exchange *exchange = xcalloc(1, sizeof(*exchange));
    struct http_response *response = &exchange->response;

    end_exchange(front_end, session);
    session->exchange = exchange;
    http_response_init(response, BODY_SIZE_MAX);
    respond(front_end->routes, wsi, response);
    take_file(front_end, response);
    exchange->keep_alive = keep_alive;
    exchange->size = response->file >= 0 ? response->file_size : response->body.size;
    if (is_head || response->status == 304) {
        exchange->size = 0;
    }
    if (!write_head(wsi, response, keep_alive)) {
        return -1;
    }
    lws_callback_on_writable(wsi);
    return 0;
}

/* The next piece of the body, behind LWS_PRE bytes of room. -1 when the file cannot be read. */
static ssize_t read_piece(const struct http_exchange *exchange, unsigned char *piece)
{
    const struct http_response *response = &exchange->response;
    const uint64_t left = exchange->size - exchange->sent;
    const size_t size = left < PIECE_SIZE ? (size_t)left : PIECE_SIZE;

    if (response->file >= 0) {
        return pread(response->file, piece, size, (off_t)exchange->sent);
    }
    memcpy(piece, response->body.data + exchange->sent, size);
    return (ssize_t)size;
}

static int finish_exchange(struct front_end *front_end, struct lws *wsi,
                           struct lws_session *session)
{
    const bool keep_alive = session->exchange->keep_alive;

    end_exchange(front_end, session);
    return keep_alive && lws_http_transaction_completed(wsi) == 0 ? 0 : -1;
}

static int send_piece(struct front_end *front_end, struct lws *wsi, struct lws_session *session)
{
    struct http_exchange *exchange = session->exchange;
    unsigned char piece[LWS_PRE + PIECE_SIZE];
    ssize_t size;

    if (exchange == NULL) {
        return 0;
    }
    if (exchange->sent == exchange->size) {
        return finish_exchange(front_end, wsi, session);
    }
    size = read_piece(exchange, piece + LWS_PRE);
    if (size <= 0) {
        return -1; /* the file shrank or cannot be read: the client must see a cut response */
    }
    exchange->sent += (uint64_t)size;
    lws_set_timeout(wsi, PENDING_TIMEOUT_HTTP_CONTENT, STALL_SECONDS);
    if (lws_write(wsi, piece + LWS_PRE, (size_t)size,
                  exchange->sent == exchange->size ? LWS_WRITE_HTTP_FINAL : LWS_WRITE_HTTP) < 0) {
        return -1;
    }
    lws_callback_on_writable(wsi);
    return 0;
}

int http_server_event(struct front_end *front_end, struct lws *wsi,
                      enum lws_callback_reasons reason, struct lws_session *session)
{
    switch (reason) {
    case LWS_CALLBACK_HTTP:
        return begin_exchange(front_end, wsi, session);
    case LWS_CALLBACK_HTTP_WRITEABLE:
        return send_piece(front_end, wsi, session);
    case LWS_CALLBACK_HTTP_DROP_PROTOCOL:
    case LWS_CALLBACK_CLOSED_HTTP:
        end_exchange(front_end, session);
        return 0;
    default:
        return 0; /* a body, which nobody asked for */
    }
}
