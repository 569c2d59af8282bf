#include "server/connection/connections.h"

#include "base/xmalloc.h"
#include "server/config/config.h"
#include "server/connection/connection.h"
#include "server/connection/heartbeat.h"
#include "server/net/websocket.h"
#include "server/protocol/close_code.h"

#include <assert.h>

/* An encoded reply is at most a message, escaped, and its envelope. */
#define ENVELOPE_ROOM 4096

/* Memory for encoding above this is given back at the end of the turn. */
#define SCRATCH_KEPT (1024 * 1024)

/* `end_of_turn` writes what the turn queued; `tick` meets deadlines; `emptied` tells on_empty. */
struct connections_handles {
    uv_prepare_t end_of_turn;
    uv_timer_t tick;
    uv_idle_t emptied;
    int open;
};

static void on_handle_closed(uv_handle_t *handle)
{
    struct connections_handles *handles = handle->data;

    if (--handles->open == 0) {
        free(handles);
    }
}

/*
 * The end of a turn: everything that was queued while sockets were read and timers ran is written
 * now, one system call a connection. A flush never queues anything for others.
 */
static void on_end_of_turn(uv_prepare_t *handle)
{
    struct connections *all = handle->data;
    struct list *at;

    while ((at = list_pop_front(&all->dirty)) != NULL) {
        websocket_flush(LIST_ITEM(at, struct connection, in_dirty));
    }
    if (all->scratch.capacity > SCRATCH_KEPT) {
        byte_buffer_fini(&all->scratch);
    }
}

static void on_tick(uv_timer_t *handle)
{
    struct connections *all = handle->data;

    deadlines_run(&all->deadlines, uv_now(all->loop));
}

static void init_handles(struct connections *all, uv_loop_t *loop)
{
    struct connections_handles *handles = xcalloc(1, sizeof(*handles));

    uv_prepare_init(loop, &handles->end_of_turn);
    uv_timer_init(loop, &handles->tick);
    uv_idle_init(loop, &handles->emptied);
    handles->end_of_turn.data = all;
    handles->tick.data = all;
    handles->emptied.data = all;
    handles->open = 3;
    uv_prepare_start(&handles->end_of_turn, on_end_of_turn);
    uv_timer_start(&handles->tick, on_tick, DEADLINES_TICK_MS, DEADLINES_TICK_MS);
    all->handles = handles;
}

void connections_init(struct connections *all, const struct config *config, uv_loop_t *loop,
                      struct hub *hub, struct handler *handler, struct raw_server *raw_server)
{
    const size_t payload_max = config->message_size_max > config->script_memory_max
                                   ? config->message_size_max
                                   : config->script_memory_max;

    *all = (struct connections){.config = config, .hub = hub, .handler = handler};
    all->raw_server = raw_server;
    all->loop = loop;
    list_init(&all->all);
    list_init(&all->dirty);
    deadlines_init(&all->deadlines, uv_now(loop), heartbeat_on_due, all);
    decoder_init(&all->decoder, config->message_size_max, config->json_depth_max);
    byte_buffer_init(&all->scratch, 6 * payload_max + ENVELOPE_ROOM);
    all->gather = xmalloc(CONNECTIONS_GATHER_SIZE);
    init_handles(all, loop);
}

static void close_handle(struct connections_handles *handles, void *handle)
{
    ((uv_handle_t *)handle)->data = handles;
    uv_close(handle, on_handle_closed);
}

void connections_fini(struct connections *all)
{
    assert(all->count == 0);
    close_handle(all->handles, &all->handles->end_of_turn);
    close_handle(all->handles, &all->handles->tick);
    close_handle(all->handles, &all->handles->emptied);
    all->handles = NULL;
    decoder_fini(&all->decoder);
    byte_buffer_fini(&all->scratch);
    free(all->gather);
}

bool connections_has_room(const struct connections *all)
{
    return !all->draining && all->count < all->config->connections_max;
}

static void on_emptied(uv_idle_t *handle)
{
    struct connections *all = handle->data;

    uv_idle_stop(handle);
    all->on_empty(all->data);
}

void connections_on_last_gone(struct connections *all)
{
    uv_idle_start(&all->handles->emptied, on_emptied);
}

void connections_drain(struct connections *all, void (*on_empty)(void *data), void *data)
{
    all->draining = true;
    all->on_empty = on_empty;
    all->data = data;
    if (all->count == 0) {
        connections_on_last_gone(all);
    }
    LIST_EACH(&all->all, at)
    {
        struct connection *connection = LIST_ITEM(at, struct connection, in_all);

        connection_close_with(connection, connection->kind == CONNECTION_RAW ? CLOSE_GOING_AWAY
                                                                             : CLOSE_SHUTDOWN);
    }
}
