#include "scripting/url/url_states.h"

#include "scripting/url/percent.h"

void url_query_copy(struct url_record *url, const struct url_record *base)
{
    url_copy(&url->query, &base->query);
    url->has_query = base->has_query;
}

enum url_state url_query_begin(struct url_parser *parser)
{
    byte_buffer_reset(&parser->url->query);
    parser->url->has_query = true;
    parser->at++;
    return STATE_QUERY;
}

enum url_state url_fragment_begin(struct url_parser *parser)
{
    byte_buffer_reset(&parser->url->fragment);
    parser->url->has_fragment = true;
    parser->at++;
    return STATE_FRAGMENT;
}

enum url_state url_on_query(struct url_parser *parser)
{
    size_t size = 0;
    int c;

    while ((c = url_peek(parser, size)) != URL_AT_END && (c != '#' || !url_is_whole(parser))) {
        size++;
    }
    percent_encode(&parser->url->query, (struct bytes){parser->at, size},
                   parser->url->special != NULL ? PERCENT_SPECIAL_QUERY : PERCENT_QUERY);
    parser->at += size;
    return c == '#' ? url_fragment_begin(parser) : STATE_DONE;
}

enum url_state url_on_fragment(struct url_parser *parser)
{
    percent_encode(&parser->url->fragment,
                   (struct bytes){parser->at, (size_t)(parser->end - parser->at)},
                   PERCENT_FRAGMENT);
    return STATE_DONE;
}
