#include "server/net/listener.h"

#include "base/log.h"
#include "base/xmalloc.h"
#include "server/net/front_end.h"

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#define BACKLOG 1024

/* Sockets taken in one turn of the loop, so that a flood of them leaves room for the others. */
#define ACCEPTS_PER_TURN 64

/*
 * A peer that vanished without a word: an idle one is found by keep-alive probes, one that owes us
 * acknowledgements by the timeout. Together about the time that ping and pong take.
 */
#define PROBE_IDLE_SECONDS        25
#define PROBE_INTERVAL_SECONDS    5
#define PROBES                    2
#define UNACKNOWLEDGED_TIMEOUT_MS 35000

/* How long accepting rests when there is no room. */
#define PAUSE_MS 100

struct listener {
    uv_poll_t poll;
    uv_timer_t pause;
    int open_handles;
    int fd;
    uint32_t sockets_max;
    struct front_end *front_end;
    bool paused; /* and logged */
};

static void set_option(int fd, int level, int option, int value)
{
    setsockopt(fd, level, option, &value, sizeof(value));
}

/* Linux hands the options of a listening socket on to those it accepts. */
static void set_options_of_accepted(int fd)
{
    set_option(fd, IPPROTO_TCP, TCP_NODELAY, 1);
    set_option(fd, SOL_SOCKET, SO_KEEPALIVE, 1);
    set_option(fd, IPPROTO_TCP, TCP_KEEPIDLE, PROBE_IDLE_SECONDS);
    set_option(fd, IPPROTO_TCP, TCP_KEEPINTVL, PROBE_INTERVAL_SECONDS);
    set_option(fd, IPPROTO_TCP, TCP_KEEPCNT, PROBES);
    set_option(fd, IPPROTO_TCP, TCP_USER_TIMEOUT, UNACKNOWLEDGED_TIMEOUT_MS);
}

