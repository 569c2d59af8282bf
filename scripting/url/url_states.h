/*
 * url_states.h - the states of the URL standard's parser (4.4), and what they share.
 *
 * A state is a function that takes as much of the text at the pointer as is its own, changes the
 * URL, and returns the state that goes on; STATE_DONE and STATE_FAILED end the parse. Only
 * url_parser.c runs them. The states of a relative reference have a base.
 */
#ifndef EIDER_URL_URL_STATES_H
#define EIDER_URL_URL_STATES_H

#include "scripting/url/url_parser.h"

/* One parse. The standard's state override is `part`: URL_WHOLE stands for none. */
struct url_parser {
    const char *at; /* where the next state begins */
    const char *end;
    struct url_record *url;
    const struct url_record *base; /* or NULL */
    enum url_part part;
    struct url_spare *spare;
};

enum url_state {
    STATE_FAILED,
    STATE_DONE,
    STATE_SCHEME,
    STATE_NO_SCHEME,
    STATE_SPECIAL_RELATIVE_OR_AUTHORITY,
    STATE_PATH_OR_AUTHORITY,
    STATE_RELATIVE,
    STATE_RELATIVE_SLASH,
    STATE_SPECIAL_AUTHORITY_SLASHES,
    STATE_SPECIAL_AUTHORITY_IGNORE_SLASHES,
    STATE_AUTHORITY,
    STATE_HOST,
    STATE_PORT,
    STATE_FILE_SCHEME,
    STATE_FILE_SLASH,
    STATE_FILE_HOST,
    STATE_PATH_START,
    STATE_PATH,
    STATE_OPAQUE_PATH,
    STATE_QUERY,
    STATE_FRAGMENT,
};

#define URL_AT_END (-1)

/* ---- looking at the text ---- */

/* The character `offset` behind the pointer, or URL_AT_END. */
static inline int url_peek(const struct url_parser *parser, size_t offset)
{
    return offset < (size_t)(parser->end - parser->at) ? (unsigned char)parser->at[offset]
                                                       : URL_AT_END;
}

/* Whether this is no setter's parse of a part. */
static inline bool url_is_whole(const struct url_parser *parser)
{
    return parser->part == URL_WHOLE;
}

static inline bool url_is_alpha(int c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Whether the character separates segments; a backslash does in special schemes. */
static inline bool url_is_slash(const struct url_parser *parser, int c)
{
    return c == '/' || (c == '\\' && parser->url->special != NULL);
}

/* Whether the character, or the end, ends a host or a port. */
static inline bool url_ends_authority(const struct url_parser *parser, int c)
{
    return c == URL_AT_END || c == '?' || c == '#' || url_is_slash(parser, c);
}

/* ---- url_scheme.c: "https:" ---- */

/* The scheme with its colon; without one the text is relative. A setter's scheme is only taken when
 * the rest of the URL may have it. */
enum url_state url_on_scheme(struct url_parser *parser);

/* The port that the URL's scheme does not show, or URL_NO_PORT. */
static inline int32_t url_default_port(const struct url_record *url)
{
    return url->special != NULL ? url->special->port : URL_NO_PORT;
}

/* ---- url_relative.c: what is taken from the base ---- */

/* There is no scheme: it is the base's. */
enum url_state url_on_no_scheme(struct url_parser *parser);

/* Behind a special scheme that is the base's, as in "https:a". */
enum url_state url_on_special_relative_or_authority(struct url_parser *parser);

/* Behind the first slash of a scheme that is not special. */
enum url_state url_on_path_or_authority(struct url_parser *parser);

/* A reference, and one that begins with a slash, which is behind the pointer. */
enum url_state url_on_relative(struct url_parser *parser);
enum url_state url_on_relative_slash(struct url_parser *parser);

/* Replaces the content of `out`. */
static inline void url_copy(struct byte_buffer *out, const struct byte_buffer *from)
{
    byte_buffer_reset(out);
    byte_buffer_append_bytes(out, byte_buffer_bytes(from));
}

/* Replaces user name, password, host and port. */
void url_authority_copy(struct url_record *url, const struct url_record *base);

/* ---- url_authority.c: "//user:password@host:port" ---- */

/* The slashes of a special scheme: two, and then any number, also none. */
enum url_state url_on_special_authority_slashes(struct url_parser *parser);
enum url_state url_on_special_authority_ignore_slashes(struct url_parser *parser);

/* The user name and the password, which the last '@' of the authority ends. */
enum url_state url_on_authority(struct url_parser *parser);

/* The host with the colon of a port, and the port's digits. */
enum url_state url_on_host(struct url_parser *parser);
enum url_state url_on_port(struct url_parser *parser);

/* Parses the host into the URL, which keeps its own when that fails. */
bool url_host_set(struct url_parser *parser, struct bytes text);

/* ---- url_file.c: "file:" ---- */

/* What follows the scheme; its first slash is taken for url_on_file_slash(), two for a host. */
enum url_state url_on_file(struct url_parser *parser);
enum url_state url_on_file_slash(struct url_parser *parser);

/* The host, which may be empty, and is no drive letter. */
enum url_state url_on_file_host(struct url_parser *parser);

/* "C:" or "C|" */
bool url_is_drive_letter(struct bytes text);

/* Whether a Windows drive letter is next. */
bool url_drive_letter_follows(const struct url_parser *parser);

/* ---- url_path.c ---- */

/* What ends the authority: the first slash of the path, or what comes behind a path. */
enum url_state url_on_path_start(struct url_parser *parser);

/* One segment: what is between the pointer and what ends it. */
enum url_state url_on_path(struct url_parser *parser);

/* The path of a URL like "mailto:a@b", which has no segments. */
enum url_state url_on_opaque_path(struct url_parser *parser);

/* Takes the last segment off the path; a drive letter stays. */
void url_path_shorten(struct url_record *url);

/* The first segment of a path of a file: that is "/C:"? Its size, or 0. */
size_t url_path_drive_size(struct bytes path);

/* ---- url_query.c: "?query#fragment" ---- */

/* The rest of the text; a query ends at a '#'. */
enum url_state url_on_query(struct url_parser *parser);
enum url_state url_on_fragment(struct url_parser *parser);

/* The '?' or '#' at the pointer begins what follows. */
enum url_state url_query_begin(struct url_parser *parser);
enum url_state url_fragment_begin(struct url_parser *parser);

/* Replaces the query. */
void url_query_copy(struct url_record *url, const struct url_record *base);

#endif
