/*
 * Reflect, and Proxy.revocable.
 *
 * Missing in the engine: receivers of get and set, symbols as keys, and six traps (proxy.c).
 */
#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/method_table.h"
#include "scripting/builtins/proxy.h"
#include "scripting/builtins/reflection.h"
#include "scripting/engine/duktape_extra.h"

/* [ value ] -> [ value ] */
static void require_object(duk_context *ctx, duk_idx_t at, const char *function)
{
    if (!duk_is_object(ctx, at) && !duk_is_buffer(ctx, at)) {
        (void)duk_type_error(ctx, "%s called on non-object", function);
    }
}

#define CHAIN_MAX                                                                                  \
    1000 /* objects, as in the engine; a Proxy may lead back to where it is asked from */

/* [ ] -> [ ] */
static void check_chain(duk_context *ctx, int *length)
{
    if (++*length > CHAIN_MAX) {
        (void)duk_range_error(ctx, "Maximum call stack size exceeded");
    }
}

/* The chain of objects from the one at `holder` on, looking for `key`. [ ] -> [ value ] */
static void get_with_receiver(duk_context *ctx, duk_idx_t holder, duk_idx_t key, duk_idx_t receiver)
{
    int length = 0;

    duk_dup(ctx, holder);
    while (!duk_is_null_or_undefined(ctx, -1)) {
        check_chain(ctx, &length);
        if (duktape_is_proxy(ctx, -1)) {
            duktape_push_proxy_parts(ctx, -1);
            duk_get_prop_literal(ctx, -1, "get"); /* [ proxy target handler trap ] */
            if (!duk_is_null_or_undefined(ctx, -1)) {
                duk_insert(ctx, -3);
                duk_insert(ctx, -2); /* [ proxy trap handler target ] */
                duk_dup(ctx, key);
                duk_dup(ctx, receiver);
                duk_call_method(ctx, 3);
                duk_remove(ctx, -2);
                return;
            }
            duk_pop_2(ctx);
            duk_remove(ctx, -2);
            continue;
        }
        duk_dup(ctx, key);
        duk_get_prop_desc(ctx, -2, 0);
        if (!duk_is_undefined(ctx, -1)) {
            if (duk_get_prop_literal(ctx, -1, "get")) {
                duk_remove(ctx, -2);
                duk_remove(ctx, -2);
                if (!duk_is_undefined(ctx, -1)) {
                    duk_dup(ctx, receiver);
                    duk_call_method(ctx, 0);
                }
                return;
            }
            duk_pop(ctx);
            duk_get_prop_literal(ctx, -1, "value");
            duk_remove(ctx, -2);
            duk_remove(ctx, -2);
            return;
        }
        duk_pop(ctx);
        duk_get_prototype(ctx, -1);
        duk_remove(ctx, -2);
    }
    duk_pop(ctx);
    duk_push_undefined(ctx);
}

/* [ target key receiver ] -> [ value ] */
static duk_ret_t reflect_get(duk_context *ctx)
{
    const duk_idx_t count = duk_get_top(ctx);

    duk_set_top(ctx, 3);
    require_object(ctx, 0, "Reflect.get");
    to_property_key(ctx, 1);
    if (count < 3 || duk_strict_equals(ctx, 0, 2)) {
        duk_dup(ctx, 1);
        duk_get_prop(ctx, 0);
    } else {
        duk_require_stack(ctx, 16);
        get_with_receiver(ctx, 0, 1, 2);
    }
    return 1;
}

/* The same for a receiver that is a Proxy: its trap gets a descriptor.
 * [ target key value receiver ] -> [ same ] */
static bool define_on_proxy(duk_context *ctx, bool exists)
{
    trapped_push(ctx, TRAP_DEFINE);
    duk_dup(ctx, 3);
    duk_dup(ctx, 1);
    duk_push_object(ctx);
    duk_dup(ctx, 2);
    duk_put_prop_literal(ctx, -2, "value");
    for (int i = 0; i < 3 && !exists; i++) {
        static const char *const flags[] = {"writable", "enumerable", "configurable"};

        duk_push_true(ctx);
        duk_put_prop_string(ctx, -2, flags[i]);
    }
    duk_call(ctx, 3);
    return duk_to_boolean(ctx, -1) != 0;
}

