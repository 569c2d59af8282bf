/* What Math lacks in the engine, and what is exact only with the C library: cbrt, log2. */
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/method_table.h"

#include <math.h>

static double to_float(double value)
{
    return (double)(float)value;
}

/* The C library's cbrt() is one unit off here and there: cbrt(27). */
static double cube_root(double value)
{
    return (double)cbrtl((long double)value);
}

/* In the order of the methods below. */
static double (*const functions[])(double) = {
    acosh, asinh, atanh, cube_root, cosh, expm1, to_float, log1p, log2, sinh, tanh,
};

/* [ number ] -> [ number ] */
static duk_ret_t math_call(duk_context *ctx)
{
    duk_push_number(ctx, functions[duk_get_current_magic(ctx)](duk_to_number(ctx, 0)));
    return 1;
}

static const struct method of_math[] = {
    {"acosh", math_call, 1, 1, 0, METHOD, NULL},  {"asinh", math_call, 1, 1, 1, METHOD, NULL},
    {"atanh", math_call, 1, 1, 2, METHOD, NULL},  {"cbrt", math_call, 1, 1, 3, METHOD, NULL},
    {"cosh", math_call, 1, 1, 4, METHOD, NULL},   {"expm1", math_call, 1, 1, 5, METHOD, NULL},
    {"fround", math_call, 1, 1, 6, METHOD, NULL}, {"log1p", math_call, 1, 1, 7, METHOD, NULL},
    {"log2", math_call, 1, 1, 8, METHOD, NULL},   {"sinh", math_call, 1, 1, 9, METHOD, NULL},
    {"tanh", math_call, 1, 1, 10, METHOD, NULL},  {0},
};

void math_install(duk_context *ctx)
{
    global_push(ctx, "Math");
    methods_put(ctx, of_math);
    duk_pop(ctx);
}
