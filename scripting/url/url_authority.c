#include "scripting/url/url_states.h"

#include "scripting/url/percent.h"
#include "scripting/url/url_host.h"

#include <string.h>

enum url_state url_on_special_authority_slashes(struct url_parser *parser)
{
    if (url_peek(parser, 0) == '/' && url_peek(parser, 1) == '/') {
        parser->at += 2;
    }
    return STATE_SPECIAL_AUTHORITY_IGNORE_SLASHES;
}

enum url_state url_on_special_authority_ignore_slashes(struct url_parser *parser)
{
    while (url_peek(parser, 0) == '/' || url_peek(parser, 0) == '\\') {
        parser->at++;
    }
    return STATE_AUTHORITY;
}

enum url_state url_on_authority(struct url_parser *parser)
{
    struct url_record *url = parser->url;
    const char *at_sign = NULL;
    const char *colon = NULL;
    size_t size = 0;

    for (; !url_ends_authority(parser, url_peek(parser, size)); size++) {
        if (parser->at[size] == '@') {
            at_sign = parser->at + size;
        }
    }
    if (at_sign == NULL) {
        return STATE_HOST;
    }
    if (at_sign + 1 == parser->at + size) {
        return STATE_FAILED;
    }
    colon = memchr(parser->at, ':', (size_t)(at_sign - parser->at));
    const char *name_end = colon != NULL ? colon : at_sign;

    percent_encode(&url->username, (struct bytes){parser->at, (size_t)(name_end - parser->at)},
                   PERCENT_USERINFO);
    if (colon != NULL) {
        percent_encode(&url->password, (struct bytes){colon + 1, (size_t)(at_sign - colon - 1)},
                       PERCENT_USERINFO);
    }
    parser->at = at_sign + 1;
    return STATE_HOST;
}

/* The size of the host at the pointer: up to what ends it, or a colon outside of brackets. */
static size_t host_size(const struct url_parser *parser)
{
    bool brackets = false;
    size_t size = 0;

    for (; !url_ends_authority(parser, url_peek(parser, size)); size++) {
        const char c = parser->at[size];

        if (c == ':' && !brackets) {
            break;
        }
        brackets = c == '[' || (brackets && c != ']');
    }
    return size;
}

bool url_host_set(struct url_parser *parser, struct bytes text)
{
    struct byte_buffer *host = &parser->spare->host;

    if (!url_host_parse(host, text, parser->url->special != NULL, &parser->spare->decoded)) {
        return false;
    }
    url_copy(&parser->url->host, host);
    parser->url->has_host = true;
    return true;
}

enum url_state url_on_host(struct url_parser *parser)
{
    struct url_record *url = parser->url;

    if (!url_is_whole(parser) && url_record_is_file(url)) {
        return STATE_FILE_HOST;
    }
    const struct bytes text = {parser->at, host_size(parser)};
    const bool colon = url_peek(parser, text.size) == ':';

    if (colon) {
        if (text.size == 0 || parser->part == URL_HOSTNAME || !url_host_set(parser, text)) {
            return STATE_FAILED;
        }
        parser->at += text.size + 1;
        return STATE_PORT;
    }
    const bool refused = text.size == 0 && !url_is_whole(parser) &&
                         (url_record_has_credentials(url) || url->port != URL_NO_PORT);

    if ((text.size == 0 && url->special != NULL) || refused || !url_host_set(parser, text)) {
        return STATE_FAILED;
    }
    parser->at += text.size;
    return url_is_whole(parser) ? STATE_PATH_START : STATE_DONE;
}

enum url_state url_on_port(struct url_parser *parser)
{
    struct url_record *url = parser->url;
    int32_t port = 0;
    size_t size = 0;

    for (int c; (c = url_peek(parser, size)) >= '0' && c <= '9'; size++) {
        port = port > 65535 ? port : port * 10 + (c - '0');
    }
    if (url_is_whole(parser) ? !url_ends_authority(parser, url_peek(parser, size)) : size == 0) {
        return STATE_FAILED;
    }
    if (port > 65535) {
        return STATE_FAILED;
    }
    if (size > 0) {
        url->port = port == url_default_port(url) ? URL_NO_PORT : port;
    }
    parser->at += size;
    return url_is_whole(parser) ? STATE_PATH_START : STATE_DONE;
}
