#include "base/bytes.h"
#include "scripting/handlers/raw_socket.h"
#include "server/config/config.h"
#include "server/connection/connections.h"
#include "server/net/lws_session.h"

#include <ctype.h>
#include <stdio.h>

/*
 * upgrade.c - what RFC 6455 4.2.1 asks of an upgrade request, which lws 4.1.6 takes on trust; and
 * who may connect at all. A refusal is a plain HTTP answer, and the socket is closed.
 */

/* A refusal: the status, and header lines that go with it. */
struct refusal {
    int status; /* 0: none */
    const char *reason;
    const char *headers;
};

#define ACCEPTED ((struct refusal){0, NULL, NULL})

static struct refusal refuse(int status, const char *reason)
{
    return (struct refusal){status, reason, ""};
}

struct bytes lws_header(struct lws *wsi, enum lws_token_indexes token, char *buffer, size_t size)
{
    const int length = lws_hdr_total_length(wsi, token);

    if (length <= 0 || lws_hdr_copy(wsi, buffer, (int)size, token) < 0) {
        buffer[0] = '\0';
        return (struct bytes){buffer, 0};
    }
    return bytes_of(buffer);
}

/* Characters that stand for themselves in a path or query (RFC 3986 3.3, 3.4). */
static bool is_plain_in_url(char c)
{
    return isalnum((unsigned char)c) || (c != '\0' && strchr("-._~!$'()*+,;=:@/", c) != NULL);
}

/* Appends what lws has decoded, encoded again; what does not fit is left out. */
static size_t append_encoded(char *buffer, size_t used, size_t size, const char *text)
{
    for (const char *at = text; *at != '\0' && used + 4 < size; at++) {
        if (is_plain_in_url(*at)) {
            buffer[used++] = *at;
        } else {
            used += (size_t)snprintf(buffer + used, size - used, "%%%02X", (unsigned char)*at);
        }
    }
    buffer[used] = '\0';
    return used;
}

struct bytes lws_url(struct lws *wsi, char *buffer, size_t size)
{
    char part[HEADER_SIZE_MAX];
    size_t used;

    lws_header(wsi, WSI_TOKEN_GET_URI, part, sizeof(part));
    used = append_encoded(buffer, 0, size, part);
    /* lws splits the query at '&' into fragments. */
    for (int i = 0; used + 2 < size; i++) {
        if (lws_hdr_copy_fragment(wsi, part, sizeof(part), WSI_TOKEN_HTTP_URI_ARGS, i) < 0) {
            break;
        }
        buffer[used++] = i == 0 ? '?' : '&';
        used = append_encoded(buffer, used, size, part);
    }
    return (struct bytes){buffer, used};
}

static bool header_is(struct lws *wsi, enum lws_token_indexes token, const char *value)
{
    char text[64];

    return strcasecmp(lws_header(wsi, token, text, sizeof(text)).data, value) == 0;
}

static bool header_is_once(struct lws *wsi, enum lws_token_indexes token)
{
    char second[8];

    return lws_hdr_total_length(wsi, token) > 0 &&
           lws_hdr_copy_fragment(wsi, second, sizeof(second), token, 1) == -1;
}

/* 16 bytes in base64 (RFC 6455 4.1). */
static bool key_is_valid(struct lws *wsi)
{
    char text[64];
    const struct bytes key = lws_header(wsi, WSI_TOKEN_KEY, text, sizeof(text));

    if (key.size != 24 || key.data[22] != '=' || key.data[23] != '=') {
        return false;
    }
    for (size_t i = 0; i < 22; i++) {
        if (!isalnum((unsigned char)key.data[i]) && key.data[i] != '+' && key.data[i] != '/') {
            return false;
        }
    }
    return true;
}

static bool connection_names_upgrade(struct lws *wsi)
{
    char text[256];
    const struct bytes value = lws_header(wsi, WSI_TOKEN_CONNECTION, text, sizeof(text));

    return value.size > 0 && strcasestr(value.data, "upgrade") != NULL;
}

/* What is handed to handlers is handed whole: a header that is too long is refused, not cut. */
static bool fits(struct lws *wsi, enum lws_token_indexes token)
{
    return lws_hdr_total_length(wsi, token) < HEADER_SIZE_MAX;
}

static struct refusal check_sizes(struct lws *wsi)
{
    static const enum lws_token_indexes copied[] = {
        WSI_TOKEN_HOST,        WSI_TOKEN_ORIGIN,   WSI_TOKEN_HTTP_USER_AGENT,
        WSI_TOKEN_HTTP_COOKIE, WSI_TOKEN_PROTOCOL,
    };

    if (!fits(wsi, WSI_TOKEN_GET_URI) || !fits(wsi, WSI_TOKEN_HTTP_URI_ARGS)) {
        return refuse(414, "URI Too Long");
    }
    for (size_t i = 0; i < sizeof(copied) / sizeof(copied[0]); i++) {
        if (!fits(wsi, copied[i])) {
            return refuse(431, "Request Header Fields Too Large");
        }
    }
    return ACCEPTED;
}

