/*
 * The six traps that the engine does not know, and what the language demands of their answers.
 *
 * Object's and Reflect's functions come here with anything; only what is a Proxy stays. The traps
 * get, set, has, deleteProperty, ownKeys, apply and construct are the engine's
 * (cmake/duktape_exotic.cmake).
 */
#include "scripting/builtins/proxy.h"

#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/method_table.h"
#include "scripting/builtins/reflection.h"
#include "scripting/engine/duktape_extra.h"

static const struct {
    const char *name;
    duk_idx_t argument_count;
} trapped[] = {
    {"defineProperty", 3}, {"getOwnPropertyDescriptor", 2},
    {"getPrototypeOf", 1}, {"setPrototypeOf", 2},
    {"isExtensible", 1},   {"preventExtensions", 1},
};

static duk_ret_t define_property(duk_context *ctx);
static duk_ret_t get_own_property_descriptor(duk_context *ctx);
static duk_ret_t get_prototype_of(duk_context *ctx);
static duk_ret_t set_prototype_of(duk_context *ctx);
static duk_ret_t is_extensible(duk_context *ctx);
static duk_ret_t prevent_extensions(duk_context *ctx);

static void refuse(duk_context *ctx, enum trapped which, const char *why)
{
    (void)duk_type_error(ctx, "'%s' on proxy: %s", trapped[which].name, why);
}

void trapped_push(duk_context *ctx, enum trapped which)
{
    static const struct method functions[] = {
        {"", define_property, 3, 3, 1, METHOD, NULL},
        {"", get_own_property_descriptor, 2, 2, 1, METHOD, NULL},
        {"", get_prototype_of, 1, 1, 2, METHOD, NULL},
        {"", set_prototype_of, 2, 2, 2, METHOD, NULL},
        {"", is_extensible, 1, 1, 1, METHOD, NULL},
        {"", prevent_extensions, 1, 1, 1, METHOD, NULL},
    };

    method_push(ctx, &functions[which]);
}

bool object_is_extensible(duk_context *ctx, duk_idx_t at)
{
    at = duk_require_normalize_index(ctx, at);
    trapped_push(ctx, TRAP_IS_EXTENSIBLE);
    duk_dup(ctx, at);
    duk_call(ctx, 1);
    const bool extensible = duk_to_boolean(ctx, -1) != 0;

    duk_pop(ctx);
    return extensible;
}

void object_prototype_push(duk_context *ctx, duk_idx_t at)
{
    at = duk_require_normalize_index(ctx, at);
    trapped_push(ctx, TRAP_PROTOTYPE);
    duk_dup(ctx, at);
    duk_call(ctx, 1);
}

/* ---- descriptors as objects ---- */

static bool has_field(duk_context *ctx, duk_idx_t at, const char *field)
{
    return duk_has_prop_string(ctx, at, field) != 0;
}

static bool is_set(duk_context *ctx, duk_idx_t at, const char *field)
{
    duk_get_prop_string(ctx, at, field);
    const bool set = duk_to_boolean(ctx, -1) != 0;

    duk_pop(ctx);
    return set;
}

/* A field that is there and false. */
static bool is_cleared(duk_context *ctx, duk_idx_t at, const char *field)
{
    return has_field(ctx, at, field) && !is_set(ctx, at, field);
}

static bool is_accessor(duk_context *ctx, duk_idx_t at)
{
    return has_field(ctx, at, "get") || has_field(ctx, at, "set");
}

/* Whether a field that `wanted` has is what `current` has. */
static bool agrees(duk_context *ctx, duk_idx_t wanted, duk_idx_t current, const char *field)
{
    if (!has_field(ctx, wanted, field)) {
        return true;
    }
    duk_get_prop_string(ctx, wanted, field);
    duk_get_prop_string(ctx, current, field);
    const bool same = duk_samevalue(ctx, -1, -2) != 0;

    duk_pop_2(ctx);
    return same;
}

/* Whether a property that is `current`, and cannot be configured, may be defined as `wanted`. */
static bool is_kept(duk_context *ctx, duk_idx_t wanted, duk_idx_t current)
{
    const bool accessor = is_accessor(ctx, current);
    const bool data_wanted = has_field(ctx, wanted, "value") || has_field(ctx, wanted, "writable");

    if (is_set(ctx, wanted, "configurable") || !agrees(ctx, wanted, current, "enumerable") ||
        (accessor ? data_wanted : is_accessor(ctx, wanted))) {
        return false;
    }
    if (accessor) {
        return agrees(ctx, wanted, current, "get") && agrees(ctx, wanted, current, "set");
    }
    return is_set(ctx, current, "writable") ||
           (!is_set(ctx, wanted, "writable") && agrees(ctx, wanted, current, "value"));
}

