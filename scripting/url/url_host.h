/*
 * url_host.h - the host of a URL (URL standard 3.5): a name, an IPv4 or IPv6 address, or, where the
 * scheme is none of the special ones, text.
 */
#ifndef EIDER_URL_URL_HOST_H
#define EIDER_URL_URL_HOST_H

#include "base/byte_buffer.h"

/*
 * Replaces the content of `out` with the host as a URL shows it. `spare` is changed too. False,
 * with anything in `out`, when it is no host.
 */
bool url_host_parse(struct byte_buffer *out, struct bytes text, bool special,
                    struct byte_buffer *spare);

#endif
