/*
 * convert.h - text between UTF-8, which all of Eider speaks, and the engine's CESU-8.
 *
 * The two differ only above U+FFFF: CESU-8 writes such a character as two surrogates of three bytes
 * each. A lone surrogate, which a JS string may hold, leaves as U+FFFD; ill-formed UTF-8 enters as
 * U+FFFD. Text without either is passed through untouched. Bytes that are no text travel as
 * Buffers.
 */
#ifndef EIDER_ENGINE_CONVERT_H
#define EIDER_ENGINE_CONVERT_H

#include "base/byte_buffer.h"

#include <duktape.h>

struct engine;

/* Text from anywhere; absent becomes undefined. [ ] -> [ string ] */
void text_push(duk_context *ctx, struct bytes text);

/* Text that is known to be well-formed UTF-8. Cheaper. [ ] -> [ string ] */
void text_push_valid(duk_context *ctx, struct bytes text);

/*
 * The string at `at` as UTF-8. Borrowed: from the string when it holds no surrogates, else from
 * engine->scratch, until the next call of this function. [ ] -> [ ]
 */
struct bytes text_get(duk_context *ctx, duk_idx_t at);

/* A Node-style Buffer with a copy of the bytes. [ ] -> [ Buffer ] */
void buffer_push(duk_context *ctx, struct bytes bytes);

/* Appends the engine's text as UTF-8. */
void text_append(struct byte_buffer *out, struct bytes text);

#endif
