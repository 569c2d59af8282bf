#include "scripting/regexp/pattern_quantifier.h"

bool parse_interval(struct parser *parser, int32_t *min, int32_t *max)
{
    const uint8_t *begin = parser->at;

    if (parser_take(parser, "{") && is_decimal_digit(parser_peek(parser))) {
        *min = parser_number(parser);
        *max = *min;
        if (parser_take(parser, ",")) {
            *max = is_decimal_digit(parser_peek(parser)) ? parser_number(parser) : REGEXP_NO_LIMIT;
        }
        if (parser_take(parser, "}")) {
            return true;
        }
    }
    parser->at = begin;
    return false;
}

bool parse_quantifier(struct parser *parser, struct regexp_node *repeat)
{
    repeat->min = 0;
    repeat->max = REGEXP_NO_LIMIT;
    if (parser_take(parser, "*")) {
    } else if (parser_take(parser, "+")) {
        repeat->min = 1;
    } else if (parser_take(parser, "?")) {
        repeat->max = 1;
    } else if (!parse_interval(parser, &repeat->min, &repeat->max)) {
        if (parser->unicode && parser_peek(parser) == '{') {
            parser_fail(parser, "Incomplete quantifier");
        }
        return false;
    }
    if (repeat->min > repeat->max) {
        parser_fail(parser, "numbers out of order in {} quantifier");
    }
    repeat->lazy = parser_take(parser, "?");
    return true;
}

void check_repeatable(struct parser *parser, const struct regexp_node *atom)
{
    if (atom->kind == NODE_BEGIN || atom->kind == NODE_END || atom->kind == NODE_EDGE) {
        parser_fail(parser, "Nothing to repeat");
    }
    if (atom->kind == NODE_LOOK && (atom->behind || parser->unicode)) {
        parser_fail(parser, "Invalid quantifier");
    }
}
