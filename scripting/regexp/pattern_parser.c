#include "scripting/regexp/pattern_parser.h"

bool parser_fail(struct parser *parser, const char *text)
{
    if (parser->error == NULL) {
        parser->error = text;
    }
    return false;
}

struct regexp_node *parser_new_node(struct parser *parser, enum regexp_node_kind kind)
{
    struct regexp_node *node = arena_take(&parser->tree->arena, sizeof(*node));

    if (node == NULL) {
        parser_fail(parser, PATTERN_TOO_LARGE);
        node = &parser->no_node;
        *node = (struct regexp_node){0};
    }
    node->kind = kind;
    return node;
}

struct regexp_node *parser_char_node(struct parser *parser, uint32_t c)
{
    struct regexp_node *node = parser_new_node(parser, NODE_CHAR);

    node->character = c;
    return node;
}

struct regexp_node *parser_set_node(struct parser *parser)
{
    struct regexp_node *node = parser_new_node(parser, NODE_SET);

    node->set = arena_take(&parser->tree->arena, sizeof(*node->set));
    if (node->set == NULL) {
        parser_fail(parser, PATTERN_TOO_LARGE);
        node->set = &parser->no_set;
    }
    return node;
}

bool parser_take(struct parser *parser, const char *text)
{
    const size_t size = strlen(text);

    if ((size_t)(parser->end - parser->at) < size || memcmp(parser->at, text, size) != 0) {
        return false;
    }
    parser->at += size;
    return true;
}

int32_t parser_number(struct parser *parser)
{
    int64_t number = 0;

    while (is_decimal_digit(parser_peek(parser))) {
        number = number * 10 + (*parser->at++ - '0');
        if (number > REGEXP_NO_LIMIT) {
            number = REGEXP_NO_LIMIT;
        }
    }
    return (int32_t)number;
}
