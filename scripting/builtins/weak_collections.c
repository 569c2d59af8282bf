/*
 * WeakMap and WeakSet, turned inside out: the value is kept by its key.
 *
 * Each map has a hidden property key of its own (NAME), and an entry is a property of that name on
 * the object that is the key. So a value lives exactly as long as its key does, cycles through the
 * map and all, without help from the garbage collector. The price: when the map itself dies, its
 * values stay until their keys go. Nothing a script can do shows the property, on a frozen object
 * neither, and a Proxy as a key has it itself, not its target.
 *
 * A symbol has no properties: an object stands for it, which the map keeps under the symbol.
 */
#include "scripting/builtins/array_like.h"
#include "scripting/builtins/collections.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/iteration.h"
#include "scripting/builtins/method_table.h"
#include "scripting/engine/duktape_extra.h"

#include <inttypes.h>
#include <stdio.h>

#define MAP_NAME DUK_HIDDEN_SYMBOL("weakmap")
#define SET_NAME DUK_HIDDEN_SYMBOL("weakset")

#define SYMBOLS DUK_HIDDEN_SYMBOL("weaksymbols")

#define NAME_SIZE_MAX 40

enum kind { WEAK_MAP = 0, WEAK_SET = 1 };

/* A deleted entry: the property of a frozen object cannot be deleted, so none is. [ ] -> [ gone ]
 */
static void push_gone(duk_context *ctx)
{
    duk_push_pointer(ctx, NULL);
}

/* The property key of the collection whose method is running. [ ] -> [ name ] */
static void push_name(duk_context *ctx, const char *method)
{
    const bool is_map = duk_get_current_magic(ctx) == WEAK_MAP;

    duk_push_this(ctx);
    if (!duk_is_object(ctx, -1) || !(is_map ? duktape_get_own_literal(ctx, -1, MAP_NAME)
                                            : duktape_get_own_literal(ctx, -1, SET_NAME))) {
        (void)duk_type_error(ctx, "Method %s.prototype.%s called on incompatible receiver %s",
                             is_map ? "WeakMap" : "WeakSet", method, push_shown(ctx, -1));
    }
    duk_remove(ctx, -2);
}

/* Symbols of the language's own and of a script's; not those of Symbol.for(), which anyone can make
 * again. [ ] -> [ ] */
static bool is_unique_symbol(duk_context *ctx, duk_idx_t at)
{
    return duk_is_symbol(ctx, at) && duk_get_string(ctx, at)[0] == '\x81';
}

static bool can_be_key(duk_context *ctx, duk_idx_t at)
{
    return duk_is_object(ctx, at) || is_unique_symbol(ctx, at);
}

/* Puts the object that stands for a symbol in the symbol's place, if there is one, or is to be.
 * `this` is a collection. [ symbol ... ] -> [ object ... ] */
static void replace_symbol(duk_context *ctx, bool make)
{
    if (!is_unique_symbol(ctx, 0)) {
        return;
    }
    duk_push_this(ctx);
    if (!duktape_get_own_literal(ctx, -1, SYMBOLS)) {
        duk_push_literal(ctx, SYMBOLS);
        duk_push_bare_object(ctx);
        duk_dup_top(ctx);
        duk_insert(ctx, -3);
        duk_def_prop(ctx, -4, DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_CLEAR_WEC | DUK_DEFPROP_FORCE);
    }
    if (make && !(duk_dup(ctx, 0), duk_has_prop(ctx, -2))) {
        duk_dup(ctx, 0);
        duk_push_bare_object(ctx);
        duk_put_prop(ctx, -3);
    }
    duk_dup(ctx, 0);
    duk_get_prop(ctx, -2);
    duk_replace(ctx, 0);
    duk_pop_2(ctx);
}

/* The value that the key at 0 keeps; pushes only its name when there is none.
 * [ ] -> [ value ] or [ name ] */
static bool find(duk_context *ctx, const char *method)
{
    push_name(ctx, method);
    replace_symbol(ctx, false);
    return duk_is_object(ctx, 0) && duktape_get_own_key(ctx, 0) && !duk_is_pointer(ctx, -1);
}

/* [ value ] -> [ ] */
static void keep(duk_context *ctx, const char *method)
{
    push_name(ctx, method);
    duk_insert(ctx, -2);
    duk_def_prop(ctx, 0, DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_CLEAR_WEC | DUK_DEFPROP_FORCE);
}

