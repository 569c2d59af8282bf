/*
 * origin.h - an allowed origin, in the one form in which browsers send it.
 *
 * RFC 6454 6.2: scheme://host[:port] in lower case, without the scheme's default port. "*" allows
 * every origin.
 */
#ifndef EIDER_CONFIG_ORIGIN_H
#define EIDER_CONFIG_ORIGIN_H

#include "base/byte_buffer.h"
#include "base/error.h"

/*
 * Appends the canonical form of `text` to `out`. False with *err set when it is not an origin, or
 * one that must not be allowed ("null").
 */
bool origin_canonical(struct bytes text, struct byte_buffer *out, struct error *err);

#endif
