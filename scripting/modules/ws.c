#include "scripting/modules/ws.h"

#include "base/xmalloc.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/natives.h"
#include "scripting/handlers/raw_server.h"

#define ENDPOINT_TAG 0x454e4450u

#define REASON_SIZE_MAX 123 /* RFC 6455 5.5 */

static struct bytes path_of(struct bytes url)
{
    const char *query = url.size > 0 ? memchr(url.data, '?', url.size) : NULL;

    return (struct bytes){url.data, query != NULL ? (size_t)(query - url.data) : url.size};
}

struct raw_endpoint *websockets_find(const struct websockets *websockets, struct bytes url)
{
    const struct bytes path = path_of(url);
    struct raw_endpoint *any = NULL;

    LIST_EACH(&websockets->endpoints, at)
    {
        struct raw_endpoint *endpoint = LIST_ITEM(at, struct raw_endpoint, link);

        if (endpoint->path != NULL && bytes_equal(bytes_of(endpoint->path), path)) {
            return endpoint;
        }
        any = any == NULL && endpoint->path == NULL ? endpoint : any;
    }
    return any;
}

/* The peer of the WebSocket at `at` if it may still send. [ ] -> [ ] */
static struct raw_peer *open_peer(duk_context *ctx, duk_idx_t at)
{
    struct raw_peer *peer = reference_bound(ctx, at, RAW_PEER_TAG);

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
        (void)duk_type_error(ctx, "WebSocket: %s() takes a string, a Buffer or an ArrayBuffer",
                             who);
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

/* Tells the callback in the next tick, if there is one. [ data options callback this ] -> [ ... ]
 */
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
            return duk_range_error(ctx,
                                   "WebSocket: a message of %lu bytes, the limit is "
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
        raw_peer_close(peer, code, code > 0 ? reason : BYTES(""));
    }
    return 0;
}

/* [ ws ] -> [ ] */
static duk_ret_t ws_terminate(duk_context *ctx)
{
    struct raw_peer *peer = reference_bound(ctx, 0, RAW_PEER_TAG);

    if (peer != NULL && !peer->closed) {
        peer->closing = true;
        peer->socket->ops->terminate(peer->socket);
    }
    return 0;
}

/* [ ws ] -> [ bytes ] */
static duk_ret_t ws_buffered(duk_context *ctx)
{
    const struct raw_peer *peer = reference_bound(ctx, 0, RAW_PEER_TAG);

    duk_push_number(
        ctx, peer != NULL && !peer->closed ? (double)peer->socket->ops->buffered(peer->socket) : 0);
    return 1;
}

/* [ ws boolean ] -> [ ] */
static duk_ret_t ws_set_array_buffer(duk_context *ctx)
{
    struct raw_peer *peer = reference_bound(ctx, 0, RAW_PEER_TAG);

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
    const struct bytes path = duk_is_string(ctx, 1) ? text_get(ctx, 1) : BYTES_NONE;
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
    reference_unbind_and_drop(engine, &endpoint->object);
    list_remove(&endpoint->link);
    free(endpoint->path);
    free(endpoint);
}

/* [ server ] -> [ ] */
static duk_ret_t ws_detach(duk_context *ctx)
{
    struct raw_endpoint *endpoint = reference_bound(ctx, 0, ENDPOINT_TAG);

    if (endpoint != NULL) {
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
        {"send", ws_send, 3},
        {"ping", ws_ping, 3},
        {"pong", ws_pong, 3},
        {"close", ws_close, 3},
        {"terminate", ws_terminate, 1},
        {"buffered", ws_buffered, 1},
        {"bind", ws_bind, 1},
        {"setArrayBuffer", ws_set_array_buffer, 2},
        {"attach", ws_attach, 2},
        {"detach", ws_detach, 1},
        {"setCallbacks", set_callbacks, 3},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}

void websockets_open(struct engine *engine, struct raw_server *server)
{
    struct websockets *websockets = xcalloc(1, sizeof(*websockets));

    websockets->server = server;
    list_init(&websockets->endpoints);
    engine->websockets = websockets;
}

void websockets_retire(struct engine *engine)
{
    LIST_EACH(&engine->websockets->endpoints, at)
    {
        endpoint_free(engine, LIST_ITEM(at, struct raw_endpoint, link));
    }
}

void websockets_close(struct engine *engine)
{
    struct websockets *websockets = engine->websockets;

    if (websockets == NULL) {
        return;
    }
    websockets_retire(engine);
    if (websockets->server->engine == engine) {
        websockets->server->engine = NULL;
    }
    free(websockets);
    engine->websockets = NULL;
}
