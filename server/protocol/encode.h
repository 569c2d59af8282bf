/*
 * encode.h - replies and pushes -> bytes (protocol.md 3, 5, 6).
 *
 * Pure: appends one message, without a trailing newline, to a buffer; check `buffer->failed` once
 * at the end. A field with its zero value is left out (protocol.md 2). JSON payloads are passed
 * through verbatim except raw newlines, which are removed.
 */
#ifndef EIDER_PROTOCOL_ENCODE_H
#define EIDER_PROTOCOL_ENCODE_H

#include "base/byte_buffer.h"
#include "channels/message.h"
#include "channels/verdict.h"
#include "server/protocol/command.h"

struct connect_result {
    struct bytes client;
    struct bytes version;
    struct bytes data; /* JSON or absent */
    uint32_t ping;     /* seconds; 0: left out */
    bool pong;
};

struct subscribe_result {
    struct bytes data; /* JSON or absent */
    struct bytes epoch;
    uint64_t offset;
    bool positioned;
    bool recoverable;
    bool recovered;
    bool was_recovering;
};

void encode_json_connect(struct byte_buffer *out, uint32_t id, const struct connect_result *result);
void encode_json_subscribe(struct byte_buffer *out, uint32_t id,
                           const struct subscribe_result *result);
void encode_json_rpc(struct byte_buffer *out, uint32_t id, struct bytes data);

/* {"id":n,"<name of kind>":{}}: publish, unsubscribe. */
void encode_json_empty(struct byte_buffer *out, uint32_t id, enum command_kind kind);

/* {"id":n,"error":{...}} from a REJECT verdict. */
void encode_json_error(struct byte_buffer *out, uint32_t id, const struct verdict *verdict);

/* Pushes. */
void encode_json_publication(struct byte_buffer *out, struct bytes channel,
                             const struct message *message);
void encode_json_unsubscribed(struct byte_buffer *out, struct bytes channel, uint32_t code,
                              struct bytes reason);
void encode_json_message(struct byte_buffer *out, struct bytes data);

/* {}: the server's ping. */
void encode_json_ping(struct byte_buffer *out);

#endif
