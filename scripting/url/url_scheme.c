#include "scripting/url/url_states.h"

/* The scheme that a setter gives. */
static enum url_state change_scheme(struct url_parser *parser, struct bytes scheme)
{
    struct url_record *url = parser->url;
    struct byte_buffer *old = &parser->spare->host;
    const struct special_scheme *special = url->special;
    const bool was_file = url_record_is_file(url);

    url_copy(old, &url->scheme);
    url_record_set_scheme(url, scheme);
    const bool refused = (special != NULL) != (url->special != NULL) ||
                         (url_record_is_file(url) &&
                          (url_record_has_credentials(url) || url->port != URL_NO_PORT)) ||
                         (was_file && url->host.size == 0);

    if (refused) {
        url_record_set_scheme(url, byte_buffer_bytes(old));
    } else if (url->port == url_default_port(url)) {
        url->port = URL_NO_PORT;
    }
    return STATE_DONE;
}

static enum url_state after_scheme(struct url_parser *parser)
{
    struct url_record *url = parser->url;

    if (url_record_is_file(url)) {
        return STATE_FILE_SCHEME;
    }
    if (url->special != NULL) {
        return parser->base != NULL && parser->base->special == url->special
                   ? STATE_SPECIAL_RELATIVE_OR_AUTHORITY
                   : STATE_SPECIAL_AUTHORITY_SLASHES;
    }
    if (url_peek(parser, 0) == '/') {
        parser->at++;
        return STATE_PATH_OR_AUTHORITY;
    }
    url->opaque_path = true;
    return STATE_OPAQUE_PATH;
}

static bool is_scheme_char(int c)
{
    return url_is_alpha(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

enum url_state url_on_scheme(struct url_parser *parser)
{
    size_t size = 0;

    while (is_scheme_char(url_peek(parser, size))) {
        size++;
    }
    if (!url_is_alpha(url_peek(parser, 0)) || url_peek(parser, size) != ':') {
        return url_is_whole(parser) ? STATE_NO_SCHEME : STATE_FAILED;
    }
    const struct bytes scheme = {parser->at, size};

    if (!url_is_whole(parser)) {
        return change_scheme(parser, scheme);
    }
    url_record_set_scheme(parser->url, scheme);
    parser->at += size + 1;
    return after_scheme(parser);
}
