/*
 * typed_view.h - the numbers inside a typed array.
 */
#ifndef EIDER_BUILTINS_TYPED_VIEW_H
#define EIDER_BUILTINS_TYPED_VIEW_H

#include <stdbool.h>
#include <stddef.h>

#include <duktape.h>

struct typed_view {
    int kind; /* one of duktape_extra.h's nine classes */
    void *data;
    size_t length;       /* elements */
    size_t element_size; /* bytes */
};

/* False, and nothing else, for what is no typed array. [ ] -> [ ] */
bool typed_view_get(duk_context *ctx, duk_idx_t at, struct typed_view *view);

/* Throws a TypeError for what is no typed array. [ ] -> [ ] */
void typed_view_require(duk_context *ctx, duk_idx_t at, struct typed_view *view);

/* "Uint8Array" */
const char *typed_view_name(int kind);

double typed_view_number(const struct typed_view *view, size_t index);

size_t typed_element_size(int kind);

/* A new typed array of the built-in class (typed_array.c). [ ] -> [ array ] */
void typed_array_push(duk_context *ctx, int kind, size_t length);

#endif
