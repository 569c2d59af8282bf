#include "scripting/globals/value_kind.h"

#include "scripting/builtins/collections.h"
#include "scripting/engine/duktape_extra.h"
#include "scripting/engine/natives.h"

static const char *const kinds[] = {
    [DUKTAPE_ARRAY] = "Array",
    [DUKTAPE_FUNCTION] = "Function",
    [DUKTAPE_ARGUMENTS] = "Arguments",
    [DUKTAPE_BOOLEAN] = "Boolean",
    [DUKTAPE_DATE] = "Date",
    [DUKTAPE_ERROR] = "Error",
    [DUKTAPE_NUMBER] = "Number",
    [DUKTAPE_REGEXP] = "RegExp",
    [DUKTAPE_STRING] = "String",
    [DUKTAPE_SYMBOL] = "Symbol",
    [DUKTAPE_ARRAY_BUFFER] = "ArrayBuffer",
    [DUKTAPE_DATA_VIEW] = "DataView",
    [DUKTAPE_INT8_ARRAY] = "Int8Array",
    [DUKTAPE_UINT8_ARRAY] = "Uint8Array",
    [DUKTAPE_UINT8_CLAMPED_ARRAY] = "Uint8ClampedArray",
    [DUKTAPE_INT16_ARRAY] = "Int16Array",
    [DUKTAPE_UINT16_ARRAY] = "Uint16Array",
    [DUKTAPE_INT32_ARRAY] = "Int32Array",
    [DUKTAPE_UINT32_ARRAY] = "Uint32Array",
    [DUKTAPE_FLOAT32_ARRAY] = "Float32Array",
    [DUKTAPE_FLOAT64_ARRAY] = "Float64Array",
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* [ ] -> [ ] */
static bool is_collection(duk_context *ctx, enum collection_kind kind)
{
    struct collection collection;

    if (!collection_of(ctx, 0, kind, &collection)) {
        return false;
    }
    duk_pop(ctx);
    return true;
}

/* 'Date', 'Uint8Array', 'Map' and so on; 'Proxy'; 'Object' for other objects, '' for a primitive
 * value. [ value ] -> [ string ] */
static duk_ret_t kind_of(duk_context *ctx)
{
    const unsigned number = (unsigned)duktape_class_of(ctx, 0);
    const char *name = "Object";

    if (number == DUKTAPE_NONE) {
        name = "";
    } else if (duktape_is_proxy(ctx, 0)) {
        name = "Proxy";
    } else if (number < COUNT(kinds) && kinds[number] != NULL) {
        name = kinds[number];
    } else if (is_collection(ctx, COLLECTION_MAP)) {
        name = "Map";
    } else if (is_collection(ctx, COLLECTION_SET)) {
        name = "Set";
    }
    duk_push_string(ctx, name);
    return 1;
}

/* Whether the elements are no accessors for sure. [ array ] -> [ boolean ] */
static duk_ret_t is_dense(duk_context *ctx)
{
    duk_push_boolean(ctx, duktape_is_array_dense(ctx, 0));
    return 1;
}

/* The own properties of a list that are no elements. [ list all ] -> [ keys ] */
static duk_ret_t named_keys(duk_context *ctx)
{
    duktape_push_named_keys(ctx, 0, duk_to_boolean(ctx, 1) != 0);
    return 1;
}

/* [target, handler] of a Proxy, [null, null] when it is revoked; undefined for anything else.
 * [ value ] -> [ parts ] */
static duk_ret_t proxy_parts(duk_context *ctx)
{
    if (!duktape_push_proxy_parts(ctx, 0)) {
        return 0;
    }
    if (duktape_get_own_literal(ctx, 2, DUK_HIDDEN_SYMBOL("revoked"))) {
        duk_push_null(ctx);
        duk_replace(ctx, 1);
        duk_push_null(ctx);
        duk_replace(ctx, 2);
        duk_pop(ctx);
    }
    duk_push_array(ctx);
    duk_insert(ctx, 1);
    duk_put_prop_index(ctx, 1, 1);
    duk_put_prop_index(ctx, 1, 0);
    return 1;
}

/* {entries, pairs}: what an iterator of a Map or Set has still to give; null for anything else.
 * [ iterator ] -> [ object ] */
static duk_ret_t iterator_entries(duk_context *ctx)
{
    bool pairs;

    if (!collection_iterator_entries(ctx, 0, &pairs)) {
        duk_push_null(ctx);
        return 1;
    }
    duk_push_object(ctx);
    duk_insert(ctx, -2);
    duk_put_prop_literal(ctx, -2, "entries");
    duk_push_boolean(ctx, pairs);
    duk_put_prop_literal(ctx, -2, "pairs");
    return 1;
}

/* [ target ] -> [ target ] */
void value_kind_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"isDense", is_dense, 1},       {"iteratorEntries", iterator_entries, 1},
        {"kindOf", kind_of, 1},         {"namedKeys", named_keys, 2},
        {"proxyParts", proxy_parts, 1}, {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
