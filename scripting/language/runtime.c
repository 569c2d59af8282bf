#include "scripting/language/runtime.h"

#include "scripting/engine/duktape_extra.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/natives.h"
#include "scripting/language/dynamic_code.h"

/* [ ] -> [ ] */
void runtime_keep_thread(duk_context *ctx)
{
    duk_push_heap_stash(ctx);
    duk_get_global_literal(ctx, "Duktape");
    duk_get_prop_literal(ctx, -1, "Thread");
    duk_put_prop_literal(ctx, -3, "thread");
    duk_pop_2(ctx);
}

/* A property key that no script can name, another one each time. [ text ] -> [ key ] */
static duk_ret_t new_hidden_key(duk_context *ctx)
{
    struct engine *engine = engine_of(ctx);

    duk_push_sprintf(ctx, "\xff%s#%lu", duk_require_string(ctx, 0),
                     (unsigned long)++engine->hidden_count);
    return 1;
}

/* Defines a hidden property, whatever the object inherits. [ object key value ] -> [ ] */
static duk_ret_t set_hidden(duk_context *ctx)
{
    duk_def_prop(ctx, 0, DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_HAVE_WRITABLE | DUK_DEFPROP_WRITABLE);
    return 0;
}

/* [ value ] -> [ boolean ] */
static duk_ret_t is_constructor(duk_context *ctx)
{
    duk_push_boolean(ctx, duk_is_constructable(ctx, 0));
    return 1;
}

/* Whether a function is one that scripts wrote, not bound and not a proxy. [ value ] -> [ boolean ]
 */
static duk_ret_t is_ecma_function(duk_context *ctx)
{
    duk_push_boolean(ctx, duk_is_ecmascript_function(ctx, 0));
    return 1;
}

/* [ object ] -> [ boolean ] */
static duk_ret_t is_extensible(duk_context *ctx)
{
    duk_get_global_literal(ctx, "Object");
    duk_get_prop_literal(ctx, -1, "isExtensible");
    duk_dup(ctx, 0);
    duk_call(ctx, 1);
    return 1;
}

/* An object as a property key. [ object ] -> [ key ] */
static duk_ret_t to_key(duk_context *ctx)
{
    duk_to_primitive(ctx, 0, DUK_HINT_STRING);
    if (!duk_is_symbol(ctx, 0)) {
        duk_to_string(ctx, 0);
    }
    duk_dup(ctx, 0);
    return 1;
}

#define KIND_PROTOTYPE DUK_HIDDEN_SYMBOL("kind") /* of the functions of a kind */
#define INSTANCE_PROTOTYPE                                                                         \
    DUK_HIDDEN_SYMBOL("instances") /* of what they give, if that is an object */

/* A new object that inherits from the one on top. [ prototype ] -> [ object ] */
static void push_heir(duk_context *ctx)
{
    duk_push_object(ctx);
    duk_insert(ctx, -2);
    duk_set_prototype(ctx, -2);
}

/* [ function ... self ] -> [ function ... self ] */
static void set_instances(duk_context *ctx)
{
    duk_push_literal(ctx, "prototype");
    if (duk_get_prop_literal(ctx, -2, INSTANCE_PROTOTYPE)) {
        push_heir(ctx);
        duk_def_prop(ctx, 0,
                     DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_SET_WRITABLE | DUK_DEFPROP_FORCE |
                         DUK_DEFPROP_CLEAR_ENUMERABLE | DUK_DEFPROP_CLEAR_CONFIGURABLE);
        return;
    }
    duk_def_prop(ctx, 0, DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_SET_CONFIGURABLE | DUK_DEFPROP_FORCE);
    duk_del_prop_literal(ctx, 0, "prototype");
}

/* [ function value ] -> [ function ] */
static void define_trait(duk_context *ctx, const char *key)
{
    duk_push_string(ctx, key);
    duk_insert(ctx, -2);
    duk_def_prop(ctx, 0,
                 DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_SET_CONFIGURABLE |
                     DUK_DEFPROP_CLEAR_WRITABLE | DUK_DEFPROP_CLEAR_ENUMERABLE);
}

/* Makes a function one of a kind; with a name, that is new to it too. [ function name length ] -> [
 * function ] */
static duk_ret_t become(duk_context *ctx)
{
    duk_push_current_function(ctx);
    duk_get_prop_literal(ctx, -1, KIND_PROTOTYPE);
    duk_set_prototype(ctx, 0);
    if (!duk_is_undefined(ctx, 1)) {
        set_instances(ctx);
        duk_set_top(ctx, 3);
        define_trait(ctx, "length");
        define_trait(ctx, "name");
    }
    duktape_refuse_new(ctx, 0);
    duk_set_top(ctx, 1);
    return 1;
}

/* What makes functions of a kind: async functions, generators. [ prototype instances ] -> [
 * function ] */
static duk_ret_t kind_of_function(duk_context *ctx)
{
    duktape_push_method(ctx, become, 3);
    duk_insert(ctx, 0);
    if (!duk_is_undefined(ctx, 2)) {
        duk_put_prop_literal(ctx, 0, INSTANCE_PROTOTYPE);
    }
    duk_set_top(ctx, 2);
    duk_put_prop_literal(ctx, 0, KIND_PROTOTYPE);
    return 1;
}

/* [ target ] -> [ target ] */
void runtime_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"newHiddenKey", new_hidden_key, 1},
        {"setHidden", set_hidden, 3},
        {"toPrimitiveKey", to_key, 1},
        {"lowerEval", dynamic_code_lower_eval, 2},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
    dynamic_code_install(ctx);
}

/* [ target ] -> [ target ] */
void class_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"isConstructor", is_constructor, 1},
        {"isEcmaFunction", is_ecma_function, 1},
        {"isExtensible", is_extensible, 1},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}

/* [ target ] -> [ target ] */
void coroutine_natives(duk_context *ctx)
{
    duk_push_heap_stash(ctx);
    duk_get_prop_literal(ctx, -1, "thread");
    duk_remove(ctx, -2);
    duk_put_prop_literal(ctx, -2, "Thread");
}

/* [ target ] -> [ target ] */
void function_kinds_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"kindOfFunction", kind_of_function, 2},
        {"makeFunction", dynamic_code_make, 2},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
