#include "server/protocol/close_code.h"

struct bytes close_code_reason(uint32_t code)
{
    switch (code) {
#define REASON_CASE(name, number, reason)                                                          \
    case number:                                                                                   \
        return BYTES(reason);
        CLOSE_CODES(REASON_CASE)
#undef REASON_CASE
    default:
        return BYTES("closed");
    }
}

bool close_code_may_reconnect(uint32_t code)
{
    /* SDKs take any transport code as a reason to try again, but JS stops at "message too big". */
    if (code < 3000) {
        return code != CLOSE_MESSAGE_TOO_BIG;
    }
    return !(code >= 3500 && code <= 3999) && !(code >= 4500 && code <= 4999);
}
