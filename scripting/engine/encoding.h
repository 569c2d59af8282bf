/*
 * encoding.h - bytes as text and text as bytes, in the encodings that Node's Buffers know.
 *
 * Text is the engine's (cesu8.h). Works on bytes alone, without a heap. Reading text never fails:
 * what does not fit an encoding is replaced, cut or left out, as Node does it.
 */
#ifndef EIDER_ENGINE_ENCODING_H
#define EIDER_ENGINE_ENCODING_H

#include "base/byte_buffer.h"

enum encoding {
    ENCODING_UTF8,
    ENCODING_UTF16LE,
    ENCODING_LATIN1,
    ENCODING_ASCII,
    ENCODING_HEX,
    ENCODING_BASE64,
    ENCODING_BASE64URL,
    ENCODING_UNKNOWN
};

/* By any of its names, in either case: utf8, utf-8, ucs2, ucs-2, utf16le, utf-16le, latin1, binary,
 * ascii, hex, base64, base64url. */
enum encoding encoding_named(struct bytes name);

/* The name Node shows. */
const char *encoding_name(enum encoding encoding);

/* The bytes that a text takes. Of hex and base64 the most it can take: they may hold what is
 * none. */
size_t encoding_size(enum encoding encoding, struct bytes text);

/* Writes a text's bytes, whole characters only, at most `capacity`; gives how many. */
size_t encoding_write(enum encoding encoding, struct bytes text, char *out, size_t capacity);

/* Whether the text of these bytes is the bytes themselves. */
bool encoding_is_same(enum encoding encoding, struct bytes bytes);

/* Appends the text of bytes. */
void encoding_append(enum encoding encoding, struct bytes bytes, struct byte_buffer *out);

#endif
