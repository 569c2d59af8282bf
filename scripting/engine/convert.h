/*
 * convert.h - text between UTF-8, which all of Eider speaks, and strings of the engine (cesu8.h).
 *
 * Text that is the same in both forms, nearly all, is passed through untouched. Bytes that are no
 * text travel as Buffers (byte_view.h).
 */
#ifndef EIDER_ENGINE_CONVERT_H
#define EIDER_ENGINE_CONVERT_H

#include "base/byte_buffer.h"

#include <duktape.h>

struct engine;

/* engine->scratch and engine->intake keep their memory up to this. */
#define CONVERT_KEPT_BYTES (1u << 20)

/* Text from anywhere; absent becomes undefined. [ ] -> [ string ] */
void text_push(duk_context *ctx, struct bytes text);

/* Text that is known to be well-formed UTF-8. Cheaper. [ ] -> [ string ] */
void text_push_valid(duk_context *ctx, struct bytes text);

/*
 * The string at `at` as UTF-8. Borrowed: from the string when it holds no surrogates, else from
 * engine->scratch, until the next call of this function. [ ] -> [ ]
 */
struct bytes text_get(duk_context *ctx, duk_idx_t at);

/* The string that was gathered, in the engine's form, in engine->intake. [ ] -> [ string ] */
void intake_push(duk_context *ctx);

/* Appends the engine's text as UTF-8. */
void text_append(struct byte_buffer *out, struct bytes text);

#endif
