#include "scripting/modules/util.h"

#include "scripting/engine/natives.h"

#include <uv.h>

/* 'ENOENT' for -2. [ number ] -> [ name ] */
static duk_ret_t error_name(duk_context *ctx)
{
    char name[64];

    duk_push_string(ctx, uv_err_name_r(duk_require_int(ctx, 0), name, sizeof(name)));
    return 1;
}

/* Adds [number, name, text]. [ list ] -> [ list ] */
static void add_error(duk_context *ctx, int number, const char *name, const char *text)
{
    duk_push_array(ctx);
    duk_push_int(ctx, number);
    duk_put_prop_index(ctx, -2, 0);
    duk_push_string(ctx, name);
    duk_put_prop_index(ctx, -2, 1);
    duk_push_string(ctx, text);
    duk_put_prop_index(ctx, -2, 2);
    duk_put_prop_index(ctx, -2, (duk_uarridx_t)duk_get_length(ctx, -2));
}

/* [ ] -> [ list ] */
static duk_ret_t errors(duk_context *ctx)
{
    duk_push_array(ctx);
#define ADD(name, text) add_error(ctx, UV_##name, #name, text);
    UV_ERRNO_MAP(ADD)
#undef ADD
    return 1;
}

/* [ target ] -> [ target ] */
void util_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"errorName", error_name, 1},
        {"errors", errors, 0},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
