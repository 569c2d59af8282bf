#include "scripting/builtins/typed_view.h"

#include "scripting/engine/duktape_extra.h"

#include <stdint.h>
#include <string.h>

static const struct {
    const char *name;
    size_t size;
} kinds[] = {
    {"Int8Array", 1},   {"Uint8Array", 1},   {"Uint8ClampedArray", 1},
    {"Int16Array", 2},  {"Uint16Array", 2},  {"Int32Array", 4},
    {"Uint32Array", 4}, {"Float32Array", 4}, {"Float64Array", 8},
};

const char *typed_view_name(int kind)
{
    return kinds[kind - DUKTAPE_INT8_ARRAY].name;
}

size_t typed_element_size(int kind)
{
    return kinds[kind - DUKTAPE_INT8_ARRAY].size;
}

bool typed_view_get(duk_context *ctx, duk_idx_t at, struct typed_view *view)
{
    const int kind = duktape_class_of(ctx, at);
    size_t size;

    if (kind < DUKTAPE_INT8_ARRAY || kind > DUKTAPE_FLOAT64_ARRAY) {
        return false;
    }
    view->kind = kind;
    view->element_size = typed_element_size(kind);
    view->data = duk_get_buffer_data(ctx, at, &size);
    view->length = size / view->element_size;
    return true;
}

void typed_view_require(duk_context *ctx, duk_idx_t at, struct typed_view *view)
{
    if (!typed_view_get(ctx, at, view)) {
        (void)duk_type_error(ctx, "this is not a typed array.");
    }
}

#define NUMBER(type)                                                                               \
    do {                                                                                           \
        type number;                                                                               \
        memcpy(&number, at, sizeof(number));                                                       \
        return (double)number;                                                                     \
    } while (0)

double typed_view_number(const struct typed_view *view, size_t index)
{
    const char *at = (const char *)view->data + index * view->element_size;

    switch (view->kind) {
    case DUKTAPE_INT8_ARRAY:
        NUMBER(int8_t);
    case DUKTAPE_INT16_ARRAY:
        NUMBER(int16_t);
    case DUKTAPE_UINT16_ARRAY:
        NUMBER(uint16_t);
    case DUKTAPE_INT32_ARRAY:
        NUMBER(int32_t);
    case DUKTAPE_UINT32_ARRAY:
        NUMBER(uint32_t);
    case DUKTAPE_FLOAT32_ARRAY:
        NUMBER(float);
    case DUKTAPE_FLOAT64_ARRAY:
        NUMBER(double);
    default:
        NUMBER(uint8_t);
    }
}
