#include "base/byte_buffer.h"

#include "base/xmalloc.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>

#define FIRST_CAPACITY 128

void byte_buffer_init(struct byte_buffer *buffer, size_t limit)
{
    *buffer = (struct byte_buffer){.limit = limit};
}

void byte_buffer_fini(struct byte_buffer *buffer)
{
    free(buffer->data);
    byte_buffer_init(buffer, buffer->limit);
}

void byte_buffer_reset(struct byte_buffer *buffer)
{
    buffer->size = 0;
    buffer->failed = false;
}

static void grow(struct byte_buffer *buffer, size_t needed)
{
    size_t capacity = buffer->capacity > 0 ? buffer->capacity : FIRST_CAPACITY;

    while (capacity < needed) {
        capacity *= 2;
    }
    buffer->capacity = capacity < buffer->limit ? capacity : buffer->limit;
    buffer->data = xrealloc(buffer->data, buffer->capacity);
}

char *byte_buffer_reserve(struct byte_buffer *buffer, size_t size)
{
    if (buffer->failed || size > buffer->limit - buffer->size) {
        buffer->failed = true;
        return NULL;
    }
    if (size > buffer->capacity - buffer->size || buffer->data == NULL) {
        grow(buffer, buffer->size + size);
    }
    return buffer->data + buffer->size;
}

void byte_buffer_added(struct byte_buffer *buffer, size_t size)
{
    assert(size <= buffer->capacity - buffer->size);
    buffer->size += size;
}

bool byte_buffer_append(struct byte_buffer *buffer, const void *data, size_t size)
{
    char *room;

    if (size == 0) {
        return !buffer->failed;
    }
    room = byte_buffer_reserve(buffer, size);
    if (room == NULL) {
        return false;
    }
    memcpy(room, data, size);
    buffer->size += size;
    return true;
}

bool byte_buffer_append_bytes(struct byte_buffer *buffer, struct bytes bytes)
{
    return byte_buffer_append(buffer, bytes.data, bytes.size);
}

bool byte_buffer_append_char(struct byte_buffer *buffer, char c)
{
    return byte_buffer_append(buffer, &c, 1);
}

bool byte_buffer_append_uint(struct byte_buffer *buffer, uint64_t value)
{
    char digits[20];
    size_t at = sizeof(digits);

    do {
        digits[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value > 0);
    return byte_buffer_append(buffer, digits + at, sizeof(digits) - at);
}

/* A text that is too long for the stack. */
static bool append_long(struct byte_buffer *buffer, size_t size, const char *format, va_list args)
{
    char *text = xmalloc(size + 1);

    vsnprintf(text, size + 1, format, args);
    const bool fine = byte_buffer_append(buffer, text, size);

    free(text);
    return fine;
}

bool byte_buffer_printf(struct byte_buffer *buffer, const char *format, ...)
{
    char text[512];
    va_list args;

    va_start(args, format);
    const int size = vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    assert(size >= 0);
    if ((size_t)size < sizeof(text)) {
        return byte_buffer_append(buffer, text, (size_t)size);
    }
    va_start(args, format);
    const bool fine = append_long(buffer, (size_t)size, format, args);

    va_end(args);
    return fine;
}
