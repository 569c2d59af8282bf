/*
 * churn: connections that open, join (without a channel) and close; --connections at a time.
 * The latency is that of opening and closing together.
 */
#include "base/xmalloc.h"
#include "load/load.h"
#include "load/mode.h"

#include <stdio.h>

static void prepare(struct load *load)
{
    const struct options *options = &load->options;

    load->sent_at_ns = xcalloc(load->link_count, sizeof(load->sent_at_ns[0]));
    meter_init(&load->meter, (pid_t)options->pid, options->warmup,
               (uint64_t)options->warmup + options->messages, load->now_ns);
    for (unsigned i = 0; i < load->link_count; i++) {
        load->sent_at_ns[i] = load->now_ns;
    }
}

static void on_joined(struct load *load, struct link *link)
{
    (void)load;
    link_close(link);
}

static void on_closed(struct load *load, struct link *link)
{
    meter_add(&load->meter, load->now_ns, load->now_ns - load->sent_at_ns[link->index]);
    if (meter_done(&load->meter)) {
        load_done(load);
        return;
    }
    load->sent_at_ns[link->index] = load->now_ns;
    load_reopen(load, link);
}

static void complain(struct load *load)
{
    fprintf(stderr, "eider_load: %llu of %llu connections were opened and closed\n",
            (unsigned long long)load->meter.count, (unsigned long long)load->meter.total);
}

const struct mode mode_churn = {
    .name = "churn",
    .prepare = prepare,
    .on_joined = on_joined,
    .on_closed = on_closed,
    .complain = complain,
};
