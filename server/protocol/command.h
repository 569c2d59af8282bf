/*
 * command.h - what a client can say (protocol.md 3 and 5), as a C union.
 *
 * All bytes are borrowed: from the frame that was decoded, or from the decoder's scratch for
 * strings that had escapes. They live until the next decode.
 */
#ifndef EIDER_PROTOCOL_COMMAND_H
#define EIDER_PROTOCOL_COMMAND_H

#include "base/bytes.h"

#include <stdint.h>

enum command_kind {
    COMMAND_PONG, /* {} */
    COMMAND_CONNECT,
    COMMAND_SUBSCRIBE,
    COMMAND_UNSUBSCRIBE,
    COMMAND_PUBLISH,
    COMMAND_PRESENCE,
    COMMAND_PRESENCE_STATS,
    COMMAND_HISTORY,
    COMMAND_RPC,
    COMMAND_SEND,
    COMMAND_REFRESH,
    COMMAND_SUB_REFRESH,
};

/* A position in a channel's stream. */
struct stream_position {
    uint64_t offset;
    struct bytes epoch;
};

struct connect_command {
    struct bytes token;
    struct bytes data; /* JSON, verbatim; absent when not given */
    struct bytes subs; /* JSON object, verbatim: channel -> what to recover; or absent */
    struct bytes name;
    struct bytes version;
    struct bytes headers; /* JSON object of strings, verbatim */
};

struct subscribe_command {
    struct bytes channel;
    struct bytes token;
    struct bytes data;
    bool positioned;
    bool recoverable;
    bool join_leave;
    bool recover;
    struct stream_position since;
    struct bytes delta;
    struct bytes tags_filter; /* JSON, verbatim */
    uint64_t flag;
    uint32_t type;
};

struct publish_command {
    struct bytes channel;
    struct bytes data; /* absent when not given, which is not JSON null */
    struct bytes key;
    uint32_t type;
    bool removed;
};

struct history_command {
    struct bytes channel;
    int64_t limit;
    bool since_given;
    struct stream_position since;
    bool reverse;
};

struct rpc_command {
    struct bytes method;
    struct bytes data;
};

struct send_command {
    struct bytes data;
};

/* unsubscribe, presence, presence_stats, refresh (token only), sub_refresh */
struct channel_command {
    struct bytes channel;
    struct bytes token;
};

struct command {
    enum command_kind kind;
    uint32_t id; /* 0 only for send and the pong */
    union {
        struct connect_command connect;
        struct subscribe_command subscribe;
        struct publish_command publish;
        struct history_command history;
        struct rpc_command rpc;
        struct send_command send;
        struct channel_command channel;
    };
};

/* The protocol's name of a kind, as in {"id":1,"NAME":{}}. */
const char *command_name(enum command_kind kind);

#endif
