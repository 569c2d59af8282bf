#include "scripting/builtins/method_table.h"

#include "scripting/engine/duktape_extra.h"

#include <stdio.h>
#include <string.h>

#define NAME_SIZE_MAX 64

#define HIDDEN                                                                                     \
    (DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_SET_WRITABLE | DUK_DEFPROP_SET_CONFIGURABLE |            \
     DUK_DEFPROP_CLEAR_ENUMERABLE | DUK_DEFPROP_FORCE)
#define FIXED                                                                                      \
    (DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_CLEAR_WRITABLE | DUK_DEFPROP_SET_CONFIGURABLE |          \
     DUK_DEFPROP_CLEAR_ENUMERABLE | DUK_DEFPROP_FORCE)
#define ACCESSOR                                                                                   \
    (DUK_DEFPROP_HAVE_GETTER | DUK_DEFPROP_HAVE_SETTER | DUK_DEFPROP_SET_CONFIGURABLE |            \
     DUK_DEFPROP_CLEAR_ENUMERABLE | DUK_DEFPROP_FORCE)
#define FROZEN (DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_CLEAR_WEC | DUK_DEFPROP_FORCE)

static bool is_symbol(const char *name)
{
    return name[0] == '@' && name[1] == '@';
}

/* [ ] -> [ key ] */
void method_key_push(duk_context *ctx, const char *name)
{
    if (is_symbol(name)) {
        duk_push_sprintf(ctx,
                         "\x81"
                         "Symbol.%s\xff",
                         name + 2);
    } else {
        duk_push_string(ctx, name);
    }
}

/* What the function is called: "at", "get size", "[Symbol.iterator]". [ ] -> [ string ] */
static void push_function_name(duk_context *ctx, const struct method *method)
{
    const char *get = method->kind == GETTER ? "get " : "";

    if (is_symbol(method->name)) {
        duk_push_sprintf(ctx, "%s[Symbol.%s]", get, method->name + 2);
    } else {
        duk_push_sprintf(ctx, "%s%s", get, method->name);
    }
}

/* `length` comes first, as in every engine. */
void method_describe(duk_context *ctx, const struct method *method)
{
    duk_push_literal(ctx, "length");
    duk_push_int(ctx, method->length);
    duk_def_prop(ctx, -3, FIXED);
    duk_push_literal(ctx, "name");
    push_function_name(ctx, method);
    duk_def_prop(ctx, -3, FIXED);
}

void accessor_describe(duk_context *ctx, const char *name)
{
    const struct method getter = {name, NULL, 0, 0, 0, GETTER, NULL};

    duk_push_string(ctx, name);
    duk_push_string(ctx, name);
    duk_get_prop_desc(ctx, -3, 0);
    duk_get_prop_literal(ctx, -1, "get");
    duk_remove(ctx, -2);
    method_describe(ctx, &getter);
    duk_push_undefined(ctx);
    duk_def_prop(ctx, -4, ACCESSOR);
}

void method_push(duk_context *ctx, const struct method *method)
{
    duktape_push_method(ctx, method->function,
                        method->argument_count < 0 ? DUK_VARARGS : method->argument_count);
    method_describe(ctx, method);
    duk_set_magic(ctx, -1, method->magic);
    duk_compact(ctx, -1);
}

void hidden_property_put(duk_context *ctx, duk_idx_t target)
{
    duk_def_prop(ctx, target, HIDDEN);
}

/* [ target ] -> [ target ] */
static void put(duk_context *ctx, const struct method *method)
{
    method_key_push(ctx, method->name);
    switch (method->kind) {
    case METHOD:
        method_push(ctx, method);
        duk_def_prop(ctx, -3, HIDDEN);
        break;
    case GETTER:
        method_push(ctx, method);
        duk_push_undefined(ctx);
        duk_def_prop(ctx, -4, ACCESSOR);
        break;
    case SAME_AS:
        method_key_push(ctx, method->alias_of);
        duk_get_prop(ctx, -3);
        duk_def_prop(ctx, -3, HIDDEN);
        break;
    case TEXT:
        duk_push_string(ctx, method->alias_of);
        duk_def_prop(ctx, -3, FIXED);
        break;
    }
}

void methods_put(duk_context *ctx, const struct method *methods)
{
    for (; methods->name != NULL; methods++) {
        put(ctx, methods);
    }
    duk_compact(ctx, -1);
}

void constructor_push_with(duk_context *ctx, const struct method *constructor)
{
    duktape_push_constructor(ctx, constructor->function,
                             constructor->argument_count < 0 ? DUK_VARARGS
                                                             : constructor->argument_count);
    method_describe(ctx, constructor);
    duk_set_magic(ctx, -1, constructor->magic);
    duk_push_literal(ctx, "prototype");
    duk_dup(ctx, -3);
    duk_def_prop(ctx, -3, FROZEN);
    duk_push_literal(ctx, "constructor");
    duk_dup(ctx, -2);
    duk_def_prop(ctx, -4, HIDDEN);
}

void constructor_push(duk_context *ctx, const struct method *constructor)
{
    duk_push_object(ctx);
    constructor_push_with(ctx, constructor);
    duk_insert(ctx, -2);
}

void constructor_publish(duk_context *ctx, const char *name)
{
    duk_compact(ctx, -1);
    duk_push_global_object(ctx);
    duk_push_string(ctx, name);
    duk_dup(ctx, -3);
    duk_def_prop(ctx, -3, HIDDEN);
    duk_pop_2(ctx);
}

void global_push(duk_context *ctx, const char *name)
{
    duk_get_global_string(ctx, name);
}

void global_prototype_push(duk_context *ctx, const char *name)
{
    duk_get_global_string(ctx, name);
    duk_get_prop_literal(ctx, -1, "prototype");
    duk_remove(ctx, -2);
}
