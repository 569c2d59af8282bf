/*
 * Plain WebSocket. An echo server sends back whatever comes. For fan-out, servers without a
 * protocol of their own follow ours: "s" subscribes (and is answered with "s"), "p..." goes to all
 * subscribers as it is.
 */
#include "load/dialect.h"
#include "load/load.h"

static void on_open(struct link *link)
{
    if (link->channel[0] == '\0') {
        load_on_joined(link->load, link);
        return;
    }
    link_append_text(link, BYTES("s"));
}

static void on_message(struct link *link, struct bytes message)
{
    if (message.size > 0 && message.data[0] == 's') {
        load_on_joined(link->load, link);
        return;
    }
    const size_t skip = message.size > 0 && message.data[0] == 'p' ? 1 : 0;
    load_on_payload(link->load, link, (struct bytes){message.data + skip, message.size - skip});
}

static void echo(struct link *link, struct bytes payload)
{
    link_append(link, &payload, 1);
}

static void publish(struct link *link, const char *channel, struct bytes payload)
{
    const struct bytes parts[] = {BYTES("p"), payload};

    (void)channel;
    link_append(link, parts, 2);
}

const struct dialect dialect_raw = {
    .name = "raw",
    .path = "/echo",
    .on_open = on_open,
    .on_message = on_message,
    .echo = echo,
    .publish = publish,
};
