/*
 * link.h - one connection of the generator to the server under test.
 *
 * Owner: the load, in an array. A link opens its socket, does the WebSocket handshake and hands
 * each message to the load's dialect. What is appended goes out with link_flush(); everything
 * appended while input is handled goes out in one send, as a client does that answers a batch.
 */
#ifndef EIDER_BENCH_LINK_H
#define EIDER_BENCH_LINK_H

#include "load/frame.h"

struct load;

#define LINK_CHANNEL_MAX 48

enum link_state {
    LINK_CLOSED,
    LINK_SHAKING_HANDS,
    LINK_JOINING, /* WebSocket is open; the dialect's own opening is under way. */
    LINK_READY,
    LINK_CLOSING, /* We have sent a close frame. */
};

struct link {
    struct load *load;
    enum link_state state;
    int fd;
    unsigned index;
    unsigned last_command;
    bool wants_writable;
    char channel[LINK_CHANNEL_MAX]; /* Subscribed to while joining; empty: none. */

    /* Messages: sent, come back (or delivered), and acknowledged by a reply. */
    uint64_t sent;
    uint64_t received;
    uint64_t replied;
    uint64_t completed;

    struct byte_buffer rest; /* The start of a frame whose end has not come yet. */
    struct byte_buffer out;
};

void link_init(struct link *link, struct load *load, unsigned index);
void link_fini(struct link *link);

/* Connects; reports to the load when it has joined. May be called again after the link closed. */
void link_open(struct link *link);

/* Sends a close frame; the load hears link closed when the server has answered it. */
void link_close(struct link *link);

/* Appends one text message that consists of `parts` joined. */
void link_append(struct link *link, const struct bytes *parts, size_t part_count);

/* Appends a short one. */
void link_append_text(struct link *link, struct bytes text);

void link_flush(struct link *link);

/* The socket is ready for `events` of epoll. */
void link_on_events(struct link *link, unsigned events);

#endif
