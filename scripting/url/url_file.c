#include "scripting/url/url_states.h"

bool url_is_drive_letter(struct bytes text)
{
    return text.size == 2 && url_is_alpha(text.data[0]) &&
           (text.data[1] == ':' || text.data[1] == '|');
}

bool url_drive_letter_follows(const struct url_parser *parser)
{
    const int behind = url_peek(parser, 2);

    return url_peek(parser, 1) != URL_AT_END &&
           url_is_drive_letter((struct bytes){parser->at, 2}) &&
           (behind == URL_AT_END || behind == '/' || behind == '\\' || behind == '?' ||
            behind == '#');
}

enum url_state url_on_file(struct url_parser *parser)
{
    struct url_record *url = parser->url;
    const struct url_record *base = parser->base;
    const int c = url_peek(parser, 0);

    url_record_set_scheme(url, BYTES("file"));
    byte_buffer_reset(&url->host);
    url->has_host = true;
    if (c == '/' || c == '\\') {
        parser->at++;
        return STATE_FILE_SLASH;
    }
    if (base == NULL || !url_record_is_file(base)) {
        return STATE_PATH;
    }
    url_copy(&url->host, &base->host);
    url->has_host = base->has_host;
    url_copy(&url->path, &base->path);
    if (c == '?') {
        return url_query_begin(parser);
    }
    url_query_copy(url, base);
    if (c == '#') {
        return url_fragment_begin(parser);
    }
    if (c == URL_AT_END) {
        return STATE_DONE;
    }
    url->has_query = false;
    if (url_drive_letter_follows(parser)) {
        byte_buffer_reset(&url->path);
    } else {
        url_path_shorten(url);
    }
    return STATE_PATH;
}

enum url_state url_on_file_slash(struct url_parser *parser)
{
    const struct url_record *base = parser->base;
    const int c = url_peek(parser, 0);

    if (c == '/' || c == '\\') {
        parser->at++;
        return STATE_FILE_HOST;
    }
    if (base != NULL && url_record_is_file(base)) {
        url_copy(&parser->url->host, &base->host);
        parser->url->has_host = base->has_host;
        if (!url_drive_letter_follows(parser)) {
            byte_buffer_append(&parser->url->path, base->path.data,
                               url_path_drive_size(byte_buffer_bytes(&base->path)));
        }
    }
    return STATE_PATH;
}

enum url_state url_on_file_host(struct url_parser *parser)
{
    struct url_record *url = parser->url;
    size_t size = 0;

    while (!url_ends_authority(parser, url_peek(parser, size))) {
        size++;
    }
    const struct bytes text = {parser->at, size};

    if (url_is_whole(parser) && url_is_drive_letter(text)) {
        return STATE_PATH; /* it is no host: the pointer stays before it */
    }
    if (size == 0) {
        byte_buffer_reset(&url->host);
        url->has_host = true;
    } else if (!url_host_set(parser, text)) {
        return STATE_FAILED;
    } else if (bytes_equal(byte_buffer_bytes(&url->host), BYTES("localhost"))) {
        byte_buffer_reset(&url->host);
    }
    parser->at += size;
    return url_is_whole(parser) ? STATE_PATH_START : STATE_DONE;
}
