#include "scripting/url/url_parser.h"

#include "scripting/url/percent.h"
#include "scripting/url/url_host.h"

/*
 * One parse. `at` is where the next state begins. A state returns the next one; DONE and FAILED end
 * the parse. The standard's state override is `part`: URL_WHOLE stands for none.
 */
struct parser {
    const char *at;
    const char *end;
    struct url_record *url;
    const struct url_record *base; /* or NULL */
    enum url_part part;
    struct url_spare *spare;
};

enum state {
    FAILED,
    DONE,
    SCHEME,
    NO_SCHEME,
    SPECIAL_RELATIVE_OR_AUTHORITY,
    PATH_OR_AUTHORITY,
    RELATIVE,
    RELATIVE_SLASH,
    SPECIAL_AUTHORITY_SLASHES,
    SPECIAL_AUTHORITY_IGNORE_SLASHES,
    AUTHORITY,
    HOST,
    PORT,
    FILE_SCHEME,
    FILE_SLASH,
    FILE_HOST,
    PATH_START,
    PATH,
    OPAQUE_PATH,
    QUERY,
    FRAGMENT,
};

#define AT_END (-1)

/* The character `offset` behind the pointer, or AT_END. */
static int peek(const struct parser *parser, size_t offset)
{
    return offset < (size_t)(parser->end - parser->at) ? (unsigned char)parser->at[offset] : AT_END;
}

static bool is_whole(const struct parser *parser)
{
    return parser->part == URL_WHOLE;
}

