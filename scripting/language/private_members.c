#include "scripting/language/private_members.h"

#include "scripting/engine/duktape_extra.h"
#include "scripting/engine/natives.h"

/* [ object brand ] -> [ object record ], or [ object brand ] -> [ object brand ] */
static bool get_record(duk_context *ctx)
{
    return duk_is_object(ctx, 0) && duktape_get_own_key(ctx, 0);
}

/* [ object brand ] -> [ record ] */
static duk_ret_t record(duk_context *ctx)
{
    if (!get_record(ctx)) {
        return duk_type_error(
            ctx, "Cannot read private member from an object whose class did not declare it");
    }
    return 1;
}

/* Gives an object its record. [ object brand ] -> [ ] */
static duk_ret_t stamp(duk_context *ctx)
{
    duk_dup(ctx, 1);
    if (duktape_get_own_key(ctx, 0)) {
        return duk_type_error(ctx, "Cannot initialize private members twice on the same object");
    }
    duk_pop(ctx);
    duk_push_bare_object(ctx);
    duk_def_prop(ctx, 0, DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_FORCE); /* also of a frozen one */
    return 0;
}

/* `#name in object`. [ object brand ] -> [ boolean ] */
static duk_ret_t has_brand(duk_context *ctx)
{
    if (!duk_is_object(ctx, 0)) {
        return duk_type_error(ctx, "Cannot use 'in' operator to search for a private field in %s",
                              duk_safe_to_string(ctx, 0));
    }
    duk_push_boolean(ctx, get_record(ctx));
    return 1;
}

void private_members_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"record", record, 2}, {"stamp", stamp, 2}, {"hasBrand", has_brand, 2}, {NULL, NULL, 0}};

    natives_put(ctx, natives);
}
