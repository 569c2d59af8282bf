#include "scripting/builtins/iteration.h"

#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/engine/duktape_extra.h"

#define ITERATOR DUK_WELLKNOWN_SYMBOL("Symbol.iterator")

bool is_plain_array(duk_context *ctx, duk_idx_t at)
{
    const int class = duktape_class_of(ctx, at);

    if (class != DUKTAPE_ARRAY && class != DUKTAPE_ARGUMENTS) {
        return false;
    }
    duk_get_prop_literal(ctx, at, ITERATOR);
    bool plain = intrinsic_is(ctx, -1, INTRINSIC_ARRAY_VALUES);

    duk_pop(ctx);
    if (plain) {
        intrinsic_push(ctx, INTRINSIC_ARRAY_ITERATOR_PROTOTYPE);
        duk_get_prop_literal(ctx, -1, "next");
        plain = intrinsic_is(ctx, -1, INTRINSIC_ARRAY_NEXT);
        duk_pop_2(ctx);
    }
    return plain;
}

static void refuse(duk_context *ctx, duk_idx_t at)
{
    (void)duk_type_error(ctx, "%s is not iterable (cannot read property Symbol(Symbol.iterator))",
                         push_kind(ctx, at));
}

void iteration_open(duk_context *ctx, duk_idx_t at, struct iteration *iteration)
{
    at = duk_require_normalize_index(ctx, at);
    if (is_plain_array(ctx, at)) {
        *iteration = (struct iteration){.at = duk_get_top(ctx), .by_index = true};
        duk_dup(ctx, at);
        duk_push_undefined(ctx);
        return;
    }
    if (duk_is_null_or_undefined(ctx, at)) {
        refuse(ctx, at);
    }
    duk_get_prop_literal(ctx, at, ITERATOR);
    iteration_open_with(ctx, at, iteration);
}

void iteration_open_with(duk_context *ctx, duk_idx_t at, struct iteration *iteration)
{
    at = duk_require_normalize_index(ctx, at);
    *iteration = (struct iteration){.at = duk_get_top_index(ctx)};
    if (!duk_is_callable(ctx, -1)) {
        refuse(ctx, at);
    }
    duk_dup(ctx, at);
    duk_call_method(ctx, 0);
    if (!duk_is_object(ctx, -1)) {
        (void)duk_type_error(ctx, "Result of the Symbol.iterator method is not an object");
    }
    duk_get_prop_literal(ctx, -1, "next");
}

/* [ ] -> [ value ] */
static bool next_by_index(duk_context *ctx, struct iteration *iteration)
{
    if (iteration->position >= duk_get_length(ctx, iteration->at)) {
        return false;
    }
    duk_get_prop_index(ctx, iteration->at, iteration->position++);
    return true;
}

bool iteration_next(duk_context *ctx, struct iteration *iteration)
{
    array_step(ctx, &iteration->steps);
    if (iteration->by_index) {
        return next_by_index(ctx, iteration);
    }
    duk_dup(ctx, iteration->at + 1);
    duk_dup(ctx, iteration->at);
    duk_call_method(ctx, 0);
    if (!duk_is_object(ctx, -1)) {
        (void)duk_type_error(ctx, "Iterator result %s is not an object", push_shown(ctx, -1));
    }
    duk_get_prop_literal(ctx, -1, "done");
    const bool done = duk_to_boolean(ctx, -1) != 0;

    duk_pop(ctx);
    if (done) {
        duk_pop(ctx);
        return false;
    }
    duk_get_prop_literal(ctx, -1, "value");
    duk_remove(ctx, -2);
    return true;
}

/* [ iterator ] -> [ result ] */
static duk_ret_t call_return(duk_context *ctx, void *udata)
{
    (void)udata;
    duk_get_prop_literal(ctx, -1, "return");
    if (duk_is_null_or_undefined(ctx, -1)) {
        return 1;
    }
    duk_insert(ctx, -2);
    duk_call_method(ctx, 0);
    if (!duk_is_object(ctx, -1)) {
        (void)duk_type_error(ctx, "%s is not an object", push_shown(ctx, -1));
    }
    return 1;
}

void iteration_close(duk_context *ctx, struct iteration *iteration)
{
    if (!iteration->by_index) {
        duk_dup(ctx, iteration->at);
        call_return(ctx, NULL);
        duk_pop(ctx);
    }
}

duk_ret_t iteration_throw(duk_context *ctx, struct iteration *iteration)
{
    if (!iteration->by_index) {
        duk_dup(ctx, iteration->at);
        (void)duk_safe_call(ctx, call_return, NULL, 1,
                            1); /* The first error is the one that counts. */
        duk_pop(ctx);
    }
    return duk_throw(ctx);
}

void iteration_call(duk_context *ctx, struct iteration *iteration, duk_idx_t argument_count)
{
    if (iteration->by_index) {
        duk_call_method(ctx, argument_count);
    } else if (duk_pcall_method(ctx, argument_count) != DUK_EXEC_SUCCESS) {
        (void)iteration_throw(ctx, iteration);
    }
}

void iterator_result(duk_context *ctx, bool done)
{
    duk_push_object(ctx);
    duk_insert(ctx, -2);
    duk_put_prop_literal(ctx, -2, "value");
    duk_push_boolean(ctx, done);
    duk_put_prop_literal(ctx, -2, "done");
}
