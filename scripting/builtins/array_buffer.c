/* What ArrayBuffer and DataView lack in the engine. */
#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/method_table.h"
#include "scripting/engine/duktape_extra.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define SPECIES DUK_WELLKNOWN_SYMBOL("Symbol.species")

/* The bytes of an ArrayBuffer. [ ] -> [ ] */
static char *require_array_buffer(duk_context *ctx, duk_idx_t at, const char *method, size_t *size)
{
    if (duktape_class_of(ctx, at) != DUKTAPE_ARRAY_BUFFER) {
        (void)duk_type_error(ctx,
                             "Method ArrayBuffer.prototype.%s called on incompatible receiver %s",
                             method, push_shown(ctx, at));
    }
    return duk_get_buffer_data(ctx, at, size);
}

/* A buffer for a part of the one at `at`, of the class that it asks for. [ ] -> [ buffer ] */
static void create(duk_context *ctx, duk_idx_t at, double size)
{
    duk_get_prop_literal(ctx, at, "constructor");
    if (duk_is_object(ctx, -1)) {
        duk_get_prop_literal(ctx, -1, SPECIES);
        duk_remove(ctx, -2);
    } else if (!duk_is_undefined(ctx, -1)) {
        (void)duk_type_error(ctx, "The .constructor property is not an object");
    }
    if (duk_is_null_or_undefined(ctx, -1)) {
        duk_pop(ctx);
        intrinsic_push(ctx, INTRINSIC_ARRAY_BUFFER);
    }
    if (!duk_is_constructable(ctx, -1)) {
        (void)duk_type_error(ctx, "object.constructor[Symbol.species] is not a constructor");
    }
    push_index(ctx, size);
    duk_new(ctx, 1);
}

/* [ start end ] -> [ buffer ] */
static duk_ret_t array_buffer_slice(duk_context *ctx)
{
    size_t size;
    size_t result_size;

    duk_push_this(ctx);
    (void)require_array_buffer(ctx, 2, "slice", &size);
    const double from = to_relative_index(ctx, 0, (double)size, 0);
    const double to = to_relative_index(ctx, 1, (double)size, (double)size);
    const double count = fmax(to - from, 0);

    create(ctx, 2, count);
    char *result = require_array_buffer(ctx, 3, "slice", &result_size);

    if (duk_strict_equals(ctx, 2, 3)) {
        return duk_type_error(ctx, "ArrayBuffer subclass returned this from species constructor");
    }
    if ((double)result_size < count) {
        return duk_type_error(ctx, "Species constructor returned a too small ArrayBuffer");
    }
    if (count > 0) {
        memcpy(result, require_array_buffer(ctx, 2, "slice", &size) + (size_t)from, (size_t)count);
    }
    return 1;
}

/* [ ] -> [ this ] */
static duk_ret_t species(duk_context *ctx)
{
    duk_push_this(ctx);
    return 1;
}

/* Throws unless `this` is a DataView. [ ] -> [ ] */
static void require_data_view(duk_context *ctx)
{
    duk_push_this(ctx);
    if (duktape_class_of(ctx, -1) != DUKTAPE_DATA_VIEW) {
        (void)duk_type_error(ctx, "Method of DataView.prototype called on incompatible receiver %s",
                             push_shown(ctx, -1));
    }
    duk_pop(ctx);
}

/* Looks at `this` and the offset before anything else, as the language wants it. */
static void check_access(duk_context *ctx)
{
    require_data_view(ctx);
    const double offset = to_integer(ctx, 0);

    if (offset < 0 || offset > 2147483647.0) {
        (void)duk_range_error(ctx, "Offset is outside the bounds of the DataView");
    }
}

/* [ offset littleEndian ] -> [ number ] */
static duk_ret_t data_view_get(duk_context *ctx)
{
    check_access(ctx);
    return engine_function_run(ctx, ENGINE_DATA_VIEW_GET);
}

