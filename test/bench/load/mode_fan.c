/*
 * fan: one publisher, many subscribers of one channel. Message k + window goes out only when every
 * subscriber has message k, so the server is never asked to queue more than the window.
 *
 * What is counted is deliveries. The publisher's own link is the last one, and not subscribed.
 */
#include "base/xmalloc.h"
#include "load/dialect.h"
#include "load/load.h"
#include "load/mode.h"
#include "load/payload.h"

#include <stdio.h>

static struct link *publisher(struct load *load)
{
    return &load->links[load->link_count - 1];
}

static void prepare(struct load *load)
{
    const unsigned window = load->options.in_flight;

    load->sent_at_ns = xcalloc(window, sizeof(load->sent_at_ns[0]));
    load->seen = xcalloc(window, sizeof(load->seen[0]));
    for (unsigned i = 0; i < load->options.connections; i++) {
        load_channel(load, 0, load->links[i].channel);
    }
}

static void send_next(struct load *load)
{
    struct link *link = publisher(load);
    char channel[LINK_CHANNEL_MAX];

    if (load->sent * load->options.connections >= load->meter.total) {
        return;
    }
    load_channel(load, 0, channel);
    load->sent_at_ns[load->sent % load->options.in_flight] = load->now_ns;
    load->dialect->publish(link, channel, payload_numbered(&load->payload, load->sent));
    load->sent++;
    link->sent++;
}

static void on_joined(struct load *load, struct link *link)
{
    const struct options *options = &load->options;
    const uint64_t warmup = (uint64_t)options->warmup * options->connections;
    const uint64_t measured = (uint64_t)options->messages * options->connections;

    (void)link;
    if (load->joined < load->link_count) {
        return;
    }
    meter_init(&load->meter, (pid_t)options->pid, warmup, warmup + measured, load->now_ns);
    for (unsigned sent = 0; sent < options->in_flight; sent++) {
        send_next(load);
    }
    link_flush(publisher(load));
}

static void on_message(struct load *load, struct link *link)
{
    const size_t slot = (link->received - 1) % load->options.in_flight;

    if (link == publisher(load)) {
        load_fail(load, "the publisher got a message although it is not subscribed");
        return;
    }
    meter_add(&load->meter, load->now_ns, load->now_ns - load->sent_at_ns[slot]);
    if (++load->seen[slot] == load->options.connections) {
        load->seen[slot] = 0;
        send_next(load);
        link_flush(publisher(load));
    }
    if (meter_done(&load->meter)) {
        load_done(load);
    }
}

const struct mode mode_fan = {
    .name = "fan",
    .extra_links = 1,
    .prepare = prepare,
    .on_joined = on_joined,
    .on_message = on_message,
    .complain = mode_complain_messages,
};
