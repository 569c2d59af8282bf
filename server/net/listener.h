/*
 * listener.h - a port: an address that sockets are accepted on.
 *
 * Owner: the worker. Thread: its loop. When the process is short of file descriptors, or holds as
 * many sockets as it may, accepting pauses: peers wait in the backlog, and nothing spins.
 */
#ifndef EIDER_NET_LISTENER_H
#define EIDER_NET_LISTENER_H

#include "base/error.h"

#include <stdint.h>
#include <uv.h>

struct front_end;
struct listener;

/*
 * Binds and listens; accepts nothing before listener_start(). `host` "" is every address. `port` 0
 * is any free one. NULL with *err set, which names the address and the cause.
 */
struct listener *listener_open(uv_loop_t *loop, const char *host, uint32_t port, struct error *err);

/* The port it is bound to. */
uint32_t listener_port(const struct listener *listener);

/* Hands accepted sockets to `front_end` (borrowed) while that holds fewer than `sockets_max`. */
void listener_start(struct listener *listener, struct front_end *front_end, uint32_t sockets_max);

/* Stops accepting; frees once the loop has closed its handles. listener_close(NULL) does nothing.
 */
void listener_close(struct listener *listener);

#endif
