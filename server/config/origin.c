#include "server/config/origin.h"

#include <ctype.h>

struct origin {
    struct bytes scheme;
    struct bytes host; /* with the brackets of an IPv6 address */
    struct bytes port; /* without the ':'; absent when there is none */
};

static bool all_of(struct bytes text, const char *allowed)
{
    for (size_t i = 0; i < text.size; i++) {
        if (!isalnum((unsigned char)text.data[i]) && strchr(allowed, text.data[i]) == NULL) {
            return false;
        }
    }
    return text.size > 0 && memchr(text.data, '\0', text.size) == NULL;
}

/* Where the port's ':' is, or the end: a ':' inside brackets belongs to an address. */
static size_t host_size(struct bytes authority)
{
    const char *bracket = memchr(authority.data, ']', authority.size);
    const size_t from = bracket != NULL ? (size_t)(bracket - authority.data) : 0;
    const char *colon = memchr(authority.data + from, ':', authority.size - from);

    return colon != NULL ? (size_t)(colon - authority.data) : authority.size;
}

static bool split(struct bytes text, struct origin *origin, struct error *err)
{
    const char *colon = memchr(text.data, ':', text.size);
    const size_t scheme_size = colon != NULL ? (size_t)(colon - text.data) : 0;

    if (colon == NULL || text.size < scheme_size + 3 || memcmp(colon, "://", 3) != 0) {
        return error_set(err, "scheme://host[:port] is expected, such as https://example.com");
    }
    const struct bytes authority = {colon + 3, text.size - scheme_size - 3};
    const size_t size = host_size(authority);

    origin->scheme = (struct bytes){text.data, scheme_size};
    origin->host = (struct bytes){authority.data, size};
    origin->port = size == authority.size
                       ? BYTES_NONE
                       : (struct bytes){authority.data + size + 1, authority.size - size - 1};
    return true;
}

static bool check_host(struct bytes host, struct error *err)
{
    const bool bracketed = host.size > 2 && host.data[0] == '[' && host.data[host.size - 1] == ']';

    if (memchr(host.data, '*', host.size) != NULL) {
        return error_set(err, "a host has no '*'; name each one, or allow all with \"*\"");
    }
    if (memchr(host.data, '/', host.size) != NULL) {
        return error_set(err, "an origin has no path and no '/' at its end");
    }
    if (bracketed && all_of((struct bytes){host.data + 1, host.size - 2}, ":.")) {
        return true;
    }
    if (!all_of(host, "-._")) {
        return error_set(err, "'%.*s' is not a host in ASCII letters", (int)host.size, host.data);
    }
    return true;
}

static bool check_port(struct bytes port, struct error *err)
{
    uint32_t value = 0;

    if (port.data == NULL) {
        return true;
    }
    if (memchr(port.data, '/', port.size) != NULL) {
        return error_set(err, "an origin has no path and no '/' at its end");
    }
    for (size_t i = 0; i < port.size && value <= 65535; i++) {
        value = isdigit((unsigned char)port.data[i]) ? value * 10 + (uint32_t)(port.data[i] - '0')
                                                     : 65536;
    }
    if (value == 0 || value > 65535) {
        return error_set(err, "'%.*s' is not a port", (int)port.size, port.data);
    }
    return true;
}

static bool check(const struct origin *origin, struct error *err)
{
    if (!all_of(origin->scheme, "+-.") || !isalpha((unsigned char)origin->scheme.data[0])) {
        return error_set(err, "'%.*s' is not a scheme", (int)origin->scheme.size,
                         origin->scheme.data);
    }
    return check_host(origin->host, err) && check_port(origin->port, err);
}

static void append_lower(struct byte_buffer *out, struct bytes text)
{
    for (size_t i = 0; i < text.size; i++) {
        byte_buffer_append_char(out, (char)tolower((unsigned char)text.data[i]));
    }
}

/* A port without leading zeros; nothing when it is the scheme's own. `scheme` is in lower case. */
static void append_port(struct byte_buffer *out, struct bytes scheme, struct bytes port)
{
    while (port.size > 0 && port.data[0] == '0') {
        port = (struct bytes){port.data + 1, port.size - 1};
    }
    const bool own = (bytes_equal(scheme, BYTES("http")) && bytes_equal(port, BYTES("80"))) ||
                     (bytes_equal(scheme, BYTES("https")) && bytes_equal(port, BYTES("443")));

    if (port.size > 0 && !own) {
        byte_buffer_append_char(out, ':');
        byte_buffer_append_bytes(out, port);
    }
}

static bool append_origin(struct bytes text, struct byte_buffer *out, struct error *err)
{
    const size_t start = out->size;
    struct origin origin = {0};

    if (!split(text, &origin, err) || !check(&origin, err)) {
        return false;
    }
    append_lower(out, origin.scheme);
    const size_t scheme_size = out->size - start;

    byte_buffer_append_bytes(out, BYTES("://"));
    append_lower(out, origin.host);
    append_port(out, (struct bytes){out->data + start, scheme_size}, origin.port);
    return !out->failed || error_set(err, "too long");
}

bool origin_canonical(struct bytes text, struct byte_buffer *out, struct error *err)
{
    if (bytes_equal(text, BYTES("*"))) {
        return byte_buffer_append_bytes(out, text);
    }
    if (bytes_equal(text, BYTES("null"))) {
        return error_set(err, "\"null\" is what any sandboxed page sends, so it tells nobody "
                              "apart; it cannot be allowed");
    }
    return append_origin(text, out, err);
}