/* The property becomes an own one of the receiver. [ target key value receiver ] -> [ same ] */
static bool set_on_receiver(duk_context *ctx)
{
    if (!duk_is_object(ctx, 3)) {
        return false;
    }
    duk_dup(ctx, 1);
    own_descriptor_push(ctx, 3);
    const bool exists = !duk_is_undefined(ctx, -1);

    if (exists) {
        if (duk_has_prop_literal(ctx, -1, "get") ||
            (duk_get_prop_literal(ctx, -1, "writable"), !duk_to_boolean(ctx, -1))) {
            return false;
        }
    }
    if (duktape_is_proxy(ctx, 3)) {
        return define_on_proxy(ctx, exists);
    }
    duk_dup(ctx, 1);
    duk_dup(ctx, 2);
    return duktape_define_quietly(
        ctx, 3, exists ? DUK_DEFPROP_HAVE_VALUE : DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_SET_WEC);
}

/* [ target key value receiver ] -> [ ... ] */
static bool set_with_receiver(duk_context *ctx)
{
    int length = 0;

    duk_dup(ctx, 0);
    while (!duk_is_null_or_undefined(ctx, -1)) {
        check_chain(ctx, &length);
        if (duktape_is_proxy(ctx, -1)) {
            duktape_push_proxy_parts(ctx, -1);
            duk_get_prop_literal(ctx, -1, "set");
            if (!duk_is_null_or_undefined(ctx, -1)) {
                duk_insert(ctx, -3);
                duk_insert(ctx, -2);
                duk_dup(ctx, 1);
                duk_dup(ctx, 2);
                duk_dup(ctx, 3);
                duk_call_method(ctx, 4);
                return duk_to_boolean(ctx, -1) != 0;
            }
            duk_pop_2(ctx);
            duk_remove(ctx, -2);
            continue;
        }
        duk_dup(ctx, 1);
        duk_get_prop_desc(ctx, -2, 0);
        if (!duk_is_undefined(ctx, -1)) {
            if (duk_has_prop_literal(ctx, -1, "get")) {
                duk_get_prop_literal(ctx, -1, "set");
                if (duk_is_undefined(ctx, -1)) {
                    return false;
                }
                duk_dup(ctx, 3);
                duk_dup(ctx, 2);
                duk_call_method(ctx, 1);
                return true;
            }
            duk_get_prop_literal(ctx, -1, "writable");
            return duk_to_boolean(ctx, -1) && set_on_receiver(ctx);
        }
        duk_pop(ctx);
        duk_get_prototype(ctx, -1);
        duk_remove(ctx, -2);
    }
    return set_on_receiver(ctx);
}

/* [ target key value receiver ] -> [ boolean ] */
static duk_ret_t reflect_set(duk_context *ctx)
{
    const duk_idx_t count = duk_get_top(ctx);
    bool done;

    duk_set_top(ctx, 4);
    require_object(ctx, 0, "Reflect.set");
    to_property_key(ctx, 1);
    if (count < 4 || duk_strict_equals(ctx, 0, 3)) {
        duk_dup(ctx, 1);
        duk_dup(ctx, 2);
        done = duktape_put_quietly(ctx, 0);
    } else {
        duk_require_stack(ctx, 16);
        done = set_with_receiver(ctx);
    }
    duk_push_boolean(ctx, done);
    return 1;
}

void proxied_get(duk_context *ctx)
{
    duk_require_stack(ctx, 8);
    duk_push_c_function(ctx, reflect_get, DUK_VARARGS);
    duk_insert(ctx, -4);
    duk_call(ctx, 3);
}

bool proxied_set(duk_context *ctx)
{
    duk_require_stack(ctx, 8);
    duk_push_c_function(ctx, reflect_set, DUK_VARARGS);
    duk_insert(ctx, -5);
    duk_call(ctx, 4);
    const bool done = duk_to_boolean(ctx, -1) != 0;

    duk_pop(ctx);
    return done;
}

/* [ target key ] -> [ boolean ] */
static duk_ret_t reflect_has(duk_context *ctx)
{
    require_object(ctx, 0, "Reflect.has");
    to_property_key(ctx, 1);
    duk_push_boolean(ctx, duk_has_prop(ctx, 0));
    return 1;
}

