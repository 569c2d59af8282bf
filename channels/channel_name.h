/*
 * channel_name.h - what a channel may be called.
 *
 * Printable ASCII without spaces (0x21-0x7e), so that a name can neither forge a log line nor a
 * Redis key, and looks the same in every client's language.
 */
#ifndef EIDER_CHANNELS_CHANNEL_NAME_H
#define EIDER_CHANNELS_CHANNEL_NAME_H

#include "base/bytes.h"

#include <stdint.h>

/* Whether `name` has 1 to `size_max` bytes, all of them printable ASCII other than the space. */
bool channel_name_valid(struct bytes name, uint32_t size_max);

#endif
