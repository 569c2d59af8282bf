/*
 * hub.h - the one door for publishing, and the live channels behind it.
 *
 * Owner: the worker. Thread: its loop. The hub owns the directory of channels, the fan-out that
 * walks their members, and speaks to the broker, which orders publications across instances.
 */
#ifndef EIDER_CHANNELS_HUB_H
#define EIDER_CHANNELS_HUB_H

#include "base/bytes.h"
#include "channels/message.h"

#include <stdint.h>
#include <uv.h>

struct broker;
struct client;
struct hub;
struct membership;

/*
 * `broker` is borrowed. `fanout_slice`: deliveries in one turn of the loop. `fanout_jobs_max`:
 * publications that may take several turns at a time; above it publishing is refused.
 */
struct hub *hub_new(uv_loop_t *loop, struct broker *broker, uint32_t fanout_slice,
                    uint32_t fanout_jobs_max);

/* Drops every channel; every client has left before. hub_free(NULL) does nothing. The loop must
 * turn once more before it is closed. */
void hub_free(struct hub *hub);

enum hub_publish_result {
    HUB_PUBLISHED,  /* every local subscriber has it in its outbox */
    HUB_PUBLISHING, /* on its way, over several turns of the loop */
    HUB_BUSY,       /* too many publications are under way; nothing was published */
    HUB_FAILED,     /* the broker refused; nothing was published */
};

/* Publishes `payload` (JSON) on `channel`; `info` may be NULL. Everything is copied. */
enum hub_publish_result hub_publish(struct hub *hub, struct bytes channel, struct bytes payload,
                                    const struct client_info *info);

/*
 * Right after HUB_PUBLISHING: on_done(data) runs once, from the loop, when every local subscriber
 * has that publication. hub_forget(data) withdraws it.
 */
void hub_when_published(struct hub *hub, void (*on_done)(void *data), void *data);
void hub_forget(struct hub *hub, const void *data);

/*
 * Makes `client` a member: from now on it is delivered what is published. The caller has checked
 * that it is not one yet. `chan_info` is JSON or absent, and is copied.
 */
void hub_join(struct hub *hub, struct client *client, struct bytes channel, struct bytes chan_info);

/* Ends the membership; false when there was none. */
bool hub_leave(struct hub *hub, struct client *client, struct bytes channel);

/* The membership of `client` in `channel`, or NULL. */
struct membership *hub_membership(struct hub *hub, const struct client *client,
                                  struct bytes channel);

/* How many local members `channel` has; 0 when it is not live. */
uint32_t hub_member_count(struct hub *hub, struct bytes channel);

uint32_t hub_channel_count(const struct hub *hub);

#endif