/* [ offset value littleEndian ] -> [ undefined ] */
static duk_ret_t data_view_set(duk_context *ctx)
{
    check_access(ctx);
    return engine_function_run(ctx, ENGINE_DATA_VIEW_SET);
}

/* [ prototype ] -> [ prototype ] */
static void replace_accesses(duk_context *ctx)
{
    static const char *const kinds[] = {"Int8",  "Uint8",  "Int16",   "Uint16",
                                        "Int32", "Uint32", "Float32", "Float64"};
    char name[16];

    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
        for (int sets = 0; sets <= 1; sets++) {
            snprintf(name, sizeof(name), "%s%s", sets ? "set" : "get", kinds[i]);
            engine_function_replace(ctx, name, sets ? data_view_set : data_view_get,
                                    sets ? ENGINE_DATA_VIEW_SET : ENGINE_DATA_VIEW_GET);
            duk_get_prop_string(ctx, -1, name);
            method_describe(ctx, &(struct method){name, NULL, sets ? 2 : 1, 0, 0, METHOD, NULL});
            duk_pop(ctx);
        }
    }
}

/* [ ] -> [ value ] */
static duk_ret_t data_view_buffer(duk_context *ctx)
{
    require_data_view(ctx);
    return engine_function_run(ctx, ENGINE_VIEW_BUFFER);
}

static duk_ret_t data_view_byte_length(duk_context *ctx)
{
    require_data_view(ctx);
    return engine_function_run(ctx, ENGINE_VIEW_BYTE_LENGTH);
}

static duk_ret_t data_view_byte_offset(duk_context *ctx)
{
    require_data_view(ctx);
    return engine_function_run(ctx, ENGINE_VIEW_BYTE_OFFSET);
}

static duk_ret_t array_buffer_byte_length(duk_context *ctx)
{
    size_t size;

    duk_push_this(ctx);
    (void)require_array_buffer(ctx, -1, "byteLength", &size);
    duk_push_number(ctx, (double)size);
    return 1;
}

static const struct method of_constructor[] = {
    {"@@species", species, 0, 0, 0, GETTER, NULL},
    {0},
};

static const struct method of_array_buffers[] = {
    {"slice", array_buffer_slice, 2, 2, 0, METHOD, NULL},
    {"@@toStringTag", NULL, 0, 0, 0, TEXT, "ArrayBuffer"},
    {0},
};

static const struct method of_array_buffer_sizes[] = {
    {"byteLength", array_buffer_byte_length, 0, 0, 0, GETTER, NULL},
    {0},
};

static const struct method of_data_views[] = {
    {"@@toStringTag", NULL, 0, 0, 0, TEXT, "DataView"},
    {0},
};

void array_buffer_install(duk_context *ctx)
{
    global_push(ctx, "ArrayBuffer");
    intrinsic_keep(ctx, INTRINSIC_ARRAY_BUFFER);
    methods_put(ctx, of_constructor);
    duk_get_prop_literal(ctx, -1, "prototype");
    methods_put(ctx, of_array_buffers);
    methods_put(ctx, of_array_buffer_sizes);
    duk_pop_2(ctx);
    global_push(ctx, "DataView");
    method_describe(ctx, &(struct method){"DataView", NULL, 1, 3, 0, METHOD, NULL});
    duk_get_prop_literal(ctx, -1, "prototype");
    duk_remove(ctx, -2);
    methods_put(ctx, of_data_views);
    replace_accesses(ctx);
    engine_getter_replace(ctx, "buffer", data_view_buffer, ENGINE_VIEW_BUFFER);
    engine_getter_replace(ctx, "byteLength", data_view_byte_length, ENGINE_VIEW_BYTE_LENGTH);
    engine_getter_replace(ctx, "byteOffset", data_view_byte_offset, ENGINE_VIEW_BYTE_OFFSET);
    duk_pop(ctx);
}
