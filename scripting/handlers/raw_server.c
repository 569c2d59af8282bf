#include "scripting/handlers/raw_server.h"

#include "base/xmalloc.h"
#include "scripting/engine/byte_view.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/script_call.h"
#include "scripting/modules/ws.h"

#define CLOSE_INTERNAL_ERROR  1011
#define CLOSE_SERVICE_RESTART 1012

/* ---- requests ---- */

static struct bytes pack(char **at, struct bytes text)
{
    if (text.data == NULL) {
        return BYTES_NONE;
    }
    const struct bytes packed = {*at, text.size};

    memcpy(*at, text.data, text.size);
    *at += text.size;
    return packed;
}

static void handshake_init(struct raw_handshake *handshake, const struct raw_request *request)
{
    char *at = xmalloc(request->url.size + request->host.size + request->origin.size +
                       request->user_agent.size + request->cookie.size + request->protocol.size +
                       request->address.size + 1);

    handshake->text = at;
    handshake->request = (struct raw_request){
        .url = pack(&at, request->url),
        .host = pack(&at, request->host),
        .origin = pack(&at, request->origin),
        .user_agent = pack(&at, request->user_agent),
        .cookie = pack(&at, request->cookie),
        .protocol = pack(&at, request->protocol),
        .address = pack(&at, request->address),
    };
}

/* [ object ] -> [ object ] */
static void put_header(duk_context *ctx, const char *name, struct bytes value)
{
    if (value.data != NULL) {
        text_push(ctx, value);
        duk_put_prop_string(ctx, -2, name);
    }
}

/* [ ] -> [ headers ] */
static void push_headers(duk_context *ctx, const struct raw_request *request)
{
    duk_push_object(ctx);
    put_header(ctx, "host", request->host);
    put_header(ctx, "origin", request->origin);
    put_header(ctx, "user-agent", request->user_agent);
    put_header(ctx, "cookie", request->cookie);
    put_header(ctx, "sec-websocket-protocol", request->protocol);
    duk_push_literal(ctx, "websocket");
    duk_put_prop_literal(ctx, -2, "upgrade");
}

bool raw_server_serves(struct raw_server *server, struct bytes url)
{
    return server->engine != NULL && websockets_find(server->engine->websockets, url) != NULL;
}

/* ---- events from sockets ---- */

/* What a body below is to tell the script. */
struct raw_event {
    struct raw_peer *peer;
    const char *name;
    struct bytes data;
    bool binary;
    uint32_t code;
};

/* A Buffer, or what binaryType asks for. [ ] -> [ Buffer | ArrayBuffer ] */
static void push_bytes(duk_context *ctx, struct bytes data, bool as_array_buffer)
{
    buffer_push(ctx, data);
    if (as_array_buffer) {
        duk_get_prop_literal(ctx, -1, "buffer");
        duk_remove(ctx, -2);
    }
}

/* Calls the only listener directly, without emit(): this is the echo server's path.
 * [ ] -> [ ] */
static duk_ret_t tell_message(duk_context *ctx, void *data)
{
    const struct raw_event *event = data;
    const bool as_array_buffer = event->peer->array_buffer && event->binary;

    reference_push(ctx, &event->peer->object);
    duk_get_prop_literal(ctx, -1, "_events");
    duk_get_prop_literal(ctx, -1, "message");
    if (duk_is_function(ctx, -1)) {
        duk_dup(ctx, -3);
        push_bytes(ctx, event->data, as_array_buffer);
        duk_push_boolean(ctx, event->binary);
        duk_call_method(ctx, 2);
    } else if (!duk_is_undefined(ctx, -1)) {
        duk_push_literal(ctx, "emit");
        duk_push_literal(ctx, "message");
        push_bytes(ctx, event->data, as_array_buffer);
        duk_push_boolean(ctx, event->binary);
        duk_call_prop(ctx, -7, 3);
    }
    return 0;
}

/* Any other event with bytes. [ ] -> [ ] */
static duk_ret_t tell(duk_context *ctx, void *data)
{
    const struct raw_event *event = data;

    reference_push(ctx, &event->peer->object);
    duk_push_literal(ctx, "emit");
    duk_push_string(ctx, event->name);
    push_bytes(ctx, event->data, false);
    duk_call_prop(ctx, -4, 2);
    return 0;
}

static void deliver(struct raw_server *server, struct raw_event *event, duk_safe_call_function body)
{
    if (server->engine == NULL || event->peer == NULL || !reference_is_set(&event->peer->object)) {
        return;
    }
    if (script_call(server->engine, body, event) != SCRIPT_DONE) {
        script_log_failure(server->engine, event->name);
    }
}

void raw_server_message(struct raw_server *server, struct raw_socket *socket, struct bytes data,
                        bool binary)
{
    struct raw_event event = {.peer = socket->script_ref,
                              .name = "a 'message' listener of a WebSocket",
                              .data = data,
                              .binary = binary};

    deliver(server, &event, tell_message);
}

