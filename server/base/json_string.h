/*
 * json_string.h - what may stand between the quotes of a JSON string; inline, for json.c only.
 */
#ifndef EIDER_BASE_JSON_STRING_H
#define EIDER_BASE_JSON_STRING_H

#include "base/bytes.h"

#include <stdint.h>

#define JSON_EVERY_BYTE(byte) (UINT64_C(0x0101010101010101) * (byte))

/*
 * The high bit of each byte that cannot just be passed over in a string: a quote, a backslash, a
 * control character, or not ASCII. Bits above the lowest one set may be wrong (they borrow).
 */
static inline uint64_t json_special_bytes(uint64_t word)
{
    const uint64_t quote = (word ^ JSON_EVERY_BYTE('"')) - JSON_EVERY_BYTE(1);
    const uint64_t backslash = (word ^ JSON_EVERY_BYTE('\\')) - JSON_EVERY_BYTE(1);
    const uint64_t control = word - JSON_EVERY_BYTE(0x20);

    /* In a word of ASCII the subtractions reach a high bit only from a byte that matches. */
    return (quote | backslash | control | word) & JSON_EVERY_BYTE(0x80);
}

static inline bool json_is_plain(char c)
{
    const unsigned char byte = (unsigned char)c;

    return byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';
}

/* The first byte from `at` on that is not plain, or `end`. */
static inline const char *json_plain_end(const char *at, const char *end)
{
    for (uint64_t word; end - at >= 8; at += 8) {
        memcpy(&word, at, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        word = __builtin_bswap64(word);
#endif
        const uint64_t special = json_special_bytes(word);

        if (special != 0) {
            return at + __builtin_ctzll(special) / 8;
        }
    }
    while (at < end && json_is_plain(*at)) {
        at++;
    }
    return at;
}

static inline int json_hex_digit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The four hex digits of \uXXXX; a number above 0xFFFF when they are not there. */
static inline uint32_t json_hex4(const char *at, const char *end)
{
    uint32_t code = 0;

    if (end - at < 4) {
        return UINT32_MAX;
    }
    for (size_t i = 0; i < 4; i++) {
        const int digit = json_hex_digit(at[i]);

        if (digit < 0) {
            return UINT32_MAX;
        }
        code = code << 4 | (uint32_t)digit;
    }
    return code;
}

/* The bytes of the escape at `at`, which is a backslash; 0 when there is no such escape. */
static inline size_t json_escape_size(const char *at, const char *end)
{
    if (end - at < 2 || at[1] == '\0') {
        return 0;
    }
    if (at[1] == 'u') {
        return json_hex4(at + 2, end) <= 0xffff ? 6 : 0;
    }
    return strchr("\"\\/bfnrt", at[1]) != NULL ? 2 : 0;
}

#endif
