#include "scripting/modules/url.h"

#include "base/xmalloc.h"
#include "scripting/engine/budget.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/natives.h"
#include "scripting/url/domain_name.h"
#include "scripting/url/percent.h"
#include "scripting/url/url_form.h"
#include "scripting/url/url_parser.h"

#define READING 4 /* what a byte read costs the time limit, as bytes moved */

/* A script's URL object has its layout and its text in one plain buffer under this key. */
#define URL_KEY DUK_HIDDEN_SYMBOL("url")

#define SPACE_KEPT_MAX (256u * 1024) /* of one buffer, from one parse to the next */

/* Owned by the engine, so that an error thrown on the way loses nothing. */
struct url_space {
    struct url_record url;
    struct url_record base;
    struct url_spare spare;
    struct byte_buffer text;
};

static struct url_space *space_of(duk_context *ctx)
{
    struct engine *engine = engine_of(ctx);

    if (engine->urls == NULL) {
        struct url_space *space = xcalloc(1, sizeof(*space));

        url_record_init(&space->url);
        url_record_init(&space->base);
        url_spare_init(&space->spare);
        byte_buffer_init(&space->text, URL_SIZE_MAX);
        engine->urls = space;
    }
    return engine->urls;
}

void url_space_free(struct url_space *space)
{
    if (space == NULL) {
        return;
    }
    url_record_fini(&space->url);
    url_record_fini(&space->base);
    url_spare_fini(&space->spare);
    byte_buffer_fini(&space->text);
    free(space);
}

/* After a huge text: its memory goes back. */
static void trim(struct url_space *space)
{
    if (space->text.capacity > SPACE_KEPT_MAX) {
        url_record_fini(&space->url);
        url_record_fini(&space->base);
        url_spare_fini(&space->spare);
        byte_buffer_fini(&space->text);
    }
}

/* Writes the record as the URL of the object at `at`. [ ] -> [ ] */
static bool keep(duk_context *ctx, duk_idx_t at, struct url_space *space)
{
    struct url_layout layout = {0};

    if (!url_record_write(&space->url, &space->text, &layout)) {
        return false;
    }
    char *kept = duk_push_fixed_buffer(ctx, sizeof(layout) + space->text.size);

    memcpy(kept, &layout, sizeof(layout));
    memcpy(kept + sizeof(layout), space->text.data, space->text.size);
    duk_put_prop_literal(ctx, at, URL_KEY);
    trim(space);
    return true;
}

/* The URL of an object, which keeps the text alive; throws when it has none. [ ] -> [ ] */
static struct bytes kept_by(duk_context *ctx, duk_idx_t at, struct url_layout *layout)
{
    duk_size_t size = 0;
    const char *kept = NULL;

    if (duk_is_object(ctx, at)) {
        duk_get_prop_literal(ctx, at, URL_KEY);
        kept = duk_get_buffer(ctx, -1, &size);
        duk_pop(ctx);
    }
    if (kept == NULL || size < sizeof(*layout)) {
        (void)duk_type_error(ctx, "Receiver must be an instance of class URL");
        return BYTES_NONE;
    }
    memcpy(layout, kept, sizeof(*layout));
    return (struct bytes){kept + sizeof(*layout), size - sizeof(*layout)};
}

/* A text that is work to read; may throw the time limit's error, so nothing may be held. [ ] -> [ ]
 */
static struct bytes text_taken(duk_context *ctx, duk_idx_t at)
{
    const struct bytes text = text_get(ctx, at);

    budget_charge(ctx, READING * text.size);
    return text;
}

/* Parses the strings at `at` and, unless that is undefined, behind it. [ ] -> [ ] */
static bool parse_at(duk_context *ctx, duk_idx_t at, struct url_space *space)
{
    const bool based = !duk_is_undefined(ctx, at + 1);

    if (based && !url_parse(&space->base, text_taken(ctx, at + 1), NULL, &space->spare)) {
        return false;
    }
    return url_parse(&space->url, text_taken(ctx, at), based ? &space->base : NULL, &space->spare);
}

