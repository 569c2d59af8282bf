#include "scripting/regexp/pattern_atom.h"

#include "scripting/regexp/group_name.h"
#include "scripting/regexp/pattern_class.h"
#include "scripting/regexp/pattern_escape.h"
#include "scripting/regexp/pattern_group.h"
#include "scripting/regexp/pattern_quantifier.h"

/* A number behind a backslash names a group if there are so many; NULL: it is something else. */
static struct regexp_node *parse_reference(struct parser *parser)
{
    const uint8_t *begin = parser->at;

    if (parser_peek(parser) == '0') {
        return NULL;
    }
    const int32_t group = parser_number(parser);

    if ((uint32_t)group >= parser->group_total) {
        parser->at = begin;
        return NULL;
    }
    struct regexp_node *node = parser_new_node(parser, NODE_BACKREF);

    node->group = (uint32_t)group;
    return node;
}

/* An escape outside of a class; the backslash is taken. */
static struct regexp_node *parse_atom_escape(struct parser *parser)
{
    const int c = parser_peek(parser);
    struct regexp_node *node;

    if (c < 0) {
        parser_fail(parser, "\\ at end of pattern");
        return parser_new_node(parser, NODE_EMPTY);
    }
    if (is_decimal_digit(c) && (node = parse_reference(parser)) != NULL) {
        return node;
    }
    if (is_set_letter(parser, c)) {
        node = parser_set_node(parser);
        parse_set_escape(parser, node->set, "Invalid property name");
        return node;
    }
    if (c == 'k' && (parser->unicode || parser->has_names)) {
        parser->at++;
        return parse_named_reference(parser);
    }
    return parser_char_node(parser, parse_char_escape(parser, false));
}

static struct regexp_node *edge_node(struct parser *parser, bool negated)
{
    struct regexp_node *node = parser_new_node(parser, NODE_EDGE);

    node->negated = negated;
    return node;
}

/* An atom that begins with a character that means something. */
static struct regexp_node *parse_special(struct parser *parser)
{
    int32_t min;
    int32_t max;

    switch (parser_peek(parser)) {
    case '*':
    case '+':
    case '?':
        parser_fail(parser, "Nothing to repeat");
        break;
    case '{':
        if (parse_interval(parser, &min, &max)) {
            parser_fail(parser, "Nothing to repeat");
        }
        break;
    default:
        break;
    }
    if (parser->unicode) {
        parser_fail(parser, "Lone quantifier brackets");
    }
    return parser_char_node(parser, parser_next_char(parser));
}

struct regexp_node *parse_atom(struct parser *parser)
{
    const uint32_t c = parser_next_char(parser);

    switch (c) {
    case '^':
        return parser_new_node(parser, NODE_BEGIN);
    case '$':
        return parser_new_node(parser, NODE_END);
    case '.':
        return parser_new_node(parser, NODE_ANY);
    case '(':
        return parse_group(parser);
    case '[':
        return parse_class(parser);
    case '\\':
        if (parser_take(parser, "b")) {
            return edge_node(parser, false);
        }
        return parser_take(parser, "B") ? edge_node(parser, true) : parse_atom_escape(parser);
    case '*':
    case '+':
    case '?':
    case '{':
    case '}':
    case ']':
        parser->at--;
        return parse_special(parser);
    default:
        return parser_char_node(parser, c);
    }
}
