/*
 * base64.h - base64 and hexadecimal digits, as lenient as Node's Buffers.
 *
 * Reads the engine's text (cesu8.h); of a UTF-16 unit above 0xff its low byte counts, as in Node.
 */
#ifndef EIDER_ENGINE_BASE64_H
#define EIDER_ENGINE_BASE64_H

#include "base/bytes.h"

/* The digits that `size` bytes take. */
size_t base64_text_size(size_t size, bool url);

/* Writes them: base64_text_size() bytes. Those for URLs have no `=` at the end. */
void base64_write_text(struct bytes bytes, bool url, char *out);

/* The most bytes that `units` digits make; the last two of `text` may be `=`. */
size_t base64_size(struct bytes text, size_t units);

/* Reads digits of either alphabet up to a `=`, passing over whatever is none; gives the bytes
 * written, at most `capacity`. */
size_t base64_read(struct bytes text, char *out, size_t capacity);

/* Writes two digits for each byte. */
void hex_write_text(struct bytes bytes, char *out);

/* Reads pairs of digits up to the first that is none; gives the bytes written. */
size_t hex_read(struct bytes text, char *out, size_t capacity);

#endif