void raw_server_ping(struct raw_server *server, struct raw_socket *socket, struct bytes data)
{
    struct raw_event event = {.peer = socket->script_ref, .name = "ping", .data = data};

    deliver(server, &event, tell);
}

void raw_server_pong(struct raw_server *server, struct raw_socket *socket, struct bytes data)
{
    struct raw_event event = {.peer = socket->script_ref, .name = "pong", .data = data};

    deliver(server, &event, tell);
}

/* ---- a socket's beginning and end ---- */

void raw_peer_close(struct raw_peer *peer, uint32_t code, struct bytes reason)
{
    if (!peer->closing) {
        peer->closing = true;
        peer->socket->ops->close(peer->socket, code, reason);
    }
}

/* [ ] -> [ ] */
static duk_ret_t tell_opened(duk_context *ctx, void *data)
{
    struct websockets *websockets = engine_of(ctx)->websockets;
    const struct raw_endpoint *endpoint = data;
    const struct raw_request *request = &websockets->opening->handshake.request;

    reference_push(ctx, &websockets->opened);
    reference_push(ctx, &endpoint->object);
    text_push(ctx, request->url);
    push_headers(ctx, request);
    text_push(ctx, request->address);
    duk_call(ctx, 4);
    return 0;
}

/* Makes the peer a connection of the current heap. */
static void peer_open(struct raw_server *server, struct raw_peer *peer)
{
    struct engine *engine = server->engine;
    struct websockets *websockets = engine->websockets;
    struct raw_endpoint *endpoint = websockets_find(websockets, peer->handshake.request.url);

    if (endpoint == NULL) {
        raw_peer_close(peer, CLOSE_SERVICE_RESTART, BYTES("service restart"));
        return;
    }
    websockets->opening = peer;
    if (script_call(engine, tell_opened, endpoint) != SCRIPT_DONE) {
        script_log_failure(engine, "a 'connection' listener of a WebSocketServer");
        raw_peer_close(peer, CLOSE_INTERNAL_ERROR, BYTES("internal error"));
    }
    websockets->opening = NULL;
}

void raw_server_opened(struct raw_server *server, struct raw_socket *socket,
                       const struct raw_request *request)
{
    struct raw_peer *peer = xcalloc(1, sizeof(*peer));

    peer->tag = RAW_PEER_TAG;
    peer->socket = socket;
    handshake_init(&peer->handshake, request);
    list_push_back(&server->peers, &peer->link);
    socket->script_ref = peer;
    peer_open(server, peer);
}

/* [ ] -> [ ] */
static duk_ret_t tell_closed(duk_context *ctx, void *data)
{
    const struct raw_event *event = data;

    reference_push(ctx, &engine_of(ctx)->websockets->closed);
    reference_push(ctx, &event->peer->object);
    duk_push_uint(ctx, event->code);
    push_bytes(ctx, event->data, false);
    duk_call(ctx, 3);
    return 0;
}

static void peer_free(struct raw_peer *peer)
{
    peer->socket->script_ref = NULL;
    list_remove(&peer->link);
    free(peer->handshake.text);
    free(peer);
}

void raw_server_closed(struct raw_server *server, struct raw_socket *socket, uint32_t code,
                       struct bytes reason)
{
    struct raw_peer *peer = socket->script_ref;
    struct raw_event event = {
        .peer = peer, .name = "a 'close' listener of a WebSocket", .data = reason, .code = code};

    if (peer == NULL) {
        return;
    }
    peer->closing = true;
    peer->closed = true;
    deliver(server, &event, tell_closed);
    if (server->engine != NULL) {
        reference_unbind_and_drop(server->engine, &peer->object);
    }
    peer_free(peer);
}

/* ---- its heaps ---- */

struct raw_server *raw_server_new(uint32_t message_size_max)
{
    struct raw_server *server = xcalloc(1, sizeof(*server));

    list_init(&server->peers);
    server->message_size_max = message_size_max;
    return server;
}

void raw_server_attach(struct raw_server *server, struct engine *engine)
{
    struct engine *old = server->engine;
    struct list peers;

    server->engine = engine;
    if (old == NULL) {
        return;
    }
    list_init(&peers);
    list_move_all(&peers, &server->peers);
    while (!list_empty(&peers)) {
        struct list *link = list_pop_front(&peers);
        struct raw_peer *peer = LIST_ITEM(link, struct raw_peer, link);

        list_push_back(&server->peers, link);
        reference_unbind_and_drop(old, &peer->object); /* The old heap may live on for a while. */
        peer->array_buffer = false;
        if (!peer->closing) {
            peer_open(server, peer);
        }
    }
}

void raw_server_free(struct raw_server *server)
{
    if (server == NULL) {
        return;
    }
    LIST_EACH(&server->peers, at)
    {
        peer_free(LIST_ITEM(at, struct raw_peer, link));
    }
    free(server);
}