/* [ target key ] -> [ boolean ] */
static duk_ret_t reflect_delete(duk_context *ctx)
{
    require_object(ctx, 0, "Reflect.deleteProperty");
    to_property_key(ctx, 1);
    duk_push_boolean(ctx, duktape_delete_quietly(ctx, 0));
    return 1;
}

/* [ ] -> throws */
static duk_ret_t revoked(duk_context *ctx)
{
    return duk_type_error(ctx, "Cannot perform operation on a proxy that has been revoked");
}

/* A handler that refuses everything takes the place of the Proxy's own. [ ] -> [ undefined ] */
static duk_ret_t proxy_revoke(duk_context *ctx)
{
    static const struct method traps[] = {
        {"get", revoked, 0, 0, 0, METHOD, NULL},
        {"set", revoked, 0, 0, 0, METHOD, NULL},
        {"has", revoked, 0, 0, 0, METHOD, NULL},
        {"deleteProperty", revoked, 0, 0, 0, METHOD, NULL},
        {"ownKeys", revoked, 0, 0, 0, METHOD, NULL},
        {"apply", revoked, 0, 0, 0, METHOD, NULL},
        {"construct", revoked, 0, 0, 0, METHOD, NULL},
        {"defineProperty", revoked, 0, 0, 0, METHOD, NULL},
        {"getOwnPropertyDescriptor", revoked, 0, 0, 0, METHOD, NULL},
        {"getPrototypeOf", revoked, 0, 0, 0, METHOD, NULL},
        {"setPrototypeOf", revoked, 0, 0, 0, METHOD, NULL},
        {"isExtensible", revoked, 0, 0, 0, METHOD, NULL},
        {"preventExtensions", revoked, 0, 0, 0, METHOD, NULL},
        {0},
    };

    duk_push_current_function(ctx);
    if (duktape_get_own_literal(ctx, 0, DUK_HIDDEN_SYMBOL("proxy"))) {
        duk_push_bare_object(ctx);
        duk_push_true(ctx); /* for who shows the Proxy */
        duk_put_prop_literal(ctx, -2, DUK_HIDDEN_SYMBOL("revoked"));
        methods_put(ctx, traps);
        duktape_set_proxy_handler(ctx, 1);
        duk_del_prop_literal(ctx, 0, DUK_HIDDEN_SYMBOL("proxy"));
    }
    return 0;
}

/* Proxy.revocable [ target handler ] -> [ { proxy, revoke } ] */
static duk_ret_t proxy_revocable(duk_context *ctx)
{
    static const struct method revoke_method = {"", proxy_revoke, 0, 0, 0, METHOD, NULL};

    if (!duk_is_object(ctx, 0) || !duk_is_object(ctx, 1)) {
        return duk_type_error(ctx, "Cannot create proxy with a non-object as target or handler");
    }
    duk_push_proxy(ctx, 0); /* [ proxy ] */
    duk_push_object(ctx);
    duk_dup(ctx, 0);
    duk_put_prop_literal(ctx, -2, "proxy");
    method_push(ctx, &revoke_method);
    duk_dup(ctx, 0);
    duk_put_prop_literal(ctx, -2, DUK_HIDDEN_SYMBOL("proxy"));
    duk_put_prop_literal(ctx, -2, "revoke");
    return 1;
}

static const struct method of_reflect[] = {
    {"deleteProperty", reflect_delete, 2, 2, 0, METHOD, NULL},
    {"get", reflect_get, 2, -1, 0, METHOD, NULL},
    {"has", reflect_has, 2, 2, 0, METHOD, NULL},
    {"set", reflect_set, 3, -1, 0, METHOD, NULL},
    {"@@toStringTag", NULL, 0, 0, 0, TEXT, "Reflect"},
    {0},
};

static const struct method of_proxy[] = {
    {"revocable", proxy_revocable, 2, 2, 0, METHOD, NULL},
    {0},
};

void reflect_install(duk_context *ctx)
{
    global_push(ctx, "Object");
    trapped_replace(ctx);
    duk_pop(ctx);
    global_push(ctx, "Reflect");
    trapped_replace(ctx);
    methods_put(ctx, of_reflect);
    duk_pop(ctx);
    global_push(ctx, "Proxy");
    methods_put(ctx, of_proxy);
    duk_pop(ctx);
}
