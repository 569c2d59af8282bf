#include "scripting/regexp/pattern_group.h"

#include "scripting/regexp/group_name.h"
#include "scripting/regexp/pattern_choice.h"

void count_groups(struct parser *parser)
{
    bool in_class = false;

    parser->group_total = 1;
    for (const uint8_t *at = parser->at; at < parser->end; at++) {
        if (*at == '\\') {
            at++;
        } else if (*at == '[') {
            in_class = true;
        } else if (*at == ']') {
            in_class = false;
        } else if (*at == '(' && !in_class) {
            const size_t left = (size_t)(parser->end - at);

            if (left < 2 || at[1] != '?') {
                parser->group_total++;
            } else if (left > 3 && at[2] == '<' && at[3] != '=' && at[3] != '!') {
                parser->group_total++;
                parser->has_names = true;
            }
        }
    }
}

/* The inside of a group up to its ')'. */
static struct regexp_node *parse_inside(struct parser *parser)
{
    if (++parser->depth > REGEXP_DEPTH_MAX) {
        parser_fail(parser, PATTERN_TOO_LARGE);
        return parser_new_node(parser, NODE_EMPTY);
    }
    struct regexp_node *node = parse_choice(parser);

    if (!parser_take(parser, ")")) {
        parser_fail(parser, "Unterminated group");
    }
    parser->depth--;
    return node;
}

static struct regexp_node *parse_capture(struct parser *parser, bool named)
{
    struct regexp_node *node = parser_new_node(parser, NODE_GROUP);

    node->group = parser->tree->group_count++;
    if (node->group > REGEXP_GROUP_MAX) {
        parser_fail(parser, "Too many captures");
    }
    if (named) {
        parse_group_name(parser, node->group);
    }
    node->first = parse_inside(parser);
    return node;
}

static struct regexp_node *parse_look(struct parser *parser, bool behind, bool negated)
{
    struct regexp_node *node = parser_new_node(parser, NODE_LOOK);

    node->behind = behind;
    node->negated = negated;
    if (++parser->look_depth > REGEXP_LOOK_MAX) {
        parser_fail(parser, PATTERN_TOO_LARGE);
    }
    node->group = parser->tree->group_count;
    node->first = parse_inside(parser);
    parser->look_depth--;
    node->group_end = parser->tree->group_count;
    return node;
}

struct regexp_node *parse_group(struct parser *parser)
{
    if (!parser_take(parser, "?")) {
        return parse_capture(parser, false);
    }
    if (parser_take(parser, ":")) {
        return parse_inside(parser);
    }
    if (parser_take(parser, "=")) {
        return parse_look(parser, false, false);
    }
    if (parser_take(parser, "!")) {
        return parse_look(parser, false, true);
    }
    if (parser_take(parser, "<=")) {
        return parse_look(parser, true, false);
    }
    if (parser_take(parser, "<!")) {
        return parse_look(parser, true, true);
    }
    if (parser_take(parser, "<")) {
        return parse_capture(parser, true);
    }
    parser_fail(parser, "Invalid group");
    return parser_new_node(parser, NODE_EMPTY);
}
