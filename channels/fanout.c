#include "channels/fanout.h"

#include "base/xmalloc.h"
#include "channels/channel.h"
#include "channels/client.h"
#include "channels/message.h"

#include <assert.h>

/* One job's share of a round. */
#define ROUND_MEMBERS 512

struct fanout_job {
    struct list link;
    struct channel *channel;
    struct message *message;
    uint32_t next; /* index of the member to serve next */
    uint32_t end;  /* members from here on joined later */
    void (*on_done)(void *data);
    void *data;
};

/* `turn` opens a new slice each turn while it runs; `work` keeps the loop from sleeping on jobs. */
struct fanout_handles {
    uv_check_t turn;
    uv_idle_t work;
    int open;
};

static void on_handle_closed(uv_handle_t *handle)
{
    struct fanout_handles *handles = handle->data;

    if (--handles->open == 0) {
        free(handles);
    }
}

static void on_turn(uv_check_t *handle)
{
    struct fanout *fanout = handle->data;

    fanout->left = fanout->slice;
    uv_check_stop(handle);
}

void fanout_init(struct fanout *fanout, uv_loop_t *loop, uint32_t slice, uint32_t jobs_max,
                 fanout_idle_fn on_idle, void *data)
{
    struct fanout_handles *handles = xcalloc(1, sizeof(*handles));

    *fanout = (struct fanout){.handles = handles, .slice = slice, .left = slice};
    fanout->jobs_max = jobs_max;
    fanout->on_idle = on_idle;
    fanout->data = data;
    list_init(&fanout->jobs);
    uv_check_init(loop, &handles->turn);
    uv_idle_init(loop, &handles->work);
    handles->turn.data = fanout;
    handles->work.data = fanout;
    handles->open = 2;
}

static uint32_t deliver_range(const struct channel *channel, struct message *message, uint32_t from,
                              uint32_t end)
{
    struct membership *const *members = channel->members;

    for (uint32_t i = from; i < end; i++) {
        struct membership *membership = members[i];

        if (i + 4 < end) {
            __builtin_prefetch(members[i + 4]);
        }
        if (membership != NULL) {
            struct client *client = membership->client;

            client->ops->deliver(client, membership->channel, message);
        }
    }
    return end - from;
}

/* Takes the job off the list; its channel may go away with it. Returns what there is to tell. */
static void finish(struct fanout *fanout, struct fanout_job *job)
{
    struct channel *channel = job->channel;
    void (*const on_done)(void *) = job->on_done;
    void *const data = job->data;

    list_remove(&job->link);
    fanout->job_count--;
    message_unref(job->message);
    free(job);
    channel_job_ends(channel);
    if (channel->jobs == 0) {
        fanout->on_idle(channel, fanout->data);
    }
    if (on_done != NULL) {
        on_done(data);
    }
}

/* Every job of the channel learns where its members stand now. */
static void close_holes(struct fanout *fanout, struct channel *channel)
{
    uint32_t *places = xmalloc(sizeof(*places) * (channel->end + 1));

    channel_close_holes(channel, places);
    LIST_EACH(&fanout->jobs, at)
    {
        struct fanout_job *job = LIST_ITEM(at, struct fanout_job, link);

        if (job->channel == channel) {
            job->next = places[job->next];
            job->end = places[job->end];
        }
    }
    free(places);
}

static void advance(struct fanout *fanout, struct fanout_job *job, uint32_t members)
{
    const uint32_t left = job->end - job->next;
    const uint32_t count = left < members ? left : members;

    job->next += deliver_range(job->channel, job->message, job->next, job->next + count);
    fanout->left -= count < fanout->left ? count : fanout->left;
    if (job->next == job->end) {
        finish(fanout, job);
    }
}

static void on_work(uv_idle_t *handle)
{
    struct fanout *fanout = handle->data;

    fanout->left = fanout->slice;
    while (fanout->left > 0 && !list_empty(&fanout->jobs)) {
        LIST_EACH(&fanout->jobs, at)
        {
            struct fanout_job *job = LIST_ITEM(at, struct fanout_job, link);
            const uint32_t share = fanout->left < ROUND_MEMBERS ? fanout->left : ROUND_MEMBERS;

            if (share == 0) {
                break;
            }
            if (channel_has_many_holes(job->channel)) {
                close_holes(fanout, job->channel);
            }
            advance(fanout, job, share);
        }
    }
    if (list_empty(&fanout->jobs)) {
        uv_idle_stop(handle);
    }
}

static void add_job(struct fanout *fanout, struct channel *channel, struct message *message)
{
    struct fanout_job *job = xmalloc(sizeof(*job));

    *job = (struct fanout_job){.channel = channel, .end = channel->end};
    job->message = message_ref(message);
    channel_job_begins(channel);
    list_push_back(&fanout->jobs, &job->link);
    fanout->job_count++;
    uv_idle_start(&fanout->handles->work, on_work);
}

static bool fits_into_this_turn(const struct fanout *fanout, const struct channel *channel)
{
    return channel->jobs == 0 && channel->end <= fanout->left;
}

bool fanout_has_room(const struct fanout *fanout, const struct channel *channel)
{
    return fanout->job_count < fanout->jobs_max || fits_into_this_turn(fanout, channel);
}

bool fanout_publish(struct fanout *fanout, struct channel *channel, struct message *message)
{
    if (!fits_into_this_turn(fanout, channel)) {
        add_job(fanout, channel, message);
        return false;
    }
    fanout->left -= deliver_range(channel, message, 0, channel->end);
    uv_check_start(&fanout->handles->turn, on_turn);
    return true;
}

void fanout_when_done(struct fanout *fanout, void (*on_done)(void *data), void *data)
{
    struct fanout_job *last = LIST_ITEM(fanout->jobs.prev, struct fanout_job, link);

    assert(!list_empty(&fanout->jobs));
    assert(last->on_done == NULL);
    last->on_done = on_done;
    last->data = data;
}

void fanout_forget(struct fanout *fanout, const void *data)
{
    LIST_EACH(&fanout->jobs, at)
    {
        struct fanout_job *job = LIST_ITEM(at, struct fanout_job, link);

        if (job->data == data) {
            job->on_done = NULL;
        }
    }
}

void fanout_fini(struct fanout *fanout)
{
    LIST_EACH(&fanout->jobs, at)
    {
        struct fanout_job *job = LIST_ITEM(at, struct fanout_job, link);

        job->on_done = NULL;
        finish(fanout, job);
    }
    fanout->handles->turn.data = fanout->handles;
    fanout->handles->work.data = fanout->handles;
    uv_close((uv_handle_t *)&fanout->handles->turn, on_handle_closed);
    uv_close((uv_handle_t *)&fanout->handles->work, on_handle_closed);
    fanout->handles = NULL;
}
