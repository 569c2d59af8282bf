/*
 * buffer_parts.h - what the C files of Buffer share: their tables of methods, and how arguments are
 * read.
 *
 * All arguments are checked as Node checks them, with its errors. Bytes and encoded text are
 * borrowed: from the value, or from engine->scratch until the next text.
 */
#ifndef EIDER_MODULES_BUFFER_PARTS_H
#define EIDER_MODULES_BUFFER_PARTS_H

#include "scripting/engine/byte_view.h"
#include "scripting/engine/encoding.h"

#include <stdint.h>

/* What Node says a Buffer may have. How much a heap has is another matter. */
#define BUFFER_MAX 4294967296.0

struct buffer_method {
    const char *name; /* NULL ends the table */
    duk_c_function function;
    duk_idx_t argument_count;
    int magic;
    const char *alias; /* a second name, or NULL */
};

extern const struct buffer_method buffer_number_methods[];
extern const struct buffer_method buffer_range_methods[];
extern const struct buffer_method buffer_search_methods[];
extern const struct buffer_method buffer_text_methods[];

/* Buffer.compare. [ a b ] -> [ -1, 0 or 1 ] */
duk_ret_t buffer_compare(duk_context *ctx);

/* The bytes of `this`. [ ] -> [ ] */
struct bytes buffer_this(duk_context *ctx);

/* The number at `at`, an integer from `min` to `max`. [ ] -> [ ] */
double buffer_integer(duk_context *ctx, duk_idx_t at, const char *name, double min, double max);

/* The encoding named at `at`, which becomes a string; undefined is UTF-8. [ ] -> [ ] */
enum encoding buffer_encoding(duk_context *ctx, duk_idx_t at);

_Noreturn void buffer_unknown_encoding(duk_context *ctx, duk_idx_t at);

/* The string at `at` as bytes. [ ] -> [ ] */
struct bytes buffer_encode(duk_context *ctx, duk_idx_t at, enum encoding encoding);

/* [ ] -> [ Buffer ] */
void buffer_push_text(duk_context *ctx, duk_idx_t at, enum encoding encoding);

/* The text of bytes. [ ] -> [ string ] */
void buffer_push_decoded(duk_context *ctx, struct bytes bytes, enum encoding encoding);

/* Fills `bytes` with the value at `at`: a string, bytes, or a number. [ ] -> [ ] */
void buffer_fill_with(duk_context *ctx, struct bytes bytes, duk_idx_t at, enum encoding encoding);

/* The encoding of fill() and alloc() at `at`. [ ] -> [ ] */
enum encoding buffer_fill_encoding(duk_context *ctx, duk_idx_t at);

#endif
