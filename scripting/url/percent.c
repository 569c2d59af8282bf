#include "scripting/url/percent.h"

/* Each set of this ladder has what the one above it has, and more. */
#define IN_FORM     PERCENT_FORM
#define IN_USERINFO (IN_FORM | PERCENT_USERINFO)
#define IN_PATH     (IN_USERINFO | PERCENT_PATH)
#define IN_QUERIES  (PERCENT_QUERY | PERCENT_SPECIAL_QUERY)

static const unsigned char sets[128] = {
    [' '] = IN_PATH | IN_QUERIES | PERCENT_FRAGMENT,
    ['"'] = IN_PATH | IN_QUERIES | PERCENT_FRAGMENT,
    ['<'] = IN_PATH | IN_QUERIES | PERCENT_FRAGMENT,
    ['>'] = IN_PATH | IN_QUERIES | PERCENT_FRAGMENT,
    ['`'] = IN_PATH | PERCENT_FRAGMENT,
    ['#'] = IN_PATH | IN_QUERIES,
    ['\''] = IN_FORM | PERCENT_SPECIAL_QUERY,
    ['?'] = IN_PATH,
    ['^'] = IN_PATH,
    ['{'] = IN_PATH,
    ['}'] = IN_PATH,
    ['/'] = IN_USERINFO,
    [':'] = IN_USERINFO,
    [';'] = IN_USERINFO,
    ['='] = IN_USERINFO,
    ['@'] = IN_USERINFO,
    ['['] = IN_USERINFO,
    ['\\'] = IN_USERINFO,
    [']'] = IN_USERINFO,
    ['|'] = IN_USERINFO,
    ['$'] = IN_FORM,
    ['%'] = IN_FORM,
    ['&'] = IN_FORM,
    ['+'] = IN_FORM,
    [','] = IN_FORM,
    ['!'] = IN_FORM,
    ['('] = IN_FORM,
    [')'] = IN_FORM,
    ['~'] = IN_FORM,
};

bool percent_wants(enum percent_set set, char c)
{
    const unsigned char byte = (unsigned char)c;

    return byte < 0x20 || byte >= 0x7f || (sets[byte] & set) != 0;
}

static void append_encoded(struct byte_buffer *out, unsigned char byte)
{
    static const char digits[] = "0123456789ABCDEF";
    const char encoded[3] = {'%', digits[byte >> 4], digits[byte & 15]};

    byte_buffer_append(out, encoded, sizeof(encoded));
}

void percent_encode(struct byte_buffer *out, struct bytes text, enum percent_set set)
{
    size_t done = 0;

    for (size_t at = 0; at < text.size; at++) {
        if (percent_wants(set, text.data[at])) {
            byte_buffer_append(out, text.data + done, at - done);
            append_encoded(out, (unsigned char)text.data[at]);
            done = at + 1;
        }
    }
    if (text.size > done) {
        byte_buffer_append(out, text.data + done, text.size - done);
    }
}

int percent_hex_value(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = (char)(c | 0x20);

    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

void percent_decode(struct byte_buffer *out, struct bytes text)
{
    for (size_t at = 0; at < text.size; at++) {
        const bool pair = text.data[at] == '%' && text.size - at > 2 &&
                          percent_hex_value(text.data[at + 1]) >= 0 &&
                          percent_hex_value(text.data[at + 2]) >= 0;

        if (pair) {
            byte_buffer_append_char(out, (char)(percent_hex_value(text.data[at + 1]) * 16 +
                                                percent_hex_value(text.data[at + 2])));
            at += 2;
        } else {
            byte_buffer_append_char(out, text.data[at]);
        }
    }
}
