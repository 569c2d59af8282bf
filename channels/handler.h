/*
 * handler.h - the questions a client's requests raise, and who answers them.
 *
 * scripting/handlers/script_handler.c answers by calling the user's script; handler_default.c
 * allows everything. Each question is answered now, by filling the verdict, or later:
 * HANDLER_LATER leaves a `struct pending_verdict` in `*later`, which the asker fills with a
 * callback.
 *
 * Thread: loop only. A question may run a script, which may publish or disconnect any client; no
 * connection is freed before control returns to the loop.
 */
#ifndef EIDER_CHANNELS_HANDLER_H
#define EIDER_CHANNELS_HANDLER_H

#include "base/bytes.h"
#include "channels/verdict.h"

#include <stdint.h>

struct channel_rule;
struct channel_rules;
struct client;
struct handler;

/*
 * An answer that will come. Owned by the handler. The asker sets the two fields as soon as it has
 * it; `on_verdict` then runs exactly once, from the loop, unless handler->ops->forget() came first.
 */
struct pending_verdict {
    void (*on_verdict)(void *data, const struct verdict *verdict);
    void *data;
};

enum handler_answer {
    HANDLER_NOW,   /* *verdict is filled */
    HANDLER_LATER, /* *later is set */
};

/* What is known of a client that asks to connect. Bytes are borrowed for the call. */
struct connect_request {
    struct bytes token; /* "" when none */
    struct bytes data;  /* JSON, or absent */
    struct bytes name;  /* of the client library, for analytics */
    struct bytes version;
    struct bytes headers; /* JSON object of emulated headers, or absent */
    struct bytes origin;  /* the handshake's headers; absent when it had none */
    struct bytes user_agent;
    struct bytes host;
    struct bytes url;     /* path and query of the handshake */
    struct bytes address; /* the peer's, as text */
};

struct handler_ops {
    enum handler_answer (*connect)(struct handler *handler, struct client *client,
                                   const struct connect_request *request, struct verdict *verdict,
                                   struct pending_verdict **later);

    /*
     * The rule for a channel name: the first that matches, in the order of declaration; NULL when
     * none does. Borrowed until the next call into the handler. No script runs.
     */
    const struct channel_rule *(*rule)(struct handler *handler, struct bytes channel);

    /* Asked only when the rule says that the script has this function. `data` is JSON or absent. */
    enum handler_answer (*subscribe)(struct handler *handler, struct client *client,
                                     const struct channel_rule *rule, struct bytes channel,
                                     struct bytes data, struct verdict *verdict,
                                     struct pending_verdict **later);
    enum handler_answer (*publish)(struct handler *handler, struct client *client,
                                   const struct channel_rule *rule, struct bytes channel,
                                   struct bytes data, struct verdict *verdict,
                                   struct pending_verdict **later);

    /* Told, not asked: the subscription has ended. */
    void (*unsubscribe)(struct handler *handler, struct client *client,
                        const struct channel_rule *rule, struct bytes channel, uint32_t code,
                        struct bytes reason);

    /* Unknown method: REJECT 104; no rpc at all: REJECT 108. */
    enum handler_answer (*rpc)(struct handler *handler, struct client *client, struct bytes method,
                               struct bytes data, struct verdict *verdict,
                               struct pending_verdict **later);

    /* A `send` from the client; no answer exists. False when the script has no such handler. */
    bool (*message)(struct handler *handler, struct client *client, struct bytes data);

    /*
     * The client is gone. Called once for every client that `connect` was asked about, also when
     * it was refused (`connected` false: no script function runs, only state is dropped).
     */
    void (*disconnect)(struct handler *handler, struct client *client, bool connected,
                       uint32_t code, struct bytes reason);

    /* The asker went away: on_verdict will not run. */
    void (*forget)(struct handler *handler, struct pending_verdict *pending);
};

struct handler {
    const struct handler_ops *ops;
};

/*
 * The handler of a server without a script: `rules` (borrowed, from the configuration) decide;
 * without any, every channel is open to everybody. handler_default_free(NULL) does nothing.
 */
struct handler *handler_default_new(const struct channel_rules *rules);
void handler_default_free(struct handler *handler);

#endif
