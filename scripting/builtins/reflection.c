#include "scripting/builtins/reflection.h"

#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/method_table.h"
#include "scripting/builtins/proxy.h"

#include <string.h>

void to_property_key(duk_context *ctx, duk_idx_t at)
{
    if (!duk_is_string(ctx, at)) {
        duk_to_primitive(ctx, at, DUK_HINT_STRING);
        if (!duk_is_symbol(ctx, at)) {
            duk_to_string(ctx, at);
        }
    }
}

void own_property_put(duk_context *ctx, duk_idx_t at)
{
    duk_def_prop(ctx, at, DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_SET_WEC);
}

/* Fills what a trap's descriptor leaves out. [ descriptor ] -> [ descriptor ] */
static void complete_descriptor(duk_context *ctx)
{
    static const char *const flags[] = {"writable", "enumerable", "configurable"};
    bool accessor;

    accessor = duk_has_prop_literal(ctx, -1, "get") || duk_has_prop_literal(ctx, -1, "set");
    duk_push_object(ctx);
    if (accessor) {
        duk_get_prop_literal(ctx, -2, "get");
        duk_put_prop_literal(ctx, -2, "get");
        duk_get_prop_literal(ctx, -2, "set");
        duk_put_prop_literal(ctx, -2, "set");
    } else {
        duk_get_prop_literal(ctx, -2, "value");
        duk_put_prop_literal(ctx, -2, "value");
    }
    for (int i = accessor; i < 3; i++) {
        duk_get_prop_string(ctx, -2, flags[i]);
        duk_to_boolean(ctx, -1);
        duk_put_prop_string(ctx, -2, flags[i]);
    }
    duk_remove(ctx, -2);
}

/* The target, or the Proxy on the way to it that has the trap. [ proxy ] -> [ object ], and with a
 * trap [ proxy trap handler target ] */
static bool find_trap(duk_context *ctx, const char *name)
{
    while (duktape_push_proxy_parts(ctx, -1)) { /* [ proxy target handler ] */
        duk_get_prop_string(ctx, -1, name);
        if (!duk_is_null_or_undefined(ctx, -1)) {
            require_callback(ctx, -1);
            duk_insert(ctx, -3);
            duk_insert(ctx, -2);
            return true;
        }
        duk_pop_2(ctx);
        duk_remove(ctx, -2);
    }
    return false;
}

void own_descriptor_push(duk_context *ctx, duk_idx_t at)
{
    at = duk_require_normalize_index(ctx, at);
    if (!duktape_is_proxy(ctx, at)) {
        duk_get_prop_desc(ctx, at, 0);
        return;
    }
    duk_require_stack(ctx, 16);
    const duk_idx_t key = duk_get_top_index(ctx);

    duk_dup(ctx, at);
    if (!find_trap(ctx, "getOwnPropertyDescriptor")) { /* [ key target ] */
        duk_dup(ctx, key);
        duk_get_prop_desc(ctx, -2, 0);
    } else { /* [ key proxy trap handler target ] */
        const duk_idx_t target = key + 2;

        duk_dup_top(ctx);
        duk_insert(ctx, -4); /* [ key proxy target trap handler target ] */
        duk_dup(ctx, key);
        duk_call_method(ctx, 2);
        if (!duk_is_object(ctx, -1) && !duk_is_undefined(ctx, -1)) {
            (void)duk_type_error(ctx, "'getOwnPropertyDescriptor' on proxy: trap returned neither "
                                      "object nor undefined");
        }
        duk_dup(ctx, key);
        own_descriptor_push(ctx, target);
        duk_insert(ctx, -2); /* [ key proxy target current result ] */
        if (duk_is_object(ctx, -1)) {
            complete_descriptor(ctx);
        }
        trap_check_descriptor(ctx, target, target + 1, target + 2);
    }
    duk_replace(ctx, key);
    duk_set_top(ctx, key + 1);
}

int own_property_look(duk_context *ctx, duk_idx_t at)
{
    if (!duktape_is_proxy(ctx, at)) {
        return duktape_look_own(ctx, at);
    }
    at = duk_require_normalize_index(ctx, at);
    duk_dup_top(ctx);
    own_descriptor_push(ctx, at);
    if (duk_is_undefined(ctx, -1)) {
        duk_pop(ctx);
        return DUKTAPE_OWN_NONE;
    }
    duk_get_prop_literal(ctx, -1, "enumerable");
    const bool enumerable = duk_to_boolean(ctx, -1) != 0;

    duk_pop_2(ctx);
    return enumerable ? DUKTAPE_OWN_ENUMERABLE : DUKTAPE_OWN_HIDDEN;
}

void own_keys_push(duk_context *ctx, duk_idx_t at, duk_uint_t flags)
{
    duk_uarridx_t count = 0;

    at = duk_require_normalize_index(ctx, at);
    if (duktape_is_proxy(ctx, at)) {
        flags |= DUK_ENUM_INCLUDE_NONENUMERABLE; /* The caller asks for each. */
    }
    duk_push_array(ctx);
    duk_enum(ctx, at, flags | DUK_ENUM_OWN_PROPERTIES_ONLY);
    while (duk_next(ctx, -1, 0)) {
        duk_put_prop_index(ctx, -3, count++);
    }
    duk_pop(ctx);
}

void all_own_keys_push(duk_context *ctx, duk_idx_t at)
{
    own_keys_push(ctx, at, DUK_ENUM_INCLUDE_NONENUMERABLE | DUK_ENUM_INCLUDE_SYMBOLS);
}
