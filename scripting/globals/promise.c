#include "scripting/globals/promise.h"

#include "scripting/engine/natives.h"

/* A property key that no script can name. [ text ] -> [ key ] */
static duk_ret_t hidden(duk_context *ctx)
{
    duk_push_sprintf(ctx, "\xff%s", duk_require_string(ctx, 0));
    return 1;
}

/* [ target ] -> [ target ] */
void promise_natives(duk_context *ctx)
{
    static const struct native natives[] = {{"hidden", hidden, 1}, {NULL, NULL, 0}};

    natives_put(ctx, natives);
}
