/*
 * percent.h - percent-encoding, with the sets of characters that the URL standard names (1.3).
 *
 * Text is UTF-8. Whatever is not ASCII is encoded in every set.
 */
#ifndef EIDER_URL_PERCENT_H
#define EIDER_URL_PERCENT_H

#include "base/byte_buffer.h"

/* Each is the bit of its set in the table of percent.c. */
enum percent_set {
    PERCENT_CONTROL = 1,
    PERCENT_FRAGMENT = 2,
    PERCENT_QUERY = 4,
    PERCENT_SPECIAL_QUERY = 8,
    PERCENT_PATH = 16,
    PERCENT_USERINFO = 32,
    PERCENT_FORM = 64, /* application/x-www-form-urlencoded, but for the space, which is a plus */
};

/* Whether a byte becomes %XX. */
bool percent_wants(enum percent_set set, char c);

/* Appends the text, encoded. */
void percent_encode(struct byte_buffer *out, struct bytes text, enum percent_set set);

/* Appends the text, decoded. What follows a % and is no pair of hex digits stays. */
void percent_decode(struct byte_buffer *out, struct bytes text);

/* The value of a hex digit, or -1. */
int percent_hex_value(char c);

#endif
