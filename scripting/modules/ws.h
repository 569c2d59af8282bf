/*
 * ws.h - raw WebSockets in scripts: the C half of ws.js.
 *
 * `struct websockets` belongs to one heap: its WebSocketServers, and the functions of ws.js that C
 * calls. The sockets themselves are handlers/raw_server.h's, and outlive heaps.
 */
#ifndef EIDER_MODULES_WS_H
#define EIDER_MODULES_WS_H

#include "base/bytes.h"
#include "base/list.h"
#include "scripting/engine/reference.h"

struct engine;
struct raw_peer;
struct raw_server;

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
    struct raw_peer *opening;                /* while ws.js makes its object */
    struct reference opened, closed, finish; /* functions of ws.js */
};

/* Before the script of an engine runs, and before the engine is freed. */
void websockets_open(struct engine *engine, struct raw_server *server);
void websockets_close(struct engine *engine);

/* The engine's servers end; its functions may still be called. */
void websockets_retire(struct engine *engine);

/* The WebSocketServer for a url (query and all), or NULL; one that names the path comes before one
 * for every path. */
struct raw_endpoint *websockets_find(const struct websockets *websockets, struct bytes url);

/* The C half of ws.js. [ target ] -> [ target ] */
void ws_natives(duk_context *ctx);

#endif
