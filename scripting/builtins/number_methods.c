/*
 * toFixed(), toExponential() and toPrecision(), of the number as it is and with up to 100 digits.
 *
 * The engine's own round the shortest text of a number, so 1.45e27 with one digit more is wrong,
 * and stop at 20 digits. Here the C library writes the number with more digits than are asked for,
 * and they are cut: half a unit is always rounded away from zero, which printf() would not do.
 */
#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/method_table.h"
#include "scripting/engine/duktape_extra.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DIGITS_MAX    100
#define ALL_DIGITS    1074 /* behind the point, of the number that is nearest to 0 */
#define TEXT_SIZE_MAX 1200
#define FIXED_MAX     1e21 /* from there on a number is written as String() does */

/* Enough to see on which side of a half a number is, when it is asked for a few digits: a double
 * that is not a half itself differs from it in these. The first holds for numbers of daily life. */
#define FEW_DIGITS       20
#define DIGITS_OF_COMMON 40
#define DIGITS_OF_RARE   80
#define COMMON_MIN       1e-6
#define COMMON_MAX       1e15

/* What the engine keeps in a Number object. */
#define VALUE                                                                                      \
    "\x82"                                                                                         \
    "Value"

enum form { FIXED, EXPONENTIAL, PRECISION };

static const struct {
    const char *name;
    const char *limits;
    enum engine_function engine;
    double digits_min;
} forms[] = {
    {"toFixed", "toFixed() digits argument must be between 0 and 100", ENGINE_TO_FIXED, 0},
    {"toExponential", "toExponential() argument must be between 0 and 100", ENGINE_TO_EXPONENTIAL,
     0},
    {"toPrecision", "toPrecision() argument must be between 1 and 100", ENGINE_TO_PRECISION, 1},
};

/* Adds one to the last digit of a text of digits and points; false: 1 is to stand before it. */
static bool increment(char *text, size_t size)
{
    while (size-- > 0) {
        if (text[size] == '.') {
            continue;
        }
        if (text[size] != '9') {
            text[size]++;
            return true;
        }
        text[size] = '0';
    }
    return false;
}

static int digits_written(double value, int digits)
{
    if (digits > FEW_DIGITS) {
        return ALL_DIGITS;
    }
    return fabs(value) >= COMMON_MIN && fabs(value) < COMMON_MAX ? DIGITS_OF_COMMON
                                                                 : DIGITS_OF_RARE;
}

/* [ ] -> [ string ] */
static void push_fixed(duk_context *ctx, double value, int digits)
{
    char text[TEXT_SIZE_MAX];
    const char *sign = value < 0 ? "-" : "";

    snprintf(text, sizeof(text), "%.*f", digits_written(value, digits), fabs(value));
    const size_t size = (size_t)(strchr(text, '.') - text) + 1 + (size_t)digits;
    const bool carries = text[size] >= '5' && !increment(text, size);

    text[digits > 0 ? size : size - 1] = '\0';
    duk_push_sprintf(ctx, "%s%s%s", sign, carries ? "1" : "", text);
}

/* The first `count` digits of a number, the point behind the first; its exponent. */
static int write_digits(char *text, double value, int count)
{
    snprintf(text, TEXT_SIZE_MAX, "%.*e", digits_written(value, count), fabs(value));
    int exponent = atoi(strchr(text, 'e') + 1);
    const size_t size = (size_t)count + 1;

    if (text[size] >= '5' && !increment(text, size)) {
        text[0] = '1'; /* 9.99 became 0.00: it is 1.00, ten times as much */
        exponent++;
    }
    text[count > 1 ? size : 1] = '\0';
    return exponent;
}

/* [ ] -> [ string ] */
static void push_exponential(duk_context *ctx, double value, int digits)
{
    char text[TEXT_SIZE_MAX];
    const int exponent = write_digits(text, value, digits + 1);

    duk_push_sprintf(ctx, "%s%se%+d", value < 0 ? "-" : "", text, exponent);
}

/* [ ] -> [ string ] */
static void push_precise(duk_context *ctx, double value, int precision)
{
    char text[TEXT_SIZE_MAX];
    const char *sign = value < 0 ? "-" : "";
    const int exponent = write_digits(text, value, precision);

    if (exponent < -6 || exponent >= precision) {
        duk_push_sprintf(ctx, "%s%se%+d", sign, text, exponent);
        return;
    }
    if (exponent < 0) { /* 1.23, -2: 0.0123 */
        duk_push_sprintf(ctx, "%s0.%.*s%c%s", sign, -exponent - 1, "00000", text[0],
                         precision > 1 ? text + 2 : "");
        return;
    }
    memmove(text + 1, text + 2, (size_t)exponent); /* 1.23, 1: 12.3 */
    text[exponent + 1] = exponent + 1 < precision ? '.' : '\0';
    duk_push_sprintf(ctx, "%s%s", sign, text);
}

/* The number that `this` is; false for what is none. */
static bool this_number(duk_context *ctx, double *value)
{
    duk_push_this(ctx);
    if (duktape_class_of(ctx, -1) == DUKTAPE_NUMBER) {
        (void)duktape_get_own_literal(ctx, -1, VALUE);
    }
    const bool is_number = duk_is_number(ctx, -1) != 0;

    *value = is_number ? duk_get_number(ctx, -1) : 0;
    duk_set_top(ctx, 1);
    return is_number;
}

/* [ digits ] -> [ string ] */
static duk_ret_t number_write(duk_context *ctx, enum form form)
{
    double value;

    if (!this_number(ctx, &value) || (form != FIXED && duk_is_undefined(ctx, 0))) {
        return engine_function_run(ctx, forms[form].engine);
    }
    const double digits = to_integer(ctx, 0);

    if (form != FIXED && !isfinite(value)) {
        duk_push_number(ctx, value);
        duk_to_string(ctx, -1);
        return 1;
    }
    if (digits < forms[form].digits_min || digits > DIGITS_MAX) {
        return duk_range_error(ctx, "%s", forms[form].limits);
    }
    if (form == FIXED && !(fabs(value) < FIXED_MAX)) {
        duk_push_number(ctx, value);
        duk_to_string(ctx, -1);
        return 1;
    }
    (form == FIXED         ? push_fixed
     : form == EXPONENTIAL ? push_exponential
                           : push_precise)(ctx, value, (int)digits);
    return 1;
}

static duk_ret_t to_fixed(duk_context *ctx)
{
    return number_write(ctx, FIXED);
}

static duk_ret_t to_exponential(duk_context *ctx)
{
    return number_write(ctx, EXPONENTIAL);
}

static duk_ret_t to_precision(duk_context *ctx)
{
    return number_write(ctx, PRECISION);
}

void number_install(duk_context *ctx)
{
    static const duk_c_function functions[] = {to_fixed, to_exponential, to_precision};

    global_prototype_push(ctx, "Number");
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
        engine_function_replace(ctx, forms[i].name, functions[i], forms[i].engine);
    }
    duk_pop(ctx);
    global_push(ctx, "parseFloat");
    method_describe(ctx, &(struct method){"parseFloat", NULL, 1, 1, 0, METHOD, NULL});
    duk_pop(ctx);
    global_push(ctx, "parseInt");
    method_describe(ctx, &(struct method){"parseInt", NULL, 2, 2, 0, METHOD, NULL});
    duk_pop(ctx);
}
