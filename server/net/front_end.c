#include "server/net/front_end.h"

#include "base/log.h"
#include "base/xmalloc.h"
#include "server/config/config.h"
#include "server/net/lws_session.h"

#include <unistd.h>

/*
 * The receive buffer that lws keeps for every WebSocket, and so the most that one read brings. It
 * is most of what an idle connection costs: see docs/benchmarks.md.
 */
#define RECEIVE_BUFFER_SIZE 1024

/* One buffer for all, for requests and responses. */
#define SERVICE_BUFFER_SIZE (64 * 1024)

/* Request line and headers together; a longer request is refused (hardening: header floods). */
#define REQUEST_HEAD_MAX (16 * 1024)

#define KEEP_ALIVE_SECONDS 60

struct front_end *front_end_of(struct lws *wsi)
{
    return lws_context_user(lws_get_context(wsi));
}

struct bytes lws_address(struct lws *wsi, char *buffer, size_t size)
{
    static const char mapped[] = "::ffff:"; /* RFC 4291 2.5.5.2 */
    const size_t prefix = sizeof(mapped) - 1;

    if (lws_get_peer_simple(wsi, buffer, size) == NULL) {
        buffer[0] = '\0';
    }
    if (strncasecmp(buffer, mapped, prefix) == 0) {
        memmove(buffer, buffer + prefix, strlen(buffer + prefix) + 1);
    }
    return bytes_of(buffer);
}

static int on_event(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in,
                    size_t size)
{
    struct front_end *front_end = front_end_of(wsi);
    struct lws_session *session = user;

    switch (reason) {
    case LWS_CALLBACK_WSI_CREATE:
        front_end->socket_count++;
        return 0;
    case LWS_CALLBACK_WSI_DESTROY:
        front_end->socket_count--;
        return 0;
    case LWS_CALLBACK_HTTP_CONFIRM_UPGRADE:
        return upgrade_confirm(front_end, wsi);
    case LWS_CALLBACK_FILTER_PROTOCOL_CONNECTION:
        front_end->plain_name[0] = '\0';
        return 0;
    case LWS_CALLBACK_HTTP:
    case LWS_CALLBACK_HTTP_BODY:
    case LWS_CALLBACK_HTTP_BODY_COMPLETION:
    case LWS_CALLBACK_HTTP_WRITEABLE:
    case LWS_CALLBACK_HTTP_DROP_PROTOCOL:
    case LWS_CALLBACK_CLOSED_HTTP:
        return http_server_event(front_end, wsi, reason, session);
    case LWS_CALLBACK_ESTABLISHED:
    case LWS_CALLBACK_RECEIVE:
    case LWS_CALLBACK_RECEIVE_PONG:
    case LWS_CALLBACK_SERVER_WRITEABLE:
    case LWS_CALLBACK_WS_PEER_INITIATED_CLOSE:
    case LWS_CALLBACK_CLOSED:
        return websocket_event(front_end, wsi, reason, session, in, size);
    case LWS_CALLBACK_RAW_ADOPT:
    case LWS_CALLBACK_RAW_RX:
        return -1; /* CONNECT turned it into a raw connection: refused */
    default:
        return 0;
    }
}

static void on_lws_log(int level, const char *line)
{
    struct bytes text = bytes_of(line);

    while (text.size > 0 && (text.data[text.size - 1] == '\n' || text.data[text.size - 1] == ' ')) {
        text.size--;
    }
    if (level & LLL_ERR) {
        /* What lws calls an error is as a rule a peer's mistake; ours show in what follows. */
        log_debug("libwebsockets", {"message", LOG_BYTES(text)});
    }
}

static void fill_protocols(struct front_end *front_end)
{
    const char *const names[PROTOCOL_COUNT] = {"http", front_end->plain_name, "centrifuge-json"};

    for (int i = 0; i < PROTOCOL_COUNT; i++) {
        front_end->protocols[i] = (struct lws_protocols){
            .name = names[i],
            .callback = on_event,
            .per_session_data_size = sizeof(struct lws_session),
            .rx_buffer_size = RECEIVE_BUFFER_SIZE,
            .tx_packet_size = SERVICE_BUFFER_SIZE,
        };
    }
}

static struct lws_context *new_context(struct front_end *front_end, uv_loop_t *loop)
{
    void *loops[] = {loop};
    const unsigned handshake_seconds = (front_end->config->handshake_timeout_ms + 999) / 1000;
    struct lws_context_creation_info info = {
        .port = CONTEXT_PORT_NO_LISTEN_SERVER,
        .protocols = front_end->protocols,
        .options = LWS_SERVER_OPTION_LIBUV | LWS_SERVER_OPTION_VALIDATE_UTF8 |
                   LWS_SERVER_OPTION_EXPLICIT_VHOSTS,
        .foreign_loops = loops,
        .user = front_end,
        .server_string = "Eider", /* empty is an assertion in lws when it answers by itself */
        .max_http_header_data = REQUEST_HEAD_MAX,
        .pt_serv_buf_size = SERVICE_BUFFER_SIZE,
        .timeout_secs = handshake_seconds,
        .timeout_secs_ah_idle = (int)handshake_seconds,
        .keepalive_timeout = KEEP_ALIVE_SECONDS,
        .uid = -1,
        .gid = -1,
    };
    struct lws_context *context = lws_create_context(&info);

    if (context == NULL) {
        return NULL;
    }
    front_end->vhost = lws_create_vhost(context, &info);
    if (front_end->vhost == NULL) {
        lws_context_destroy(context);
        return NULL;
    }
    return context;
}

struct front_end *front_end_open(uv_loop_t *loop, const struct config *config,
                                 struct connections *connections, const struct routes *routes,
                                 struct error *err)
{
    struct front_end *front_end = xcalloc(1, sizeof(*front_end));

    front_end->config = config;
    front_end->connections = connections;
    front_end->routes = routes;
    fill_protocols(front_end);
    lws_set_log_level(LLL_ERR, on_lws_log);
    front_end->context = new_context(front_end, loop);
    if (front_end->context == NULL) {
        free(front_end);
        error_set(err, "libwebsockets did not start; is its libuv plug-in (libwebsockets-evlib-uv) "
                       "installed?");
        return NULL;
    }
    return front_end;
}

void front_end_adopt(struct front_end *front_end, int fd)
{
    if (lws_adopt_socket_vhost(front_end->vhost, fd) == NULL) {
        log_debug("socket refused by libwebsockets"); /* which has closed it */
    }
}

uint32_t front_end_socket_count(const struct front_end *front_end)
{
    return front_end->socket_count;
}

void front_end_close(struct front_end *front_end)
{
    if (front_end != NULL) {
        lws_context_destroy(front_end->context);
    }
}

/* The second call is what frees a context on a foreign loop, once its handles are closed. */
void front_end_free(struct front_end *front_end)
{
    if (front_end != NULL) {
        lws_context_destroy(front_end->context);
        free(front_end);
    }
}
