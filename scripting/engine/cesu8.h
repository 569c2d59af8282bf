/*
 * cesu8.h - the engine's form of text, and how it becomes UTF-8 and comes from it.
 *
 * The two differ only above U+FFFF: CESU-8 writes such a character as two surrogates of three bytes
 * each. A lone surrogate, which a JS string may hold, leaves as U+FFFD; ill-formed UTF-8 enters as
 * U+FFFD, one for each maximal subpart, as WHATWG has it. Works on bytes alone, without a heap.
 */
#ifndef EIDER_ENGINE_CESU8_H
#define EIDER_ENGINE_CESU8_H

#include "base/byte_buffer.h"

#include <stdint.h>

/* Whether all bytes are below 0x80: such text is the same in every encoding. */
bool cesu8_is_ascii(struct bytes text);

/* Whether the bytes are well-formed UTF-8 without characters above U+FFFF: the engine's form. */
bool cesu8_is_same(struct bytes utf8);

/* Whether well-formed UTF-8 has a character above U+FFFF. */
bool cesu8_has_astral(struct bytes utf8);

/* Appends UTF-8 in the engine's form. */
void cesu8_append(struct byte_buffer *out, struct bytes utf8);

/* The bytes that the engine's text takes as UTF-8. */
size_t cesu8_utf8_size(struct bytes text);

/* Writes the engine's text as UTF-8, whole characters only; gives the bytes written. `taken`, if
 * not NULL, is set to the bytes of `text` that this was. */
size_t cesu8_write_utf8(struct bytes text, char *out, size_t capacity, size_t *taken);

/* The UTF-16 units of the engine's text. */
size_t cesu8_units(struct bytes text);

/* One UTF-16 unit at *at, which moves on; *at < end. What is no unit counts as its first byte. */
static inline uint32_t cesu8_next_unit(const char **at, const char *end)
{
    const unsigned char *bytes = (const unsigned char *)*at;

    if (bytes[0] >= 0xe0 && bytes[0] < 0xf0 && end - *at >= 3) {
        *at += 3;
        return (uint32_t)(bytes[0] & 0x0f) << 12 | (uint32_t)(bytes[1] & 0x3f) << 6 |
               (bytes[2] & 0x3f);
    }
    if (bytes[0] >= 0xc0 && bytes[0] < 0xe0 && end - *at >= 2) {
        *at += 2;
        return (uint32_t)(bytes[0] & 0x1f) << 6 | (bytes[1] & 0x3f);
    }
    *at += 1;
    return bytes[0];
}

/* Writes one UTF-16 unit, a surrogate too, in the engine's form; gives its size. */
static inline size_t cesu8_write_unit(char *out, uint32_t unit)
{
    if (unit < 0x80) {
        out[0] = (char)unit;
        return 1;
    }
    if (unit < 0x800) {
        out[0] = (char)(0xc0 | unit >> 6);
        out[1] = (char)(0x80 | (unit & 0x3f));
        return 2;
    }
    out[0] = (char)(0xe0 | unit >> 12);
    out[1] = (char)(0x80 | (unit >> 6 & 0x3f));
    out[2] = (char)(0x80 | (unit & 0x3f));
    return 3;
}

#endif
