#include "server/protocol/command.h"

#include <assert.h>

static const char *const names[] = {
    [COMMAND_PONG] = "pong",
    [COMMAND_CONNECT] = "connect",
    [COMMAND_SUBSCRIBE] = "subscribe",
    [COMMAND_UNSUBSCRIBE] = "unsubscribe",
    [COMMAND_PUBLISH] = "publish",
    [COMMAND_PRESENCE] = "presence",
    [COMMAND_PRESENCE_STATS] = "presence_stats",
    [COMMAND_HISTORY] = "history",
    [COMMAND_RPC] = "rpc",
    [COMMAND_SEND] = "send",
    [COMMAND_REFRESH] = "refresh",
    [COMMAND_SUB_REFRESH] = "sub_refresh",
};

const char *command_name(enum command_kind kind)
{
    assert((size_t)kind < sizeof(names) / sizeof(names[0]));
    return names[kind];
}
