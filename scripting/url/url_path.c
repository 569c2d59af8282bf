#include "scripting/url/url_states.h"

#include "scripting/url/percent.h"

size_t url_path_drive_size(struct bytes path)
{
    return path.size >= 3 && url_is_alpha(path.data[1]) && path.data[2] == ':' &&
                   (path.size == 3 || path.data[3] == '/')
               ? 3
               : 0;
}

void url_path_shorten(struct url_record *url)
{
    const struct bytes path = byte_buffer_bytes(&url->path);

    if (url_record_is_file(url) && path.size == 3 && url_path_drive_size(path) > 0) {
        return;
    }
    while (url->path.size > 0 && url->path.data[--url->path.size] != '/') {
    }
}

enum url_state url_on_path_start(struct url_parser *parser)
{
    struct url_record *url = parser->url;
    const int c = url_peek(parser, 0);

    if (url->special != NULL) {
        parser->at += url_is_slash(parser, c) ? 1 : 0;
        return STATE_PATH;
    }
    if (url_is_whole(parser) && c == '?') {
        return url_query_begin(parser);
    }
    if (url_is_whole(parser) && c == '#') {
        return url_fragment_begin(parser);
    }
    if (c != URL_AT_END) {
        parser->at += c == '/' ? 1 : 0;
        return STATE_PATH;
    }
    if (!url_is_whole(parser) && !url->has_host) {
        byte_buffer_append_char(&url->path, '/');
    }
    return STATE_DONE;
}

/* Takes one dot, or %2e, off the front; whether there was one. */
static bool take_dot(struct bytes *text)
{
    const bool plain = text->size > 0 && text->data[0] == '.';
    const bool encoded = text->size >= 3 && text->data[0] == '%' && text->data[1] == '2' &&
                         (text->data[2] | 0x20) == 'e';
    const size_t size = plain ? 1 : encoded ? 3 : 0;

    text->data += size;
    text->size -= size;
    return size > 0;
}

/* How many dots the segment is made of: 1, 2, or 0 when it is something else. */
static int dots_of(struct bytes segment)
{
    int dots = 0;

    while (dots < 2 && take_dot(&segment)) {
        dots++;
    }
    return segment.size == 0 ? dots : 0;
}

static void append_segment(struct url_record *url, struct bytes segment)
{
    const bool first = url->path.size == 0;

    byte_buffer_append_char(&url->path, '/');
    if (first && url_record_is_file(url) && url_is_drive_letter(segment)) {
        byte_buffer_append_char(&url->path, segment.data[0]);
        byte_buffer_append_char(&url->path, ':');
    } else {
        percent_encode(&url->path, segment, PERCENT_PATH);
    }
}

enum url_state url_on_path(struct url_parser *parser)
{
    struct url_record *url = parser->url;
    size_t size = 0;
    int c;

    while ((c = url_peek(parser, size)) != URL_AT_END && !url_is_slash(parser, c) &&
           (!url_is_whole(parser) || (c != '?' && c != '#'))) {
        size++;
    }
    const struct bytes segment = {parser->at, size};
    const bool slash = url_is_slash(parser, c);
    const int dots = dots_of(segment);

    if (dots == 2) {
        url_path_shorten(url);
    }
    if (dots == 0) {
        append_segment(url, segment);
    } else if (!slash) {
        byte_buffer_append_char(&url->path, '/');
    }
    parser->at += size;
    if (c == '?') {
        return url_query_begin(parser);
    }
    if (c == '#') {
        return url_fragment_begin(parser);
    }
    parser->at += slash ? 1 : 0;
    return slash ? STATE_PATH : STATE_DONE;
}

enum url_state url_on_opaque_path(struct url_parser *parser)
{
    size_t size = 0;
    int c;

    while ((c = url_peek(parser, size)) != URL_AT_END && c != '?' && c != '#') {
        size++;
    }
    const bool space = size > 0 && c != URL_AT_END && parser->at[size - 1] == ' ';

    percent_encode(&parser->url->path, (struct bytes){parser->at, size - (space ? 1 : 0)},
                   PERCENT_CONTROL);
    if (space) { /* or it would be lost with what follows it */
        byte_buffer_append(&parser->url->path, "%20", 3);
    }
    parser->at += size;
    return c == '?' ? url_query_begin(parser) : c == '#' ? url_fragment_begin(parser) : STATE_DONE;
}