/* Makes the object a URL; whether the text is one. [ object text base ] -> [ boolean ] */
static duk_ret_t parse(duk_context *ctx)
{
    struct url_space *space = space_of(ctx);

    duk_push_boolean(ctx, parse_at(ctx, 1, space) && keep(ctx, 0, space));
    return 1;
}

/* [ text base ] -> [ boolean ] */
static duk_ret_t can_parse(duk_context *ctx)
{
    duk_push_boolean(ctx, parse_at(ctx, 0, space_of(ctx)));
    return 1;
}

/* The numbers are known to url.js. */
enum {
    GET_HREF,
    GET_PROTOCOL,
    GET_USERNAME,
    GET_PASSWORD,
    GET_HOST,
    GET_HOSTNAME,
    GET_PORT,
    GET_PATHNAME,
    GET_SEARCH,
    GET_HASH,
    GET_COUNT,
};

/* [ object part ] -> [ text ] */
static duk_ret_t get(duk_context *ctx)
{
    struct url_layout is;
    const struct bytes text = kept_by(ctx, 0, &is);
    const unsigned part = duk_require_uint(ctx, 1);
    const uint32_t ranges[GET_COUNT][2] = {
        [GET_HREF] = {0, is.size},
        [GET_PROTOCOL] = {0, is.scheme_end},
        [GET_USERNAME] = {is.username, is.username_end},
        [GET_PASSWORD] = {is.password, is.password_end},
        [GET_HOST] = {is.host, is.port_end},
        [GET_HOSTNAME] = {is.host, is.host_end},
        [GET_PORT] = {is.host_end < is.port_end ? is.host_end + 1 : is.port_end, is.port_end},
        [GET_PATHNAME] = {is.path, is.query},
        [GET_SEARCH] = {is.query, is.fragment},
        [GET_HASH] = {is.fragment, is.size},
    };

    if (part >= GET_COUNT) {
        return duk_range_error(ctx, "part %u", part);
    }
    const uint32_t begin = ranges[part][0];
    uint32_t size = ranges[part][1] - begin;

    if (part >= GET_SEARCH && size == 1) { /* a mark alone counts as nothing */
        size = 0;
    }
    duk_push_lstring(ctx, text.data + begin, size);
    return 1;
}

/* A URL whose origin is made of its parts. [ ] -> [ text ] */
static void push_tuple_origin(duk_context *ctx, struct bytes text, const struct url_layout *is)
{
    duk_push_lstring(ctx, text.data, is->scheme_end);
    duk_push_literal(ctx, "//");
    duk_push_lstring(ctx, text.data + is->host, is->port_end - is->host);
    duk_concat(ctx, 3);
}

/* That of a blob URL is the origin of the URL in its path. [ ] -> [ text ] */
static bool push_blob_origin(duk_context *ctx, struct bytes path)
{
    struct url_space *space = space_of(ctx);
    struct url_layout layout;

    if (!url_parse(&space->url, path, NULL, &space->spare) || space->url.special == NULL ||
        !url_record_write(&space->url, &space->text, &layout) ||
        memcmp(space->text.data, "http", 4) != 0) {
        return false;
    }
    push_tuple_origin(ctx, byte_buffer_bytes(&space->text), &layout);
    return true;
}

/* [ object ] -> [ text ] */
static duk_ret_t origin(duk_context *ctx)
{
    struct url_layout is;
    struct url_space *space = space_of(ctx);
    const struct bytes text = kept_by(ctx, 0, &is);
    const struct bytes scheme = {text.data, is.scheme_end};
    const struct bytes path = {text.data + is.path, is.query - is.path};

    url_record_set_scheme(&space->url, (struct bytes){text.data, is.scheme_end - 1});
    if (space->url.special != NULL && !url_record_is_file(&space->url)) {
        push_tuple_origin(ctx, text, &is);
    } else if (!bytes_equal(scheme, BYTES("blob:")) || !push_blob_origin(ctx, path)) {
        duk_push_literal(ctx, "null");
    }
    return 1;
}