/* A socket bound to one address, listening; -1 with errno. */
static int listen_on(const struct addrinfo *address, bool every_address)
{
    const int fd = socket(address->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

    if (fd < 0) {
        return -1;
    }
    set_option(fd, SOL_SOCKET, SO_REUSEADDR, 1);
    set_options_of_accepted(fd);
    if (address->ai_family == AF_INET6) {
        set_option(fd, IPPROTO_IPV6, IPV6_V6ONLY, every_address ? 0 : 1);
    }
    if (bind(fd, address->ai_addr, address->ai_addrlen) < 0 || listen(fd, BACKLOG) < 0) {
        const int cause = errno;

        close(fd);
        errno = cause;
        return -1;
    }
    return fd;
}

/* "every address" is one IPv6 socket that takes IPv4 too, or IPv4 alone where there is no IPv6. */
static int listen_anywhere(const struct addrinfo *addresses, bool every_address)
{
    const int families[] = {AF_INET6, AF_INET};
    int cause = EADDRNOTAVAIL;

    for (size_t i = 0; i < 2; i++) {
        for (const struct addrinfo *at = addresses; at != NULL; at = at->ai_next) {
            if (at->ai_family == families[every_address ? i : 1 - i]) {
                const int fd = listen_on(at, every_address);

                if (fd >= 0 || errno == EADDRINUSE || errno == EACCES) {
                    return fd;
                }
                cause = errno;
            }
        }
    }
    errno = cause;
    return -1;
}

static int bind_host(const char *host, uint32_t port, struct error *err)
{
    const struct addrinfo hints = {
        .ai_flags = AI_PASSIVE | AI_NUMERICSERV,
        .ai_family = AF_UNSPEC,
        .ai_socktype = SOCK_STREAM,
    };
    const bool every_address = host[0] == '\0';
    struct addrinfo *addresses;
    char service[8];
    int failed;
    int fd;

    snprintf(service, sizeof(service), "%u", port);
    failed = getaddrinfo(every_address ? NULL : host, service, &hints, &addresses);
    if (failed != 0) {
        error_set(err, "host: %s: %s", host, gai_strerror(failed));
        return -1;
    }
    fd = listen_anywhere(addresses, every_address);
    freeaddrinfo(addresses);
    if (fd < 0 && errno == EADDRINUSE) {
        error_set(err, "port %u is already in use", port);
    } else if (fd < 0) {
        error_set(err, "port %u%s%s: %s", port, every_address ? "" : " on ", host, strerror(errno));
    }
    return fd;
}

struct listener *listener_open(uv_loop_t *loop, const char *host, uint32_t port, struct error *err)
{
    const int fd = bind_host(host, port, err);
    struct listener *listener;

    if (fd < 0) {
        return NULL;
    }
    listener = xcalloc(1, sizeof(*listener));
    listener->fd = fd;
    uv_poll_init(loop, &listener->poll, fd);
    uv_timer_init(loop, &listener->pause);
    listener->poll.data = listener;
    listener->pause.data = listener;
    listener->open_handles = 2;
    return listener;
}

uint32_t listener_port(const struct listener *listener)
{
    struct sockaddr_storage address;
    socklen_t size = sizeof(address);

    if (getsockname(listener->fd, (struct sockaddr *)&address, &size) < 0) {
        return 0;
    }
    return ntohs(address.ss_family == AF_INET6 ? ((struct sockaddr_in6 *)&address)->sin6_port
                                               : ((struct sockaddr_in *)&address)->sin_port);
}

static void on_readable(uv_poll_t *poll, int status, int events);

static void on_pause_over(uv_timer_t *timer)
{
    struct listener *listener = timer->data;

    uv_poll_start(&listener->poll, UV_READABLE, on_readable);
}

static void pause_accepting(struct listener *listener, const char *cause)
{
    if (!listener->paused) {
        listener->paused = true;
        log_warn("accepting paused", {"cause", LOG_TEXT(cause)},
                 {"sockets", LOG_INT(front_end_socket_count(listener->front_end))});
    }
    uv_poll_stop(&listener->poll);
    uv_timer_start(&listener->pause, on_pause_over, PAUSE_MS, 0);
}

static void note_accepting(struct listener *listener)
{
    if (listener->paused) {
        listener->paused = false;
        log_info("accepting again");
    }
}

/* False when accepting is over for this turn. */
static bool accept_one(struct listener *listener)
{
    int fd;

    if (front_end_socket_count(listener->front_end) >= listener->sockets_max) {
        pause_accepting(listener, "too many sockets");
        return false;
    }
    fd = accept4(listener->fd, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (fd < 0) {
        if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
            pause_accepting(listener, strerror(errno));
        }
        return errno == ECONNABORTED || errno == EINTR;
    }
    note_accepting(listener);
    front_end_adopt(listener->front_end, fd);
    return true;
}

static void on_readable(uv_poll_t *poll, int status, int events)
{
    struct listener *listener = poll->data;

    (void)status; /* an error shows in accept4() */
    (void)events;
    for (int i = 0; i < ACCEPTS_PER_TURN && accept_one(listener); i++) {
    }
}

void listener_start(struct listener *listener, struct front_end *front_end, uint32_t sockets_max)
{
    listener->front_end = front_end;
    listener->sockets_max = sockets_max;
    uv_poll_start(&listener->poll, UV_READABLE, on_readable);
}

static void on_handle_closed(uv_handle_t *handle)
{
    struct listener *listener = handle->data;

    if (--listener->open_handles == 0) {
        free(listener);
    }
}

void listener_close(struct listener *listener)
{
    if (listener == NULL) {
        return;
    }
    uv_poll_stop(&listener->poll);
    close(listener->fd);
    uv_close((uv_handle_t *)&listener->poll, on_handle_closed);
    uv_close((uv_handle_t *)&listener->pause, on_handle_closed);
}
