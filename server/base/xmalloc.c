#include "base/xmalloc.h"

#include <stdio.h>
#include <string.h>

static void *checked(void *memory, size_t size)
{
    if (memory == NULL) {
        fprintf(stderr, "eider: out of memory allocating %zu bytes\n", size);
        abort();
    }
    return memory;
}

void *xmalloc(size_t size)
{
    return checked(malloc(size > 0 ? size : 1), size);
}

void *xcalloc(size_t count, size_t size)
{
    return checked(calloc(count > 0 ? count : 1, size > 0 ? size : 1), count * size);
}

void *xrealloc(void *memory, size_t size)
{
    return checked(realloc(memory, size > 0 ? size : 1), size);
}

char *xstrdup(const char *text)
{
    return xmemdup(text, strlen(text));
}

char *xmemdup(const void *data, size_t size)
{
    char *copy = xmalloc(size + 1);

    if (size > 0) {
        memcpy(copy, data, size);
    }
    copy[size] = '\0';
    return copy;
}
