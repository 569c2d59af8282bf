/*
 * domain_name.h - names of hosts as ASCII and as people read them (UTS #46, in part).
 *
 * What is mapped: letters to lower case (of the C library's C.UTF-8 locale), full-width forms and
 * the letters of mathematics to ASCII, the three ideographic full stops to a dot; soft hyphens,
 * spaces of no width and variation selectors go. What is not: Unicode normalisation, the other
 * compatibility characters, and the rules for text from right to left.
 */
#ifndef EIDER_URL_DOMAIN_NAME_H
#define EIDER_URL_DOMAIN_NAME_H

#include "base/byte_buffer.h"

/* Characters of a name that is not plain ASCII; Punycode takes quadratic time. */
#define DOMAIN_CODES_MAX 4096

/* Appends the name (UTF-8) as lower-case ASCII. Labels are checked if one of them was not ASCII;
 * false when one is none. */
bool domain_to_ascii(struct byte_buffer *out, struct bytes name);

/* Appends an ASCII name with its xn-- labels decoded; a label that cannot be stays. */
void domain_to_unicode(struct byte_buffer *out, struct bytes name);

#endif
