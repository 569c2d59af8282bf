/*
 * utf8.h - one character of UTF-8 at a time (Unicode 3.9, table 3-7; RFC 3629).
 *
 * Inline, because the loops that use it spend most of their time here when text is not ASCII.
 */
#ifndef EIDER_BASE_UTF8_H
#define EIDER_BASE_UTF8_H

#include "base/bytes.h"

#include <stdint.h>

#define UTF8_REPLACEMENT 0xFFFDu /* stands for what is no character */

/* The bytes of the character at `at`, of which `left` (> 0) may be read; 0 when it is ill-formed.
 */
static inline size_t utf8_size(const char *at, size_t left)
{
    const unsigned char *bytes = (const unsigned char *)at;
    const unsigned char first = bytes[0];

    if (first < 0x80) {
        return 1;
    }
    const size_t size = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;

    if (first < 0xc2 || first > 0xf4 || size > left) {
        return 0;
    }
    /* The second byte's range keeps out long forms, surrogates, and what is above U+10FFFF. */
    const unsigned char low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    const unsigned char high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    bool good = bytes[1] >= low && bytes[1] <= high;

    for (size_t i = 2; i < size; i++) {
        good = good && (bytes[i] & 0xc0) == 0x80;
    }
    return good ? size : 0;
}

/*
 * The bytes at `at`, where utf8_size() is 0, that one U+FFFD stands for: the longest beginning of
 * some character, or one byte (Unicode 3.9, "maximal subpart"). `left` bytes may be read.
 */
static inline size_t utf8_broken_size(const char *at, size_t left)
{
    const unsigned char *bytes = (const unsigned char *)at;
    const unsigned char first = bytes[0];

    if (first < 0xc2 || first > 0xf4 || left < 2) {
        return 1;
    }
    const unsigned char low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    const unsigned char high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;

    if (bytes[1] < low || bytes[1] > high) {
        return 1;
    }
    return first >= 0xf0 && left > 2 && (bytes[2] & 0xc0) == 0x80 ? 3 : 2;
}

/* Whether more bytes could make a character of the ill-formed `left` bytes at `at`. */
static inline bool utf8_is_cut(const char *at, size_t left)
{
    const unsigned char first = (unsigned char)at[0];

    return first >= 0xc2 && first <= 0xf4 && utf8_broken_size(at, left) == left;
}

/* Whether the whole text is well-formed. */
static inline bool utf8_valid(struct bytes text)
{
    for (size_t at = 0; at < text.size;) {
        const size_t size = utf8_size(text.data + at, text.size - at);

        if (size == 0) {
            return false;
        }
        at += size;
    }
    return true;
}

/* Writes a code point (at most U+10FFFF, no surrogate); gives its size. */
static inline size_t utf8_write(char out[4], uint32_t code)
{
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    const size_t size = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    static const unsigned char lead[] = {0, 0, 0xc0, 0xe0, 0xf0};

    for (size_t i = size - 1; i > 0; i--, code >>= 6) {
        out[i] = (char)(0x80 | (code & 0x3f));
    }
    out[0] = (char)(lead[size] | code);
    return size;
}

#endif
