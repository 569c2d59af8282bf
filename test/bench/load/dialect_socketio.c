/*
 * Socket.IO 4 over Engine.IO 4 on its WebSocket transport. "0{...}" opens, "40" joins the default
 * namespace, "42[event,argument]" is a message, "2" is a ping that wants "3".
 *
 * Events of our peer: "sub" joins the room and is answered with "sub", "pub" goes to the room,
 * "echo" comes back.
 */
#include "load/dialect.h"
#include "load/load.h"

static void on_open(struct link *link)
{
    (void)link; /* The server speaks first. */
}

static bool starts_with(struct bytes text, struct bytes start)
{
    return text.size >= start.size && memcmp(text.data, start.data, start.size) == 0;
}

static void on_namespace(struct link *link)
{
    if (link->channel[0] == '\0') {
        load_on_joined(link->load, link);
    } else {
        link_append_text(link, BYTES("42[\"sub\"]"));
    }
}

static void on_event(struct link *link, struct bytes event)
{
    const char *comma = memchr(event.data, ',', event.size);

    if (comma == NULL) {
        load_on_joined(link->load, link); /* 42["sub"] has no argument. */
        return;
    }
    const size_t skip = (size_t)(comma + 1 - event.data);
    load_on_payload(link->load, link, (struct bytes){event.data + skip, event.size - skip - 1});
}

static void on_message(struct link *link, struct bytes message)
{
    if (starts_with(message, BYTES("42["))) {
        on_event(link, message);
    } else if (starts_with(message, BYTES("40"))) {
        on_namespace(link);
    } else if (starts_with(message, BYTES("0"))) {
        link_append_text(link, BYTES("40"));
    } else if (starts_with(message, BYTES("2"))) {
        link_append_text(link, BYTES("3"));
    } else {
        load_fail(link->load, "connection %u: the server said %.*s", link->index,
                  (int)(message.size < 200 ? message.size : 200), message.data);
    }
}

static void send_event(struct link *link, struct bytes start, struct bytes payload)
{
    const struct bytes parts[] = {start, payload, BYTES("]")};

    link_append(link, parts, 3);
}

static void echo(struct link *link, struct bytes payload)
{
    send_event(link, BYTES("42[\"echo\","), payload);
}

static void publish(struct link *link, const char *channel, struct bytes payload)
{
    (void)channel;
    send_event(link, BYTES("42[\"pub\","), payload);
}

const struct dialect dialect_socketio = {
    .name = "socketio",
    .path = "/socket.io/?EIO=4&transport=websocket",
    .on_open = on_open,
    .on_message = on_message,
    .echo = echo,
    .publish = publish,
};
