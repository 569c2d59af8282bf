/*
 * ws.h - raw WebSockets in scripts: the C half of ws.js, and the raw server behind it.
 *
 * A raw_server belongs to the script and outlives heaps: it knows every living socket and a copy
 * of its request. `struct websockets` belongs to one heap: its WebSocketServers and what C calls.
 */
#ifndef EIDER_MODULES_WS_H
#define EIDER_MODULES_WS_H

#include "scripting/handlers/raw_socket.h"

#include <duktape.h>

struct engine;

/* The sockets, without a heap: nothing is served before raw_server_attach(). */
struct raw_server *raw_server_new(uint32_t message_size_max);

/* Every socket has been closed, or is forgotten here. NULL does nothing. */
void raw_server_free(struct raw_server *server);

/*
 * `engine` takes over. Living sockets whose path it serves are connections of it, as new WebSocket
 * objects; the others are closed with 1012. The engine before may already be closing.
 */
void raw_server_attach(struct raw_server *server, struct engine *engine);

/* Before the script of an engine runs, and before the engine is freed. */
void websockets_open(struct engine *engine, struct raw_server *server);
void websockets_close(struct engine *engine);

/* The C half of ws.js. [ target ] -> [ target ] */
void ws_natives(duk_context *ctx);

#endif
