/*
 * byte_buffer.h - growing bytes, created with their limit.
 *
 * Owner: whoever embeds it. There is no buffer without a maximum: an append that would pass the
 * limit fails, and the buffer stays `failed` until it is reset, so a chain of appends needs one
 * check.
 */
#ifndef EIDER_BASE_BYTE_BUFFER_H
#define EIDER_BASE_BYTE_BUFFER_H

#include "base/bytes.h"

#include <stdint.h>

struct byte_buffer {
    char *data;
    size_t size;
    size_t capacity;
    size_t limit;
    bool failed;
};

/* An empty buffer that never holds more than `limit` bytes. Allocates nothing yet. */
void byte_buffer_init(struct byte_buffer *buffer, size_t limit);

/* Frees the memory; the buffer is as after byte_buffer_init(). */
void byte_buffer_fini(struct byte_buffer *buffer);

/* Forgets the content and `failed`, keeps the memory. */
void byte_buffer_reset(struct byte_buffer *buffer);

/*
 * Room for `size` more bytes at the end, to be written by the caller and then counted with
 * byte_buffer_added(). NULL when that would pass the limit; `failed` is then set.
 */
char *byte_buffer_reserve(struct byte_buffer *buffer, size_t size);
void byte_buffer_added(struct byte_buffer *buffer, size_t size);

/* Appends. Each returns false, and sets `failed`, when the limit would be passed. */
bool byte_buffer_append(struct byte_buffer *buffer, const void *data, size_t size);
bool byte_buffer_append_bytes(struct byte_buffer *buffer, struct bytes bytes);
bool byte_buffer_append_char(struct byte_buffer *buffer, char c);
bool byte_buffer_append_uint(struct byte_buffer *buffer, uint64_t value);
bool byte_buffer_printf(struct byte_buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The content, borrowed until the next change. */
static inline struct bytes byte_buffer_bytes(const struct byte_buffer *buffer)
{
    return (struct bytes){buffer->data, buffer->size};
}

#endif
