/*
 * dispatch.h - command -> a call on a channel; reply or error back. Here a frame becomes a channel
 * message.
 *
 * One function for each command (protocol.md 5): connect, rpc and send in session.c, subscribe and
 * unsubscribe in subscription.c, publish in publication.c. Each is asked of the handler when there
 * is one, and goes on in an on_verdict function, now or later.
 */
#ifndef EIDER_CONNECTION_DISPATCH_H
#define EIDER_CONNECTION_DISPATCH_H

#include "base/bytes.h"

struct command;
struct connection;

/* One transport frame: one or more messages, handled in order (protocol.md 2). */
void dispatch_frame(struct connection *connection, struct bytes frame);

/* One message. It is held back, as a copy, while a handler is deciding what must come first. */
void dispatch_message(struct connection *connection, struct bytes message);

/* The socket is gone: ends the subscriptions and tells the handler. */
void dispatch_gone(struct connection *connection, struct bytes reason);

/* The commands. The message has been decoded, and nothing blocks it. */
void session_connect(struct connection *connection, const struct command *command);
void session_rpc(struct connection *connection, const struct command *command);
void session_send(struct connection *connection, const struct command *command);
void subscription_start(struct connection *connection, const struct command *command);
void subscription_end(struct connection *connection, const struct command *command);
void publication_publish(struct connection *connection, const struct command *command);

/* Ends every subscription of a client that has gone. */
void subscription_end_all(struct connection *connection);

#endif
