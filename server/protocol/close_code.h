/*
 * close_code.h - every code that the server closes a connection with: number, name, reason.
 *
 * 1xxx are RFC 6455 7.4.1, for peers that break WebSocket itself; 3xxx are the protocol's
 * (protocol.md 7); scripts choose from 4000-4999. A reason is never empty and never valid JSON, or
 * centrifuge-js would reconnect where it must not; it is ASCII and short, because a close frame
 * holds 123 bytes.
 */
#ifndef EIDER_PROTOCOL_CLOSE_CODE_H
#define EIDER_PROTOCOL_CLOSE_CODE_H

#include "base/bytes.h"

#include <stdint.h>

#define CLOSE_CODES(CODE)                                                                          \
    CODE(CLOSE_NORMAL, 1000, "normal closure")                                                     \
    CODE(CLOSE_GOING_AWAY, 1001, "going away")                                                     \
    CODE(CLOSE_PROTOCOL_ERROR, 1002, "websocket protocol error")                                   \
    CODE(CLOSE_UNSUPPORTED_DATA, 1003, "unsupported data")                                         \
    CODE(CLOSE_INVALID_PAYLOAD, 1007, "not utf-8")                                                 \
    CODE(CLOSE_POLICY_VIOLATION, 1008, "policy violation")                                         \
    CODE(CLOSE_MESSAGE_TOO_BIG, 1009, "message size limit")                                        \
    CODE(CLOSE_UNEXPECTED_CONDITION, 1011, "unexpected condition")                                 \
    /* The client may reconnect. */                                                                \
    CODE(CLOSE_CONNECTION_CLOSED, 3000, "connection closed")                                       \
    CODE(CLOSE_SHUTDOWN, 3001, "shutdown")                                                         \
    CODE(CLOSE_SERVER_ERROR, 3004, "internal server error")                                        \
    CODE(CLOSE_EXPIRED, 3005, "connection expired")                                                \
    CODE(CLOSE_SUBSCRIPTION_EXPIRED, 3006, "subscription expired")                                 \
    CODE(CLOSE_SLOW, 3008, "slow")                                                                 \
    CODE(CLOSE_WRITE_ERROR, 3009, "write error")                                                   \
    CODE(CLOSE_INSUFFICIENT_STATE, 3010, "insufficient state")                                     \
    CODE(CLOSE_FORCE_RECONNECT, 3011, "force reconnect")                                           \
    CODE(CLOSE_NO_PONG, 3012, "no pong")                                                           \
    CODE(CLOSE_TOO_MANY_REQUESTS, 3013, "too many requests")                                       \
    CODE(CLOSE_STATE_INVALIDATED, 3014, "state invalidated")                                       \
    /* The client must not reconnect. */                                                           \
    CODE(CLOSE_INVALID_TOKEN, 3500, "invalid token")                                               \
    CODE(CLOSE_BAD_REQUEST, 3501, "bad request")                                                   \
    CODE(CLOSE_STALE, 3502, "stale")                                                               \
    CODE(CLOSE_FORCE_DISCONNECT, 3503, "force disconnect")                                         \
    CODE(CLOSE_CONNECTION_LIMIT, 3504, "connection limit")                                         \
    CODE(CLOSE_CHANNEL_LIMIT, 3505, "channel limit")                                               \
    CODE(CLOSE_INAPPROPRIATE_PROTOCOL, 3506, "inappropriate protocol")                             \
    CODE(CLOSE_PERMISSION_DENIED, 3507, "permission denied")                                       \
    CODE(CLOSE_NOT_AVAILABLE, 3508, "not available")                                               \
    CODE(CLOSE_TOO_MANY_ERRORS, 3509, "too many errors")

#define CLOSE_CODE_CONSTANT(name, number, reason) name = number,
enum close_code { CLOSE_CODES(CLOSE_CODE_CONSTANT) };
#undef CLOSE_CODE_CONSTANT

/* The range that a script may choose from. */
enum { CLOSE_CODE_SCRIPT_MIN = 4000, CLOSE_CODE_SCRIPT_MAX = 4999 };

/* Why, in words for the close frame; "closed" for a code that is not in the table. */
struct bytes close_code_reason(uint32_t code);

/* Whether a client of the protocol tries again after this code. */
bool close_code_may_reconnect(uint32_t code);

#endif
