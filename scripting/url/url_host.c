#include "scripting/url/url_host.h"

#include "scripting/url/domain_name.h"
#include "scripting/url/ip_address.h"
#include "scripting/url/percent.h"

/* Whether a character can be in no host; `domain`: in no domain name. */
static bool is_forbidden(char c, bool domain)
{
    static const char forbidden[] = "\t\n\r #/:<>?@[\\]^|";
    const unsigned char byte = (unsigned char)c;

    return byte == 0 || strchr(forbidden, c) != NULL ||
           (domain && (byte < 0x20 || byte == 0x7f || c == '%'));
}

static bool has_forbidden(struct bytes text, bool domain)
{
    for (size_t i = 0; i < text.size; i++) {
        if (is_forbidden(text.data[i], domain)) {
            return true;
        }
    }
    return false;
}

static bool parse_ipv6(struct byte_buffer *out, struct bytes text)
{
    uint16_t pieces[8];

    if (text.size < 2 || text.data[text.size - 1] != ']' ||
        !ipv6_parse((struct bytes){text.data + 1, text.size - 2}, pieces)) {
        return false;
    }
    byte_buffer_append_char(out, '[');
    ipv6_write(out, pieces);
    byte_buffer_append_char(out, ']');
    return true;
}

static bool parse_domain(struct byte_buffer *out, struct bytes text, struct byte_buffer *spare)
{
    uint32_t address;

    if (memchr(text.data, '%', text.size) != NULL) {
        byte_buffer_reset(spare);
        percent_decode(spare, text);
        text = byte_buffer_bytes(spare);
    }
    if (!domain_to_ascii(out, text) || out->failed || out->size == 0 ||
        has_forbidden(byte_buffer_bytes(out), true)) {
        return false;
    }
    if (!ipv4_is_meant(byte_buffer_bytes(out))) {
        return true;
    }
    if (!ipv4_parse(byte_buffer_bytes(out), &address)) {
        return false;
    }
    byte_buffer_reset(out);
    ipv4_write(out, address);
    return true;
}

bool url_host_parse(struct byte_buffer *out, struct bytes text, bool special,
                    struct byte_buffer *spare)
{
    byte_buffer_reset(out);
    if (text.size > 0 && text.data[0] == '[') {
        return parse_ipv6(out, text);
    }
    if (special) {
        return text.size > 0 && parse_domain(out, text, spare);
    }
    if (has_forbidden(text, false)) {
        return false;
    }
    percent_encode(out, text, PERCENT_CONTROL);
    return true;
}
