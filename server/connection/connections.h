/*
 * connections.h - all live connections of a worker, and what they share.
 *
 * Owner: the worker, which embeds it. Thread: its loop.
 */
#ifndef EIDER_CONNECTION_CONNECTIONS_H
#define EIDER_CONNECTION_CONNECTIONS_H

#include "base/byte_buffer.h"
#include "base/deadlines.h"
#include "base/list.h"
#include "server/http/counters.h"
#include "server/protocol/decode.h"

#include <stdint.h>
#include <uv.h>

struct config;
struct connections_handles;
struct handler;
struct hub;
struct raw_server;

struct connections {
    const struct config *config;
    struct hub *hub;
    struct handler *handler;
    struct raw_server *raw_server; /* NULL without a script */
    uv_loop_t *loop;
    struct connections_handles *handles; /* outlive us by a turn of the loop */

    struct list all;
    struct list dirty; /* those with frames to write at the end of this turn */
    uint32_t count;
    bool draining; /* no new ones; the last one to go calls on_empty */
    void (*on_empty)(void *data);
    void *data;

    struct deadlines deadlines;
    struct decoder decoder;
    struct byte_buffer scratch; /* for encoding one message */
    char *gather;               /* for one send of many small frames */
    struct counters counters;
};

#define CONNECTIONS_GATHER_SIZE (64 * 1024)

void connections_init(struct connections *all, const struct config *config, uv_loop_t *loop,
                      struct hub *hub, struct handler *handler, struct raw_server *raw_server);

/* None is left. The loop must turn once more before it is closed. */
void connections_fini(struct connections *all);

/* Whether one more may connect (connections_max, not draining). */
bool connections_has_room(const struct connections *all);

/*
 * Closes every connection with 3001 and takes no more; on_empty(data) runs when the last is gone,
 * at once from the next turn if there is none.
 */
void connections_drain(struct connections *all, void (*on_empty)(void *data), void *data);

/* Called by connection.c while draining, when the last connection has been freed. */
void connections_on_last_gone(struct connections *all);

/* The loop's time, for deadlines. */
static inline uint64_t connections_now(const struct connections *all)
{
    return uv_now(all->loop);
}

#endif
