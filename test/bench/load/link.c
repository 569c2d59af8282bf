#include "load/link.h"

#include "load/dialect.h"
#include "load/load.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#define LINK_BUFFER_BYTES_MAX (64u << 20)

void link_init(struct link *link, struct load *load, unsigned index)
{
    *link = (struct link){.load = load, .fd = -1, .index = index};
    byte_buffer_init(&link->rest, LINK_BUFFER_BYTES_MAX);
    byte_buffer_init(&link->out, LINK_BUFFER_BYTES_MAX);
}

static void drop_socket(struct link *link)
{
    if (link->fd >= 0) {
        close(link->fd); /* Takes it out of epoll, too. */
    }
    link->fd = -1;
    link->state = LINK_CLOSED;
    link->wants_writable = false;
    byte_buffer_reset(&link->rest);
    byte_buffer_reset(&link->out);
}

void link_fini(struct link *link)
{
    drop_socket(link);
    byte_buffer_fini(&link->rest);
    byte_buffer_fini(&link->out);
}

static void watch(struct link *link, int operation, unsigned events)
{
    struct epoll_event event = {.events = events, .data.ptr = link};

    if (epoll_ctl(link->load->epoll, operation, link->fd, &event) != 0) {
        load_fail(link->load, "epoll_ctl: %s", strerror(errno));
    }
}

void link_open(struct link *link)
{
    const struct sockaddr_in address = {.sin_family = AF_INET,
                                        .sin_port = htons((uint16_t)link->load->options.port),
                                        .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    const int yes = 1;

    link->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (link->fd < 0) {
        load_fail(link->load, "socket: %s (see ulimit -n)", strerror(errno));
        return;
    }
    setsockopt(link->fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes));
    link->state = LINK_SHAKING_HANDS;
    if (connect(link->fd, (const struct sockaddr *)&address, sizeof(address)) != 0 &&
        errno != EINPROGRESS) {
        load_fail(link->load, "connect: %s", strerror(errno));
        return;
    }
    handshake_append(&link->out, load_path(link->load), link->load->options.port);
    link->wants_writable = true; /* Writable is how a socket says that it is connected. */
    watch(link, EPOLL_CTL_ADD, EPOLLIN | EPOLLOUT);
}

void link_close(struct link *link)
{
    const struct bytes code_1000 = BYTES("\x03\xe8");

    link->state = LINK_CLOSING;
    frame_append(&link->out, FRAME_CLOSE, &code_1000, 1);
    link_flush(link);
}

void link_append(struct link *link, const struct bytes *parts, size_t part_count)
{
    frame_append(&link->out, FRAME_TEXT, parts, part_count);
}

void link_append_text(struct link *link, struct bytes text)
{
    link_append(link, &text, 1);
}

static void keep_unsent(struct byte_buffer *out, size_t sent)
{
    memmove(out->data, out->data + sent, out->size - sent);
    out->size -= sent;
}

static void want_writable(struct link *link, bool wanted)
{
    if (link->wants_writable != wanted) {
        link->wants_writable = wanted;
        watch(link, EPOLL_CTL_MOD, wanted ? EPOLLIN | EPOLLOUT : EPOLLIN);
    }
}

static void on_gone(struct link *link, const char *why)
{
    const enum link_state before = link->state;

    drop_socket(link);
    load_on_closed(link->load, link, before, why);
}

void link_flush(struct link *link)
{
    if (link->out.size == 0 || link->fd < 0) {
        return;
    }
    const ssize_t sent = send(link->fd, link->out.data, link->out.size, MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN) {
        on_gone(link, strerror(errno));
        return;
    }
    keep_unsent(&link->out, sent > 0 ? (size_t)sent : 0);
    want_writable(link, link->out.size > 0);
}

/* Returns false when the link is closed and nothing after this frame matters. */
static bool on_frame(struct link *link, const struct frame *frame)
{
    if (frame->opcode == FRAME_CLOSE) {
        on_gone(link, "close frame from the server");
        return false;
    }
    if (frame->opcode == FRAME_PING) {
        frame_append(&link->out, FRAME_PONG, &frame->payload, 1);
    } else if (frame->opcode != FRAME_PONG) {
        link->load->dialect->on_message(link, frame->payload);
    }
    return link->fd >= 0;
}

static enum frame_result take_one(struct link *link, struct bytes input, size_t *size)
{
    struct frame frame;

    if (link->state == LINK_SHAKING_HANDS) {
        const enum frame_result result = handshake_take(input, size);
        if (result == FRAME_WHOLE) {
            link->state = LINK_JOINING;
            link->load->dialect->on_open(link);
        }
        return result;
    }
    const enum frame_result result = frame_take(input, &frame);
    if (result == FRAME_WHOLE) {
        *size = frame.size;
        return on_frame(link, &frame) ? FRAME_WHOLE : FRAME_NEEDS_MORE;
    }
    return result;
}

static void on_input(struct link *link, struct bytes input)
{
    enum frame_result result = FRAME_WHOLE;

    while (input.size > 0) {
        size_t size = 0;

        result = take_one(link, input, &size);
        if (result != FRAME_WHOLE) {
            break;
        }
        input = (struct bytes){input.data + size, input.size - size};
    }
    if (result == FRAME_BROKEN) {
        load_fail(link->load, "connection %u: not WebSocket: %.*s", link->index,
                  (int)(input.size < 80 ? input.size : 80), input.data);
    }
    if (link->fd >= 0) {
        byte_buffer_reset(&link->rest);
        byte_buffer_append_bytes(&link->rest, input);
        link_flush(link);
    }
}

/* All links share one large read buffer; a link keeps only an unfinished frame for itself. */
static void on_readable(struct link *link)
{
    char *buffer = link->load->read_buffer;
    const size_t kept = link->rest.size;

    if (kept > 0) {
        memcpy(buffer, link->rest.data, kept);
    }
    const ssize_t got = recv(link->fd, buffer + kept, LOAD_READ_BYTES - kept, 0);
    if (got > 0) {
        load_clock(link->load);
        on_input(link, (struct bytes){buffer, kept + (size_t)got});
    } else if (got == 0 || errno != EAGAIN) {
        on_gone(link, got == 0 ? "end of stream" : strerror(errno));
    }
}

void link_on_events(struct link *link, unsigned events)
{
    if (link->fd >= 0 && (events & EPOLLOUT) != 0) {
        link_flush(link);
    }
    if (link->fd >= 0 && (events & ~(unsigned)EPOLLOUT) != 0) {
        on_readable(link);
    }
}
