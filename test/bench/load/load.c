#include "load/load.h"

#include "base/clock.h"
#include "base/xmalloc.h"
#include "load/dialect.h"
#include "load/mode.h"
#include "load/payload.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <unistd.h>

#define EVENTS_MAX    256
#define WAITING_MAX   64 /* Fewer than any server's backlog. */
#define TICK_MS       50
#define NS_PER_SECOND UINT64_C(1000000000)

static bool choose(struct load *load)
{
    load->mode = mode_find(load->options.mode);
    load->dialect = dialect_find(load->options.dialect);
    if (load->mode == NULL || load->dialect == NULL) {
        fprintf(stderr, "eider_load: unknown mode or dialect\n");
        return false;
    }
    if ((load->mode->needs_echo && load->dialect->echo == NULL) ||
        (load->mode->needs_replies && !load->dialect->replies)) {
        fprintf(stderr, "eider_load: %s has nothing for mode %s\n", load->dialect->name,
                load->mode->name);
        return false;
    }
    return true;
}

bool load_init(struct load *load, const struct options *options)
{
    *load = (struct load){.options = *options, .epoll = -1};
    if (!choose(load)) {
        return false;
    }
    load->epoll = epoll_create1(EPOLL_CLOEXEC);
    load->read_buffer = xmalloc(LOAD_READ_BYTES);
    payload_init(&load->payload, options->size);
    load->link_count = options->connections + load->mode->extra_links;
    load->open_limit = load->link_count;
    load->links = xcalloc(load->link_count, sizeof(load->links[0]));
    load->reopen = xcalloc(load->link_count, sizeof(load->reopen[0]));
    for (unsigned i = 0; i < load->link_count; i++) {
        link_init(&load->links[i], load, i);
    }
    load_clock(load);
    load->deadline_ns = load->now_ns + options->seconds_max * NS_PER_SECOND;
    load->mode->prepare(load);
    return true;
}

void load_fini(struct load *load)
{
    for (unsigned i = 0; i < load->link_count; i++) {
        link_fini(&load->links[i]);
    }
    free(load->links);
    free(load->reopen);
    free(load->sent_at_ns);
    free(load->seen);
    free(load->read_buffer);
    byte_buffer_fini(&load->payload);
    if (load->epoll >= 0) {
        close(load->epoll);
    }
}

void load_done(struct load *load)
{
    load->done = true;
}

void load_fail(struct load *load, const char *format, ...)
{
    va_list args;

    if (load->failed) {
        return;
    }
    load->failed = true;
    va_start(args, format);
    fprintf(stderr, "eider_load: ");
    vfprintf(stderr, format, args);
    fprintf(stderr, "\n");
    va_end(args);
}

void load_clock(struct load *load)
{
    load->now_ns = clock_ns(CLOCK_MONOTONIC);
}

const char *load_path(const struct load *load)
{
    return load->options.path != NULL ? load->options.path : load->dialect->path;
}

void load_channel(const struct load *load, unsigned index, char name[LINK_CHANNEL_MAX])
{
    const char *channel = load->options.channel;
    const size_t size = strlen(channel);

    if (size > 0 && channel[size - 1] == ':') {
        snprintf(name, LINK_CHANNEL_MAX, "%.32s%u", channel, index);
    } else {
        snprintf(name, LINK_CHANNEL_MAX, "%.40s", channel);
    }
}

void load_reopen(struct load *load, struct link *link)
{
    load->reopen[load->reopen_count++] = link->index;
}

static void open_more(struct load *load)
{
    while (load->waiting < WAITING_MAX && !load->failed) {
        if (load->reopen_count > 0) {
            link_open(&load->links[load->reopen[--load->reopen_count]]);
        } else if (load->opened < load->open_limit) {
            link_open(&load->links[load->opened++]);
        } else {
            return;
        }
        load->waiting++;
    }
}

static void turn(struct load *load)
{
    struct epoll_event events[EVENTS_MAX];

    open_more(load);
    const int count = epoll_wait(load->epoll, events, EVENTS_MAX, TICK_MS);
    load_clock(load);
    for (int i = 0; i < count && !load->failed; i++) {
        link_on_events(events[i].data.ptr, events[i].events);
    }
    if (load->mode->on_turn != NULL && !load->failed) {
        load->mode->on_turn(load, count == 0);
    }
    if (!load->done && load->now_ns > load->deadline_ns) {
        load->mode->complain(load);
        load_fail(load, "time is over after %u s", load->options.seconds_max);
    }
}

bool load_run(struct load *load)
{
    while (!load->done && !load->failed) {
        turn(load);
    }
    return !load->failed;
}

void load_on_joined(struct load *load, struct link *link)
{
    if (link->state != LINK_JOINING) {
        load_fail(load, "connection %u joined twice", link->index);
        return;
    }
    link->state = LINK_READY;
    load->waiting--;
    load->joined++;
    load->mode->on_joined(load, link);
}

void load_on_payload(struct load *load, struct link *link, struct bytes payload)
{
    uint64_t number;

    if (load->mode->on_message == NULL) {
        load_fail(load, "connection %u: a message came, none was due", link->index);
        return;
    }
    if (!payload_number(payload, &number)) {
        load_fail(load, "connection %u: not our message: %.*s", link->index,
                  (int)(payload.size < 80 ? payload.size : 80), payload.data);
        return;
    }
    if (number != link->received) {
        load_fail(load, "connection %u: message %llu came, %llu was due", link->index,
                  (unsigned long long)number, (unsigned long long)link->received);
        return;
    }
    link->received++;
    load->mode->on_message(load, link);
}

void load_on_reply(struct load *load, struct link *link)
{
    link->replied++;
    if (load->mode->on_reply != NULL) {
        load->mode->on_reply(load, link);
    }
}

void load_on_closed(struct load *load, struct link *link, enum link_state before, const char *why)
{
    if (before == LINK_CLOSING && load->mode->on_closed != NULL) {
        load->mode->on_closed(load, link);
        return;
    }
    load_fail(load, "connection %u of %u was closed: %s", link->index, load->link_count, why);
}
