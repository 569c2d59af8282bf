/*
 * The Centrifuge client protocol in JSON: one frame holds one message or several, each on a line. A
 * line `{}` is the server's ping, wherever it stands, and wants `{}` back.
 *
 * Messages are told apart by how they start, not parsed: the generator must be cheaper than the
 * server. What starts otherwise ends the run with that text.
 */
#include "load/dialect.h"
#include "load/load.h"

#include <stdio.h>
#include <string.h>

static bool starts_with(struct bytes text, struct bytes start)
{
    return text.size >= start.size && memcmp(text.data, start.data, start.size) == 0;
}

static void on_open(struct link *link)
{
    char text[128 + LINK_CHANNEL_MAX];
    int size = snprintf(text, sizeof(text), "{\"id\":1,\"connect\":{}}");

    link->last_command = 1;
    if (link->channel[0] != '\0') {
        /* As the JavaScript client does: both in one frame. */
        link->last_command = 2;
        size += snprintf(text + size, sizeof(text) - (size_t)size,
                         "\n{\"id\":2,\"subscribe\":{\"channel\":\"%s\"}}", link->channel);
    }
    link_append_text(link, (struct bytes){text, (size_t)size});
}

static void on_unexpected(struct link *link, struct bytes line)
{
    load_fail(link->load, "connection %u: the server said %.*s", link->index,
              (int)(line.size < 200 ? line.size : 200), line.data);
}

/* {"id":7,"publish":{}} and its like. */
static void on_reply(struct link *link, struct bytes line)
{
    const char *comma = memchr(line.data, ',', line.size);
    const size_t skip = comma != NULL ? (size_t)(comma - line.data) : line.size;
    const struct bytes result = {line.data + skip, line.size - skip};

    if (starts_with(result, BYTES(",\"publish\":"))) {
        load_on_reply(link->load, link);
    } else if (starts_with(result, BYTES(",\"subscribe\":"))) {
        load_on_joined(link->load, link);
    } else if (!starts_with(result, BYTES(",\"connect\":"))) {
        on_unexpected(link, line);
    } else if (link->channel[0] == '\0') {
        load_on_joined(link->load, link);
    }
}

static void on_push(struct link *link, struct bytes line)
{
    static const char mark[] = "\"data\":";
    const char *data = memmem(line.data, line.size, mark, sizeof(mark) - 1);

    if (data == NULL) {
        on_unexpected(link, line);
        return;
    }
    data += sizeof(mark) - 1;
    load_on_payload(link->load, link, (struct bytes){data, line.size - (size_t)(data - line.data)});
}

static void on_line(struct link *link, struct bytes line)
{
    if (starts_with(line, BYTES("{\"push\":"))) {
        on_push(link, line);
    } else if (starts_with(line, BYTES("{\"id\":"))) {
        on_reply(link, line);
    } else if (bytes_equal(line, BYTES("{}"))) {
        link_append_text(link, BYTES("{}"));
    } else if (line.size > 0) {
        on_unexpected(link, line);
    }
}

static void on_message(struct link *link, struct bytes message)
{
    while (message.size > 0 && link->fd >= 0) {
        const char *newline = memchr(message.data, '\n', message.size);
        const size_t size = newline != NULL ? (size_t)(newline - message.data) : message.size;
        const size_t used = newline != NULL ? size + 1 : size;

        on_line(link, (struct bytes){message.data, size});
        message = (struct bytes){message.data + used, message.size - used};
    }
}

static void publish(struct link *link, const char *channel, struct bytes payload)
{
    char start[96 + LINK_CHANNEL_MAX];
    const int size = snprintf(
        start, sizeof(start),
        "{\"id\":%u,\"publish\":{\"channel\":\"%s\",\"data\":", ++link->last_command, channel);
    const struct bytes parts[] = {{start, (size_t)size}, payload, BYTES("}}")};

    link_append(link, parts, 3);
}

const struct dialect dialect_centrifuge = {
    .name = "centrifuge",
    .path = "/connection/websocket",
    .replies = true,
    .on_open = on_open,
    .on_message = on_message,
    .publish = publish,
};
