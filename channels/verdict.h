/*
 * verdict.h - what a handler decided about one request.
 *
 * The bytes in a verdict are borrowed from the handler: valid until the next call into it.
 */
#ifndef EIDER_CHANNELS_VERDICT_H
#define EIDER_CHANNELS_VERDICT_H

#include "base/bytes.h"

#include <stdint.h>

enum verdict_kind {
    VERDICT_ALLOW,      /* go on, with `data` in place of the request's data if it is there */
    VERDICT_REJECT,     /* answer the request with an error; the connection goes on */
    VERDICT_DISCONNECT, /* close the connection with `code` and `text` */
};

struct verdict {
    enum verdict_kind kind;
    uint32_t code;
    bool temporary;    /* REJECT: the client may try again */
    struct bytes text; /* REJECT, DISCONNECT: why; plain text */
    struct bytes data; /* ALLOW: JSON, or absent */
    struct bytes user; /* ALLOW of connect: absent is anonymous */
    struct bytes info; /* ALLOW of connect: conn_info; of subscribe: chan_info; JSON, or absent */
};

/* Error and disconnect codes that more than one layer answers with (protocol.md 7). */
enum {
    ERROR_INTERNAL = 100,
    ERROR_UNAUTHORIZED = 101,
    ERROR_UNKNOWN_CHANNEL = 102,
    ERROR_PERMISSION_DENIED = 103,
    ERROR_METHOD_NOT_FOUND = 104,
    ERROR_ALREADY_SUBSCRIBED = 105,
    ERROR_LIMIT_EXCEEDED = 106,
    ERROR_BAD_REQUEST = 107,
    ERROR_NOT_AVAILABLE = 108,
    ERROR_TOO_MANY_REQUESTS = 111,
};

/* The protocol's own text for an error code, and whether it is temporary; "error" if unknown. */
struct verdict verdict_error(uint32_t code);

#endif
