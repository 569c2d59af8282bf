/*
 * ip_address.h - the numbers that stand for a host in a URL (URL standard 3.5).
 *
 * IPv4 in all the forms of the standard (octal, hex, fewer than four parts); IPv6 without brackets.
 */
#ifndef EIDER_URL_IP_ADDRESS_H
#define EIDER_URL_IP_ADDRESS_H

#include "base/byte_buffer.h"

#include <stdint.h>

/* Whether a host's last label is a number, so that the host is an IPv4 address or nothing. */
bool ipv4_is_meant(struct bytes host);

bool ipv4_parse(struct bytes host, uint32_t *address);

/* Appends a.b.c.d. */
void ipv4_write(struct byte_buffer *out, uint32_t address);

bool ipv6_parse(struct bytes text, uint16_t pieces[8]);

/* Appends the shortest form, with the longest run of zeros as "::"; no brackets. */
void ipv6_write(struct byte_buffer *out, const uint16_t pieces[8]);

#endif
