/*
 * url_parser.h - text to a URL's parts, as the URL standard's state machine does (4.4).
 *
 * Text is UTF-8. Each state is a function that takes as much of the text as it can.
 */
#ifndef EIDER_URL_URL_PARSER_H
#define EIDER_URL_URL_PARSER_H

#include "scripting/url/url_record.h"

/* What a parse needs besides its result; kept from one to the next. */
struct url_spare {
    struct byte_buffer text;
    struct byte_buffer host;
    struct byte_buffer decoded;
};

/* The parts that a setter parses into a URL that is already there. */
enum url_part {
    URL_WHOLE,
    URL_PROTOCOL, /* the text ends in a colon */
    URL_HOST,
    URL_HOSTNAME,
    URL_PORT,
    URL_PATHNAME,
    URL_SEARCH,
    URL_HASH,
};

void url_spare_init(struct url_spare *spare);
void url_spare_fini(struct url_spare *spare);

/* Fills `url`. `base` may be NULL. False, with anything in `url`, when the text is no URL. */
bool url_parse(struct url_record *url, struct bytes text, const struct url_record *base,
               struct url_spare *spare);

/* Changes one part; as the standard has it, some of the text may count when the rest is wrong. */
void url_parse_part(struct url_record *url, enum url_part part, struct bytes text,
                    struct url_spare *spare);

#endif
