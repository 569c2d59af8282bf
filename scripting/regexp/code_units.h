/*
 * code_units.h - reading Duktape's CESU-8, forwards and backwards.
 *
 * A unit is a UTF-16 unit, one to three bytes; a point is two units where they are a surrogate
 * pair. Bytes that are no CESU-8 read as units of their own; nothing reads outside of the text.
 */
#ifndef EIDER_REGEXP_CODE_UNITS_H
#define EIDER_REGEXP_CODE_UNITS_H

#include <stdbool.h>
#include <stdint.h>

#define UNIT_NONE UINT32_MAX /* at the end of the text */

static inline bool is_continuation(uint8_t byte)
{
    return (byte & 0xC0) == 0x80;
}

static inline bool is_high_surrogate(uint32_t unit)
{
    return unit >= 0xD800 && unit <= 0xDBFF;
}

static inline bool is_low_surrogate(uint32_t unit)
{
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

/* How many bytes the unit has that begins with that byte. */
static inline unsigned unit_size(uint8_t lead)
{
    return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : 1;
}

/* The unit at `at`, which is not ASCII and not the end; moves behind it. */
static inline uint32_t wide_unit_next(const uint8_t **at, const uint8_t *end)
{
    const uint8_t *byte = *at;
    const unsigned size = unit_size(*byte);
    uint32_t unit = size == 1 ? *byte : *byte & (0x7Fu >> size);

    byte++;
    for (unsigned i = 1; i < size && byte < end && is_continuation(*byte); i++) {
        unit = unit << 6 | (*byte++ & 0x3F);
    }
    *at = byte;
    return unit;
}

/* The unit at `at`, moving behind it; UNIT_NONE at the end. */
static inline uint32_t unit_next(const uint8_t **at, const uint8_t *end)
{
    if (*at == end) {
        return UNIT_NONE;
    }
    return **at < 0x80 ? *(*at)++ : wide_unit_next(at, end);
}

static inline uint32_t join_surrogates(uint32_t high, uint32_t low)
{
    return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

/* The point at `at`, moving behind it; UNIT_NONE at the end. */
static inline uint32_t point_next(const uint8_t **at, const uint8_t *end)
{
    const uint32_t unit = unit_next(at, end);

    if (is_high_surrogate(unit)) {
        const uint8_t *second = *at;
        const uint32_t low = unit_next(&second, end);

        if (is_low_surrogate(low)) {
            *at = second;
            return join_surrogates(unit, low);
        }
    }
    return unit;
}

/* Where the unit before `at` begins; `begin` is before it. */
static inline const uint8_t *unit_back(const uint8_t *at, const uint8_t *begin)
{
    for (at--; at > begin && is_continuation(*at); at--) {
    }
    return at;
}

/* Where the point before `at` begins; `begin` is before it. */
static inline const uint8_t *point_back(const uint8_t *at, const uint8_t *begin)
{
    const uint8_t *end = at;

    at = unit_back(at, begin);
    if (at > begin && *at == 0xED) {
        const uint8_t *first = unit_back(at, begin);
        const uint8_t *read = first;

        if (*first == 0xED && point_next(&read, end) > 0xFFFF && read == end) {
            return first;
        }
    }
    return at;
}

/* Writes the unit or point as CESU-8; how many bytes, six at most. */
static inline unsigned units_write(uint32_t c, uint8_t *out)
{
    unsigned size = 0;

    if (c > 0xFFFF) {
        size = units_write(0xD800 + ((c - 0x10000) >> 10), out);
        return size + units_write(0xDC00 + (c & 0x3FF), out + size);
    }
    if (c < 0x80) {
        out[size++] = (uint8_t)c;
        return size;
    }
    if (c < 0x800) {
        out[size++] = (uint8_t)(0xC0 | c >> 6);
    } else {
        out[size++] = (uint8_t)(0xE0 | c >> 12);
        out[size++] = (uint8_t)(0x80 | (c >> 6 & 0x3F));
    }
    out[size++] = (uint8_t)(0x80 | (c & 0x3F));
    return size;
}

#endif
