#include "scripting/engine/natives.h"

void natives_put(duk_context *ctx, const struct native *natives)
{
    for (; natives->name != NULL; natives++) {
        duk_push_c_function(ctx, natives->function, natives->argument_count);
        duk_push_string(ctx, "name");
        duk_push_string(ctx, natives->name);
        duk_def_prop(ctx, -3, DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_SET_CONFIGURABLE);
        duk_put_prop_string(ctx, -2, natives->name);
    }
}