/* IsCompatiblePropertyDescriptor; `current` may be undefined. */
static bool is_compatible(duk_context *ctx, bool extensible, duk_idx_t wanted, duk_idx_t current)
{
    if (duk_is_undefined(ctx, current)) {
        return extensible;
    }
    return is_set(ctx, current, "configurable") || is_kept(ctx, wanted, current);
}

/* A descriptor as a script gave it becomes one with nothing else in it.
 * [ descriptor ] -> [ descriptor ] */
static void clean_descriptor(duk_context *ctx)
{
    static const char *const fields[] = {"enumerable", "configurable", "value",
                                         "writable",   "get",          "set"};
    static const int order[] = {2, 3, 4, 5, 0, 1}; /* in which they stand in what a trap sees */
    const duk_idx_t given = duk_get_top_index(ctx);
    bool has[6];

    for (int i = 0; i < 6; i++) {
        has[i] = has_field(ctx, given, fields[i]);
        if (!has[i]) {
            duk_push_undefined(ctx);
            continue;
        }
        duk_get_prop_string(ctx, given, fields[i]);
        if (i == 0 || i == 1 || i == 3) {
            duk_to_boolean(ctx, -1);
        } else if (i > 3 && !duk_is_undefined(ctx, -1) && !duk_is_callable(ctx, -1)) {
            (void)duk_type_error(ctx, "%s must be a function: %s", i == 4 ? "Getter" : "Setter",
                                 push_shown(ctx, -1));
        }
    }
    if ((has[4] || has[5]) && (has[2] || has[3])) {
        (void)duk_type_error(ctx,
                             "Invalid property descriptor. Cannot both specify accessors and a "
                             "value or writable attribute");
    }
    duk_push_object(ctx);
    for (int i = 0; i < 6; i++) {
        if (has[order[i]]) {
            duk_dup(ctx, given + 1 + order[i]);
            duk_put_prop_string(ctx, -2, fields[order[i]]);
        }
    }
    duk_replace(ctx, given);
    duk_set_top(ctx, given + 1);
}

/* ---- what answers must keep to ---- */

/* The property as it is in the target. [ ] -> [ descriptor ], or undefined */
static duk_idx_t push_target_property(duk_context *ctx, duk_idx_t target)
{
    duk_dup(ctx, 1);
    own_descriptor_push(ctx, target);
    return duk_get_top_index(ctx);
}

/* The arguments are the Proxy, the key, the descriptor. */
static void check_define(duk_context *ctx, duk_idx_t target)
{
    const bool fixed = is_cleared(ctx, 2, "configurable");
    const duk_idx_t current = push_target_property(ctx, target);
    const bool extensible = object_is_extensible(ctx, target);

    if (!is_compatible(ctx, extensible, 2, current)) {
        refuse(ctx, TRAP_DEFINE, "trap returned truish for a property that the target cannot have");
    }
    if (duk_is_undefined(ctx, current) ? fixed : fixed && is_set(ctx, current, "configurable")) {
        refuse(ctx, TRAP_DEFINE,
               "trap returned truish for defining non-configurable property "
               "which is configurable or missing in the proxy target");
    }
    if (!duk_is_undefined(ctx, current) && is_cleared(ctx, current, "configurable") &&
        is_set(ctx, current, "writable") && is_cleared(ctx, 2, "writable")) {
        refuse(ctx, TRAP_DEFINE,
               "trap returned truish for defining non-configurable property "
               "which cannot be non-writable");
    }
}

void trap_check_descriptor(duk_context *ctx, duk_idx_t target, duk_idx_t current, duk_idx_t result)
{
    if (duk_is_undefined(ctx, result)) {
        if (!duk_is_undefined(ctx, current) &&
            (!is_set(ctx, current, "configurable") || !object_is_extensible(ctx, target))) {
            refuse(ctx, TRAP_DESCRIPTOR,
                   "trap returned undefined for a property that the target must show");
        }
        return;
    }
    if (!is_compatible(ctx, object_is_extensible(ctx, target), result, current)) {
        refuse(ctx, TRAP_DESCRIPTOR,
               "trap returned descriptor that is incompatible with the existing property in the "
               "proxy target");
    }
    if (is_set(ctx, result, "configurable")) {
        return;
    }
    if (duk_is_undefined(ctx, current) || is_set(ctx, current, "configurable") ||
        (is_cleared(ctx, result, "writable") && is_set(ctx, current, "writable"))) {
        refuse(ctx, TRAP_DESCRIPTOR,
               "trap reported non-configurability for a property which is either non-existent or "
               "configurable in the proxy target");
    }
}

