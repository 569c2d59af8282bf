/* What Date writes and reads as text. The engine keeps the time itself. */
#include "scripting/builtins/array_like.h"
#include "scripting/builtins/date_parse.h"
#include "scripting/builtins/date_text.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/method_table.h"
#include "scripting/engine/duktape_extra.h"

#include <math.h>
#include <stdbool.h>

/* Where the engine keeps the time of a Date: its own kind of hidden property. */
#define TIME                                                                                       \
    "\x82"                                                                                         \
    "Value"

/* The engine's parser asks this: cmake/duktape_builtins.cmake. [ ] -> [ number ] */
void date_parse_push(duk_context *ctx, const char *text);

void date_parse_push(duk_context *ctx, const char *text)
{
    duk_push_number(ctx, date_parse(text) + 0.0);
}

/* The time of a Date; false, and nothing else, for what is none. [ ] -> [ ] */
static bool time_of_date(duk_context *ctx, duk_idx_t at, double *time)
{
    if (duktape_class_of(ctx, at) != DUKTAPE_DATE || !duktape_get_own_literal(ctx, at, TIME)) {
        return false;
    }
    *time = duk_get_number(ctx, -1);
    duk_pop(ctx);
    return true;
}

/* Without `new` it is a text; of another Date it takes the time, not its text.
 * [ ...parts ] -> [ date ] */
static duk_ret_t date_construct(duk_context *ctx)
{
    char text[DATE_TEXT_SIZE_MAX];
    double time;

    if (!duk_is_constructor_call(ctx)) {
        date_text_write(text, floor(duk_get_now(ctx)), DATE_STYLE_FULL);
        duk_push_string(ctx, text);
        return 1;
    }
    if (duk_get_top(ctx) == 1 && time_of_date(ctx, 0, &time)) {
        duk_push_number(ctx, time);
        duk_replace(ctx, 0);
    }
    return engine_function_run(ctx, ENGINE_DATE);
}

/* [ ] -> [ string ] */
static duk_ret_t date_to_iso_string(duk_context *ctx)
{
    double time;

    duk_push_this(ctx);
    if (time_of_date(ctx, -1, &time) && isnan(time)) {
        return duk_range_error(ctx, "Invalid time value");
    }
    duk_pop(ctx);
    return engine_function_run(ctx, ENGINE_DATE_TO_ISO_STRING);
}

/* toString and its sisters; the magic is the style. [ ] -> [ string ] */
static duk_ret_t date_write(duk_context *ctx)
{
    static const char *const names[] = {
        "toString",       "toDateString",       "toTimeString",       "toUTCString",
        "toLocaleString", "toLocaleDateString", "toLocaleTimeString",
    };
    char text[DATE_TEXT_SIZE_MAX];
    double time;

    duk_push_this(ctx);
    if (!time_of_date(ctx, -1, &time)) {
        return duk_type_error(ctx, "Method Date.prototype.%s called on incompatible receiver %s",
                              names[duk_get_current_magic(ctx)], push_shown(ctx, -1));
    }
    if (isnan(time)) {
        duk_push_literal(ctx, "Invalid Date");
        return 1;
    }
    date_text_write(text, time, (enum date_style)duk_get_current_magic(ctx));
    duk_push_string(ctx, text);
    return 1;
}

/* Date.prototype[Symbol.toPrimitive] has no name in the engine. [ prototype ] -> [ prototype ] */
static void name_to_primitive(duk_context *ctx)
{
    method_key_push(ctx, "@@toPrimitive");
    duk_get_prop(ctx, -2);
    method_describe(ctx, &(struct method){"@@toPrimitive", NULL, 1, 1, 0, METHOD, NULL});
    duk_pop(ctx);
}

static const struct method of_dates[] = {
    {"toString", date_write, 0, 0, DATE_STYLE_FULL, METHOD, NULL},
    {"toDateString", date_write, 0, 0, DATE_STYLE_DATE, METHOD, NULL},
    {"toTimeString", date_write, 0, 0, DATE_STYLE_TIME, METHOD, NULL},
    {"toUTCString", date_write, 0, 0, DATE_STYLE_UTC, METHOD, NULL},
    {"toGMTString", NULL, 0, 0, 0, SAME_AS, "toUTCString"},
    {"toLocaleString", date_write, 0, 0, DATE_STYLE_LOCALE, METHOD, NULL},
    {"toLocaleDateString", date_write, 0, 0, DATE_STYLE_LOCALE_DATE, METHOD, NULL},
    {"toLocaleTimeString", date_write, 0, 0, DATE_STYLE_LOCALE_TIME, METHOD, NULL},
    {0},
};

void date_install(duk_context *ctx)
{
    duk_push_global_object(ctx);
    engine_function_replace(ctx, "Date", date_construct, ENGINE_DATE);
    duk_pop(ctx);
    global_prototype_push(ctx, "Date");
    methods_put(ctx, of_dates);
    engine_function_replace(ctx, "toISOString", date_to_iso_string, ENGINE_DATE_TO_ISO_STRING);
    name_to_primitive(ctx);
    duktape_make_ordinary(ctx, -1); /* It is no Date itself. */
    duk_pop(ctx);
}
