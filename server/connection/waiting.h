/*
 * waiting.h - what one connection has outstanding: questions its handler will answer later, and the
 * commands that must not overtake them.
 *
 * Owner: the connection; made with the first question, dropped with the last. Thread: the worker's
 * loop.
 *
 * Order (protocol.md 17): before connect is decided every command waits; after that a question
 * about a channel holds back the later commands on that channel only. What is held is bounded by
 * `waiting_size_max`: above it the socket is not read.
 */
#ifndef EIDER_CONNECTION_WAITING_H
#define EIDER_CONNECTION_WAITING_H

#include "base/bytes.h"
#include "base/list.h"
#include "server/protocol/command.h"

#include <stdint.h>

struct connection;
struct pending_verdict;
struct verdict;

/* A command whose handler has not decided yet, or whose publication is still being delivered. */
struct question {
    struct list link;
    struct connection *connection;
    struct pending_verdict *pending; /* NULL: not asked of the handler (fan-out under way) */
    enum command_kind kind;
    uint32_t id;
    struct bytes channel; /* absent: about none. Copies live behind the struct */
    struct bytes data;    /* the payload of a publish */
    /* Goes on where the command stopped; may close the connection. The question is freed after. */
    void (*on_verdict)(struct question *question, const struct verdict *verdict);
};

struct waiting {
    struct list questions;
    struct list commands; /* struct waiting_command: raw messages, in order */
    size_t bytes;
    bool releasing;     /* held commands are being tried; nothing may free this struct */
    bool release_again; /* another question was answered meanwhile */
};

/* Notes a question; the handler's callback is wired when `pending` is not NULL. */
struct question *waiting_ask(struct connection *connection, const struct command *command,
                             struct bytes channel, struct bytes data,
                             struct pending_verdict *pending,
                             void (*on_verdict)(struct question *, const struct verdict *));

/*
 * Answers a question: on_verdict runs, then held commands. From the loop only, never while a
 * command is being handled: order, and the decoder's memory, depend on it.
 */
void waiting_answer(struct question *question, const struct verdict *verdict);

/* Whether a command on `channel` (absent: on none) must wait. */
bool waiting_blocks(const struct connection *connection, struct bytes channel);

/* Holds back a raw message until nothing blocks it. */
void waiting_hold(struct connection *connection, struct bytes message);

/* Forgets everything; the handler and the hub will not call back, and the socket is read again. */
void waiting_drop(struct connection *connection);

#endif
