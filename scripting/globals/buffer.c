#include "scripting/globals/buffer.h"

#include "scripting/engine/convert.h"
#include "scripting/engine/natives.h"

/* A Buffer of a string's UTF-8, or a copy of other bytes. [ string | bytes ] -> [ Buffer ] */
static duk_ret_t from_bytes(duk_context *ctx)
{
    duk_size_t size;

    if (duk_is_string(ctx, 0)) {
        buffer_push(ctx, text_get(ctx, 0));
    } else {
        const char *data = duk_require_buffer_data(ctx, 0, &size);

        buffer_push(ctx, (struct bytes){data, size});
    }
    return 1;
}

/* [ value ] -> [ boolean ] */
static duk_ret_t is_bytes(duk_context *ctx)
{
    duk_push_boolean(ctx, duk_is_buffer_data(ctx, 0));
    return 1;
}

/* [ string ] -> [ bytes of its UTF-8 ] */
static duk_ret_t utf8_size_of(duk_context *ctx)
{
    duk_push_number(ctx, (double)text_get(ctx, 0).size);
    return 1;
}

/* [ target ] -> [ target ] */
void buffer_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"from", from_bytes, 1},
        {"isBytes", is_bytes, 1},
        {"utf8Size", utf8_size_of, 1},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
