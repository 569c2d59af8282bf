#include "scripting/engine/cesu8.h"

#include "base/utf8.h"

#define SURROGATE_LEAD 0xed /* with a second byte of 0xa0 or more */
#define HIGH_BITS      UINT64_C(0x8080808080808080)

/* The ASCII bytes at the beginning. */
static size_t ascii_run(const char *at, size_t left)
{
    size_t size = 0;

    for (uint64_t word; left - size >= 8; size += 8) {
        memcpy(&word, at + size, 8);
        if ((word & HIGH_BITS) != 0) {
            break;
        }
    }
    while (size < left && (unsigned char)at[size] < 0x80) {
        size++;
    }
    return size;
}

/* The size of a character of two or three bytes that is the same in both forms, or 0. */
static size_t common_size(const unsigned char *at, size_t left)
{
    if (at[0] < 0xe0) {
        return at[0] >= 0xc2 && left >= 2 && (at[1] & 0xc0) == 0x80 ? 2 : 0;
    }
    if (at[0] >= 0xf0 || left < 3 || (at[1] & 0xc0) != 0x80 || (at[2] & 0xc0) != 0x80) {
        return 0;
    }
    return (at[0] == 0xe0 && at[1] < 0xa0) || (at[0] == SURROGATE_LEAD && at[1] >= 0xa0) ? 0 : 3;
}

/* The bytes at the beginning that UTF-8 and CESU-8 have in common: well-formed, and no character
 * above U+FFFF. */
static size_t common_run(const char *at, size_t left)
{
    size_t run = ascii_run(at, left);

    while (run < left) {
        const size_t size = common_size((const unsigned char *)at + run, left - run);

        if (size == 0) {
            return run;
        }
        run += size;
        while (run < left && (unsigned char)at[run] < 0x80) {
            run++;
            if (left - run >= 8 && (run & 7) == 0) {
                run += ascii_run(at + run, left - run);
            }
        }
    }
    return run;
}

bool cesu8_is_ascii(struct bytes text)
{
    return ascii_run(text.data, text.size) == text.size;
}

bool cesu8_is_same(struct bytes utf8)
{
    return common_run(utf8.data, utf8.size) == utf8.size;
}

bool cesu8_has_astral(struct bytes utf8)
{
    for (size_t i = ascii_run(utf8.data, utf8.size); i < utf8.size; i++) {
        if ((unsigned char)utf8.data[i] >= 0xf0) {
            return true;
        }
    }
    return false;
}

static uint32_t decode_four(const char *at)
{
    const unsigned char *bytes = (const unsigned char *)at;

    return (uint32_t)(bytes[0] & 7) << 18 | (uint32_t)(bytes[1] & 0x3f) << 12 |
           (uint32_t)(bytes[2] & 0x3f) << 6 | (uint32_t)(bytes[3] & 0x3f);
}

/* What CESU-8 has for the character above U+FFFF, or for what is none, at `at`; gives the bytes
 * taken. */
static size_t append_special(struct byte_buffer *out, const char *at, size_t left)
{
    char units[6];

    if (utf8_size(at, left) == 4) {
        const uint32_t code = decode_four(at) - 0x10000;

        cesu8_write_unit(units, 0xd800 + (code >> 10));
        cesu8_write_unit(units + 3, 0xdc00 + (code & 0x3ff));
        byte_buffer_append(out, units, 6);
        return 4;
    }
    byte_buffer_append(out, units, cesu8_write_unit(units, UTF8_REPLACEMENT));
    return utf8_broken_size(at, left);
}

void cesu8_append(struct byte_buffer *out, struct bytes utf8)
{
    for (size_t at = 0; at < utf8.size;) {
        const size_t run = common_run(utf8.data + at, utf8.size - at);

        byte_buffer_append(out, utf8.data + at, run);
        at += run;
        if (at < utf8.size) {
            at += append_special(out, utf8.data + at, utf8.size - at);
        }
    }
}

/* The surrogate of three bytes at `at`, or 0 when there is none. */
static uint32_t surrogate_at(const char *at, size_t left)
{
    const unsigned char *bytes = (const unsigned char *)at;

    if (left < 3 || bytes[0] != SURROGATE_LEAD || bytes[1] < 0xa0) {
        return 0;
    }
    return 0xd000u | (uint32_t)(bytes[1] & 0x3f) << 6 | (bytes[2] & 0x3f);
}

/* The code of what is not common at `at`: a pair of surrogates, a lone one, or no character at all,
 * for a string of the engine may hold any bytes. */
static uint32_t special_at(const char *at, size_t left, size_t *taken)
{
    const uint32_t high = surrogate_at(at, left);
    const uint32_t low = high != 0 && high < 0xdc00 ? surrogate_at(at + 3, left - 3) : 0;

    if (low >= 0xdc00) {
        *taken = 6;
        return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
    }
    if (high == 0 && utf8_size(at, left) == 4) {
        *taken = 4;
        return decode_four(at);
    }
    *taken = high != 0 ? 3 : 1;
    return UTF8_REPLACEMENT;
}

size_t cesu8_utf8_size(struct bytes text)
{
    size_t size = 0;

    for (size_t at = 0, taken; at < text.size;) {
        const size_t run = common_run(text.data + at, text.size - at);

        at += run;
        size += run;
        if (at < text.size) {
            size += special_at(text.data + at, text.size - at, &taken) == UTF8_REPLACEMENT ? 3 : 4;
            at += taken;
        }
    }
    return size;
}

/* As much of a run of `size` bytes as fits, in whole characters. */
static size_t fitting(const char *at, size_t size, size_t room)
{
    if (size <= room) {
        return size;
    }
    while (room > 0 && ((unsigned char)at[room] & 0xc0) == 0x80) {
        room--;
    }
    return room;
}

size_t cesu8_write_utf8(struct bytes text, char *out, size_t capacity, size_t *taken)
{
    size_t at = 0;
    size_t written = 0;

    while (at < text.size) {
        const size_t run = common_run(text.data + at, text.size - at);
        const size_t fits = fitting(text.data + at, run, capacity - written);
        char character[4];
        size_t special;

        if (fits > 0) {
            memcpy(out + written, text.data + at, fits);
        }
        at += fits;
        written += fits;
        if (fits < run || at == text.size) {
            break;
        }
        const size_t size =
            utf8_write(character, special_at(text.data + at, text.size - at, &special));

        if (size > capacity - written) {
            break;
        }
        memcpy(out + written, character, size);
        at += special;
        written += size;
    }
    if (taken != NULL) {
        *taken = at;
    }
    return written;
}

size_t cesu8_units(struct bytes text)
{
    size_t units = 0;

    for (size_t i = 0; i < text.size; i++) {
        units += ((unsigned char)text.data[i] & 0xc0) != 0x80;
    }
    return units;
}
