/*
 * What String lacks in the engine.
 *
 * A string is CESU-8 here: a character of the language (a UTF-16 unit) has one to three bytes.
 * normalize() knows only that ASCII is normal in every form; what is beyond is left as it is,
 * because there are no tables of Unicode in the server.
 */
#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/method_table.h"
#include "scripting/engine/budget.h"
#include "scripting/engine/duktape_extra.h"

#include <math.h>
#include <string.h>

#define LENGTH_MAX 536870888.0 /* characters, as in Node */

enum pad { PAD_START = 0, PAD_END = 1 };

/* `this` as a string. [ ] -> [ string ] */
static duk_idx_t this_string(duk_context *ctx, const char *method)
{
    duk_push_this(ctx);
    if (duk_is_null_or_undefined(ctx, -1)) {
        (void)duk_type_error(ctx, "String.prototype.%s called on null or undefined", method);
    }
    duk_to_string(ctx, -1);
    return duk_get_top_index(ctx);
}

/* [ index ] -> [ string ] */
static duk_ret_t string_at(duk_context *ctx)
{
    const duk_idx_t text = this_string(ctx, "at");
    const double length = (double)duk_get_length(ctx, text);
    double index = to_integer(ctx, 0);

    index += index < 0 ? length : 0;
    if (index < 0 || index >= length) {
        return 0;
    }
    duk_substring(ctx, text, (duk_size_t)index, (duk_size_t)index + 1);
    return 1;
}

/* Repeats the string on top to `count` characters. [ filler ] -> [ string ] */
static void fill(duk_context *ctx, double count)
{
    const double length = (double)duk_get_length(ctx, -1);
    const double times = ceil(count / length);
    size_t size;
    const char *text = duk_get_lstring(ctx, -1, &size);
    char *filled = duk_push_fixed_buffer(ctx, size * (size_t)times);

    for (size_t i = 0; i < (size_t)times; i++) {
        memcpy(filled + i * size, text, size);
    }
    duk_push_lstring(ctx, filled, size * (size_t)times);
    duk_substring(ctx, -1, 0, (duk_size_t)count);
    duk_remove(ctx, -2);
    duk_remove(ctx, -2);
}

/* padStart and padEnd. [ length filler ] -> [ string ] */
static duk_ret_t string_pad(duk_context *ctx)
{
    const bool at_end = duk_get_current_magic(ctx) == PAD_END;
    const duk_idx_t text = this_string(ctx, at_end ? "padEnd" : "padStart");
    const double missing = to_length(ctx, 0) - (double)duk_get_length(ctx, text);

    if (missing <= 0) {
        return 1;
    }
    if (duk_is_undefined(ctx, 1)) {
        duk_push_literal(ctx, " ");
    } else {
        duk_to_string(ctx, 1);
        duk_dup(ctx, 1);
    }
    if (duk_get_length(ctx, -1) == 0) {
        duk_dup(ctx, text);
        return 1;
    }
    if (missing > LENGTH_MAX) {
        return duk_range_error(ctx, "Invalid string length");
    }
    fill(ctx, missing);
    if (!at_end) {
        duk_pull(ctx, text);
    }
    duk_concat(ctx, 2);
    return 1;
}

/* Bytes of white space or a line end at the front of a text, 0 when there is none. */
static size_t space_size(const unsigned char *text, size_t size)
{
    if (size > 0 && ((text[0] >= 9 && text[0] <= 13) || text[0] == ' ')) {
        return 1;
    }
    if (size > 1 && text[0] == 0xc2 && text[1] == 0xa0) {
        return 2;
    }
    if (size < 3 || text[0] < 0xe1) {
        return 0;
    }
    const unsigned unit = (text[0] & 15u) << 12 | (text[1] & 63u) << 6 | (text[2] & 63u);
    const bool space = unit == 0x1680 || (unit >= 0x2000 && unit <= 0x200a) || unit == 0x2028 ||
                       unit == 0x2029 || unit == 0x202f || unit == 0x205f || unit == 0x3000 ||
                       unit == 0xfeff;

    return space ? 3 : 0;
}

/* The first byte of the last character. */
static size_t last_character(const unsigned char *text, size_t size)
{
    size_t at = size - 1;

    while (at > 0 && (text[at] & 0xc0) == 0x80) {
        at--;
    }
    return at;
}

