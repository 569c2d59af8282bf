/* Object.freeze, seal, isFrozen, isSealed and isPrototypeOf, where a Proxy is to be asked. */
#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/proxy.h"
#include "scripting/builtins/reflection.h"
#include "scripting/engine/duktape_extra.h"

/* The engine's magic of Object.freeze and Object.isFrozen; that of seal and isSealed is 0. */
#define FROZEN 1

static void clear_flag(duk_context *ctx, const char *flag)
{
    duk_push_false(ctx);
    duk_put_prop_string(ctx, -2, flag);
}

/* What a property is to be. [ key ] -> [ key descriptor ], or undefined: there is none */
static void push_hardening(duk_context *ctx, bool freezes)
{
    bool is_data = false;

    if (freezes) {
        duk_dup_top(ctx);
        own_descriptor_push(ctx, 0);
        if (duk_is_undefined(ctx, -1)) {
            return;
        }
        is_data = duk_has_prop_literal(ctx, -1, "value") != 0;
        duk_pop(ctx);
    }
    duk_push_object(ctx);
    clear_flag(ctx, "configurable");
    if (is_data) {
        clear_flag(ctx, "writable");
    }
}

/* [ proxy ] -> [ proxy keys ] */
static double push_keys(duk_context *ctx)
{
    all_own_keys_push(ctx, 0);
    return (double)duk_get_length(ctx, 1);
}

/* [ object ] -> [ object ] */
static duk_ret_t harden(duk_context *ctx)
{
    const bool freezes = duk_get_current_magic(ctx) == FROZEN;
    uint32_t steps = 0;

    if (!duktape_is_proxy(ctx, 0)) {
        return engine_function_run(ctx, ENGINE_HARDEN);
    }
    trapped_push(ctx, TRAP_PREVENT_EXTENSIONS);
    duk_dup(ctx, 0);
    duk_call(ctx, 1);
    if (!duk_to_boolean(ctx, -1)) {
        return duk_type_error(ctx, "'preventExtensions' on proxy: trap returned falsish");
    }
    duk_pop(ctx);
    const double count = push_keys(ctx);

    for (double i = 0; i < count; i++) {
        array_step(ctx, &steps);
        element_get(ctx, 1, i);
        push_hardening(ctx, freezes);
        if (duk_is_object(ctx, -1)) {
            trapped_push(ctx, TRAP_DEFINE);
            duk_dup(ctx, 0);
            duk_dup(ctx, 2);
            duk_dup(ctx, 3);
            duk_call(ctx, 3);
            if (!duk_to_boolean(ctx, -1)) {
                return duk_type_error(ctx, "'defineProperty' on proxy: trap returned falsish");
            }
        }
        duk_set_top(ctx, 2);
    }
    duk_set_top(ctx, 1);
    return 1;
}

static bool flag_is_set(duk_context *ctx, const char *flag)
{
    duk_get_prop_string(ctx, -1, flag);
    const bool set = duk_to_boolean(ctx, -1) != 0;

    duk_pop(ctx);
    return set;
}

/* [ object ] -> [ boolean ] */
static duk_ret_t is_hardened(duk_context *ctx)
{
    const bool asks_frozen = duk_get_current_magic(ctx) == FROZEN;
    bool hard = true;
    uint32_t steps = 0;

    if (!duktape_is_proxy(ctx, 0)) {
        return engine_function_run(ctx, ENGINE_IS_HARDENED);
    }
    if (object_is_extensible(ctx, 0)) {
        duk_push_false(ctx);
        return 1;
    }
    const double count = push_keys(ctx);

    for (double i = 0; i < count && hard; i++) {
        array_step(ctx, &steps);
        element_get(ctx, 1, i);
        own_descriptor_push(ctx, 0);
        if (duk_is_object(ctx, -1)) {
            hard =
                !flag_is_set(ctx, "configurable") && !(asks_frozen && flag_is_set(ctx, "writable"));
        }
        duk_set_top(ctx, 2);
    }
    duk_push_boolean(ctx, hard);
    return 1;
}

/* Object.prototype.isPrototypeOf [ value ] -> [ boolean ] */
static duk_ret_t is_prototype_of(duk_context *ctx)
{
    bool found = false;
    uint32_t steps = 0;

    if (!duk_is_object(ctx, 0)) {
        duk_push_false(ctx);
        return 1;
    }
    duk_push_this(ctx);
    require_object_coercible(ctx, 1);
    duk_to_object(ctx, 1);
    while (!found) {
        array_step(ctx, &steps);
        if (duktape_is_proxy(ctx, 0)) {
            object_prototype_push(ctx, 0);
        } else {
            duk_get_prototype(ctx, 0);
        }
        if (!duk_is_object(ctx, -1)) {
            break;
        }
        duk_replace(ctx, 0);
        found = duk_strict_equals(ctx, 0, 1) != 0;
    }
    duk_push_boolean(ctx, found);
    return 1;
}

void integrity_install(duk_context *ctx)
{
    duk_get_global_literal(ctx, "Object");
    engine_function_replace(ctx, "freeze", harden, ENGINE_HARDEN);
    engine_function_replace(ctx, "seal", harden, ENGINE_HARDEN);
    engine_function_replace(ctx, "isFrozen", is_hardened, ENGINE_IS_HARDENED);
    engine_function_replace(ctx, "isSealed", is_hardened, ENGINE_IS_HARDENED);
    duk_get_prop_literal(ctx, -1, "prototype");
    engine_function_replace(ctx, "isPrototypeOf", is_prototype_of, ENGINE_IS_PROTOTYPE_OF);
    duk_pop_2(ctx);
}