static bool is_alpha(int c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_slash(const struct parser *parser, int c)
{
    return c == '/' || (c == '\\' && parser->url->special != NULL);
}

/* What ends a host or a port. */
static bool ends_authority(const struct parser *parser, int c)
{
    return c == AT_END || c == '?' || c == '#' || is_slash(parser, c);
}

static void copy(struct byte_buffer *out, const struct byte_buffer *from)
{
    byte_buffer_reset(out);
    byte_buffer_append_bytes(out, byte_buffer_bytes(from));
}

static void copy_authority(struct url_record *url, const struct url_record *base)
{
    copy(&url->username, &base->username);
    copy(&url->password, &base->password);
    copy(&url->host, &base->host);
    url->has_host = base->has_host;
    url->port = base->port;
}

static void copy_query(struct url_record *url, const struct url_record *base)
{
    copy(&url->query, &base->query);
    url->has_query = base->has_query;
}

/* The '?' or '#' at the pointer begins what follows. */
static enum state begin_query(struct parser *parser)
{
    byte_buffer_reset(&parser->url->query);
    parser->url->has_query = true;
    parser->at++;
    return QUERY;
}

static enum state begin_fragment(struct parser *parser)
{
    byte_buffer_reset(&parser->url->fragment);
    parser->url->has_fragment = true;
    parser->at++;
    return FRAGMENT;
}

/* "C:" or "C|" */
static bool is_drive_letter(struct bytes text)
{
    return text.size == 2 && is_alpha(text.data[0]) && (text.data[1] == ':' || text.data[1] == '|');
}

/* Whether a Windows drive letter is next. */
static bool drive_letter_follows(const struct parser *parser)
{
    const int behind = peek(parser, 2);

    return peek(parser, 1) != AT_END && is_drive_letter((struct bytes){parser->at, 2}) &&
           (behind == AT_END || behind == '/' || behind == '\\' || behind == '?' || behind == '#');
}

/* The first segment of a path of a file: that is "/C:"? Its size, or 0. */
static size_t drive_of_path(struct bytes path)
{
    return path.size >= 3 && is_alpha(path.data[1]) && path.data[2] == ':' &&
                   (path.size == 3 || path.data[3] == '/')
               ? 3
               : 0;
}

/* Takes the last segment off the path. */
static void shorten_path(struct url_record *url)
{
    const struct bytes path = byte_buffer_bytes(&url->path);

    if (url_record_is_file(url) && path.size == 3 && drive_of_path(path) > 0) {
        return;
    }
    while (url->path.size > 0 && url->path.data[--url->path.size] != '/') {
    }
}

static int32_t default_port(const struct url_record *url)
{
    return url->special != NULL ? url->special->port : URL_NO_PORT;
}

/* The scheme that a setter gives. */
static enum state change_scheme(struct parser *parser, struct bytes scheme)
{
    struct url_record *url = parser->url;
    struct byte_buffer *old = &parser->spare->host;
    const struct special_scheme *special = url->special;
    const bool was_file = url_record_is_file(url);

    copy(old, &url->scheme);
    url_record_set_scheme(url, scheme);
    const bool refused = (special != NULL) != (url->special != NULL) ||
                         (url_record_is_file(url) &&
                          (url_record_has_credentials(url) || url->port != URL_NO_PORT)) ||
                         (was_file && url->host.size == 0);

    if (refused) {
        url_record_set_scheme(url, byte_buffer_bytes(old));
    } else if (url->port == default_port(url)) {
        url->port = URL_NO_PORT;
    }
    return DONE;
}

static enum state after_scheme(struct parser *parser)
{
    struct url_record *url = parser->url;

    if (url_record_is_file(url)) {
        return FILE_SCHEME;
    }
    if (url->special != NULL) {
        return parser->base != NULL && parser->base->special == url->special
                   ? SPECIAL_RELATIVE_OR_AUTHORITY
                   : SPECIAL_AUTHORITY_SLASHES;
    }
    if (peek(parser, 0) == '/') {
        parser->at++;
        return PATH_OR_AUTHORITY;
    }
    url->opaque_path = true;
    return OPAQUE_PATH;
}

static bool is_scheme_char(int c)
{
    return is_alpha(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

static enum state on_scheme(struct parser *parser)
{
    size_t size = 0;

    while (is_scheme_char(peek(parser, size))) {
        size++;
    }
    if (!is_alpha(peek(parser, 0)) || peek(parser, size) != ':') {
        return is_whole(parser) ? NO_SCHEME : FAILED;
    }
    const struct bytes scheme = {parser->at, size};

    if (!is_whole(parser)) {
        return change_scheme(parser, scheme);
    }
    url_record_set_scheme(parser->url, scheme);
    parser->at += size + 1;
    return after_scheme(parser);
}

static enum state on_no_scheme(struct parser *parser)
{
    const struct url_record *base = parser->base;

    if (base == NULL || (base->opaque_path && peek(parser, 0) != '#')) {
        return FAILED;
    }
    url_record_set_scheme(parser->url, byte_buffer_bytes(&base->scheme));
    if (base->opaque_path) {
        parser->url->opaque_path = true;
        copy(&parser->url->path, &base->path);
        copy_query(parser->url, base);
        return begin_fragment(parser);
    }
    return url_record_is_file(base) ? FILE_SCHEME : RELATIVE;
}

static enum state on_special_relative_or_authority(struct parser *parser)
{
    if (peek(parser, 0) == '/' && peek(parser, 1) == '/') {
        parser->at += 2;
        return SPECIAL_AUTHORITY_IGNORE_SLASHES;
    }
    return RELATIVE;
}

static enum state on_path_or_authority(struct parser *parser)
{
    if (peek(parser, 0) == '/') {
        parser->at++;
        return AUTHORITY;
    }
    return PATH;
}

static enum state on_relative(struct parser *parser)
{
    struct url_record *url = parser->url;
    const int c = peek(parser, 0);

    if (is_slash(parser, c)) {
        parser->at++;
        return RELATIVE_SLASH;
    }
    copy_authority(url, parser->base);
    copy(&url->path, &parser->base->path);
    if (c == '?') {
        return begin_query(parser);
    }
    copy_query(url, parser->base);
    if (c == '#') {
        return begin_fragment(parser);
    }
    if (c == AT_END) {
        return DONE;
    }
    url->has_query = false;
    shorten_path(url);
    return PATH;
}

static enum state on_relative_slash(struct parser *parser)
{
    if (is_slash(parser, peek(parser, 0))) {
        parser->at++;
        return parser->url->special != NULL ? SPECIAL_AUTHORITY_IGNORE_SLASHES : AUTHORITY;
    }
    copy_authority(parser->url, parser->base);
    return PATH;
}

static enum state on_special_authority_slashes(struct parser *parser)
{
    if (peek(parser, 0) == '/' && peek(parser, 1) == '/') {
        parser->at += 2;
    }
    return SPECIAL_AUTHORITY_IGNORE_SLASHES;
}

static enum state on_special_authority_ignore_slashes(struct parser *parser)
{
    while (peek(parser, 0) == '/' || peek(parser, 0) == '\\') {
        parser->at++;
    }
    return AUTHORITY;
}

/* The user name and the password, which the last '@' of the authority ends. */
static enum state on_authority(struct parser *parser)
{
    struct url_record *url = parser->url;
    const char *at_sign = NULL;
    const char *colon = NULL;
    size_t size = 0;

    for (; !ends_authority(parser, peek(parser, size)); size++) {
        if (parser->at[size] == '@') {
            at_sign = parser->at + size;
        }
    }
    if (at_sign == NULL) {
        return HOST;
    }
    if (at_sign + 1 == parser->at + size) {
        return FAILED;
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
    return HOST;
}

/* The size of the host at the pointer: up to what ends it, or a colon outside of brackets. */
static size_t host_size(const struct parser *parser)
{
    bool brackets = false;
    size_t size = 0;

    for (; !ends_authority(parser, peek(parser, size)); size++) {
        const char c = parser->at[size];

        if (c == ':' && !brackets) {
            break;
        }
        brackets = c == '[' || (brackets && c != ']');
    }
    return size;
}

/* Parses the host into the URL, which keeps its own when that fails. */
static bool set_host(struct parser *parser, struct bytes text)
{
    struct byte_buffer *host = &parser->spare->host;

    if (!url_host_parse(host, text, parser->url->special != NULL, &parser->spare->decoded)) {
        return false;
    }
    copy(&parser->url->host, host);
    parser->url->has_host = true;
    return true;
}

static enum state on_host(struct parser *parser)
{
    struct url_record *url = parser->url;

    if (!is_whole(parser) && url_record_is_file(url)) {
        return FILE_HOST;
    }
    const struct bytes text = {parser->at, host_size(parser)};
    const bool colon = peek(parser, text.size) == ':';

    if (colon) {
        if (text.size == 0 || parser->part == URL_HOSTNAME || !set_host(parser, text)) {
            return FAILED;
        }
        parser->at += text.size + 1;
        return PORT;
    }
    const bool refused = text.size == 0 && !is_whole(parser) &&
                         (url_record_has_credentials(url) || url->port != URL_NO_PORT);

    if ((text.size == 0 && url->special != NULL) || refused || !set_host(parser, text)) {
        return FAILED;
    }
    parser->at += text.size;
    return is_whole(parser) ? PATH_START : DONE;
}

static enum state on_port(struct parser *parser)
{
    struct url_record *url = parser->url;
    int32_t port = 0;
    size_t size = 0;

    for (int c; (c = peek(parser, size)) >= '0' && c <= '9'; size++) {
        port = port > 65535 ? port : port * 10 + (c - '0');
    }
    if (is_whole(parser) ? !ends_authority(parser, peek(parser, size)) : size == 0) {
        return FAILED;
    }
    if (port > 65535) {
        return FAILED;
    }
    if (size > 0) {
        url->port = port == default_port(url) ? URL_NO_PORT : port;
    }
    parser->at += size;
    return is_whole(parser) ? PATH_START : DONE;
}

static enum state on_file(struct parser *parser)
{
    struct url_record *url = parser->url;
    const struct url_record *base = parser->base;
    const int c = peek(parser, 0);

    url_record_set_scheme(url, BYTES("file"));
    byte_buffer_reset(&url->host);
    url->has_host = true;
    if (c == '/' || c == '\\') {
        parser->at++;
        return FILE_SLASH;
    }
    if (base == NULL || !url_record_is_file(base)) {
        return PATH;
    }
    copy(&url->host, &base->host);
    url->has_host = base->has_host;
    copy(&url->path, &base->path);
    if (c == '?') {
        return begin_query(parser);
    }
    copy_query(url, base);
    if (c == '#') {
        return begin_fragment(parser);
    }
    if (c == AT_END) {
        return DONE;
    }
    url->has_query = false;
    if (drive_letter_follows(parser)) {
        byte_buffer_reset(&url->path);
    } else {
        shorten_path(url);
    }
    return PATH;
}

static enum state on_file_slash(struct parser *parser)
{
    const struct url_record *base = parser->base;
    const int c = peek(parser, 0);

    if (c == '/' || c == '\\') {
        parser->at++;
        return FILE_HOST;
    }
    if (base != NULL && url_record_is_file(base)) {
        copy(&parser->url->host, &base->host);
        parser->url->has_host = base->has_host;
        if (!drive_letter_follows(parser)) {
            byte_buffer_append(&parser->url->path, base->path.data,
                               drive_of_path(byte_buffer_bytes(&base->path)));
        }
    }
    return PATH;
}

static enum state on_file_host(struct parser *parser)
{
    struct url_record *url = parser->url;
    size_t size = 0;

    while (!ends_authority(parser, peek(parser, size))) {
        size++;
    }
    const struct bytes text = {parser->at, size};

    if (is_whole(parser) && is_drive_letter(text)) {
        return PATH; /* it is no host: the pointer stays before it */
    }
    if (size == 0) {
        byte_buffer_reset(&url->host);
        url->has_host = true;
    } else if (!set_host(parser, text)) {
        return FAILED;
    } else if (bytes_equal(byte_buffer_bytes(&url->host), BYTES("localhost"))) {
        byte_buffer_reset(&url->host);
    }
    parser->at += size;
    return is_whole(parser) ? PATH_START : DONE;
}

static enum state on_path_start(struct parser *parser)
{
    struct url_record *url = parser->url;
    const int c = peek(parser, 0);

    if (url->special != NULL) {
        parser->at += is_slash(parser, c) ? 1 : 0;
        return PATH;
    }
    if (is_whole(parser) && c == '?') {
        return begin_query(parser);
    }
    if (is_whole(parser) && c == '#') {
        return begin_fragment(parser);
    }
    if (c != AT_END) {
        parser->at += c == '/' ? 1 : 0;
        return PATH;
    }
    if (!is_whole(parser) && !url->has_host) {
        byte_buffer_append_char(&url->path, '/');
    }
    return DONE;
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
    if (first && url_record_is_file(url) && is_drive_letter(segment)) {
        byte_buffer_append_char(&url->path, segment.data[0]);
        byte_buffer_append_char(&url->path, ':');
    } else {
        percent_encode(&url->path, segment, PERCENT_PATH);
    }
}

/* One segment: what is between the pointer and what ends it. */
static enum state on_path(struct parser *parser)
{
    struct url_record *url = parser->url;
    size_t size = 0;
    int c;

    while ((c = peek(parser, size)) != AT_END && !is_slash(parser, c) &&
           (!is_whole(parser) || (c != '?' && c != '#'))) {
        size++;
    }
    const struct bytes segment = {parser->at, size};
    const bool slash = is_slash(parser, c);
    const int dots = dots_of(segment);

    if (dots == 2) {
        shorten_path(url);
    }
    if (dots == 0) {
        append_segment(url, segment);
    } else if (!slash) {
        byte_buffer_append_char(&url->path, '/');
    }
    parser->at += size;
    if (c == '?') {
        return begin_query(parser);
    }
    if (c == '#') {
        return begin_fragment(parser);
    }
    parser->at += slash ? 1 : 0;
    return slash ? PATH : DONE;
}

static enum state on_opaque_path(struct parser *parser)
{
    size_t size = 0;
    int c;

    while ((c = peek(parser, size)) != AT_END && c != '?' && c != '#') {
        size++;
    }
    const bool space = size > 0 && c != AT_END && parser->at[size - 1] == ' ';

    percent_encode(&parser->url->path, (struct bytes){parser->at, size - (space ? 1 : 0)},
                   PERCENT_CONTROL);
    if (space) { /* or it would be lost with what follows it */
        byte_buffer_append(&parser->url->path, "%20", 3);
    }
    parser->at += size;
    return c == '?' ? begin_query(parser) : c == '#' ? begin_fragment(parser) : DONE;
}

static enum state on_query(struct parser *parser)
{
    size_t size = 0;
    int c;

    while ((c = peek(parser, size)) != AT_END && (c != '#' || !is_whole(parser))) {
        size++;
    }
    percent_encode(&parser->url->query, (struct bytes){parser->at, size},
                   parser->url->special != NULL ? PERCENT_SPECIAL_QUERY : PERCENT_QUERY);
    parser->at += size;
    return c == '#' ? begin_fragment(parser) : DONE;
}

static enum state on_fragment(struct parser *parser)
{
    percent_encode(&parser->url->fragment,
                   (struct bytes){parser->at, (size_t)(parser->end - parser->at)},
                   PERCENT_FRAGMENT);
    return DONE;
}

static bool run(struct parser *parser, enum state state)
{
    static enum state (*const states[])(struct parser *) = {
        [SCHEME] = on_scheme,
        [NO_SCHEME] = on_no_scheme,
        [SPECIAL_RELATIVE_OR_AUTHORITY] = on_special_relative_or_authority,
        [PATH_OR_AUTHORITY] = on_path_or_authority,
        [RELATIVE] = on_relative,
        [RELATIVE_SLASH] = on_relative_slash,
        [SPECIAL_AUTHORITY_SLASHES] = on_special_authority_slashes,
        [SPECIAL_AUTHORITY_IGNORE_SLASHES] = on_special_authority_ignore_slashes,
        [AUTHORITY] = on_authority,
        [HOST] = on_host,
        [PORT] = on_port,
        [FILE_SCHEME] = on_file,
        [FILE_SLASH] = on_file_slash,
        [FILE_HOST] = on_file_host,
        [PATH_START] = on_path_start,
        [PATH] = on_path,
        [OPAQUE_PATH] = on_opaque_path,
        [QUERY] = on_query,
        [FRAGMENT] = on_fragment,
    };

    while (state > DONE) {
        state = states[state](parser);
    }
    return state == DONE;
}

/* The text without tabs and newlines, which count nowhere. */
static struct bytes without_breaks(struct bytes text, struct byte_buffer *out)
{
    size_t at = 0;

    while (at < text.size && text.data[at] != '\t' && text.data[at] != '\n' &&
           text.data[at] != '\r') {
        at++;
    }
    if (at == text.size) {
        return text;
    }
    byte_buffer_reset(out);
    byte_buffer_append(out, text.data, at);
    for (; at < text.size; at++) {
        if (text.data[at] != '\t' && text.data[at] != '\n' && text.data[at] != '\r') {
            byte_buffer_append_char(out, text.data[at]);
        }
    }
    return out->size > 0 ? byte_buffer_bytes(out) : BYTES("");
}

static struct bytes trimmed(struct bytes text)
{
    while (text.size > 0 && (unsigned char)text.data[0] <= ' ') {
        text.data++;
        text.size--;
    }
    while (text.size > 0 && (unsigned char)text.data[text.size - 1] <= ' ') {
        text.size--;
    }
    return text;
}

void url_spare_init(struct url_spare *spare)
{
    byte_buffer_init(&spare->text, URL_SIZE_MAX);
    byte_buffer_init(&spare->host, URL_SIZE_MAX);
    byte_buffer_init(&spare->decoded, URL_SIZE_MAX);
}

void url_spare_fini(struct url_spare *spare)
{
    byte_buffer_fini(&spare->text);
    byte_buffer_fini(&spare->host);
    byte_buffer_fini(&spare->decoded);
}

bool url_parse(struct url_record *url, struct bytes text, const struct url_record *base,
               struct url_spare *spare)
{
    if (text.size > URL_SIZE_MAX) {
        return false;
    }
    text = without_breaks(trimmed(text), &spare->text);
    struct parser parser = {text.data, text.data + text.size, url, base, URL_WHOLE, spare};

    url_record_reset(url);
    return run(&parser, SCHEME);
}

void url_parse_part(struct url_record *url, enum url_part part, struct bytes text,
                    struct url_spare *spare)
{
    static const enum state first[] = {
        [URL_WHOLE] = SCHEME,  [URL_PROTOCOL] = SCHEME, [URL_HOST] = HOST,
        [URL_HOSTNAME] = HOST, [URL_PORT] = PORT,       [URL_PATHNAME] = PATH_START,
        [URL_SEARCH] = QUERY,  [URL_HASH] = FRAGMENT,
    };

    if (text.size > URL_SIZE_MAX) {
        return;
    }
    text = without_breaks(text, &spare->text);
    struct parser parser = {text.data, text.data + text.size, url, NULL, part, spare};

    (void)run(&parser, first[part]);
}