/* [ key ] -> [ value ] */
static duk_ret_t weak_get(duk_context *ctx)
{
    return find(ctx, "get") ? 1 : 0;
}

/* [ key ] -> [ boolean ] */
static duk_ret_t weak_has(duk_context *ctx)
{
    duk_push_boolean(ctx, find(ctx, "has"));
    return 1;
}

/* [ key value ] -> [ this ] */
static duk_ret_t weak_set(duk_context *ctx)
{
    push_name(ctx, "set");
    duk_pop(ctx);
    if (!can_be_key(ctx, 0)) {
        return duk_type_error(ctx, "Invalid value used as weak map key");
    }
    replace_symbol(ctx, true);
    keep(ctx, "set");
    duk_push_this(ctx);
    return 1;
}

/* [ key ] -> [ this ] */
static duk_ret_t weak_add(duk_context *ctx)
{
    push_name(ctx, "add");
    duk_pop(ctx);
    if (!can_be_key(ctx, 0)) {
        return duk_type_error(ctx, "Invalid value used in weak set");
    }
    replace_symbol(ctx, true);
    duk_push_true(ctx);
    keep(ctx, "add");
    duk_push_this(ctx);
    return 1;
}

/* [ key ] -> [ boolean ] */
static duk_ret_t weak_delete(duk_context *ctx)
{
    const bool found = find(ctx, "delete");

    if (found) {
        push_gone(ctx);
        keep(ctx, "delete");
    }
    duk_push_boolean(ctx, found);
    return 1;
}

/* [ items ] -> [ ] */
static duk_ret_t weak_construct(duk_context *ctx)
{
    const bool is_map = duk_get_current_magic(ctx) == WEAK_MAP;
    struct iteration iteration;
    char name[NAME_SIZE_MAX];

    if (!duk_is_constructor_call(ctx)) {
        return duk_type_error(ctx, "Constructor %s requires 'new'", is_map ? "WeakMap" : "WeakSet");
    }
    duk_push_this(ctx);
    const int size =
        snprintf(name, sizeof(name), "\xffweak%" PRIu64, intrinsics_of(ctx)->weak_count++);

    duk_push_lstring(ctx, name, (size_t)size);
    if (is_map) {
        duk_put_prop_literal(ctx, 1, MAP_NAME);
    } else {
        duk_put_prop_literal(ctx, 1, SET_NAME);
    }
    if (duk_is_null_or_undefined(ctx, 0)) {
        return 0;
    }
    duk_get_prop_string(ctx, 1, is_map ? "set" : "add");
    require_callback(ctx, 2);
    iteration_open(ctx, 0, &iteration);
    collection_fill(ctx, &iteration, is_map);
    return 0;
}

static const struct method map_constructor = {"WeakMap", weak_construct, 0,   1,
                                              WEAK_MAP,  METHOD,         NULL};

static const struct method set_constructor = {"WeakSet", weak_construct, 0,   1,
                                              WEAK_SET,  METHOD,         NULL};

static const struct method of_maps[] = {
    {"delete", weak_delete, 1, 1, WEAK_MAP, METHOD, NULL},
    {"get", weak_get, 1, 1, WEAK_MAP, METHOD, NULL},
    {"set", weak_set, 2, 2, WEAK_MAP, METHOD, NULL},
    {"has", weak_has, 1, 1, WEAK_MAP, METHOD, NULL},
    {"@@toStringTag", NULL, 0, 0, 0, TEXT, "WeakMap"},
    {0},
};

static const struct method of_sets[] = {
    {"delete", weak_delete, 1, 1, WEAK_SET, METHOD, NULL},
    {"has", weak_has, 1, 1, WEAK_SET, METHOD, NULL},
    {"add", weak_add, 1, 1, WEAK_SET, METHOD, NULL},
    {"@@toStringTag", NULL, 0, 0, 0, TEXT, "WeakSet"},
    {0},
};

void weak_collections_install(duk_context *ctx)
{
    constructor_push(ctx, &map_constructor);
    methods_put(ctx, of_maps);
    duk_pop(ctx);
    constructor_publish(ctx, "WeakMap");
    constructor_push(ctx, &set_constructor);
    methods_put(ctx, of_sets);
    duk_pop(ctx);
    constructor_publish(ctx, "WeakSet");
}