/* A prototype, given or asked for, against that of a target that keeps its own. */
static void check_prototype(duk_context *ctx, enum trapped which, duk_idx_t target, duk_idx_t claim)
{
    if (object_is_extensible(ctx, target)) {
        return;
    }
    object_prototype_push(ctx, target);
    if (!duk_samevalue(ctx, -1, claim)) {
        refuse(ctx, which,
               "proxy target is non-extensible but the trap did not keep to its "
               "actual prototype");
    }
}

/* [ ... result ] -> [ ... ] */
static void check_answer(duk_context *ctx, enum trapped which, duk_idx_t target)
{
    const duk_idx_t result = duk_get_top_index(ctx);

    duk_dup_top(ctx);
    const bool done = duk_to_boolean(ctx, -1) != 0;

    switch (which) {
    case TRAP_DEFINE:
        if (done) {
            check_define(ctx, target);
        }
        break;
    case TRAP_PROTOTYPE:
        if (!duk_is_object(ctx, result) && !duk_is_null(ctx, result)) {
            refuse(ctx, which, "trap returned neither object nor null");
        }
        check_prototype(ctx, which, target, result);
        break;
    case TRAP_SET_PROTOTYPE:
        if (done) {
            check_prototype(ctx, which, target, 1);
        }
        break;
    case TRAP_IS_EXTENSIBLE:
        if (done != object_is_extensible(ctx, target)) {
            refuse(ctx, which, "trap result does not reflect extensibility of proxy target");
        }
        break;
    default:
        if (done && object_is_extensible(ctx, target)) {
            refuse(ctx, which, "trap returned truish but the proxy target is extensible");
        }
    }
    duk_set_top(ctx, result + 1);
}

/* ---- calls ---- */

/* Object's functions throw where Reflect's are false, and give the object where those are true. */
static duk_ret_t answer(duk_context *ctx, enum trapped which, bool is_reflect)
{
    if (which == TRAP_DEFINE || which == TRAP_SET_PROTOTYPE || which == TRAP_PREVENT_EXTENSIONS) {
        const bool done = duk_to_boolean(ctx, -1) != 0;

        if (is_reflect) {
            duk_push_boolean(ctx, done);
        } else if (!done) {
            refuse(ctx, which, "trap returned falsish");
        } else {
            duk_dup(ctx, 0);
        }
    } else if (which == TRAP_IS_EXTENSIBLE) {
        duk_to_boolean(ctx, -1);
    }
    return 1;
}

/* What must hold of the arguments, before the trap is looked for. */
static void check_arguments(duk_context *ctx, enum trapped which)
{
    if (which == TRAP_DEFINE) {
        to_property_key(ctx, 1);
        if (!duk_is_object(ctx, 2)) {
            (void)duk_type_error(ctx, "Property description must be an object: %s",
                                 push_shown(ctx, 2));
        }
        duk_dup(ctx, 2);
        clean_descriptor(ctx);
        duk_replace(ctx, 2);
    } else if (which == TRAP_SET_PROTOTYPE && !duk_is_object(ctx, 1) && !duk_is_null(ctx, 1)) {
        (void)duk_type_error(ctx, "Object prototype may only be an Object or null: %s",
                             push_shown(ctx, 1));
    }
}

/* [ proxy arguments ] -> [ result ] */
static duk_ret_t call_trap(duk_context *ctx, enum trapped which, bool is_reflect)
{
    if (which == TRAP_DESCRIPTOR) {
        to_property_key(ctx, 1);
        duk_dup(ctx, 1);
        own_descriptor_push(ctx, 0);
        return 1;
    }
    check_arguments(ctx, which);
    duktape_push_proxy_parts(ctx, 0);
    const duk_idx_t target = duk_get_top(ctx) - 2;

    duk_get_prop_string(ctx, target + 1, trapped[which].name);
    const bool has_trap = !duk_is_null_or_undefined(ctx, -1);

    if (!has_trap) { /* The target is asked. */
        trapped_push(ctx, which);
        duk_push_undefined(ctx);
    } else {
        require_callback(ctx, -1);
        duk_dup(ctx, target + 1);
    }
    duk_dup(ctx, target);
    for (duk_idx_t i = 1; i < trapped[which].argument_count; i++) {
        duk_dup(ctx, i);
    }
    duk_call_method(ctx, trapped[which].argument_count);
    if (has_trap) {
        check_answer(ctx, which, target);
    }
    return answer(ctx, which, is_reflect);
}

