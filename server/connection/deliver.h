/*
 * deliver.h - channel message -> encoded frame -> outbox: what a connection does for channels.
 *
 * Implements channels/client.h. A publication is encoded and framed at its first delivery; the
 * frame hangs on the message, and every later delivery is a push of a reference.
 */
#ifndef EIDER_CONNECTION_DELIVER_H
#define EIDER_CONNECTION_DELIVER_H

struct client_ops;

/* The operations of every connection's `client`. */
const struct client_ops *deliver_client_ops(void);

#endif
