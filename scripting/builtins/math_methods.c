/* What Math lacks in the engine. */
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/method_table.h"

#include <math.h>

static double to_float(double value)
{
    return (double)(float)value;
}

/* In the order of the methods below. */
static double (*const functions[])(double) = {
    acosh, asinh, atanh, cosh, expm1, to_float, log1p, sinh, tanh,
};

/* [ number ] -> [ number ] */
static duk_ret_t math_call(duk_context *ctx)
{
    duk_push_number(ctx, functions[duk_get_current_magic(ctx)](duk_to_number(ctx, 0)));
    return 1;
}

static const struct method of_math[] = {
    {"acosh", math_call, 1, 1, 0, METHOD, NULL}, {"asinh", math_call, 1, 1, 1, METHOD, NULL},
    {"atanh", math_call, 1, 1, 2, METHOD, NULL}, {"cosh", math_call, 1, 1, 3, METHOD, NULL},
    {"expm1", math_call, 1, 1, 4, METHOD, NULL}, {"fround", math_call, 1, 1, 5, METHOD, NULL},
    {"log1p", math_call, 1, 1, 6, METHOD, NULL}, {"sinh", math_call, 1, 1, 7, METHOD, NULL},
    {"tanh", math_call, 1, 1, 8, METHOD, NULL},  {0},
};

void math_install(duk_context *ctx)
{
    global_push(ctx, "Math");
    methods_put(ctx, of_math);
    duk_pop(ctx);
}
