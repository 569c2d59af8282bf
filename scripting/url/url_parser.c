#include "scripting/url/url_parser.h"

#include "scripting/url/url_states.h"

static bool run(struct url_parser *parser, enum url_state state)
{
    static enum url_state (*const states[])(struct url_parser *) = {
        [STATE_SCHEME] = url_on_scheme,
        [STATE_NO_SCHEME] = url_on_no_scheme,
        [STATE_SPECIAL_RELATIVE_OR_AUTHORITY] = url_on_special_relative_or_authority,
        [STATE_PATH_OR_AUTHORITY] = url_on_path_or_authority,
        [STATE_RELATIVE] = url_on_relative,
        [STATE_RELATIVE_SLASH] = url_on_relative_slash,
        [STATE_SPECIAL_AUTHORITY_SLASHES] = url_on_special_authority_slashes,
        [STATE_SPECIAL_AUTHORITY_IGNORE_SLASHES] = url_on_special_authority_ignore_slashes,
        [STATE_AUTHORITY] = url_on_authority,
        [STATE_HOST] = url_on_host,
        [STATE_PORT] = url_on_port,
        [STATE_FILE_SCHEME] = url_on_file,
        [STATE_FILE_SLASH] = url_on_file_slash,
        [STATE_FILE_HOST] = url_on_file_host,
        [STATE_PATH_START] = url_on_path_start,
        [STATE_PATH] = url_on_path,
        [STATE_OPAQUE_PATH] = url_on_opaque_path,
        [STATE_QUERY] = url_on_query,
        [STATE_FRAGMENT] = url_on_fragment,
    };

    while (state > STATE_DONE) {
        state = states[state](parser);
    }
    return state == STATE_DONE;
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
    struct url_parser parser = {text.data, text.data + text.size, url, base, URL_WHOLE, spare};

    url_record_reset(url);
    return run(&parser, STATE_SCHEME);
}

void url_parse_part(struct url_record *url, enum url_part part, struct bytes text,
                    struct url_spare *spare)
{
    static const enum url_state first[] = {
        [URL_WHOLE] = STATE_SCHEME, [URL_PROTOCOL] = STATE_SCHEME,
        [URL_HOST] = STATE_HOST,    [URL_HOSTNAME] = STATE_HOST,
        [URL_PORT] = STATE_PORT,    [URL_PATHNAME] = STATE_PATH_START,
        [URL_SEARCH] = STATE_QUERY, [URL_HASH] = STATE_FRAGMENT,
    };

    if (text.size > URL_SIZE_MAX) {
        return;
    }
    text = without_breaks(text, &spare->text);
    struct url_parser parser = {text.data, text.data + text.size, url, NULL, part, spare};

    (void)run(&parser, first[part]);
}
