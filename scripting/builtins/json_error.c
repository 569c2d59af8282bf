/*
 * The engine says no more than an offset in bytes, so the text is read a second time, and only
 * then. Positions count UTF-16 units, each of which is one character of the engine's form.
 */
#include "scripting/builtins/json_error.h"

#include <string.h>

#define CONTEXT_UNITS     10 /* that are shown on each side of a place */
#define NESTING_BYTES_MAX (256u * 1024 * 1024)

struct scan {
    const char *begin;
    const char *at;
    const char *end;
    struct byte_buffer nesting; /* '{' and '[' */
    struct byte_buffer *out;
};

/* ---- saying it ---- */

static bool is_continuation(char c)
{
    return ((unsigned char)c & 0xc0) == 0x80;
}

static size_t units_between(const char *from, const char *to)
{
    size_t count = 0;

    for (; from < to; from++) {
        count += is_continuation(*from) ? 0 : 1;
    }
    return count;
}

static const char *next_unit(const struct scan *scan, const char *at)
{
    do {
        at++;
    } while (at < scan->end && is_continuation(*at));
    return at;
}

/* `words at position 5`. */
static bool fail_here(struct scan *scan, const char *words)
{
    byte_buffer_printf(scan->out, "%s in JSON at position %zu", words,
                       units_between(scan->begin, scan->at));
    return false;
}

static void append_context(const struct scan *scan)
{
    const char *from = scan->at;
    const char *to = scan->at;

    if (units_between(scan->begin, scan->end) <= 2 * CONTEXT_UNITS) {
        from = scan->begin;
        to = scan->end;
    }
    for (int i = 0; i < CONTEXT_UNITS && from > scan->begin; i++) {
        do {
            from--;
        } while (from > scan->begin && is_continuation(*from));
    }
    for (int i = 0; i < CONTEXT_UNITS && to < scan->end; i++) {
        to = next_unit(scan, to);
    }
    byte_buffer_printf(scan->out, "%s\"%.*s\"%s is not valid JSON", from > scan->begin ? "..." : "",
                       (int)(to - from), from, to < scan->end ? "..." : "");
}

/* What conversions to text give by mistake. */
static bool is_known_text(struct bytes text)
{
    return bytes_equal(text, BYTES("undefined")) || bytes_equal(text, BYTES("NaN")) ||
           bytes_equal(text, BYTES("Infinity")) || bytes_equal(text, BYTES("[object Object]"));
}

/* The character there cannot be. */
static bool fail_token(struct scan *scan)
{
    const struct bytes text = {scan->begin, (size_t)(scan->end - scan->begin)};

    if (scan->at == scan->end) {
        byte_buffer_printf(scan->out, "Unexpected end of JSON input");
    } else if (strchr("-0123456789", *scan->at) != NULL && *scan->at != '\0') {
        return fail_here(scan, "Unexpected number");
    } else if (*scan->at == '"') {
        return fail_here(scan, "Unexpected string");
    } else if (is_known_text(text)) {
        byte_buffer_printf(scan->out, "\"%.*s\" is not valid JSON", (int)text.size, text.data);
    } else {
        byte_buffer_printf(scan->out, "Unexpected token '%.*s', ",
                           (int)(next_unit(scan, scan->at) - scan->at), scan->at);
        append_context(scan);
    }
    return false;
}

/* ---- reading ---- */

static char peek(const struct scan *scan)
{
    return scan->at < scan->end ? *scan->at : '\0';
}

static void skip_white(struct scan *scan)
{
    while (scan->at < scan->end && strchr(" \t\n\r", *scan->at) != NULL && *scan->at != '\0') {
        scan->at++;
    }
}

