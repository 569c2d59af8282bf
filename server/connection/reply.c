#include "server/connection/reply.h"

#include "server/connection/connection.h"
#include "server/connection/connections.h"
#include "server/protocol/close_code.h"
#include "server/protocol/encode.h"

struct byte_buffer *reply_begin(struct connection *connection)
{
    byte_buffer_reset(&connection->all->scratch);
    return &connection->all->scratch;
}

void reply_send(struct connection *connection)
{
    struct byte_buffer *scratch = &connection->all->scratch;
    struct frame *frame;

    if (scratch->failed) {
        connection_close_with(connection, CLOSE_SERVER_ERROR);
        return;
    }
    frame = frame_new(FRAME_TEXT, byte_buffer_bytes(scratch));
    connection_send(connection, frame);
    frame_unref(frame);
}

void reply_refusal(struct connection *connection, uint32_t id, const struct verdict *verdict)
{
    if (verdict->kind == VERDICT_DISCONNECT) {
        connection_close(connection, verdict->code, verdict->text);
        return;
    }
    encode_json_error(reply_begin(connection), id, verdict);
    reply_send(connection);
}

void reply_error(struct connection *connection, uint32_t id, uint32_t code)
{
    const struct verdict verdict = verdict_error(code);

    reply_refusal(connection, id, &verdict);
}
