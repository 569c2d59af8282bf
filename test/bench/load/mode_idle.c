/*
 * idle: what a connection with one subscription costs while nothing happens. The first --warmup
 * connections make the server allocate what it allocates once; memory is read after them and after
 * all, each time when it has stopped changing.
 */
#include "load/load.h"
#include "load/mode.h"

#include <stdio.h>

#define SETTLED_TICKS 8 /* This many quiet ticks in a row with the same memory. */

static void prepare(struct load *load)
{
    for (unsigned i = 0; i < load->link_count; i++) {
        load_channel(load, i, load->links[i].channel);
    }
    if (load->options.warmup >= load->link_count) {
        load_fail(load, "--warmup must be less than --connections");
    }
    load->open_limit = load->options.warmup;
}

static void on_joined(struct load *load, struct link *link)
{
    (void)link;
    load->settled = 0;
}

static void on_settled(struct load *load)
{
    load->settled = 0;
    if (load->open_limit < load->link_count) {
        load->rss_before = load->rss_last;
        load->open_limit = load->link_count;
        return;
    }
    load->rss_after = load->rss_last;
    load_done(load);
}

static void on_turn(struct load *load, bool quiet)
{
    if (!quiet || load->joined < load->open_limit) {
        return;
    }
    const uint64_t rss = process_rss_bytes((pid_t)load->options.pid);
    load->settled = rss == load->rss_last ? load->settled + 1 : 0;
    load->rss_last = rss;
    if (load->settled == SETTLED_TICKS) {
        on_settled(load);
    }
}

static void complain(struct load *load)
{
    fprintf(stderr, "eider_load: %u of %u connections joined\n", load->joined, load->link_count);
}

const struct mode mode_idle = {
    .name = "idle",
    .prepare = prepare,
    .on_joined = on_joined,
    .on_turn = on_turn,
    .complain = complain,
};
