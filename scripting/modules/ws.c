#include "scripting/modules/ws.h"

#include "base/list.h"
#include "base/log.h"
#include "base/xmalloc.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/natives.h"
#include "scripting/engine/script_call.h"

#define PEER_TAG     0x50454552u
#define ENDPOINT_TAG 0x454e4450u

#define REASON_SIZE_MAX 123 /* RFC 6455 5.5 */

#define CLOSE_SERVICE_RESTART 1012
#define CLOSE_INTERNAL_ERROR  1011

/* The strings of a request, packed behind each other. */
struct raw_handshake {
    struct raw_request request;
    char *text;
};

/* One living socket. Bound to its WebSocket object. */
struct raw_peer {
    uint32_t tag;
    bool closing;      /* the script or we have begun to close it */
    bool closed;       /* the connection is gone */
    bool array_buffer; /* binaryType */
    struct list link;  /* in raw_server->peers */
    struct raw_socket *socket;
    struct raw_handshake handshake;
    struct reference object; /* in the current heap */
};

struct raw_server {
    struct list peers;
    struct engine *engine; /* the current heap */
    uint32_t message_size_max;
};

/* One WebSocketServer. Bound to its JS object. */
struct raw_endpoint {
    uint32_t tag;
    struct list link; /* in websockets->endpoints */
    char *path;       /* NULL: every path */
    struct reference object;
};

struct websockets {
    struct raw_server *server;
    struct list endpoints;
    struct raw_peer *opening; /* while ws.js makes its object */
    struct reference opened, closed, finish; /* functions of ws.js */
};

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

/* ---- which server serves what ---- */

static struct bytes path_of(struct bytes url)
{
    const char *query = url.size > 0 ? memchr(url.data, '?', url.size) : NULL;

    return (struct bytes){url.data, query != NULL ? (size_t)(query - url.data) : url.size};
}

/* The server for a path; one that names it comes before one for every path. */
static struct raw_endpoint *find_endpoint(const struct websockets *websockets, struct bytes url)
{
    const struct bytes path = path_of(url);
    struct raw_endpoint *any = NULL;

    LIST_EACH(&websockets->endpoints, at) {
        struct raw_endpoint *endpoint = LIST_ITEM(at, struct raw_endpoint, link);

        if (endpoint->path != NULL && bytes_equal(bytes_of(endpoint->path), path)) {
            return endpoint;
        }
        any = any == NULL && endpoint->path == NULL ? endpoint : any;
    }
    return any;
}

