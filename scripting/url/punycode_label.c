#include "scripting/url/punycode_label.h"

/* RFC 3492, section 5 */
#define BASE         36u
#define TMIN         1u
#define TMAX         26u
#define SKEW         38u
#define DAMP         700u
#define INITIAL_BIAS 72u
#define INITIAL_CODE 128u

static uint32_t adapt(uint32_t delta, uint32_t points, bool first)
{
    uint32_t k = 0;

    delta = first ? delta / DAMP : delta / 2;
    delta += delta / points;
    for (; delta > (BASE - TMIN) * TMAX / 2; k += BASE) {
        delta /= BASE - TMIN;
    }
    return k + (BASE - TMIN + 1) * delta / (delta + SKEW);
}

static uint32_t threshold(uint32_t k, uint32_t bias)
{
    return k <= bias + TMIN ? TMIN : k >= bias + TMAX ? TMAX : k - bias;
}

static void append_digit(struct byte_buffer *out, uint32_t digit)
{
    byte_buffer_append_char(out, (char)(digit < 26 ? 'a' + digit : '0' + (digit - 26)));
}

/* Appends a delta as a number of variable length. */
static void append_delta(struct byte_buffer *out, uint32_t delta, uint32_t bias)
{
    for (uint32_t k = BASE;; k += BASE) {
        const uint32_t t = threshold(k, bias);

        if (delta < t) {
            break;
        }
        append_digit(out, t + (delta - t) % (BASE - t));
        delta = (delta - t) / (BASE - t);
    }
    append_digit(out, delta);
}

static uint32_t append_basic(struct byte_buffer *out, const uint32_t *codes, size_t count)
{
    uint32_t basic = 0;

    for (size_t i = 0; i < count; i++) {
        if (codes[i] < INITIAL_CODE) {
            byte_buffer_append_char(out, (char)codes[i]);
            basic++;
        }
    }
    if (basic > 0) {
        byte_buffer_append_char(out, '-');
    }
    return basic;
}

static uint32_t smallest_from(const uint32_t *codes, size_t count, uint32_t from)
{
    uint32_t smallest = UINT32_MAX;

    for (size_t i = 0; i < count; i++) {
        if (codes[i] >= from && codes[i] < smallest) {
            smallest = codes[i];
        }
    }
    return smallest;
}

bool punycode_encode(struct byte_buffer *out, const uint32_t *codes, size_t count)
{
    const uint32_t basic = append_basic(out, codes, count);
    uint32_t done = basic;
    uint32_t code = INITIAL_CODE;
    uint32_t bias = INITIAL_BIAS;
    uint32_t delta = 0;

    while (done < count) {
        const uint32_t next = smallest_from(codes, count, code);

        if (next - code > (UINT32_MAX - delta) / (done + 1)) {
            return false;
        }
        delta += (next - code) * (done + 1);
        code = next;
        for (size_t i = 0; i < count; i++) {
            if (codes[i] < code && ++delta == 0) {
                return false;
            }
            if (codes[i] == code) {
                append_delta(out, delta, bias);
                bias = adapt(delta, done + 1, done == basic);
                delta = 0;
                done++;
            }
        }
        delta++;
        code++;
    }
    return true;
}

static uint32_t digit_value(char c)
{
    if (c >= '0' && c <= '9') {
        return (uint32_t)(c - '0') + 26;
    }
    const char lower = (char)(c | 0x20);

    return lower >= 'a' && lower <= 'z' ? (uint32_t)(lower - 'a') : BASE;
}

/* Reads one delta and adds it to `*sum`. */
static bool read_delta(struct bytes text, size_t *at, uint32_t bias, uint32_t *sum)
{
    uint32_t weight = 1;

    for (uint32_t k = BASE;; k += BASE) {
        const uint32_t digit = *at < text.size ? digit_value(text.data[*at]) : BASE;
        const uint32_t t = threshold(k, bias);

        (*at)++;
        if (digit >= BASE || digit > (UINT32_MAX - *sum) / weight) {
            return false;
        }
        *sum += digit * weight;
        if (digit < t) {
            return true;
        }
        if (weight > UINT32_MAX / (BASE - t)) {
            return false;
        }
        weight *= BASE - t;
    }
}

static void insert(uint32_t *codes, size_t count, size_t at, uint32_t code)
{
    memmove(codes + at + 1, codes + at, (count - at) * sizeof(*codes));
    codes[at] = code;
}

bool punycode_decode(struct bytes text, uint32_t *codes, size_t *count)
{
    size_t basic = text.size;
    uint32_t code = INITIAL_CODE;
    uint32_t bias = INITIAL_BIAS;
    uint32_t place = 0;

    while (basic > 0 && text.data[basic - 1] != '-') {
        basic--;
    }
    size_t at = basic;

    *count = basic > 0 ? basic - 1 : 0;
    for (size_t i = 0; i < *count; i++) {
        codes[i] = (unsigned char)text.data[i];
        if (codes[i] >= INITIAL_CODE) {
            return false;
        }
    }
    while (at < text.size) {
        const uint32_t before = place;
        const uint32_t points = (uint32_t)*count + 1;

        if (!read_delta(text, &at, bias, &place)) {
            return false;
        }
        bias = adapt(place - before, points, before == 0);
        if (place / points > 0x10ffff - code) {
            return false;
        }
        code += place / points;
        place %= points;
        insert(codes, (*count)++, place++, code);
    }
    return true;
}
