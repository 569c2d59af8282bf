#include "scripting/regexp/pattern_class.h"

#include "scripting/regexp/pattern_escape.h"

/* One member of a class: true with its character, false when it was a set, which is added. */
static bool parse_class_atom(struct parser *parser, struct char_set *set, uint32_t *c)
{
    if (!parser_take(parser, "\\")) {
        *c = parser_next_char(parser);
        return true;
    }
    if (is_set_letter(parser, parser_peek(parser))) {
        parse_set_escape(parser, set, "Invalid property name in character class");
        return false;
    }
    if (parser_peek(parser) < 0) {
        return parser_fail(parser, "\\ at end of pattern");
    }
    if (parser_take(parser, "b")) {
        *c = '\b';
    } else {
        *c = parse_char_escape(parser, true);
    }
    return true;
}

static void class_add_range(struct parser *parser, struct char_set *set, uint32_t first,
                            uint32_t last)
{
    if (!char_set_add_range(&parser->tree->arena, set, first, last)) {
        parser_fail(parser, PATTERN_TOO_LARGE);
    }
}

/* A member, or a range of them. */
static void parse_class_range(struct parser *parser, struct char_set *set)
{
    uint32_t first = 0;
    uint32_t last = 0;
    const bool first_is_char = parse_class_atom(parser, set, &first);

    if (parser_peek(parser) != '-' || parser_peek_second(parser) == ']' ||
        parser_peek_second(parser) < 0) {
        if (first_is_char) {
            class_add_range(parser, set, first, first);
        }
        return;
    }
    parser->at++;
    const bool last_is_char = parse_class_atom(parser, set, &last);

    if (first_is_char && last_is_char) {
        if (first > last) {
            parser_fail(parser, "Range out of order in character class");
        }
        class_add_range(parser, set, first, last);
        return;
    }
    if (parser->unicode) {
        parser_fail(parser, "Invalid character class");
    }
    class_add_range(parser, set, '-', '-');
    if (first_is_char) {
        class_add_range(parser, set, first, first);
    }
    if (last_is_char) {
        class_add_range(parser, set, last, last);
    }
}

struct regexp_node *parse_class(struct parser *parser)
{
    struct regexp_node *node = parser_set_node(parser);

    node->set->negated = parser_take(parser, "^");
    while (parser->error == NULL && !parser_take(parser, "]")) {
        if (parser->at == parser->end) {
            parser_fail(parser, "Unterminated character class");
        } else {
            parse_class_range(parser, node->set);
        }
    }
    char_set_normalise(node->set);
    return node;
}