static void set_credential(struct url_record *url, struct byte_buffer *part, struct bytes text)
{
    if (url_record_takes_credentials(url)) {
        byte_buffer_reset(part);
        percent_encode(part, text, PERCENT_USERINFO);
    }
}

static void set_port(struct url_record *url, struct bytes text, struct url_spare *spare)
{
    if (!url_record_takes_credentials(url)) {
        return;
    }
    if (text.size == 0) {
        url->port = URL_NO_PORT;
    } else {
        url_parse_part(url, URL_PORT, text, spare);
    }
}

/* A query or a fragment: `mark` may stand before it; nothing makes it absent. */
static void set_tail(struct url_record *url, enum url_part part, struct bytes text,
                     struct url_spare *spare)
{
    const bool search = part == URL_SEARCH;

    byte_buffer_reset(search ? &url->query : &url->fragment);
    *(search ? &url->has_query : &url->has_fragment) = text.size > 0;
    if (text.size > 0) {
        const size_t mark = text.data[0] == (search ? '?' : '#') ? 1 : 0;

        url_parse_part(url, part, (struct bytes){text.data + mark, text.size - mark}, spare);
    }
}

static void set_part(struct url_record *url, unsigned part, struct bytes text,
                     struct url_spare *spare)
{
    switch (part) {
    case GET_PROTOCOL: /* url.js has put a colon behind it */
        url_parse_part(url, URL_PROTOCOL, text, spare);
        break;
    case GET_USERNAME:
        set_credential(url, &url->username, text);
        break;
    case GET_PASSWORD:
        set_credential(url, &url->password, text);
        break;
    case GET_HOST:
    case GET_HOSTNAME:
        if (!url->opaque_path) {
            url_parse_part(url, part == GET_HOST ? URL_HOST : URL_HOSTNAME, text, spare);
        }
        break;
    case GET_PORT:
        set_port(url, text, spare);
        break;
    case GET_PATHNAME:
        if (!url->opaque_path) {
            byte_buffer_reset(&url->path);
            url_parse_part(url, URL_PATHNAME, text, spare);
        }
        break;
    default:
        set_tail(url, part == GET_SEARCH ? URL_SEARCH : URL_HASH, text, spare);
        break;
    }
}

/* [ object part text ] -> [ ] */
static duk_ret_t set(duk_context *ctx)
{
    struct url_layout layout;
    struct url_space *space = space_of(ctx);
    const struct bytes old = kept_by(ctx, 0, &layout);

    url_record_read(&space->url, old, &layout);
    set_part(&space->url, duk_require_uint(ctx, 1), text_taken(ctx, 2), &space->spare);
    if (!keep(ctx, 0, space)) {
        return duk_range_error(ctx, "the URL is too long");
    }
    return 0;
}

/* Removes parts: url.format()'s options. [ object auth fragment search ] -> [ text ] */
static duk_ret_t format(duk_context *ctx)
{
    struct url_layout layout;
    struct url_space *space = space_of(ctx);
    struct url_record *url = &space->url;
    const struct bytes text = kept_by(ctx, 0, &layout);

    url_record_read(url, text, &layout);
    if (!duk_to_boolean(ctx, 1)) {
        byte_buffer_reset(&url->username);
        byte_buffer_reset(&url->password);
    }
    url->has_fragment = url->has_fragment && duk_to_boolean(ctx, 2);
    url->has_query = url->has_query && duk_to_boolean(ctx, 3);
    (void)url_record_write(url, &space->text, &layout);
    duk_push_lstring(ctx, space->text.data, space->text.size);
    return 1;
}

/* Whether the URL has a host, be it empty. [ object ] -> [ boolean ] */
static duk_ret_t has_host(duk_context *ctx)
{
    struct url_layout layout;

    (void)kept_by(ctx, 0, &layout);
    duk_push_boolean(ctx, layout.has_host);
    return 1;
}

/* Whether it is a URL object. [ value ] -> [ boolean ] */
static duk_ret_t is_url(duk_context *ctx)
{
    duk_push_boolean(ctx, duk_is_object(ctx, 0) && duk_has_prop_literal(ctx, 0, URL_KEY));
    return 1;
}

