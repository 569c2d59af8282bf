#include "scripting/globals/value_kind.h"

#include "scripting/engine/natives.h"

/* The names of Duktape's object classes, by their numbers. */
static const char *const kinds[] = {
    [2] = "Array",         [3] = "Function",      [4] = "Arguments",   [5] = "Boolean",
    [6] = "Date",          [7] = "Error",         [10] = "Number",     [11] = "RegExp",
    [12] = "String",       [14] = "Symbol",       [18] = "Thread",     [19] = "ArrayBuffer",
    [20] = "DataView",     [21] = "Int8Array",    [22] = "Uint8Array", [23] = "Uint8ClampedArray",
    [24] = "Int16Array",   [25] = "Uint16Array",  [26] = "Int32Array", [27] = "Uint32Array",
    [28] = "Float32Array", [29] = "Float64Array",
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* 'Date', 'Uint8Array' and so on; 'Object' for other objects, '' for a primitive value.
 * [ value ] -> [ string ] */
static duk_ret_t kind_of(duk_context *ctx)
{
    if (duk_is_buffer(ctx, 0)) {
        duk_push_literal(ctx, "Uint8Array");
        return 1;
    }
    if (!duk_is_object(ctx, 0)) {
        duk_push_literal(ctx, "");
        return 1;
    }
    duk_inspect_value(ctx, 0);
    duk_get_prop_literal(ctx, -1, "class");
    const duk_uint_t number = duk_get_uint(ctx, -1);
    const char *name = number < COUNT(kinds) ? kinds[number] : NULL;

    duk_push_string(ctx, name != NULL ? name : "Object");
    return 1;
}

/* [ target ] -> [ target ] */
void value_kind_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"kindOf", kind_of, 1},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
