#include "scripting/url/url_states.h"

void url_authority_copy(struct url_record *url, const struct url_record *base)
{
    url_copy(&url->username, &base->username);
    url_copy(&url->password, &base->password);
    url_copy(&url->host, &base->host);
    url->has_host = base->has_host;
    url->port = base->port;
}

enum url_state url_on_no_scheme(struct url_parser *parser)
{
    const struct url_record *base = parser->base;

    if (base == NULL || (base->opaque_path && url_peek(parser, 0) != '#')) {
        return STATE_FAILED;
    }
    url_record_set_scheme(parser->url, byte_buffer_bytes(&base->scheme));
    if (base->opaque_path) {
        parser->url->opaque_path = true;
        url_copy(&parser->url->path, &base->path);
        url_query_copy(parser->url, base);
        return url_fragment_begin(parser);
    }
    return url_record_is_file(base) ? STATE_FILE_SCHEME : STATE_RELATIVE;
}

enum url_state url_on_special_relative_or_authority(struct url_parser *parser)
{
    if (url_peek(parser, 0) == '/' && url_peek(parser, 1) == '/') {
        parser->at += 2;
        return STATE_SPECIAL_AUTHORITY_IGNORE_SLASHES;
    }
    return STATE_RELATIVE;
}

enum url_state url_on_path_or_authority(struct url_parser *parser)
{
    if (url_peek(parser, 0) == '/') {
        parser->at++;
        return STATE_AUTHORITY;
    }
    return STATE_PATH;
}

enum url_state url_on_relative(struct url_parser *parser)
{
    struct url_record *url = parser->url;
    const int c = url_peek(parser, 0);

    if (url_is_slash(parser, c)) {
        parser->at++;
        return STATE_RELATIVE_SLASH;
    }
    url_authority_copy(url, parser->base);
    url_copy(&url->path, &parser->base->path);
    if (c == '?') {
        return url_query_begin(parser);
    }
    url_query_copy(url, parser->base);
    if (c == '#') {
        return url_fragment_begin(parser);
    }
    if (c == URL_AT_END) {
        return STATE_DONE;
    }
    url->has_query = false;
    url_path_shorten(url);
    return STATE_PATH;
}

enum url_state url_on_relative_slash(struct url_parser *parser)
{
    if (url_is_slash(parser, url_peek(parser, 0))) {
        parser->at++;
        return parser->url->special != NULL ? STATE_SPECIAL_AUTHORITY_IGNORE_SLASHES
                                            : STATE_AUTHORITY;
    }
    url_authority_copy(parser->url, parser->base);
    return STATE_PATH;
}
