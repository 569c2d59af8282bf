#include "scripting/regexp/pattern_escape.h"

#include "scripting/regexp/unicode_property.h"

static int hex_value(int c)
{
    if (is_decimal_digit(c)) {
        return c - '0';
    }
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Exactly `count` hexadecimal digits; otherwise nothing is taken. */
static bool parse_hex(struct parser *parser, int count, uint32_t *value)
{
    uint32_t sum = 0;

    if (parser->end - parser->at < count) {
        return false;
    }
    for (int i = 0; i < count; i++) {
        const int digit = hex_value(parser->at[i]);

        if (digit < 0) {
            return false;
        }
        sum = sum * 16 + (uint32_t)digit;
    }
    parser->at += count;
    *value = sum;
    return true;
}

/* `{1F600}`; otherwise nothing is taken. */
static bool parse_braced_hex(struct parser *parser, uint32_t *value)
{
    const uint8_t *begin = parser->at;
    uint32_t sum = 0;

    if (!parser_take(parser, "{") || hex_value(parser_peek(parser)) < 0) {
        parser->at = begin;
        return false;
    }
    while (hex_value(parser_peek(parser)) >= 0 && sum <= CODE_POINT_MAX) {
        sum = sum * 16 + (uint32_t)hex_value(*parser->at++);
    }
    if (sum > CODE_POINT_MAX || !parser_take(parser, "}")) {
        parser->at = begin;
        return false;
    }
    *value = sum;
    return true;
}

bool parse_unicode_escape(struct parser *parser, bool points, uint32_t *value)
{
    if (points && parse_braced_hex(parser, value)) {
        return true;
    }
    if (!parse_hex(parser, 4, value)) {
        return false;
    }
    const uint8_t *after = parser->at;
    uint32_t low;

    if (points && is_high_surrogate(*value) && parser_take(parser, "\\u")) {
        if (parse_hex(parser, 4, &low) && is_low_surrogate(low)) {
            *value = join_surrogates(*value, low);
        } else {
            parser->at = after;
        }
    }
    return true;
}

/* Legacy octal, three digits at most, up to 0377. */
static uint32_t parse_octal(struct parser *parser)
{
    uint32_t value = 0;

    for (int i = 0; i < 3 && parser_peek(parser) >= '0' && parser_peek(parser) <= '7'; i++) {
        if (value * 8 + (uint32_t)(parser_peek(parser) - '0') > 0377) {
            break;
        }
        value = value * 8 + (uint32_t)(*parser->at++ - '0');
    }
    return value;
}

static bool is_property_char(int c)
{
    return is_decimal_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_';
}

static struct bytes parse_property_word(struct parser *parser)
{
    const uint8_t *begin = parser->at;

    while (is_property_char(parser_peek(parser))) {
        parser->at++;
    }
    return (struct bytes){(const char *)begin, (size_t)(parser->at - begin)};
}

/* The rest of \p{...}, behind the 'p'. */
static bool parse_property(struct parser *parser, struct char_set *set, bool negated)
{
    struct bytes value = BYTES_NONE;
    struct bytes name;

    if (!parser_take(parser, "{")) {
        return false;
    }
    name = parse_property_word(parser);
    if (parser_take(parser, "=")) {
        value = parse_property_word(parser);
    }
    const int32_t number = parser_take(parser, "}") ? unicode_property_find(name, value) : -1;

    return number >= 0 && char_set_add_property(&parser->tree->arena, set,
                                                (struct char_property){number, negated});
}

bool is_set_letter(const struct parser *parser, int c)
{
    return c > 0 && strchr(parser->unicode ? "dDsSwWpP" : "dDsSwW", c) != NULL;
}

void parse_set_escape(struct parser *parser, struct char_set *set, const char *error)
{
    const char letter = (char)*parser->at++;

    if (letter == 'p' || letter == 'P') {
        if (!parse_property(parser, set, letter == 'P')) {
            parser_fail(parser, error);
        }
    } else if (!char_set_add_escape(&parser->tree->arena, set, letter, parser->folds)) {
        parser_fail(parser, PATTERN_TOO_LARGE);
    }
}

/* \cX; in a class without the flag u also digits and '_'. */
static uint32_t parse_control(struct parser *parser, bool in_class)
{
    const int c = parser_peek_second(parser);

    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
        parser->at += 2;
        return (uint32_t)c & 31;
    }
    if (parser->unicode) {
        parser_fail(parser, in_class ? "Invalid class escape" : "Invalid Unicode escape");
    } else if (in_class && (is_decimal_digit(c) || c == '_')) {
        parser->at += 2;
        return (uint32_t)c & 31;
    }
    return '\\'; /* The 'c' is next. */
}

/* A character that stands for itself behind a backslash. */
static uint32_t parse_identity(struct parser *parser, bool in_class)
{
    const int c = parser_peek(parser);

    if (parser->unicode &&
        (c <= 0 || strchr(in_class ? "^$\\.*+?()[]{}|/-" : "^$\\.*+?()[]{}|/", c) == NULL)) {
        parser_fail(parser, "Invalid escape");
    }
    return parser_next_char(parser);
}

static uint32_t parse_hex_escape(struct parser *parser)
{
    const char letter = (char)*parser->at++;
    uint32_t c = (uint32_t)letter;

    if (letter == 'x') {
        if (!parse_hex(parser, 2, &c) && parser->unicode) {
            parser_fail(parser, "Invalid escape");
        }
    } else if (!parse_unicode_escape(parser, parser->unicode, &c) && parser->unicode) {
        parser_fail(parser, "Invalid Unicode escape");
    }
    return c;
}

/* A digit behind a backslash that is no reference to a group. */
static uint32_t parse_digit_escape(struct parser *parser, bool in_class)
{
    const int c = parser_peek(parser);

    if (c == '0' && !is_decimal_digit(parser_peek_second(parser))) {
        parser->at++;
        return 0;
    }
    if (parser->unicode) {
        parser_fail(parser, in_class   ? "Invalid class escape"
                            : c == '0' ? "Invalid decimal escape"
                                       : "Invalid escape");
    }
    return c < '8' ? parse_octal(parser) : parser_next_char(parser);
}

uint32_t parse_char_escape(struct parser *parser, bool in_class)
{
    static const char letters[] = "fnrtv";
    static const char values[] = "\f\n\r\t\v";
    const int c = parser_peek(parser);
    const char *letter = c > 0 ? strchr(letters, c) : NULL;

    if (letter != NULL) {
        parser->at++;
        return (uint32_t)values[letter - letters];
    }
    if (c == 'c') {
        return parse_control(parser, in_class);
    }
    if (c == 'x' || c == 'u') {
        return parse_hex_escape(parser);
    }
    if (is_decimal_digit(c)) {
        return parse_digit_escape(parser, in_class);
    }
    return parse_identity(parser, in_class);
}
