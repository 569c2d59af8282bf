/*
 * load.h - one run: its links, the loop that drives them, and what has been measured.
 *
 * A mode decides what is sent when, a dialect how it is said; the load stands between them. It ends
 * when the mode says load_done(), when something goes wrong, or when the time is over.
 */
#ifndef EIDER_BENCH_LOAD_H
#define EIDER_BENCH_LOAD_H

#include "load/link.h"
#include "load/meter.h"
#include "load/options.h"

#define LOAD_READ_BYTES (256u * 1024u)

struct dialect;
struct mode;

struct load {
    struct options options;
    const struct dialect *dialect;
    const struct mode *mode;

    int epoll;
    char *read_buffer;
    struct byte_buffer payload;
    uint64_t now_ns; /* When the input that is being handled was read. */
    uint64_t deadline_ns;
    bool done;
    bool failed;

    /* Links: `open_limit` of `link_count` may be opened, `waiting` have not joined yet. */
    struct link *links;
    unsigned link_count;
    unsigned open_limit;
    unsigned opened;
    unsigned waiting;
    unsigned joined;
    unsigned *reopen; /* Indexes of closed links that the mode wants again. */
    unsigned reopen_count;

    struct meter meter;
    uint64_t *sent_at_ns; /* For each message under way; the mode knows the order. */

    /* What only one mode uses. */
    uint64_t sent;       /* Messages, over all links. */
    unsigned *seen;      /* Fan: who has received each message under way. */
    uint64_t rss_before; /* Idle: memory at the first step and at the last, */
    uint64_t rss_after;
    uint64_t rss_last; /* and while it settles. */
    unsigned settled;
};

/* False when the options do not fit together. */
bool load_init(struct load *load, const struct options *options);
void load_fini(struct load *load);

/* True when everything was sent and everything has arrived. */
bool load_run(struct load *load);

/* Everything is there; the loop ends. */
void load_done(struct load *load);

/* Ends the run with a complaint on stderr; only the first is printed. */
void load_fail(struct load *load, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Brings now_ns up to date. */
void load_clock(struct load *load);

const char *load_path(const struct load *load);

/* The channel for connection `index`. */
void load_channel(const struct load *load, unsigned index, char name[LINK_CHANNEL_MAX]);

/* Opens a closed link once more, when the loop comes round. */
void load_reopen(struct load *load, struct link *link);

/* What links and dialects report. */
void load_on_joined(struct load *load, struct link *link);
void load_on_payload(struct load *load, struct link *link, struct bytes payload);
void load_on_reply(struct load *load, struct link *link);
void load_on_closed(struct load *load, struct link *link, enum link_state before, const char *why);

#endif
