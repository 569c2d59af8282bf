/*
 * lws_session.h - what lws keeps for us beside each of its sockets, and who gets which event.
 *
 * Shared by the files of net/ only.
 */
#ifndef EIDER_NET_LWS_SESSION_H
#define EIDER_NET_LWS_SESSION_H

#include <libwebsockets.h>

#include "base/bytes.h"

struct config;
struct connection;
struct connections;
struct front_end;
struct http_exchange;
struct routes;

/* The user space of a socket: one of the two, or neither. */
struct lws_session {
    struct connection *connection;  /* once upgraded */
    struct http_exchange *exchange; /* a response that is being streamed */
};

/* lws binds a socket to one of these; its name is the subprotocol that the 101 response shows. */
enum { PROTOCOL_HTTP, PROTOCOL_PLAIN, PROTOCOL_CENTRIFUGE_JSON, PROTOCOL_COUNT };

struct front_end {
    struct lws_context *context;
    struct lws_vhost *vhost;
    const struct config *config;
    struct connections *connections;
    const struct routes *routes;
    uint32_t socket_count;
    uint32_t file_count; /* responses that hold an open file */
    struct lws_protocols protocols[PROTOCOL_COUNT + 1];
    /*
     * lws refuses a client that offers only subprotocols that are not in `protocols`, where it
     * should be accepted without one. PROTOCOL_PLAIN then bears the name the client offered, and
     * loses it again before lws writes the response, which so has no Sec-WebSocket-Protocol.
     */
    char plain_name[64];
};

struct front_end *front_end_of(struct lws *wsi);

/* The longest header that handlers are told of; a longer one is refused with 431, a URL with 414.
 */
#define HEADER_SIZE_MAX 4096

/* Room for a path and a query of that size, every character percent-encoded. */
#define URL_SIZE_MAX (6 * HEADER_SIZE_MAX)

/* A header's text; one that is absent or does not fit gives size 0. Borrows `buffer`. */
struct bytes lws_header(struct lws *wsi, enum lws_token_indexes token, char *buffer, size_t size);

/* The request's path and query, percent-encoded; lws keeps them decoded, so perhaps not byte for
 * byte as they came. */
struct bytes lws_url(struct lws *wsi, char *buffer, size_t size);

/* The peer's address as text; IPv4 as such, also when it came over an IPv6 socket. */
struct bytes lws_address(struct lws *wsi, char *buffer, size_t size);

/* The events, for the files that handle them. The result is lws's: non-zero closes the socket. */
int upgrade_confirm(struct front_end *front_end, struct lws *wsi);
int http_server_event(struct front_end *front_end, struct lws *wsi,
                      enum lws_callback_reasons reason, struct lws_session *session);
int websocket_event(struct front_end *front_end, struct lws *wsi, enum lws_callback_reasons reason,
                    struct lws_session *session, void *in, size_t size);

#endif
