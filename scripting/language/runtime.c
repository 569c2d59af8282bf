#include "scripting/language/runtime.h"

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
static duk_ret_t hidden(duk_context *ctx)
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

/* [ function ] -> [ ] */
static duk_ret_t remove_prototype(duk_context *ctx)
{
    duk_push_literal(ctx, "prototype");
    duk_push_undefined(ctx);
    duk_def_prop(ctx, 0,
                 DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_HAVE_CONFIGURABLE | DUK_DEFPROP_CONFIGURABLE |
                     DUK_DEFPROP_FORCE);
    duk_del_prop_literal(ctx, 0, "prototype");
    return 0;
}

/* [ target ] -> [ target ] */
void runtime_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"hidden", hidden, 1},
        {"setHidden", set_hidden, 3},
        {"isConstructor", is_constructor, 1},
        {"isEcmaFunction", is_ecma_function, 1},
        {"isExtensible", is_extensible, 1},
        {"toPrimitiveKey", to_key, 1},
        {"removePrototype", remove_prototype, 1},
        {"makeFunction", dynamic_code_make, 2},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
    dynamic_code_install(ctx);
    duk_push_heap_stash(ctx);
    duk_get_prop_literal(ctx, -1, "thread");
    duk_remove(ctx, -2);
    duk_put_prop_literal(ctx, -2, "Thread");
}
