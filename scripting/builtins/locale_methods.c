/*
 * What would need Intl: localeCompare and the toLocaleString of numbers, as in American English.
 *
 * Of the options those are known that programs use most: numeric and sensitivity; the two counts of
 * digits behind the point, and useGrouping.
 */
#include "scripting/builtins/array_like.h"
#include "scripting/builtins/collation.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/method_table.h"
#include "scripting/engine/budget.h"
#include "scripting/engine/duktape_extra.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define DIGITS_MAX      20
#define NUMBER_SIZE_MAX 400
#define COMPARING       8 /* what a byte compared costs the time limit, as bytes moved */

/* The option `name` of the object at `at`; undefined when there is none. [ ] -> [ value ] */
static void push_option(duk_context *ctx, duk_idx_t at, const char *name)
{
    if (duk_is_object(ctx, at)) {
        duk_get_prop_string(ctx, at, name);
    } else {
        duk_push_undefined(ctx);
    }
}

/* [ ] -> [ ] */
static struct collation read_collation(duk_context *ctx, duk_idx_t at)
{
    struct collation collation = {false, false, false};

    push_option(ctx, at, "numeric");
    collation.numeric = duk_to_boolean(ctx, -1) != 0;
    push_option(ctx, at, "sensitivity");
    if (duk_is_string(ctx, -1)) {
        const char *sensitivity = duk_get_string(ctx, -1);
        const bool base = strcmp(sensitivity, "base") == 0;

        collation.ignore_accents = base || strcmp(sensitivity, "case") == 0;
        collation.ignore_case = base || strcmp(sensitivity, "accent") == 0;
    }
    duk_pop_2(ctx);
    return collation;
}

/* [ that locales options ] -> [ number ] */
static duk_ret_t string_locale_compare(duk_context *ctx)
{
    struct bytes a;
    struct bytes b;

    duk_push_this(ctx);
    if (duk_is_null_or_undefined(ctx, -1)) {
        return duk_type_error(ctx, "String.prototype.localeCompare called on null or undefined");
    }
    (void)duk_to_string(ctx, -1);
    (void)duk_to_string(ctx, 0);
    const struct collation collation = read_collation(ctx, 2);

    a.data = duk_get_lstring(ctx, 3, &a.size);
    b.data = duk_get_lstring(ctx, 0, &b.size);
    budget_charge(ctx, COMPARING * (a.size < b.size ? a.size : b.size));
    const int order = collation_compare(&collation, a, b);

    duk_push_int(ctx, order < 0 ? -1 : order > 0);
    return 1;
}

/* A count of digits, `absent` when it is not given. [ ] -> [ ] */
static int read_digits(duk_context *ctx, const char *name, int absent)
{
    push_option(ctx, 1, name);
    if (duk_is_undefined(ctx, -1)) {
        duk_pop(ctx);
        return absent;
    }
    const double digits = to_integer(ctx, -1);

    duk_pop(ctx);
    if (digits < 0 || digits > 100) {
        (void)duk_range_error(ctx, "%s value is out of range.", name);
    }
    return digits > DIGITS_MAX ? DIGITS_MAX : (int)digits;
}

/* Commas between the thousands of a number's text. [ ] -> [ string ] */
static void push_grouped(duk_context *ctx, const char *text)
{
    char grouped[NUMBER_SIZE_MAX * 2];
    const size_t sign = text[0] == '-';
    const size_t whole = strcspn(text + sign, ".");
    size_t to = 0;

    if (sign) {
        grouped[to++] = '-';
    }
    for (size_t i = 0; i < whole; i++) {
        if (i > 0 && (whole - i) % 3 == 0) {
            grouped[to++] = ',';
        }
        grouped[to++] = text[sign + i];
    }
    snprintf(grouped + to, sizeof(grouped) - to, "%s", text + sign + whole);
    duk_push_string(ctx, grouped);
}

/* Takes away zeros at the end behind the point, down to `minimum` digits. */
static void trim_zeros(char *text, int minimum)
{
    char *point = strchr(text, '.');

    if (point == NULL) {
        return;
    }
    char *end = text + strlen(text);

    while (end - point - 1 > minimum && end[-1] == '0') {
        *--end = '\0';
    }
    if (end - point == 1) {
        *point = '\0';
    }
}

/* Half a unit away from zero is rounded up, as toFixed() does. [ ] -> [ ] */
static void write_fixed(duk_context *ctx, char text[NUMBER_SIZE_MAX], double number, int digits)
{
    if (fabs(number) >= 1e21) {
        snprintf(text, NUMBER_SIZE_MAX, "%.0f", number);
        return;
    }
    duk_push_number(ctx, number);
    duk_push_literal(ctx, "toFixed");
    duk_push_int(ctx, digits);
    duk_call_prop(ctx, -3, 1);
    snprintf(text, NUMBER_SIZE_MAX, "%s", duk_to_string(ctx, -1));
    duk_pop_2(ctx);
}

/* [ locales options ] -> [ string ] */
static duk_ret_t number_to_locale_string(duk_context *ctx)
{
    char text[NUMBER_SIZE_MAX];

    duk_push_this(ctx);
    if (!duk_is_number(ctx, -1) && duktape_class_of(ctx, -1) != DUKTAPE_NUMBER) {
        return duk_type_error(ctx,
                              "Number.prototype.toLocaleString requires that 'this' be a Number");
    }
    const double number = duk_to_number(ctx, -1);
    const int minimum = read_digits(ctx, "minimumFractionDigits", 0);
    const int maximum = read_digits(ctx, "maximumFractionDigits", minimum > 3 ? minimum : 3);

    if (minimum > maximum) {
        return duk_range_error(ctx, "maximumFractionDigits value is out of range.");
    }
    if (!isfinite(number)) {
        duk_push_string(ctx, isnan(number) ? "NaN" : number > 0 ? "∞" : "-∞");
        return 1;
    }
    write_fixed(ctx, text, number, maximum);
    trim_zeros(text, minimum);
    push_option(ctx, 1, "useGrouping");
    if (duk_is_boolean(ctx, -1) && !duk_get_boolean(ctx, -1)) {
        duk_push_string(ctx, text);
    } else {
        push_grouped(ctx, text);
    }
    return 1;
}

static const struct method of_strings[] = {
    {"localeCompare", string_locale_compare, 1, 3, 0, METHOD, NULL},
    {0},
};

static const struct method of_numbers[] = {
    {"toLocaleString", number_to_locale_string, 0, 2, 0, METHOD, NULL},
    {0},
};

void locale_install(duk_context *ctx)
{
    global_prototype_push(ctx, "String");
    methods_put(ctx, of_strings);
    duk_pop(ctx);
    global_prototype_push(ctx, "Number");
    methods_put(ctx, of_numbers);
    duk_pop(ctx);
}
