#include "load/payload.h"

#include <assert.h>

/* Numbers start here so that all have the same count of digits, without leading zeros. */
#define FIRST_NUMBER UINT64_C(1000000000)
#define DIGITS       10

static const char start[] = "{\"n\":";
static const char middle[] = ",\"t\":\"";
static const char end[] = "\"}";

#define START_SIZE (sizeof(start) - 1)
#define FIXED_SIZE (START_SIZE + DIGITS + sizeof(middle) - 1 + sizeof(end) - 1)

_Static_assert(FIXED_SIZE <= PAYLOAD_BYTES_MIN, "the smallest message has room for all its parts");

void payload_init(struct byte_buffer *payload, size_t size)
{
    assert(size >= PAYLOAD_BYTES_MIN);
    byte_buffer_init(payload, size);
    byte_buffer_append(payload, start, START_SIZE);
    byte_buffer_append_uint(payload, FIRST_NUMBER);
    byte_buffer_append(payload, middle, sizeof(middle) - 1);
    char *text = byte_buffer_reserve(payload, size - FIXED_SIZE);
    memset(text, 'x', size - FIXED_SIZE);
    byte_buffer_added(payload, size - FIXED_SIZE);
    byte_buffer_append(payload, end, sizeof(end) - 1);
    assert(payload->size == size && !payload->failed);
}

struct bytes payload_numbered(struct byte_buffer *payload, uint64_t number)
{
    char *digits = payload->data + START_SIZE;

    number += FIRST_NUMBER;
    for (unsigned at = DIGITS; at > 0; at--) {
        digits[at - 1] = (char)('0' + number % 10);
        number /= 10;
    }
    return byte_buffer_bytes(payload);
}

bool payload_number(struct bytes text, uint64_t *number)
{
    uint64_t value = 0;

    if (text.size < START_SIZE + DIGITS || memcmp(text.data, start, START_SIZE) != 0) {
        return false;
    }
    for (unsigned at = 0; at < DIGITS; at++) {
        value = value * 10 + (unsigned char)(text.data[START_SIZE + at] - '0');
    }
    *number = value - FIRST_NUMBER;
    return value >= FIRST_NUMBER;
}
