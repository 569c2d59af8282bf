#include "scripting/builtins/array_like.h"

#include "scripting/builtins/typed_view.h"
#include "scripting/engine/budget.h"
#include "scripting/engine/duktape_extra.h"

#include <math.h>

#define INDEX_END        4294967295.0 /* array indexes are below */
#define STEPS_PER_CHARGE 64u
#define STEP_BYTES       32u /* what a step costs, in the coin of budget.h */

void array_step(duk_context *ctx, uint32_t *steps)
{
    if (++*steps % STEPS_PER_CHARGE == 0) {
        budget_charge(ctx, STEPS_PER_CHARGE * STEP_BYTES);
    }
}

double to_integer(duk_context *ctx, duk_idx_t at)
{
    const double value = duk_to_number(ctx, at);

    return isnan(value) ? 0 : trunc(value) + 0.0;
}

double to_length(duk_context *ctx, duk_idx_t at)
{
    const double value = to_integer(ctx, at);

    return value <= 0 ? 0 : fmin(value, SAFE_INTEGER_MAX);
}

double to_relative_index(duk_context *ctx, duk_idx_t at, double length, double absent)
{
    if (duk_is_undefined(ctx, at)) {
        return absent;
    }
    const double value = to_integer(ctx, at);

    return value < 0 ? fmax(length + value, 0) : fmin(value, length);
}

void require_object_coercible(duk_context *ctx, duk_idx_t at)
{
    if (duk_is_null_or_undefined(ctx, at)) {
        (void)duk_type_error(ctx, "Cannot convert undefined or null to object");
    }
}

void array_like_of(duk_context *ctx, duk_idx_t at, struct array_like *array)
{
    at = duk_require_normalize_index(ctx, at);
    duk_get_prop_literal(ctx, at, "length");
    *array = (struct array_like){.at = at, .length = to_length(ctx, -1)};
    duk_pop(ctx);
}

void array_like_this(duk_context *ctx, struct array_like *array)
{
    duk_push_this(ctx);
    require_object_coercible(ctx, -1);
    duk_to_object(ctx, -1);
    array_like_of(ctx, -1, array);
}

void array_like_this_typed(duk_context *ctx, struct array_like *array)
{
    struct typed_view view;

    duk_push_this(ctx);
    typed_view_require(ctx, -1, &view);
    *array = (struct array_like){
        .at = duk_get_top_index(ctx), .length = (double)view.length, .typed = true};
}

void array_like_this_either(duk_context *ctx, struct array_like *array)
{
    if (duk_get_current_magic(ctx) & METHOD_TYPED) {
        array_like_this_typed(ctx, array);
    } else {
        array_like_this(ctx, array);
    }
}

void element_get(duk_context *ctx, duk_idx_t at, double index)
{
    if (index < INDEX_END) {
        duk_get_prop_index(ctx, at, (duk_uarridx_t)index);
        return;
    }
    duk_push_number(ctx, index);
    duk_get_prop(ctx, at < 0 ? at - 1 : at);
}

/* [ ] -> [ ] */
static bool element_is_present(duk_context *ctx, duk_idx_t at, double index)
{
    if (index < INDEX_END) {
        return duk_has_prop_index(ctx, at, (duk_uarridx_t)index) != 0;
    }
    duk_push_number(ctx, index);
    return duk_has_prop(ctx, at) != 0;
}

bool element_get_if_present(duk_context *ctx, duk_idx_t at, double index)
{
    at = duk_require_normalize_index(ctx, at);
    if (duktape_is_proxy(ctx, at)) {
        if (!element_is_present(ctx, at, index)) {
            return false;
        }
        element_get(ctx, at, index);
        return true;
    }
    element_get(ctx, at, index);
    if (!duk_is_undefined(ctx, -1) || element_is_present(ctx, at, index)) {
        return true;
    }
    duk_pop(ctx);
    return false;
}

