/*
 * xmalloc.h - allocation that ends the process, with a message, when it fails.
 *
 * For what is ours and small. What a peer or a script sizes is checked against a limit first.
 * Freed with free().
 */
#ifndef EIDER_BASE_XMALLOC_H
#define EIDER_BASE_XMALLOC_H

#include <stddef.h>
#include <stdlib.h>

void *xmalloc(size_t size) __attribute__((returns_nonnull, malloc));
void *xcalloc(size_t count, size_t size) __attribute__((returns_nonnull, malloc));
void *xrealloc(void *memory, size_t size) __attribute__((returns_nonnull));
char *xstrdup(const char *text) __attribute__((returns_nonnull, malloc));

/* A NUL-terminated copy of `size` bytes. */
char *xmemdup(const void *data, size_t size) __attribute__((returns_nonnull, malloc));

#endif