static struct refusal check_request(struct lws *wsi)
{
    if (lws_hdr_total_length(wsi, WSI_TOKEN_GET_URI) <= 0) {
        return (struct refusal){405, "Method Not Allowed", "Allow: GET\r\n"};
    }
    if (!header_is(wsi, WSI_TOKEN_HTTP, "HTTP/1.1") || !header_is_once(wsi, WSI_TOKEN_HOST) ||
        lws_hdr_total_length(wsi, WSI_TOKEN_HTTP_CONTENT_LENGTH) > 0 ||
        lws_hdr_total_length(wsi, WSI_TOKEN_HTTP_TRANSFER_ENCODING) > 0) {
        return refuse(400, "Bad Request");
    }
    if (!header_is(wsi, WSI_TOKEN_UPGRADE, "websocket") || !connection_names_upgrade(wsi) ||
        !header_is_once(wsi, WSI_TOKEN_KEY) || !key_is_valid(wsi)) {
        return refuse(400, "Bad Request");
    }
    if (!header_is_once(wsi, WSI_TOKEN_VERSION) || !header_is(wsi, WSI_TOKEN_VERSION, "13")) {
        return (struct refusal){426, "Upgrade Required", "Sec-WebSocket-Version: 13\r\n"};
    }
    return ACCEPTED;
}

/* The server's own host: the page came from where it now connects to. */
static bool origin_is_own(const char *origin, const char *host)
{
    const char *authority = strstr(origin, "://");

    return authority != NULL && strcasecmp(authority + 3, host) == 0;
}

static bool origin_is_listed(const struct string_list *origins, const char *origin)
{
    for (size_t i = 0; i < origins->count; i++) {
        if (strcmp(origins->items[i], "*") == 0 || strcasecmp(origins->items[i], origin) == 0) {
            return true;
        }
    }
    return false;
}

/* Absent is allowed: that is no browser. Else the list decides, or without one the own host. */
static struct refusal check_origin(struct front_end *front_end, struct lws *wsi)
{
    const struct string_list *origins = &front_end->config->origins;
    char origin[HEADER_SIZE_MAX];
    char host[HEADER_SIZE_MAX];

    if (lws_hdr_total_length(wsi, WSI_TOKEN_ORIGIN) <= 0) {
        return ACCEPTED;
    }
    lws_header(wsi, WSI_TOKEN_ORIGIN, origin, sizeof(origin));
    lws_header(wsi, WSI_TOKEN_HOST, host, sizeof(host));
    if (header_is_once(wsi, WSI_TOKEN_ORIGIN) &&
        (origins->count > 0 ? origin_is_listed(origins, origin) : origin_is_own(origin, host))) {
        return ACCEPTED;
    }
    front_end->connections->counters.origins_refused++;
    return refuse(403, "Forbidden");
}

static struct refusal check_place(struct front_end *front_end, struct lws *wsi)
{
    struct connections *connections = front_end->connections;
    char url[HEADER_SIZE_MAX];
    const struct bytes path = lws_header(wsi, WSI_TOKEN_GET_URI, url, sizeof(url));

    if (!bytes_equal(path, BYTES("/connection/websocket")) &&
        (connections->raw_server == NULL || !raw_server_serves(connections->raw_server, path))) {
        return refuse(404, "Not Found");
    }
    if (!connections_has_room(connections)) {
        connections->counters.connections_refused++;
        return (struct refusal){503, "Service Unavailable", "Retry-After: 1\r\n"};
    }
    return ACCEPTED;
}

static void write_refusal(struct lws *wsi, const struct refusal *refusal)
{
    unsigned char text[LWS_PRE + 512];
    const int size = snprintf((char *)text + LWS_PRE, sizeof(text) - LWS_PRE,
                              "HTTP/1.1 %d %s\r\nContent-Length: 0\r\nConnection: close\r\n%s\r\n",
                              refusal->status, refusal->reason, refusal->headers);

    lws_write(wsi, text + LWS_PRE, (size_t)size, LWS_WRITE_HTTP_HEADERS);
}

/*
 * A client that offers only subprotocols that we do not know is accepted without one, where lws
 * would refuse it: see plain_name in lws_session.h.
 */
static void accept_offer(struct front_end *front_end, struct lws *wsi)
{
    char text[256];
    char *rest = text;
    char *name;
    const char *first = "";

    lws_header(wsi, WSI_TOKEN_PROTOCOL, text, sizeof(text));
    while ((name = strsep(&rest, ", \t")) != NULL) {
        if (strcmp(name, "centrifuge-json") == 0) {
            return;
        }
        if (first[0] == '\0') {
            first = name;
        }
    }
    snprintf(front_end->plain_name, sizeof(front_end->plain_name), "%s", first);
}

/* lws answers an upgrade to anything else with 403 by itself, and then asks us all the same. */
static bool is_answered_by_lws(struct lws *wsi)
{
    return !header_is(wsi, WSI_TOKEN_UPGRADE, "websocket") &&
           !header_is(wsi, WSI_TOKEN_UPGRADE, "h2c");
}

int upgrade_confirm(struct front_end *front_end, struct lws *wsi)
{
    struct refusal refusal;

    if (is_answered_by_lws(wsi)) {
        return -1;
    }
    refusal = check_sizes(wsi);
    if (refusal.status == 0) {
        refusal = check_request(wsi);
    }
    if (refusal.status == 0) {
        refusal = check_place(front_end, wsi);
    }
    if (refusal.status == 0) {
        refusal = check_origin(front_end, wsi);
    }
    if (refusal.status != 0) {
        write_refusal(wsi, &refusal);
        return -1;
    }
    accept_offer(front_end, wsi);
    return 0;
}
