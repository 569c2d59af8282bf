/*
 * fanout.h - one message to many members, in bounded slices.
 *
 * Owner: the hub. Thread: the worker's loop. Limit: `slice` deliveries in one turn of the loop, so
 * that a channel with a hundred thousand members does not keep the sockets waiting.
 *
 * A publication that fits in what is left of this turn's slice is delivered at once. Others become
 * jobs, worked off first come, first served; every round gives each job the same number of members,
 * so within a channel a later message never overtakes an earlier one, and the messages that wait
 * for one member are flushed to it together. Limit: `jobs_max` jobs.
 */
#ifndef EIDER_CHANNELS_FANOUT_H
#define EIDER_CHANNELS_FANOUT_H

#include "base/list.h"

#include <stdbool.h>
#include <stdint.h>
#include <uv.h>

struct channel;
struct fanout_handles;
struct message;

/* Called when a channel's last job has ended, which may be the moment to drop it. */
typedef void (*fanout_idle_fn)(struct channel *channel, void *data);

struct fanout {
    struct fanout_handles *handles; /* outlive us by a turn of the loop */
    struct list jobs;
    uint32_t job_count;
    uint32_t jobs_max;
    uint32_t slice;
    uint32_t left; /* of this turn's slice */
    fanout_idle_fn on_idle;
    void *data;
};

void fanout_init(struct fanout *fanout, uv_loop_t *loop, uint32_t slice, uint32_t jobs_max,
                 fanout_idle_fn on_idle, void *data);

/* Drops what is under way; no on_done runs. The loop must turn once more before it is closed. */
void fanout_fini(struct fanout *fanout);

/* Whether a publication on `channel` can be taken: jobs_max publications may be under way. */
bool fanout_has_room(const struct fanout *fanout, const struct channel *channel);

/*
 * There is room. Delivers `message` to everyone who is a member now. True when all have it on
 * return; else it goes on in later turns.
 */
bool fanout_publish(struct fanout *fanout, struct channel *channel, struct message *message);

/* Right after fanout_publish() returned false: on_done(data) runs once, at the end of that one. */
void fanout_when_done(struct fanout *fanout, void (*on_done)(void *data), void *data);

/* The on_done with this `data` will not run. */
void fanout_forget(struct fanout *fanout, const void *data);

#endif
