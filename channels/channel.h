/*
 * channel.h - one live channel: its name and its local members.
 *
 * Owner: the directory. Thread: the worker's loop.
 *
 * Members stand in an array, because fan-out walks it for every publication. A fan-out that takes
 * several turns remembers its place by index, so while one runs (`jobs` > 0) a member that leaves
 * leaves a hole, and members that join are appended behind the end the fan-out set out with. Holes
 * are closed when the last fan-out ends, or by a fan-out that finds many.
 */
#ifndef EIDER_CHANNELS_CHANNEL_H
#define EIDER_CHANNELS_CHANNEL_H

#include "base/bytes.h"
#include "channels/membership.h"

struct channel {
    struct bytes name; /* lives behind the struct */
    struct membership **members;
    uint32_t end; /* used slots of `members`, holes among them */
    uint32_t capacity;
    uint32_t member_count;
    uint32_t jobs; /* fan-outs that are under way */
};

struct channel *channel_new(struct bytes name);

/* It has no members and no jobs. channel_free(NULL) does nothing. */
void channel_free(struct channel *channel);

/* Adds `client`, which is not a member yet. Copies `chan_info` (JSON or absent). */
struct membership *channel_join(struct channel *channel, struct client *client,
                                struct bytes chan_info);

/* Ends and frees the membership. */
void channel_leave(struct membership *membership);

/* The membership of `client`, or NULL. Walks the client's channels, which are few. */
struct membership *channel_member(const struct channel *channel, const struct client *client);

/* Whether holes are worth closing: more of them than members, and not just a few. */
bool channel_has_many_holes(const struct channel *channel);

/* Closes the holes. places[i], for i up to and with `end`, is what the index i has become; `places`
 * may be NULL when nobody remembers any. */
void channel_close_holes(struct channel *channel, uint32_t *places);

/* A fan-out begins to remember places in `members`; and the last one to end closes the holes. */
void channel_job_begins(struct channel *channel);
void channel_job_ends(struct channel *channel);

#endif
