/*
 * front_end.h - libwebsockets on the worker's uv loop: what turns sockets into connections.
 *
 * The only folder that knows lws. Owner: the worker. Thread: its loop.
 *
 * Who keeps whom alive: the loop belongs to the worker and is foreign to lws. Sockets are accepted
 * by listener.c and adopted by lws, which owns them from then on; an upgraded one has a `struct
 * connection`, freed when lws reports the socket closed. Closing is two steps: front_end_close()
 * stops accepting and destroys the lws context, which closes what is left; lws's own handles are
 * gone when the loop has run until it has nothing more to do.
 */
#ifndef EIDER_NET_FRONT_END_H
#define EIDER_NET_FRONT_END_H

#include "base/error.h"
#include "server/http/routes.h"

#include <stdint.h>
#include <uv.h>

struct config;
struct connections;
struct front_end;

/*
 * Opens the lws context; accepts nothing yet. The arguments are borrowed. NULL with *err set when
 * lws cannot start.
 */
struct front_end *front_end_open(uv_loop_t *loop, const struct config *config,
                                 struct connections *connections, const struct routes *routes,
                                 struct error *err);

/* Takes over an accepted socket; closes it when lws has no room. */
void front_end_adopt(struct front_end *front_end, int fd);

/* How many sockets lws holds: connections, and requests that are not upgraded (yet). */
uint32_t front_end_socket_count(const struct front_end *front_end);

/* Begins to destroy the context, which closes every socket. The loop must turn until lws's handles
 * are closed. front_end_close(NULL) does nothing. */
void front_end_close(struct front_end *front_end);

/* Frees it, after the loop has closed everything. front_end_free(NULL) does nothing. */
void front_end_free(struct front_end *front_end);

#endif