/* [ arguments ] -> [ result ] */
static duk_ret_t trapped_call(duk_context *ctx, enum trapped which)
{
    if (duktape_is_proxy(ctx, 0)) {
        const int magic = duk_get_current_magic(ctx);

        duk_require_stack(ctx, 16);
        return call_trap(ctx, which,
                         magic == (which == TRAP_PROTOTYPE || which == TRAP_SET_PROTOTYPE ? 2 : 1));
    }
    return engine_function_run(ctx, ENGINE_TRAPPED + which);
}

static duk_ret_t define_property(duk_context *ctx)
{
    return trapped_call(ctx, TRAP_DEFINE);
}

static duk_ret_t get_own_property_descriptor(duk_context *ctx)
{
    if (!duk_is_object(ctx, 0) && duk_get_current_magic(ctx) == 0) {
        require_object_coercible(ctx, 0);
        duk_to_object(ctx, 0);
    }
    return trapped_call(ctx, TRAP_DESCRIPTOR);
}

static duk_ret_t get_prototype_of(duk_context *ctx)
{
    return trapped_call(ctx, TRAP_PROTOTYPE);
}

static duk_ret_t set_prototype_of(duk_context *ctx)
{
    return trapped_call(ctx, TRAP_SET_PROTOTYPE);
}

static duk_ret_t is_extensible(duk_context *ctx)
{
    return trapped_call(ctx, TRAP_IS_EXTENSIBLE);
}

static duk_ret_t prevent_extensions(duk_context *ctx)
{
    return trapped_call(ctx, TRAP_PREVENT_EXTENSIONS);
}

void trapped_replace(duk_context *ctx)
{
    static const duk_c_function functions[] = {
        define_property, get_own_property_descriptor, get_prototype_of, set_prototype_of,
        is_extensible,   prevent_extensions,
    };

    for (int i = TRAP_DEFINE; i <= TRAP_PREVENT_EXTENSIONS; i++) {
        engine_function_replace(ctx, trapped[i].name, functions[i], ENGINE_TRAPPED + i);
    }
}

/* ---- own keys ---- */

/* The keys of a list as the names of an object's properties. [ ] -> [ object ] */
static void push_key_set(duk_context *ctx, duk_idx_t list)
{
    struct array_like keys;

    array_like_of(ctx, list, &keys);
    duk_push_bare_object(ctx);
    for (double i = 0; i < keys.length; i++) {
        array_step(ctx, &keys.steps);
        element_get(ctx, keys.at, i);
        if (!duk_is_string(ctx, -1)) { /* A symbol is one, for the engine. */
            (void)duk_type_error(ctx, "%s is not a valid property name", push_shown(ctx, -1));
        }
        duk_dup_top(ctx);
        if (duk_has_prop(ctx, -3)) {
            (void)duk_type_error(ctx, "'ownKeys' on proxy: trap returned duplicate entries");
        }
        duk_push_true(ctx);
        duk_put_prop(ctx, -3);
    }
}

void proxy_check_own_keys(duk_context *ctx)
{
    const duk_idx_t list = duk_get_top_index(ctx);
    struct array_like keys;
    uint32_t steps = 0;

    duk_require_stack(ctx, 16);
    push_key_set(ctx, list);
    duktape_push_proxy_parts(ctx, list - 1); /* [ proxy keys set target handler ] */
    duk_pop(ctx);
    const bool extensible = object_is_extensible(ctx, list + 2);

    all_own_keys_push(ctx, list + 2);
    array_like_of(ctx, list + 3, &keys);
    for (double i = 0; i < keys.length; i++) {
        array_step(ctx, &steps);
        element_get(ctx, list + 3, i);
        duk_dup_top(ctx);
        own_descriptor_push(ctx, list + 2); /* [ ... key descriptor ] */
        const bool fixed =
            duk_is_object(ctx, -1) && !is_set(ctx, duk_get_top_index(ctx), "configurable");

        duk_pop(ctx);
        if (!duk_has_prop(ctx, list + 1) && (fixed || !extensible)) {
            (void)duk_type_error(ctx,
                                 "'ownKeys' on proxy: trap result did not include all keys that "
                                 "the target must show");
        }
    }
    const double count = (double)duk_get_length(ctx, list);

    if (!extensible && count != keys.length) {
        (void)duk_type_error(ctx,
                             "'ownKeys' on proxy: trap returned extra keys but proxy target is "
                             "non-extensible");
    }
    duk_set_top(ctx, list + 1);
}
