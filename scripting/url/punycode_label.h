/*
 * punycode_label.h - one label of a domain name as ASCII, and back (RFC 3492), without "xn--".
 *
 * Time grows with the square of the size, so sizes are the caller's to limit.
 */
#ifndef EIDER_URL_PUNYCODE_LABEL_H
#define EIDER_URL_PUNYCODE_LABEL_H

#include "base/byte_buffer.h"

#include <stdint.h>

/* Appends the code points as Punycode; false, with something appended, on overflow. */
bool punycode_encode(struct byte_buffer *out, const uint32_t *codes, size_t count);

/* Decodes into `codes`, which has room for `text.size`; false when it is no Punycode. */
bool punycode_decode(struct bytes text, uint32_t *codes, size_t *count);

#endif
