/* What Symbol lacks in the engine, and the names that Symbol.toStringTag gives. */
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/method_table.h"
#include "scripting/engine/duktape_extra.h"

#include <string.h>

/* A symbol is a string that begins with a byte of its kind; what describes it ends at 0xff, where
 * something follows that makes it unique. Without a description there is only that.
 * [ symbol ] -> [ description ] */
static void push_description(duk_context *ctx, duk_idx_t at)
{
    size_t size;
    const char *text = duk_get_lstring(ctx, at, &size);
    const char *end = size > 1 ? memchr(text + 1, '\xff', size - 1) : NULL;

    /* The engine ends the name of Symbol() with one more 0xff than that of Symbol(''). */
    if (end == text + 1 && size > 2 && text[size - 1] == '\xff' && text[0] == '\x81') {
        duk_push_undefined(ctx);
        return;
    }
    duk_push_lstring(ctx, text + 1, end != NULL ? (size_t)(end - text - 1) : size - 1);
}

/* Symbol.prototype.description [ ] -> [ string ] */
static duk_ret_t symbol_description(duk_context *ctx)
{
    duk_push_this(ctx);
    if (duktape_class_of(ctx, -1) == DUKTAPE_SYMBOL) {
        duk_get_prop_literal(ctx, -1, "valueOf");
        duk_dup(ctx, -2);
        duk_call_method(ctx, 0);
    }
    if (!duk_is_symbol(ctx, -1)) {
        return duk_type_error(ctx, "description of something that is no symbol");
    }
    push_description(ctx, -1);
    return 1;
}

static const char *const well_known[] = {
    "asyncIterator", "hasInstance", "isConcatSpreadable",
    "iterator",      "match",       "matchAll",
    "replace",       "search",      "species",
    "split",         "toPrimitive", "toStringTag",
    "unscopables",
};

static const struct method of_symbols[] = {
    {"description", symbol_description, 0, 0, 0, GETTER, NULL},
    {0},
};

static const struct method of_json[] = {
    {"@@toStringTag", NULL, 0, 0, 0, TEXT, "JSON"},
    {0},
};

void symbol_install(duk_context *ctx)
{
    global_push(ctx, "Symbol");
    for (size_t i = 0; i < sizeof(well_known) / sizeof(well_known[0]); i++) {
        duk_push_string(ctx, well_known[i]);
        duk_push_sprintf(ctx,
                         "\x81"
                         "Symbol.%s\xff",
                         well_known[i]);
        duk_def_prop(ctx, -3, DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_CLEAR_WEC | DUK_DEFPROP_FORCE);
    }
    duk_get_prop_literal(ctx, -1, "prototype");
    methods_put(ctx, of_symbols);
    method_key_push(ctx, "@@toPrimitive");
    duk_get_prop(ctx, -2);
    method_describe(ctx, &(struct method){"@@toPrimitive", NULL, 1, 1, 0, METHOD, NULL});
    duk_pop(ctx);
    duk_pop_2(ctx);
    global_prototype_push(ctx, "Function");
    method_key_push(ctx, "@@hasInstance");
    duk_get_prop(ctx, -2);
    method_describe(ctx, &(struct method){"@@hasInstance", NULL, 1, 1, 0, METHOD, NULL});
    duk_pop_2(ctx);
    global_push(ctx, "JSON");
    methods_put(ctx, of_json);
    duk_pop(ctx);
}
