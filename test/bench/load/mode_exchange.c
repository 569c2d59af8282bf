/*
 * echo, publish and publish-own: every connection sends, waits until its message is complete, and
 * sends the next. They differ in what makes a message complete: its echo; the reply to the publish;
 * or, for a publisher that is subscribed to its own channel, the reply and the publication.
 */
#include "base/xmalloc.h"
#include "load/dialect.h"
#include "load/load.h"
#include "load/mode.h"
#include "load/payload.h"

static uint64_t *sent_at(struct load *load, const struct link *link, uint64_t number)
{
    const unsigned in_flight = load->options.in_flight;

    return &load->sent_at_ns[(size_t)link->index * in_flight + number % in_flight];
}

static void prepare(struct load *load)
{
    const size_t under_way = (size_t)load->link_count * load->options.in_flight;

    load->sent_at_ns = xcalloc(under_way, sizeof(load->sent_at_ns[0]));
}

static void prepare_own(struct load *load)
{
    prepare(load);
    for (unsigned i = 0; i < load->link_count; i++) {
        load_channel(load, i, load->links[i].channel);
    }
}

static void send_next(struct load *load, struct link *link)
{
    char channel[LINK_CHANNEL_MAX];

    if (load->sent == load->meter.total) {
        return;
    }
    const struct bytes payload = payload_numbered(&load->payload, link->sent);
    *sent_at(load, link, link->sent) = load->now_ns;
    link->sent++;
    load->sent++;
    if (load->mode->needs_echo) {
        load->dialect->echo(link, payload);
    } else {
        load_channel(load, link->index, channel);
        load->dialect->publish(link, channel, payload);
    }
}

static void start_all(struct load *load)
{
    const struct options *options = &load->options;

    meter_init(&load->meter, (pid_t)options->pid, options->warmup,
               (uint64_t)options->warmup + options->messages, load->now_ns);
    for (unsigned i = 0; i < load->link_count; i++) {
        for (unsigned sent = 0; sent < options->in_flight; sent++) {
            send_next(load, &load->links[i]);
        }
        link_flush(&load->links[i]);
    }
}

static void on_joined(struct load *load, struct link *link)
{
    (void)link;
    if (load->joined == load->link_count) {
        start_all(load);
    }
}

static void complete_until(struct load *load, struct link *link, uint64_t count)
{
    while (link->completed < count) {
        const uint64_t latency_ns = load->now_ns - *sent_at(load, link, link->completed);

        link->completed++;
        meter_add(&load->meter, load->now_ns, latency_ns);
        send_next(load, link);
    }
    if (meter_done(&load->meter)) {
        load_done(load);
    }
}

static void on_echo(struct load *load, struct link *link)
{
    complete_until(load, link, link->received);
}

static void on_reply(struct load *load, struct link *link)
{
    complete_until(load, link, link->replied);
}

static void on_either(struct load *load, struct link *link)
{
    complete_until(load, link, link->replied < link->received ? link->replied : link->received);
}

const struct mode mode_echo = {
    .name = "echo",
    .needs_echo = true,
    .prepare = prepare,
    .on_joined = on_joined,
    .on_message = on_echo,
    .complain = mode_complain_messages,
};

const struct mode mode_publish = {
    .name = "publish",
    .needs_replies = true,
    .prepare = prepare,
    .on_joined = on_joined,
    .on_reply = on_reply,
    .complain = mode_complain_messages,
};

const struct mode mode_publish_own = {
    .name = "publish-own",
    .needs_replies = true,
    .prepare = prepare_own,
    .on_joined = on_joined,
    .on_message = on_either,
    .on_reply = on_either,
    .complain = mode_complain_messages,
};