/* The text of the space's buffer, or '' when that failed. [ ] -> [ text ] */
static duk_ret_t give_text(duk_context *ctx, struct url_space *space, bool good)
{
    if (good && !space->text.failed) {
        text_push(ctx, space->text.size > 0 ? byte_buffer_bytes(&space->text) : BYTES(""));
    } else {
        duk_push_literal(ctx, "");
    }
    trim(space);
    return 1;
}

/* [ name ] -> [ name ] */
static duk_ret_t to_ascii(duk_context *ctx)
{
    struct url_space *space = space_of(ctx);

    byte_buffer_reset(&space->text);
    return give_text(ctx, space, domain_to_ascii(&space->text, text_taken(ctx, 0)));
}

/* [ name ] -> [ name ] */
static duk_ret_t to_unicode(duk_context *ctx)
{
    struct url_space *space = space_of(ctx);

    byte_buffer_reset(&space->text);
    domain_to_unicode(&space->text, text_taken(ctx, 0));
    return give_text(ctx, space, true);
}

/* A string without lone surrogates. [ string ] -> [ string ] */
static duk_ret_t well_formed(duk_context *ctx)
{
    text_push(ctx, text_taken(ctx, 0));
    return 1;
}

/* The names and values of a query, one behind the other. [ text ] -> [ array ] */
static duk_ret_t form_parse(duk_context *ctx)
{
    struct url_space *space = space_of(ctx);
    struct form_reader reader = {text_taken(ctx, 0), 0};
    duk_uarridx_t count = 0;
    struct bytes name, value;

    duk_push_array(ctx);
    while (form_next(&reader, &name, &value)) {
        byte_buffer_reset(&space->text);
        text_push(ctx, form_decode(&space->text, name));
        duk_put_prop_index(ctx, 1, count++);
        byte_buffer_reset(&space->text);
        text_push(ctx, form_decode(&space->text, value));
        duk_put_prop_index(ctx, 1, count++);
    }
    trim(space);
    return 1;
}

/* [ array ] -> [ text ] */
static duk_ret_t form_write(duk_context *ctx)
{
    struct url_space *space = space_of(ctx);
    const duk_uarridx_t count = (duk_uarridx_t)duk_get_length(ctx, 0);

    byte_buffer_reset(&space->text);
    for (duk_uarridx_t i = 0; i < count; i++) {
        if (i > 0) {
            byte_buffer_append_char(&space->text, i % 2 == 1 ? '=' : '&');
        }
        duk_get_prop_index(ctx, 0, i);
        form_encode(&space->text, text_taken(ctx, -1));
        duk_pop(ctx);
    }
    if (space->text.failed) {
        return duk_range_error(ctx, "the parameters are too long");
    }
    return give_text(ctx, space, true);
}

/* Where the first of some ASCII characters is in a text; -1 when there is none. A
 * character that is not ASCII counts as one of them. [ text characters ] -> [ index ] */
static duk_ret_t find(duk_context *ctx)
{
    duk_size_t size;
    const char *text = duk_require_lstring(ctx, 0, &size);
    const char *characters = duk_require_string(ctx, 1);
    size_t at = 0;

    while (at < size && (unsigned char)text[at] < 0x80 && text[at] != '\0' &&
           strchr(characters, text[at]) == NULL) {
        at++;
    }
    duk_push_number(ctx, at < size ? (double)at : -1);
    return 1;
}

/* [ target ] -> [ target ] */
void url_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"parse", parse, 3},
        {"canParse", can_parse, 2},
        {"get", get, 2},
        {"origin", origin, 1},
        {"set", set, 3},
        {"format", format, 4},
        {"hasHost", has_host, 1},
        {"isURL", is_url, 1},
        {"toASCII", to_ascii, 1},
        {"toUnicode", to_unicode, 1},
        {"wellFormed", well_formed, 1},
        {"formParse", form_parse, 1},
        {"formWrite", form_write, 1},
        {"find", find, 2},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
