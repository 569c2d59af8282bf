#include "scripting/engine/encoding.h"

#include "scripting/engine/base64.h"
#include "scripting/engine/cesu8.h"

#include <strings.h>

static const struct {
    struct bytes name;
    enum encoding encoding;
} names[] = {
    {{"utf8", 4}, ENCODING_UTF8},       {{"utf-8", 5}, ENCODING_UTF8},
    {{"hex", 3}, ENCODING_HEX},         {{"base64", 6}, ENCODING_BASE64},
    {{"latin1", 6}, ENCODING_LATIN1},   {{"binary", 6}, ENCODING_LATIN1},
    {{"ascii", 5}, ENCODING_ASCII},     {{"base64url", 9}, ENCODING_BASE64URL},
    {{"ucs2", 4}, ENCODING_UTF16LE},    {{"ucs-2", 5}, ENCODING_UTF16LE},
    {{"utf16le", 7}, ENCODING_UTF16LE}, {{"utf-16le", 8}, ENCODING_UTF16LE},
};

enum encoding encoding_named(struct bytes name)
{
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        if (names[i].name.size == name.size &&
            strncasecmp(names[i].name.data, name.data, name.size) == 0) {
            return names[i].encoding;
        }
    }
    return ENCODING_UNKNOWN;
}

const char *encoding_name(enum encoding encoding)
{
    static const char *const shown[] = {"utf8", "utf16le", "latin1",    "ascii",
                                        "hex",  "base64",  "base64url", ""};

    return shown[encoding];
}

size_t encoding_size(enum encoding encoding, struct bytes text)
{
    switch (encoding) {
    case ENCODING_UTF16LE:
        return cesu8_units(text) * 2;
    case ENCODING_LATIN1:
    case ENCODING_ASCII:
        return cesu8_units(text);
    case ENCODING_HEX:
        return cesu8_units(text) / 2;
    case ENCODING_BASE64:
    case ENCODING_BASE64URL:
        return base64_size(text, cesu8_units(text));
    default:
        return cesu8_utf8_size(text);
    }
}

static size_t write_utf16le(struct bytes text, char *out, size_t capacity)
{
    const char *at = text.data;
    const char *end = text.data + text.size;
    size_t written = 0;

    while (at < end && capacity - written >= 2) {
        const uint32_t unit = cesu8_next_unit(&at, end);

        out[written++] = (char)unit;
        out[written++] = (char)(unit >> 8);
    }
    return written;
}

static size_t write_latin1(struct bytes text, char *out, size_t capacity)
{
    const char *at = text.data;
    const char *end = text.data + text.size;
    size_t written = 0;

    if (cesu8_is_ascii(text)) {
        written = text.size < capacity ? text.size : capacity;
        if (written > 0) {
            memcpy(out, text.data, written);
        }
        return written;
    }
    while (at < end && written < capacity) {
        out[written++] = (char)cesu8_next_unit(&at, end);
    }
    return written;
}

size_t encoding_write(enum encoding encoding, struct bytes text, char *out, size_t capacity)
{
    switch (encoding) {
    case ENCODING_UTF16LE:
        return write_utf16le(text, out, capacity);
    case ENCODING_LATIN1:
    case ENCODING_ASCII:
        return write_latin1(text, out, capacity);
    case ENCODING_HEX:
        return hex_read(text, out, capacity);
    case ENCODING_BASE64:
    case ENCODING_BASE64URL:
        return base64_read(text, out, capacity);
    default:
        return cesu8_write_utf8(text, out, capacity, NULL);
    }
}

bool encoding_is_same(enum encoding encoding, struct bytes bytes)
{
    switch (encoding) {
    case ENCODING_LATIN1:
    case ENCODING_ASCII:
        return cesu8_is_ascii(bytes);
    case ENCODING_UTF8:
        return cesu8_is_same(bytes);
    default:
        return bytes.size == 0;
    }
}

static void append_utf16le(struct bytes bytes, struct byte_buffer *out)
{
    const unsigned char *in = (const unsigned char *)bytes.data;
    char *room = byte_buffer_reserve(out, bytes.size / 2 * 3);
    size_t size = 0;

    if (room == NULL) {
        return;
    }
    for (size_t i = 0; i + 1 < bytes.size; i += 2) {
        size += cesu8_write_unit(room + size, (uint32_t)in[i] | (uint32_t)in[i + 1] << 8);
    }
    byte_buffer_added(out, size);
}

/* `mask` is 0x7f for ASCII, 0xff for Latin-1. */
static void append_latin1(struct bytes bytes, uint32_t mask, struct byte_buffer *out)
{
    char *room = byte_buffer_reserve(out, bytes.size * 2);
    size_t size = 0;

    if (room == NULL) {
        return;
    }
    for (size_t i = 0; i < bytes.size; i++) {
        size += cesu8_write_unit(room + size, (unsigned char)bytes.data[i] & mask);
    }
    byte_buffer_added(out, size);
}

static void append_digits(enum encoding encoding, struct bytes bytes, struct byte_buffer *out)
{
    const bool url = encoding == ENCODING_BASE64URL;
    const size_t size =
        encoding == ENCODING_HEX ? bytes.size * 2 : base64_text_size(bytes.size, url);
    char *room = byte_buffer_reserve(out, size);

    if (room == NULL) {
        return;
    }
    if (encoding == ENCODING_HEX) {
        hex_write_text(bytes, room);
    } else {
        base64_write_text(bytes, url, room);
    }
    byte_buffer_added(out, size);
}

void encoding_append(enum encoding encoding, struct bytes bytes, struct byte_buffer *out)
{
    if (encoding_is_same(encoding, bytes)) {
        byte_buffer_append_bytes(out, bytes);
        return;
    }
    switch (encoding) {
    case ENCODING_UTF16LE:
        append_utf16le(bytes, out);
        break;
    case ENCODING_LATIN1:
        append_latin1(bytes, 0xff, out);
        break;
    case ENCODING_ASCII:
        append_latin1(bytes, 0x7f, out);
        break;
    case ENCODING_HEX:
    case ENCODING_BASE64:
    case ENCODING_BASE64URL:
        append_digits(encoding, bytes, out);
        break;
    default:
        cesu8_append(out, bytes);
        break;
    }
}