/* trimStart and trimEnd. [ ] -> [ string ] */
static duk_ret_t string_trim(duk_context *ctx)
{
    const bool at_end = duk_get_current_magic(ctx) == PAD_END;
    const duk_idx_t at = this_string(ctx, at_end ? "trimEnd" : "trimStart");
    size_t size;
    const unsigned char *text = (const unsigned char *)duk_get_lstring(ctx, at, &size);

    if (at_end) {
        while (size > 0) {
            const size_t last = last_character(text, size);

            if (space_size(text + last, size - last) != size - last) {
                break;
            }
            size = last;
        }
    } else {
        size_t space;

        while ((space = space_size(text, size)) > 0) {
            text += space;
            size -= space;
        }
    }
    duk_push_lstring(ctx, (const char *)text, size);
    return 1;
}

/* Whether the three bytes at `text` are half of a pair: the first, or the second. */
static bool is_half(const unsigned char *text, size_t left, unsigned char from, unsigned char to)
{
    return left >= 3 && text[0] == 0xed && text[1] >= from && text[1] <= to;
}

/* The place of the first lone surrogate from `at` on, or `size`. */
static size_t lone_surrogate(const unsigned char *text, size_t size, size_t at)
{
    while (at < size) {
        if (is_half(text + at, size - at, 0xa0, 0xaf) &&
            is_half(text + at + 3, size - at - 3, 0xb0, 0xbf)) {
            at += 6;
        } else if (is_half(text + at, size - at, 0xa0, 0xbf)) {
            return at;
        } else {
            at++;
        }
    }
    return size;
}

/* [ ] -> [ boolean ] */
static duk_ret_t string_is_well_formed(duk_context *ctx)
{
    size_t size;
    const char *text = duk_get_lstring(ctx, this_string(ctx, "isWellFormed"), &size);

    budget_charge(ctx, 4 * size);
    duk_push_boolean(ctx, lone_surrogate((const unsigned char *)text, size, 0) == size);
    return 1;
}

/* [ ] -> [ string ] */
static duk_ret_t string_to_well_formed(duk_context *ctx)
{
    size_t size;
    const char *text = duk_get_lstring(ctx, this_string(ctx, "toWellFormed"), &size);

    budget_charge(ctx, 4 * size);
    size_t at = lone_surrogate((const unsigned char *)text, size, 0);

    if (at == size) {
        return 1;
    }
    unsigned char *copy = duk_push_fixed_buffer(ctx, size);

    memcpy(copy, text, size);
    for (; at < size; at = lone_surrogate(copy, size, at)) {
        memcpy(copy + at, "\xef\xbf\xbd", 3); /* U+FFFD has three bytes as well. */
    }
    duk_push_lstring(ctx, (const char *)copy, size);
    return 1;
}

/* [ form ] -> [ string ] */
static duk_ret_t string_normalize(duk_context *ctx)
{
    static const char *const forms[] = {"NFC", "NFD", "NFKC", "NFKD"};
    bool known = duk_is_undefined(ctx, 0);

    (void)this_string(ctx, "normalize");
    for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]) && !known; i++) {
        known = strcmp(duk_to_string(ctx, 0), forms[i]) == 0;
    }
    if (!known) {
        return duk_range_error(ctx,
                               "The normalization form should be one of NFC, NFD, NFKC, NFKD.");
    }
    return 1;
}

/* String.raw [ strings ...values ] -> [ string ] */
static duk_ret_t string_raw(duk_context *ctx)
{
    const duk_idx_t value_count = duk_get_top(ctx) - 1;
    struct array_like raw;
    uint32_t pieces = 0;

    if (value_count < 0) {
        duk_push_undefined(ctx);
    }
    require_object_coercible(ctx, 0);
    duk_to_object(ctx, 0);
    duk_get_prop_literal(ctx, 0, "raw");
    require_object_coercible(ctx, -1);
    duk_to_object(ctx, -1);
    array_like_of(ctx, -1, &raw);
    duk_push_literal(ctx, "");
    for (double i = 0; i < raw.length; i++) {
        array_step(ctx, &raw.steps);
        element_get(ctx, raw.at, i);
        duk_to_string(ctx, -1);
        pieces = 2;
        if (i + 1 < raw.length && i < value_count) {
            duk_dup(ctx, (duk_idx_t)i + 1);
            duk_to_string(ctx, -1);
            pieces = 3;
        }
        duk_concat(ctx, (duk_idx_t)pieces);
    }
    return 1;
}

