#include "channels/verdict.h"

static const struct {
    uint32_t code;
    bool temporary;
    struct bytes text;
} errors[] = {
    {ERROR_INTERNAL, true, BYTES("internal server error")},
    {ERROR_UNAUTHORIZED, false, BYTES("unauthorized")},
    {ERROR_UNKNOWN_CHANNEL, false, BYTES("unknown channel")},
    {ERROR_PERMISSION_DENIED, false, BYTES("permission denied")},
    {ERROR_METHOD_NOT_FOUND, false, BYTES("method not found")},
    {ERROR_ALREADY_SUBSCRIBED, false, BYTES("already subscribed")},
    {ERROR_LIMIT_EXCEEDED, false, BYTES("limit exceeded")},
    {ERROR_BAD_REQUEST, false, BYTES("bad request")},
    {ERROR_NOT_AVAILABLE, false, BYTES("not available")},
    {ERROR_TOO_MANY_REQUESTS, true, BYTES("too many requests")},
};

struct verdict verdict_error(uint32_t code)
{
    struct verdict verdict = {.kind = VERDICT_REJECT, .code = code, .text = BYTES("error")};

    for (size_t i = 0; i < sizeof(errors) / sizeof(errors[0]); i++) {
        if (errors[i].code == code) {
            verdict.temporary = errors[i].temporary;
            verdict.text = errors[i].text;
        }
    }
    return verdict;
}
