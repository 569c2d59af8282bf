#include "scripting/engine/argument_error.h"

#include "scripting/engine/registry.h"

#include <stdarg.h>

/* [ ] -> [ function ] */
static void push_maker(duk_context *ctx, const char *name)
{
    registry_push_internal(ctx, "errors");
    duk_get_prop_string(ctx, -1, name);
    duk_remove(ctx, -2);
}

duk_ret_t throw_invalid_type(duk_context *ctx, const char *subject, const char *expected,
                             duk_idx_t received)
{
    received = duk_normalize_index(ctx, received);
    push_maker(ctx, "invalidType");
    duk_push_string(ctx, subject);
    duk_push_string(ctx, expected);
    duk_dup(ctx, received);
    duk_call(ctx, 3);
    return duk_throw(ctx);
}

duk_ret_t throw_out_of_range(duk_context *ctx, const char *name, duk_idx_t received,
                             const char *range, ...)
{
    va_list values;

    received = duk_normalize_index(ctx, received);
    push_maker(ctx, "outOfRange");
    duk_push_string(ctx, name);
    va_start(values, range);
    duk_push_vsprintf(ctx, range, values);
    va_end(values);
    duk_dup(ctx, received);
    duk_call(ctx, 3);
    return duk_throw(ctx);
}

duk_ret_t throw_invalid_value(duk_context *ctx, const char *name, duk_idx_t received)
{
    received = duk_normalize_index(ctx, received);
    push_maker(ctx, "invalidValue");
    duk_push_string(ctx, name);
    duk_dup(ctx, received);
    duk_call(ctx, 2);
    return duk_throw(ctx);
}

duk_ret_t throw_coded(duk_context *ctx, const char *base, const char *code, const char *format, ...)
{
    va_list values;

    push_maker(ctx, "coded");
    duk_get_global_string(ctx, base);
    duk_push_string(ctx, code);
    va_start(values, format);
    duk_push_vsprintf(ctx, format, values);
    va_end(values);
    duk_call(ctx, 3);
    return duk_throw(ctx);
}