void element_put(duk_context *ctx, duk_idx_t at, double index)
{
    at = duk_require_normalize_index(ctx, at);
    if (index < INDEX_END) {
        duk_put_prop_index(ctx, at, (duk_uarridx_t)index);
        return;
    }
    duk_push_number(ctx, index);
    duk_insert(ctx, -2);
    duk_put_prop(ctx, at);
}

void element_define(duk_context *ctx, duk_idx_t at, double index)
{
    at = duk_require_normalize_index(ctx, at);
    duk_push_number(ctx, index);
    duk_to_string(ctx, -1);
    duk_insert(ctx, -2);
    duk_def_prop(ctx, at, DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_SET_WEC);
}

void element_delete(duk_context *ctx, duk_idx_t at, double index)
{
    at = duk_require_normalize_index(ctx, at);
    duk_push_number(ctx, index);
    duk_del_prop(ctx, at);
}

void element_move(duk_context *ctx, struct array_like *array, double from, double to)
{
    array_step(ctx, &array->steps);
    if (element_get_if_present(ctx, array->at, from)) {
        element_put(ctx, array->at, to);
    } else {
        element_delete(ctx, array->at, to);
    }
}

void push_index(duk_context *ctx, double index)
{
    if (index < INDEX_END) {
        duk_push_uint(ctx, (duk_uint_t)index);
    } else {
        duk_push_number(ctx, index);
    }
}

void length_put(duk_context *ctx, duk_idx_t at, double length)
{
    at = duk_require_normalize_index(ctx, at);
    duk_push_number(ctx, length);
    duk_put_prop_literal(ctx, at, "length");
}

/* [ object ] -> [ string ] */
static duk_ret_t show_object(duk_context *ctx, void *udata)
{
    (void)udata;
    duk_get_prop_literal(ctx, -1, "constructor");
    duk_get_prop_literal(ctx, -1, "name");
    duk_push_sprintf(ctx, "#<%s>", duk_require_string(ctx, -1));
    return 1;
}

const char *push_shown(duk_context *ctx, duk_idx_t at)
{
    duk_dup(ctx, at);
    if (duk_is_symbol(ctx, -1)) {
        duk_push_literal(ctx, "Symbol()");
        duk_remove(ctx, -2);
    } else if (duk_is_object(ctx, -1) && !duk_is_function(ctx, -1) &&
               duk_safe_call(ctx, show_object, NULL, 1, 1) != DUK_EXEC_SUCCESS) {
        duk_pop(ctx);
        duk_push_literal(ctx, "#<Object>");
    }
    return duk_safe_to_string(ctx, -1);
}

const char *push_kind(duk_context *ctx, duk_idx_t at)
{
    switch (duk_get_type(ctx, at)) {
    case DUK_TYPE_UNDEFINED:
        return duk_push_literal(ctx, "undefined");
    case DUK_TYPE_NULL:
        return duk_push_literal(ctx, "object null");
    case DUK_TYPE_BOOLEAN:
        return duk_push_sprintf(ctx, "boolean %s", duk_get_boolean(ctx, at) ? "true" : "false");
    case DUK_TYPE_NUMBER:
        return duk_push_sprintf(ctx, "number %s", push_shown(ctx, at));
    case DUK_TYPE_STRING:
        return duk_is_symbol(ctx, at) ? duk_push_literal(ctx, "symbol")
                                      : duk_push_sprintf(ctx, "string \"%s\"", push_shown(ctx, at));
    default:
        return duk_push_string(ctx, duk_is_callable(ctx, at) ? "function" : "object");
    }
}

void require_callback(duk_context *ctx, duk_idx_t at)
{
    if (!duk_is_callable(ctx, at)) {
        (void)duk_type_error(ctx, "%s is not a function", push_shown(ctx, at));
    }
}

bool same_value_zero(duk_context *ctx, duk_idx_t a, duk_idx_t b)
{
    if (duk_strict_equals(ctx, a, b)) {
        return true;
    }
    return duk_is_number(ctx, a) && duk_is_number(ctx, b) && isnan(duk_get_number(ctx, a)) &&
           isnan(duk_get_number(ctx, b));
}
