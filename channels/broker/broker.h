/*
 * broker.h - interface: orders the publications of a channel and carries them between instances.
 *
 * Owner: the worker. Thread: its loop. broker_memory.c serves one instance; others implement the
 * same operations. Nothing here blocks.
 */
#ifndef EIDER_BROKER_BROKER_H
#define EIDER_BROKER_BROKER_H

#include "base/bytes.h"

struct broker;
struct message;

enum broker_answer {
    BROKER_DELIVER, /* the message has its place in the channel: deliver it to the members now */
    BROKER_REFUSED, /* not accepted; nothing was published, the publisher may try again */
};

struct broker_ops {
    /* Gives `message` its place among the publications of `channel`. */
    enum broker_answer (*publish)(struct broker *broker, struct bytes channel,
                                  struct message *message);

    /* The first member of a channel has come; the last one has gone. */
    void (*subscribe)(struct broker *broker, struct bytes channel);
    void (*unsubscribe)(struct broker *broker, struct bytes channel);

    void (*free)(struct broker *broker);
};

struct broker {
    const struct broker_ops *ops;
};

/* The broker of a single instance: channels live in this process. */
struct broker *broker_memory_new(void);

#endif