/* The methods of old that wrap a text in an element of HTML. */
static const struct {
    const char *method;
    const char *tag;
    const char *attribute; /* NULL: none, and no argument */
} elements[] = {
    {"anchor", "a", "name"},      {"big", "big", NULL},       {"blink", "blink", NULL},
    {"bold", "b", NULL},          {"fixed", "tt", NULL},      {"fontcolor", "font", "color"},
    {"fontsize", "font", "size"}, {"italics", "i", NULL},     {"link", "a", "href"},
    {"small", "small", NULL},     {"strike", "strike", NULL}, {"sub", "sub", NULL},
    {"sup", "sup", NULL},
};

/* The value as text, with &quot; for each quotation mark. [ value ] -> [ string ] */
static void escape_quotes(duk_context *ctx)
{
    size_t size;
    const char *text = duk_to_lstring(ctx, -1, &size);
    char *escaped = duk_push_fixed_buffer(ctx, size * 6 + 1);
    size_t to = 0;

    for (size_t i = 0; i < size; i++) {
        if (text[i] == '"') {
            memcpy(escaped + to, "&quot;", 6);
            to += 6;
        } else {
            escaped[to++] = text[i];
        }
    }
    duk_push_lstring(ctx, escaped, to);
    duk_insert(ctx, -3);
    duk_pop_2(ctx);
}

/* [ value ] -> [ string ] */
static duk_ret_t string_html(duk_context *ctx)
{
    const int which = duk_get_current_magic(ctx);
    const bool has_attribute = elements[which].attribute != NULL;
    const duk_idx_t text = this_string(ctx, elements[which].method);

    duk_push_sprintf(ctx, "<%s", elements[which].tag);
    if (has_attribute) {
        duk_push_sprintf(ctx, " %s=\"", elements[which].attribute);
        duk_dup(ctx, 0);
        escape_quotes(ctx);
        duk_push_literal(ctx, "\"");
    }
    duk_push_literal(ctx, ">");
    duk_dup(ctx, text);
    duk_push_sprintf(ctx, "</%s>", elements[which].tag);
    duk_concat(ctx, has_attribute ? 7 : 4);
    return 1;
}

/* String.fromCharCode: the engine takes 32 bits. [ ...units ] -> [ string ] */
static duk_ret_t from_char_code(duk_context *ctx)
{
    for (duk_idx_t i = 0; i < duk_get_top(ctx); i++) {
        (void)duk_to_uint16(ctx, i);
    }
    return engine_function_run(ctx, ENGINE_FROM_CHAR_CODE);
}

static const struct method of_constructor[] = {
    {"raw", string_raw, 1, -1, 0, METHOD, NULL},
    {0},
};

static const struct method of_strings[] = {
    {"at", string_at, 1, 1, 0, METHOD, NULL},
    {"isWellFormed", string_is_well_formed, 0, 0, 0, METHOD, NULL},
    {"normalize", string_normalize, 0, 1, 0, METHOD, NULL},
    {"padEnd", string_pad, 1, 2, PAD_END, METHOD, NULL},
    {"padStart", string_pad, 1, 2, PAD_START, METHOD, NULL},
    {"toWellFormed", string_to_well_formed, 0, 0, 0, METHOD, NULL},
    {"trimEnd", string_trim, 0, 0, PAD_END, METHOD, NULL},
    {"trimStart", string_trim, 0, 0, PAD_START, METHOD, NULL},
    {"trimLeft", NULL, 0, 0, 0, SAME_AS, "trimStart"},
    {"trimRight", NULL, 0, 0, 0, SAME_AS, "trimEnd"},
    {0},
};

void string_install(duk_context *ctx)
{
    global_push(ctx, "String");
    methods_put(ctx, of_constructor);
    engine_function_replace(ctx, "fromCharCode", from_char_code, ENGINE_FROM_CHAR_CODE);
    duk_get_prop_literal(ctx, -1, "prototype");
    methods_put(ctx, of_strings);
    for (size_t i = 0; i < sizeof(elements) / sizeof(elements[0]); i++) {
        const int8_t count = elements[i].attribute != NULL;
        const struct method method[] = {
            {elements[i].method, string_html, count, count, (int16_t)i, METHOD, NULL},
            {0},
        };

        methods_put(ctx, method);
    }
    duk_pop_2(ctx);
}