bool raw_server_serves(struct raw_server *server, struct bytes url)
{
    return server->engine != NULL && find_endpoint(server->engine->websockets, url) != NULL;
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

/* [ ] -> [ Buffer ] */
static void push_bytes(duk_context *ctx, struct bytes data, bool as_array_buffer)
{
    void *copy = duk_push_fixed_buffer(ctx, data.size);

    if (data.size > 0) {
        memcpy(copy, data.data, data.size);
    }
    duk_push_buffer_object(ctx, -1, 0, data.size,
                           as_array_buffer ? DUK_BUFOBJ_ARRAYBUFFER : DUK_BUFOBJ_NODEJS_BUFFER);
    duk_remove(ctx, -2);
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
    if (event->peer == NULL || !reference_is_set(&event->peer->object)) {
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

static void peer_close(struct raw_peer *peer, uint32_t code, struct bytes reason)
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
    struct raw_endpoint *endpoint = find_endpoint(websockets, peer->handshake.request.url);

    if (endpoint == NULL) {
        peer_close(peer, CLOSE_SERVICE_RESTART, BYTES("service restart"));
        return;
    }
    websockets->opening = peer;
    if (script_call(engine, tell_opened, endpoint) != SCRIPT_DONE) {
        script_log_failure(engine, "a 'connection' listener of a WebSocketServer");
        peer_close(peer, CLOSE_INTERNAL_ERROR, BYTES("internal error"));
    }
    websockets->opening = NULL;
}

void raw_server_opened(struct raw_server *server, struct raw_socket *socket,
                       const struct raw_request *request)
{
    struct raw_peer *peer = xcalloc(1, sizeof(*peer));

    peer->tag = PEER_TAG;
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

/* Takes the peer from its object, which scripts may go on holding. Never throws. */
static void peer_unbind(struct engine *engine, struct raw_peer *peer)
{
    if (reference_is_set(&peer->object)) {
        reference_push(engine->ctx, &peer->object);
        reference_bind(engine->ctx, -1, NULL);
        duk_pop(engine->ctx);
        reference_drop(engine, &peer->object);
    }
}

void raw_server_closed(struct raw_server *server, struct raw_socket *socket, uint32_t code,
                       struct bytes reason)
{
    struct raw_peer *peer = socket->script_ref;
    struct raw_event event = {.peer = peer,
                              .name = "a 'close' listener of a WebSocket",
                              .data = reason,
                              .code = code};

    if (peer == NULL) {
        return;
    }
    peer->closing = true;
    peer->closed = true;
    deliver(server, &event, tell_closed);
    peer_unbind(server->engine, peer);
    peer_free(peer);
}

/* ---- what ws.js calls ---- */

/* The peer of the WebSocket at `at` if it may still send. [ ] -> [ ] */
static struct raw_peer *open_peer(duk_context *ctx, duk_idx_t at)
{
    struct raw_peer *peer = reference_bound(ctx, at, PEER_TAG);

    return peer != NULL && !peer->closing ? peer : NULL;
}

/* A string, a number or bytes at `at`. [ ] -> [ ] */
static struct bytes get_data(duk_context *ctx, duk_idx_t at, const char *who)
{
    duk_size_t size;
    const char *data;

    if (duk_is_number(ctx, at)) {
        duk_to_string(ctx, at);
    }
    if (duk_is_string(ctx, at) && !duk_is_symbol(ctx, at)) {
        return text_get(ctx, at);
    }
    if (duk_is_null_or_undefined(ctx, at)) {
        return BYTES("");
    }
    if (!duk_is_buffer_data(ctx, at)) {
        (void)duk_type_error(ctx, "WebSocket: %s() takes a string, a Buffer or an ArrayBuffer", who);
    }
    data = duk_get_buffer_data(ctx, at, &size);
    return (struct bytes){data != NULL ? data : "", size};
}

/* Whether options.binary says otherwise than the data's type. [ data options ... ] -> [ ... ] */
static bool is_binary(duk_context *ctx)
{
    bool binary = !duk_is_string(ctx, 0) && !duk_is_number(ctx, 0);

    if (duk_is_object(ctx, 1) && !duk_is_function(ctx, 1)) {
        duk_get_prop_literal(ctx, 1, "binary");
        binary = duk_is_undefined(ctx, -1) ? binary : duk_to_boolean(ctx, -1);
        duk_pop(ctx);
    }
    return binary;
}

/* Tells the callback in the next tick, if there is one. [ data options callback this ] -> [ ... ] */
static void finish_send(duk_context *ctx, bool sent)
{
    const duk_idx_t callback = duk_is_function(ctx, 1) ? 1 : 2;

    if (duk_is_function(ctx, callback)) {
        reference_push(ctx, &engine_of(ctx)->websockets->finish);
        duk_dup(ctx, 3);
        duk_dup(ctx, callback);
        duk_push_boolean(ctx, sent);
        duk_call(ctx, 3);
    }
}

/* WebSocket.prototype.send. [ data options callback ] -> [ ] */
static duk_ret_t ws_send(duk_context *ctx)
{
    duk_push_this(ctx);
    struct raw_peer *peer = open_peer(ctx, 3);
    const bool binary = is_binary(ctx);
    const struct bytes data = get_data(ctx, 0, "send");
    bool sent = false;

    if (peer != NULL) {
        const uint32_t max = engine_of(ctx)->websockets->server->message_size_max;

        if (max > 0 && data.size > max) {
            return duk_range_error(ctx, "WebSocket: a message of %lu bytes, the limit is "
                                        "raw_message_size_max (%u)",
                                   (unsigned long)data.size, max);
        }
        sent = peer->socket->ops->send(peer->socket, data, binary);
    }
    finish_send(ctx, sent);
    return 0;
}

/* The data of a ping or a pong. [ ws data max ] -> [ ... ] */
static struct bytes get_control_data(duk_context *ctx, const char *who)
{
    const struct bytes data = get_data(ctx, 1, who);

    if (data.size > duk_to_uint32(ctx, 2)) {
        (void)duk_range_error(ctx, "WebSocket: %s() takes at most 125 bytes", who);
    }
    return data;
}

/* [ ws data max ] -> [ sent ] */
static duk_ret_t ws_ping(duk_context *ctx)
{
    struct raw_peer *peer = open_peer(ctx, 0);
    const struct bytes data = get_control_data(ctx, "ping");

    if (peer != NULL) {
        peer->socket->ops->ping(peer->socket, data);
    }
    duk_push_boolean(ctx, peer != NULL);
    return 1;
}

/* [ ws data max ] -> [ sent ] */
static duk_ret_t ws_pong(duk_context *ctx)
{
    struct raw_peer *peer = open_peer(ctx, 0);
    const struct bytes data = get_control_data(ctx, "pong");

    if (peer != NULL) {
        peer->socket->ops->pong(peer->socket, data);
    }
    duk_push_boolean(ctx, peer != NULL);
    return 1;
}

/* [ ws code reason ] -> [ ] */
static duk_ret_t ws_close(duk_context *ctx)
{
    struct raw_peer *peer = open_peer(ctx, 0);
    const struct bytes reason = get_data(ctx, 2, "close");
    const uint32_t code = duk_to_uint32(ctx, 1);

    if (reason.size > REASON_SIZE_MAX) {
        return duk_range_error(ctx, "The message must not be greater than 123 bytes");
    }
    if (peer != NULL) {
        peer_close(peer, code, code > 0 ? reason : BYTES(""));
    }
    return 0;
}

/* [ ws ] -> [ ] */
static duk_ret_t ws_terminate(duk_context *ctx)
{
    struct raw_peer *peer = reference_bound(ctx, 0, PEER_TAG);

    if (peer != NULL && !peer->closed) {
        peer->closing = true;
        peer->socket->ops->terminate(peer->socket);
    }
    return 0;
}

/* [ ws ] -> [ bytes ] */
static duk_ret_t ws_buffered(duk_context *ctx)
{
    const struct raw_peer *peer = reference_bound(ctx, 0, PEER_TAG);

    duk_push_number(ctx, peer != NULL && !peer->closed
                             ? (double)peer->socket->ops->buffered(peer->socket)
                             : 0);
    return 1;
}

/* [ ws boolean ] -> [ ] */
static duk_ret_t ws_set_array_buffer(duk_context *ctx)
{
    struct raw_peer *peer = reference_bound(ctx, 0, PEER_TAG);

    if (peer != NULL) {
        peer->array_buffer = duk_to_boolean(ctx, 1);
    }
    return 0;
}

/* Gives the socket that is being opened its object. [ ws ] -> [ ] */
static duk_ret_t ws_bind(duk_context *ctx)
{
    struct raw_peer *peer = engine_of(ctx)->websockets->opening;

    reference_set(ctx, 0, &peer->object);
    reference_bind(ctx, 0, peer);
    return 0;
}

/* A WebSocketServer. [ server path ] -> [ ] */
static duk_ret_t ws_attach(duk_context *ctx)
{
    struct websockets *websockets = engine_of(ctx)->websockets;
    const struct bytes path =
        duk_is_string(ctx, 1) ? text_get(ctx, 1) : BYTES_NONE;
    struct raw_endpoint *endpoint = xcalloc(1, sizeof(*endpoint));

    endpoint->tag = ENDPOINT_TAG;
    endpoint->path = path.data != NULL ? xmemdup(path.data, path.size) : NULL;
    list_push_back(&websockets->endpoints, &endpoint->link); /* owned, should a line below throw */
    reference_set(ctx, 0, &endpoint->object);
    reference_bind(ctx, 0, endpoint);
    return 0;
}

static void endpoint_free(struct engine *engine, struct raw_endpoint *endpoint)
{
    reference_drop(engine, &endpoint->object);
    list_remove(&endpoint->link);
    free(endpoint->path);
    free(endpoint);
}

/* [ server ] -> [ ] */
static duk_ret_t ws_detach(duk_context *ctx)
{
    struct raw_endpoint *endpoint = reference_bound(ctx, 0, ENDPOINT_TAG);

    if (endpoint != NULL) {
        reference_bind(ctx, 0, NULL);
        endpoint_free(engine_of(ctx), endpoint);
    }
    return 0;
}

/* [ opened closed finish ] -> [ ] */
static duk_ret_t set_callbacks(duk_context *ctx)
{
    struct websockets *websockets = engine_of(ctx)->websockets;

    reference_set(ctx, 0, &websockets->opened);
    reference_set(ctx, 1, &websockets->closed);
    reference_set(ctx, 2, &websockets->finish);
    return 0;
}

/* [ target ] -> [ target ] */
void ws_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"send", ws_send, 3},         {"ping", ws_ping, 3},
        {"pong", ws_pong, 3},         {"close", ws_close, 3},
        {"terminate", ws_terminate, 1}, {"buffered", ws_buffered, 1},
        {"bind", ws_bind, 1},         {"setArrayBuffer", ws_set_array_buffer, 2},
        {"attach", ws_attach, 2},     {"detach", ws_detach, 1},
        {"setCallbacks", set_callbacks, 3}, {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}

/* ---- the server and its heaps ---- */

struct raw_server *raw_server_new(uint32_t message_size_max)
{
    struct raw_server *server = xcalloc(1, sizeof(*server));

    list_init(&server->peers);
    server->message_size_max = message_size_max;
    return server;
}

void raw_server_attach(struct raw_server *server, struct engine *engine)
{
    const bool first = server->engine == NULL;
    struct list peers;

    server->engine = engine;
    if (first) {
        return;
    }
    list_init(&peers);
    list_move_all(&peers, &server->peers);
    while (!list_empty(&peers)) {
        struct list *link = list_pop_front(&peers);
        struct raw_peer *peer = LIST_ITEM(link, struct raw_peer, link);

        list_push_back(&server->peers, link);
        peer->object = (struct reference){0}; /* of a heap that is about to go */
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
    LIST_EACH(&server->peers, at) {
        peer_free(LIST_ITEM(at, struct raw_peer, link));
    }
    free(server);
}

void websockets_open(struct engine *engine, struct raw_server *server)
{
    struct websockets *websockets = xcalloc(1, sizeof(*websockets));

    websockets->server = server;
    list_init(&websockets->endpoints);
    engine->websockets = websockets;
}

void websockets_close(struct engine *engine)
{
    struct websockets *websockets = engine->websockets;

    if (websockets == NULL) {
        return;
    }
    LIST_EACH(&websockets->endpoints, at) {
        endpoint_free(engine, LIST_ITEM(at, struct raw_endpoint, link));
    }
    if (websockets->server->engine == engine) {
        websockets->server->engine = NULL;
    }
    free(websockets);
    engine->websockets = NULL;
}
