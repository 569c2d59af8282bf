#include "scripting/engine/base64.h"

#include "scripting/engine/cesu8.h"

#define DIGIT 64 /* set in the value of what is a digit */

static const unsigned char digit_values[256] = {
    ['A'] = 64,  ['B'] = 65,  ['C'] = 66,  ['D'] = 67,  ['E'] = 68,  ['F'] = 69,  ['G'] = 70,
    ['H'] = 71,  ['I'] = 72,  ['J'] = 73,  ['K'] = 74,  ['L'] = 75,  ['M'] = 76,  ['N'] = 77,
    ['O'] = 78,  ['P'] = 79,  ['Q'] = 80,  ['R'] = 81,  ['S'] = 82,  ['T'] = 83,  ['U'] = 84,
    ['V'] = 85,  ['W'] = 86,  ['X'] = 87,  ['Y'] = 88,  ['Z'] = 89,  ['a'] = 90,  ['b'] = 91,
    ['c'] = 92,  ['d'] = 93,  ['e'] = 94,  ['f'] = 95,  ['g'] = 96,  ['h'] = 97,  ['i'] = 98,
    ['j'] = 99,  ['k'] = 100, ['l'] = 101, ['m'] = 102, ['n'] = 103, ['o'] = 104, ['p'] = 105,
    ['q'] = 106, ['r'] = 107, ['s'] = 108, ['t'] = 109, ['u'] = 110, ['v'] = 111, ['w'] = 112,
    ['x'] = 113, ['y'] = 114, ['z'] = 115, ['0'] = 116, ['1'] = 117, ['2'] = 118, ['3'] = 119,
    ['4'] = 120, ['5'] = 121, ['6'] = 122, ['7'] = 123, ['8'] = 124, ['9'] = 125, ['+'] = 126,
    ['/'] = 127, ['-'] = 126, ['_'] = 127,
};

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static const char url_alphabet[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

size_t base64_text_size(size_t size, bool url)
{
    return url ? size / 3 * 4 + (size % 3 > 0 ? size % 3 + 1 : 0) : (size + 2) / 3 * 4;
}

void base64_write_text(struct bytes bytes, bool url, char *out)
{
    const char *digits = url ? url_alphabet : alphabet;
    const unsigned char *in = (const unsigned char *)bytes.data;
    size_t left = bytes.size;

    for (; left >= 3; left -= 3, in += 3, out += 4) {
        const uint32_t group = (uint32_t)in[0] << 16 | (uint32_t)in[1] << 8 | in[2];

        out[0] = digits[group >> 18];
        out[1] = digits[group >> 12 & 63];
        out[2] = digits[group >> 6 & 63];
        out[3] = digits[group & 63];
    }
    if (left > 0) {
        out[0] = digits[in[0] >> 2];
        out[1] = digits[(in[0] & 3) << 4 | (left == 2 ? in[1] >> 4 : 0)];
        if (left == 2) {
            out[2] = digits[(in[1] & 15) << 2];
        } else if (!url) {
            out[2] = '=';
        }
        if (!url) {
            out[3] = '=';
        }
    }
}

size_t base64_size(struct bytes text, size_t units)
{
    if (units > 0 && text.data[text.size - 1] == '=') {
        units--;
        if (units > 0 && text.data[text.size - 2] == '=') {
            units--;
        }
    }
    return units / 4 * 3 + units % 4 * 3 / 4;
}

/* Groups of four digits without anything between them; gives the groups read. */
static size_t read_groups(const unsigned char *in, size_t groups, char *out)
{
    for (size_t i = 0; i < groups; i++, in += 4, out += 3) {
        const unsigned a = digit_values[in[0]];
        const unsigned b = digit_values[in[1]];
        const unsigned c = digit_values[in[2]];
        const unsigned d = digit_values[in[3]];

        if ((a & b & c & d & DIGIT) == 0) {
            return i;
        }
        out[0] = (char)(a << 2 | (b >> 4 & 3));
        out[1] = (char)(b << 4 | (c >> 2 & 15));
        out[2] = (char)(c << 6 | (d & 63));
    }
    return groups;
}

size_t base64_read(struct bytes text, char *out, size_t capacity)
{
    const char *at = text.data;
    const char *end = text.data + text.size;
    size_t written = 0;
    uint32_t group = 0;
    unsigned count = 0; /* digits in `group` */

    while (at < end && written < capacity) {
        if (count == 0) {
            const size_t room = (capacity - written) / 3;
            const size_t whole = (size_t)(end - at) / 4;
            const size_t groups =
                read_groups((const unsigned char *)at, whole < room ? whole : room, out + written);

            at += groups * 4;
            written += groups * 3;
            if (at == end) {
                break;
            }
        }
        const uint32_t unit = cesu8_next_unit(&at, end) & 0xff;

        if (unit == '=') {
            break;
        }
        if (digit_values[unit] == 0) {
            continue;
        }
        group = group << 6 | (digit_values[unit] & 63u);
        count = (count + 1) % 4;
        if (count != 1 && written < capacity) {
            /* After the second digit 8 of 12 bits, after the third 16 of 18, then all 24. */
            out[written++] = (char)(group >> (count == 2 ? 4 : count == 3 ? 2 : 0));
        }
    }
    return written;
}

void hex_write_text(struct bytes bytes, char *out)
{
    static const char digits[] = "0123456789abcdef";

    for (size_t i = 0; i < bytes.size; i++) {
        const unsigned char byte = (unsigned char)bytes.data[i];

        out[2 * i] = digits[byte >> 4];
        out[2 * i + 1] = digits[byte & 15];
    }
}

#define HEX_DIGIT 16 /* set in the value of what is one */

static const unsigned char hex_values[256] = {
    ['0'] = 16, ['1'] = 17, ['2'] = 18, ['3'] = 19, ['4'] = 20, ['5'] = 21, ['6'] = 22, ['7'] = 23,
    ['8'] = 24, ['9'] = 25, ['a'] = 26, ['b'] = 27, ['c'] = 28, ['d'] = 29, ['e'] = 30, ['f'] = 31,
    ['A'] = 26, ['B'] = 27, ['C'] = 28, ['D'] = 29, ['E'] = 30, ['F'] = 31,
};

/* Pairs of digits that are ASCII; gives the pairs read. */
static size_t read_pairs(const unsigned char *in, size_t pairs, char *out)
{
    for (size_t i = 0; i < pairs; i++, in += 2) {
        const unsigned high = hex_values[in[0]];
        const unsigned low = hex_values[in[1]];

        if ((high & low & HEX_DIGIT) == 0) {
            return i;
        }
        out[i] = (char)(high << 4 | (low & 15));
    }
    return pairs;
}

size_t hex_read(struct bytes text, char *out, size_t capacity)
{
    const size_t whole = text.size / 2;
    size_t written =
        read_pairs((const unsigned char *)text.data, whole < capacity ? whole : capacity, out);
    const char *at = text.data + written * 2;
    const char *end = text.data + text.size;

    /* The rest may be digits by their low byte. */
    while (written < capacity && end - at >= 2) {
        const unsigned high = hex_values[cesu8_next_unit(&at, end) & 0xff];
        const unsigned low = at < end ? hex_values[cesu8_next_unit(&at, end) & 0xff] : 0;

        if ((high & low & HEX_DIGIT) == 0) {
            break;
        }
        out[written++] = (char)(high << 4 | (low & 15));
    }
    return written;
}
