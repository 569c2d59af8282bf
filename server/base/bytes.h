/*
 * bytes.h - a borrowed run of bytes: a pointer and a size, owning nothing.
 *
 * `data` need not end in NUL. A NULL `data` means "absent", which is not the same as empty.
 */
#ifndef EIDER_BASE_BYTES_H
#define EIDER_BASE_BYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct bytes {
    const char *data;
    size_t size;
};

/* The bytes of a string literal, without its NUL. */
#define BYTES(literal) ((struct bytes){"" literal, sizeof(literal) - 1})

/* What is absent. */
#define BYTES_NONE ((struct bytes){NULL, 0})

static inline struct bytes bytes_of(const char *text)
{
    return (struct bytes){text, strlen(text)};
}

static inline bool bytes_equal(struct bytes a, struct bytes b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

#endif
