/*
 * url_record.h - a URL in its parts (URL standard 4.1), and as one text with the places of the
 * parts.
 *
 * The record is what the parser fills and the setters change; the text with its layout is what a
 * script's URL object keeps. Both are ASCII.
 */
#ifndef EIDER_URL_URL_RECORD_H
#define EIDER_URL_URL_RECORD_H

#include "base/byte_buffer.h"

#include <stdint.h>

#define URL_SIZE_MAX (16u * 1024 * 1024) /* bytes of one part, and of the whole */
#define URL_NO_PORT  (-1)

struct special_scheme {
    struct bytes name;
    int32_t port; /* its default, or URL_NO_PORT */
};

struct url_record {
    struct byte_buffer scheme; /* without its colon */
    const struct special_scheme *special;
    struct byte_buffer username;
    struct byte_buffer password;
    bool has_host;
    struct byte_buffer host;
    int32_t port;
    bool opaque_path;
    struct byte_buffer path; /* as shown: each segment with a slash before it, or an opaque text */
    bool has_query;
    struct byte_buffer query;
    bool has_fragment;
    struct byte_buffer fragment;
};

/* Where the parts of a URL's text are. Begins and ends are offsets in it. */
struct url_layout {
    uint32_t scheme_end; /* behind its colon */
    uint32_t username;
    uint32_t username_end;
    uint32_t password;
    uint32_t password_end;
    uint32_t host;
    uint32_t host_end;
    uint32_t port_end; /* host_end when there is no port; else a colon is between them */
    uint32_t path;
    uint32_t query;    /* at its '?', or where it would be */
    uint32_t fragment; /* at its '#', or where it would be */
    uint32_t size;
    int32_t port;
    bool has_host;
    bool opaque_path;
};

void url_record_init(struct url_record *url);
void url_record_fini(struct url_record *url);

/* Makes it an empty one; keeps the memory. */
void url_record_reset(struct url_record *url);

/* Sets the scheme, and with it `special`. */
void url_record_set_scheme(struct url_record *url, struct bytes scheme);
bool url_record_is_file(const struct url_record *url);
bool url_record_has_credentials(const struct url_record *url);

/* Whether it can have a user name, a password and a port. */
bool url_record_takes_credentials(const struct url_record *url);

/* Replaces the content of `out` by the URL's text. False when it is too long. */
bool url_record_write(const struct url_record *url, struct byte_buffer *out,
                      struct url_layout *layout);

/* Fills the record from such a text. */
void url_record_read(struct url_record *url, struct bytes text, const struct url_layout *layout);

#endif
