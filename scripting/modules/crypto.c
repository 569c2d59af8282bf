#include "scripting/modules/crypto.h"
#include "scripting/engine/budget.h"

#include "scripting/engine/byte_view.h"
#include "scripting/engine/natives.h"

#include <openssl/crypto.h>
#include <uv.h>

#include <stdint.h>

#define RANDOM_COST 4 /* nanoseconds a byte */

#define UUID_SIZE 36

/* The kernel's generator; without it nothing here may go on. */
static void fill_random(duk_context *ctx, void *data, size_t size)
{
    budget_charge(ctx, size * RANDOM_COST);
    if (size > 0 && uv_random(NULL, NULL, data, size, 0, NULL) != 0) {
        (void)duk_generic_error(ctx, "crypto: no random bytes");
    }
}

/* A Buffer of them. [ size ] -> [ Buffer ] */
static duk_ret_t random_bytes(duk_context *ctx)
{
    const size_t size = (size_t)duk_require_number(ctx, 0);
    char *data = buffer_push_new(ctx, size);

    fill_random(ctx, data, size);
    return 1;
}

/* Writes over the bytes of a view. [ view offset size ] -> [ ] */
static duk_ret_t random_fill(duk_context *ctx)
{
    struct bytes bytes;
    const double offset = duk_require_number(ctx, 1);
    const double size = duk_require_number(ctx, 2);

    if (!byte_view_get(ctx, 0, &bytes) || !(offset >= 0 && size >= 0) ||
        offset + size > (double)bytes.size) {
        return duk_range_error(ctx, "crypto: out of range");
    }
    fill_random(ctx, (char *)(uintptr_t)bytes.data + (size_t)offset, (size_t)size);
    return 0;
}

/* An integer below 2 ** 48. [ ] -> [ number ] */
static duk_ret_t random_48(duk_context *ctx)
{
    uint64_t value = 0;

    fill_random(ctx, &value, 6);
    duk_push_number(ctx, (double)(value & UINT64_C(0xffffffffffff)));
    return 1;
}

/* RFC 9562 version 4. [ ] -> [ string ] */
static duk_ret_t random_uuid(duk_context *ctx)
{
    static const char digits[] = "0123456789abcdef";
    unsigned char bytes[16];
    char text[UUID_SIZE];
    char *out = text;

    fill_random(ctx, bytes, sizeof(bytes));
    bytes[6] = 0x40 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    for (size_t i = 0; i < sizeof(bytes); i++) {
        if (i == 4 || i == 6 || i == 8 || i == 10) {
            *out++ = '-';
        }
        *out++ = digits[bytes[i] >> 4];
        *out++ = digits[bytes[i] & 15];
    }
    duk_push_lstring(ctx, text, sizeof(text));
    return 1;
}

/* In a time that says nothing of their content; undefined when the sizes differ.
 * [ a b ] -> [ boolean ] */
static duk_ret_t same_bytes(duk_context *ctx)
{
    struct bytes a, b;

    if (!byte_view_get(ctx, 0, &a) || !byte_view_get(ctx, 1, &b) || a.size != b.size) {
        return 0;
    }
    duk_push_boolean(ctx, CRYPTO_memcmp(a.data, b.data, a.size) == 0);
    return 1;
}

/* [ value ] -> [ boolean ] */
static duk_ret_t is_view(duk_context *ctx)
{
    duk_push_boolean(ctx, duk_is_object(ctx, 0) && duk_is_buffer_data(ctx, 0));
    return 1;
}

/* [ target ] -> [ target ] */
void crypto_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"randomBytes", random_bytes, 1},
        {"randomFill", random_fill, 3},
        {"random48", random_48, 0},
        {"randomUUID", random_uuid, 0},
        {"sameBytes", same_bytes, 2},
        {"isView", is_view, 1},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
