#include "server/connection/heartbeat.h"

#include "base/id.h"
#include "server/config/config.h"
#include "server/connection/connection.h"
#include "server/connection/connections.h"
#include "server/protocol/close_code.h"
#include "server/protocol/encode.h"

static void set_in(struct connection *connection, uint64_t ms)
{
    struct connections *all = connection->all;

    deadlines_set(&all->deadlines, &connection->deadline, connections_now(all) + ms);
}

/* The first ping after a random part of the interval, at least half, to spread the load. */
static uint64_t first_ping_ms(uint64_t interval_ms)
{
    uint32_t random;

    id_random(&random, sizeof(random));
    return interval_ms / 2 + random % (interval_ms / 2 + 1);
}

static bool is_pinged(const struct connection *connection)
{
    return connection->kind == CONNECTION_CENTRIFUGE &&
           connection->all->config->ping_interval_ms > 0;
}

void heartbeat_state_entered(struct connection *connection)
{
    const struct config *config = connection->all->config;

    switch ((enum connection_state)connection->state) {
    case CONNECTION_NEW:
        set_in(connection, config->connect_timeout_ms);
        break;
    case CONNECTION_CONNECTING:
        break; /* the deadline of NEW goes on */
    case CONNECTION_OPEN:
        deadlines_cancel(&connection->all->deadlines, &connection->deadline);
        if (is_pinged(connection)) {
            set_in(connection, first_ping_ms(config->ping_interval_ms));
        }
        break;
    case CONNECTION_REFUSED:
    case CONNECTION_CLOSING:
        set_in(connection, config->close_timeout_ms);
        break;
    case CONNECTION_CLOSED:
        deadlines_cancel(&connection->all->deadlines, &connection->deadline);
        break;
    }
}

bool heartbeat_pong(struct connection *connection)
{
    const struct config *config = connection->all->config;

    if (!connection->pong_awaited) {
        return false;
    }
    connection->pong_awaited = false;
    /* The deadline was set pong_timeout after the ping; the next ping is an interval after it. */
    deadlines_set(&connection->all->deadlines, &connection->deadline,
                  connection->deadline.due_ms - config->pong_timeout_ms + config->ping_interval_ms);
    return true;
}

/* A ping frame has a payload, because lws does not report pongs without one. */
static struct frame *ping_frame(struct connection *connection)
{
    struct byte_buffer *scratch = &connection->all->scratch;

    if (connection->frame_pings) {
        return frame_new(FRAME_PING, BYTES("ping"));
    }
    byte_buffer_reset(scratch);
    encode_json_ping(scratch);
    return frame_new(FRAME_TEXT, byte_buffer_bytes(scratch));
}

static void ping(struct connection *connection)
{
    struct frame *frame = ping_frame(connection);

    connection->pong_awaited = true;
    set_in(connection, connection->all->config->pong_timeout_ms);
    connection_send(connection, frame);
    frame_unref(frame);
}

void heartbeat_on_due(struct deadline *deadline, void *data)
{
    struct connection *connection = LIST_ITEM(deadline, struct connection, deadline);
    struct connections *all = data;

    switch ((enum connection_state)connection->state) {
    case CONNECTION_NEW:
    case CONNECTION_CONNECTING:
        all->counters.closed_stale++;
        connection_close_with(connection, CLOSE_STALE);
        break;
    case CONNECTION_OPEN:
        if (connection->pong_awaited && connection->reading_paused) {
            set_in(connection, all->config->pong_timeout_ms); /* its pong may wait unread */
        } else if (connection->pong_awaited) {
            all->counters.closed_no_pong++;
            connection_close_with(connection, CLOSE_NO_PONG);
        } else {
            ping(connection);
        }
        break;
    case CONNECTION_REFUSED:
    case CONNECTION_CLOSING:
    case CONNECTION_CLOSED:
        connection_drop(connection);
        break;
    }
}
