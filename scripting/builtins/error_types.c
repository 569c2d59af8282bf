/*
 * The constructors of errors, with `cause`; AggregateError.
 *
 * The objects stay the engine's, so that errors it throws itself are instances too.
 */
#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/iteration.h"
#include "scripting/builtins/method_table.h"
#include "scripting/engine/duktape_extra.h"

static const char *const names[] = {
    "Error", "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError",
};

/* Message and cause. [ message options ... error ] -> [ same ] */
static void describe(duk_context *ctx, duk_idx_t message)
{
    if (!duk_is_undefined(ctx, message)) {
        duk_push_literal(ctx, "message");
        duk_dup(ctx, message);
        duk_to_string(ctx, -1);
        hidden_property_put(ctx, -3);
    }
    if (duk_is_object(ctx, message + 1) && duk_has_prop_literal(ctx, message + 1, "cause")) {
        duk_push_literal(ctx, "cause");
        duk_get_prop_literal(ctx, message + 1, "cause");
        hidden_property_put(ctx, -3);
    }
}

/* [ message options ] -> [ error ] */
static duk_ret_t error_construct(duk_context *ctx)
{
    duktape_push_plain_error(ctx, duk_get_current_magic(ctx));
    describe(ctx, 0);
    if (!duk_is_constructor_call(ctx)) {
        duktape_augment_error(ctx);
    }
    return 1;
}

/* [ errors message options ] -> [ error ] */
static duk_ret_t aggregate_error_construct(duk_context *ctx)
{
    struct iteration iteration;
    duk_uarridx_t count = 0;

    duktape_push_plain_error(ctx, duk_get_current_magic(ctx));
    duk_push_current_function(ctx);
    duk_get_prop_literal(ctx, -1, "prototype");
    duk_set_prototype(ctx, -3);
    duk_pop(ctx);
    describe(ctx, 1);
    duk_push_array(ctx);
    iteration_open(ctx, 0, &iteration);
    while (iteration_next(ctx, &iteration)) {
        duk_put_prop_index(ctx, 4, count++);
    }
    duk_set_top(ctx, 5);
    duk_push_literal(ctx, "errors");
    duk_insert(ctx, -2);
    hidden_property_put(ctx, 3);
    if (!duk_is_constructor_call(ctx)) {
        duktape_augment_error(ctx);
    }
    return 1;
}

/* Puts our body into the engine's constructor. [ ] -> [ ] */
static void replace(duk_context *ctx, const char *name)
{
    global_push(ctx, name);
    (void)duktape_replace_function(ctx, -1, error_construct, 2);
    duk_get_prop_literal(ctx, -1, "prototype");
    duktape_make_ordinary(ctx, -1); /* It is no error itself. */
    duk_pop_2(ctx);
}

/* Native errors inherit from Error, the function. [ ] -> [ ] */
static void inherit(duk_context *ctx, const char *name)
{
    global_push(ctx, name);
    global_push(ctx, "Error");
    duk_set_prototype(ctx, -2);
    duk_pop(ctx);
}

/* [ ] -> [ ] */
static void install_aggregate_error(duk_context *ctx)
{
    global_push(ctx, "Error");
    const struct method constructor = {"AggregateError",
                                       aggregate_error_construct,
                                       2,
                                       3,
                                       (int16_t)duk_get_magic(ctx, -1),
                                       METHOD,
                                       NULL};

    constructor_push(ctx, &constructor);
    duk_get_prop_literal(ctx, -3, "prototype");
    duk_set_prototype(ctx, -2); /* [ Error AggregateError prototype ] */
    duk_push_literal(ctx, "name");
    duk_push_literal(ctx, "AggregateError");
    hidden_property_put(ctx, -3);
    duk_push_literal(ctx, "message");
    duk_push_literal(ctx, "");
    hidden_property_put(ctx, -3);
    duk_pop(ctx);
    constructor_publish(ctx, "AggregateError");
    inherit(ctx, "AggregateError");
    duk_pop(ctx);
}

void error_install(duk_context *ctx)
{
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        replace(ctx, names[i]);
        if (i > 0) {
            inherit(ctx, names[i]);
        }
    }
    install_aggregate_error(ctx);
}
