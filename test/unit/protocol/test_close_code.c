#include "server/protocol/close_code.h"

#include "base/json.h"

#include "test/support/test.h"

static void check_row(const char *name, uint32_t code)
{
    const struct bytes reason = close_code_reason(code);

    CHECK(name, reason.size > 0 && reason.size <= 123);
    CHECK(name, !json_valid(reason, 8)); /* centrifuge-js would take it for an order. */
    for (size_t i = 0; i < reason.size; i++) {
        CHECK(name, reason.data[i] >= ' ' && reason.data[i] <= '~');
    }
}

int main(void)
{
#define CHECK_ROW(name, code, reason) check_row(#name, code);
    CLOSE_CODES(CHECK_ROW)
    CHECK_TEXT("a code has its reason", close_code_reason(CLOSE_STALE), "stale");
    CHECK_TEXT("a code of a script has a reason too", close_code_reason(4001), "closed");

    CHECK("after a shutdown clients come back", close_code_may_reconnect(CLOSE_SHUTDOWN));
    CHECK("up to 3499", close_code_may_reconnect(3499));
    CHECK("not from 3500", !close_code_may_reconnect(CLOSE_INVALID_TOKEN));
    CHECK("up to 3999", !close_code_may_reconnect(3999));
    CHECK("again from 4000", close_code_may_reconnect(4000) && close_code_may_reconnect(4499));
    CHECK("not from 4500", !close_code_may_reconnect(4500) && !close_code_may_reconnect(4999));
    CHECK("after a transport's code they do", close_code_may_reconnect(CLOSE_GOING_AWAY));
    CHECK("but not with a message too big", !close_code_may_reconnect(CLOSE_MESSAGE_TOO_BIG));
    return TEST_RESULT();
}
