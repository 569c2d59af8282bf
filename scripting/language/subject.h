/*
 * subject.h - the JS string that a regular expression is run on.
 *
 * The matcher counts in bytes, JS in UTF-16 units. In a long text that is not ASCII the engine
 * remembers where it last was (the cursor in regexp.h), so going through one is not quadratic.
 *
 * Owner: whoever has the string on the stack; it is borrowed while it stays there.
 */
#ifndef EIDER_LANGUAGE_SUBJECT_H
#define EIDER_LANGUAGE_SUBJECT_H

#include "base/byte_buffer.h"

#include <stdint.h>

#include <duktape.h>

struct subject {
    struct bytes text;
    void *string;
    size_t unit_count;
    duk_idx_t at;
};

/* Whether a value is a string; to Duktape a symbol is one too. [ ] -> [ ] */
bool is_text(duk_context *ctx, duk_idx_t at);

/* Fills `subject` with the string at `at`. [ ] -> [ ] */
void subject_get(duk_context *ctx, duk_idx_t at, struct subject *subject);

/* Between bytes and the units that JS counts in. May throw when the heap is full. [ ] -> [ ] */
size_t subject_unit(duk_context *ctx, const struct subject *subject, size_t byte);
size_t subject_byte(duk_context *ctx, const struct subject *subject, size_t unit);

/* A part of it; what begins at -1 is undefined. [ ] -> [ string ] */
void subject_push(duk_context *ctx, const struct subject *subject, int32_t begin, int32_t end);

#endif