static bool take(struct scan *scan, char c)
{
    skip_white(scan);
    if (scan->at == scan->end || *scan->at != c) {
        return false;
    }
    scan->at++;
    return true;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static void skip_digits(struct scan *scan)
{
    while (is_digit(peek(scan))) {
        scan->at++;
    }
}

static bool read_fraction(struct scan *scan)
{
    if (peek(scan) == '.') {
        scan->at++;
        if (!is_digit(peek(scan))) {
            return fail_here(scan, "Unterminated fractional number");
        }
        skip_digits(scan);
    }
    if (peek(scan) == 'e' || peek(scan) == 'E') {
        scan->at++;
        if (peek(scan) == '+' || peek(scan) == '-') {
            scan->at++;
        }
        if (!is_digit(peek(scan))) {
            return fail_here(scan, "Exponent part is missing a number");
        }
        skip_digits(scan);
    }
    return true;
}

static bool read_number(struct scan *scan)
{
    if (peek(scan) == '-') {
        scan->at++;
        if (!is_digit(peek(scan))) {
            return fail_here(scan, "No number after minus sign");
        }
    }
    if (peek(scan) == '0') {
        scan->at++;
        if (is_digit(peek(scan))) {
            return fail_token(scan);
        }
    }
    skip_digits(scan);
    return read_fraction(scan);
}

static bool is_hex(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* Behind the backslash. */
static bool read_escape(struct scan *scan)
{
    if (scan->at == scan->end) {
        return fail_token(scan);
    }
    if (strchr("\"\\/bfnrtu", *scan->at) == NULL || *scan->at == '\0') {
        return fail_here(scan, "Bad escaped character");
    }
    if (*scan->at++ != 'u') {
        return true;
    }
    for (int i = 0; i < 4; i++, scan->at++) {
        if (!is_hex(peek(scan))) {
            return fail_here(scan, "Bad Unicode escape");
        }
    }
    return true;
}

/* Behind the quote. */
static bool read_string(struct scan *scan)
{
    while (scan->at < scan->end) {
        const char c = *scan->at;

        if ((unsigned char)c < 0x20) {
            return fail_here(scan, "Bad control character in string literal");
        }
        scan->at++;
        if (c == '"') {
            return true;
        }
        if (c == '\\' && !read_escape(scan)) {
            return false;
        }
    }
    return fail_here(scan, "Unterminated string");
}

static bool read_literal(struct scan *scan, const char *word)
{
    for (; *word != '\0'; word++, scan->at++) {
        if (scan->at == scan->end || *scan->at != *word) {
            return fail_token(scan);
        }
    }
    return true;
}

/* A name and its colon. Of the first in an object more is said. */
static bool read_name(struct scan *scan, bool first)
{
    if (!take(scan, '"')) {
        return fail_here(scan, first ? "Expected property name or '}'"
                                     : "Expected double-quoted property name");
    }
    if (!read_string(scan)) {
        return false;
    }
    if (!take(scan, ':')) {
        return first ? fail_here(scan, "Expected ':' after property name") : fail_token(scan);
    }
    return true;
}

/* Goes as far into nested values as the first that is none of an object or an array, or is an empty
 * one. */
static bool read_value(struct scan *scan)
{
    for (;;) {
        skip_white(scan);
        const char c = peek(scan);

        if (c == '{' || c == '[') {
            scan->at++;
            if (take(scan, c == '{' ? '}' : ']')) {
                return true;
            }
            byte_buffer_append_char(&scan->nesting, c);
            if (c == '{' && !read_name(scan, true)) {
                return false;
            }
            continue;
        }
        if (c == '"') {
            scan->at++;
            return read_string(scan);
        }
        return c == 't'                  ? read_literal(scan, "true")
               : c == 'f'                ? read_literal(scan, "false")
               : c == 'n'                ? read_literal(scan, "null")
               : c == '-' || is_digit(c) ? read_number(scan)
                                         : fail_token(scan);
    }
}

/* Behind a value: whether another one follows. */
static bool comes_another(struct scan *scan)
{
    while (scan->nesting.size > 0) {
        const bool object = scan->nesting.data[scan->nesting.size - 1] == '{';

        if (take(scan, ',')) {
            return !object || read_name(scan, false);
        }
        if (!take(scan, object ? '}' : ']')) {
            return fail_here(scan, object ? "Expected ',' or '}' after property value"
                                          : "Expected ',' or ']' after array element");
        }
        scan->nesting.size--;
    }
    skip_white(scan);
    if (scan->at < scan->end) {
        byte_buffer_printf(scan->out,
                           "Unexpected non-whitespace character after JSON at position %zu",
                           units_between(scan->begin, scan->at));
    }
    return false;
}

void json_error_append(struct byte_buffer *out, struct bytes text)
{
    struct scan scan = {
        .begin = text.data, .at = text.data, .end = text.data + text.size, .out = out};

    byte_buffer_init(&scan.nesting, NESTING_BYTES_MAX);
    while (read_value(&scan) && comes_another(&scan)) {
    }
    byte_buffer_fini(&scan.nesting);
}
