#include "scripting/regexp/pattern_choice.h"

#include "scripting/regexp/pattern_atom.h"
#include "scripting/regexp/pattern_quantifier.h"

static struct regexp_node *parse_term(struct parser *parser)
{
    const uint32_t group = parser->tree->group_count;
    struct regexp_node *atom = parse_atom(parser);
    struct regexp_node found = {.kind = NODE_REPEAT};

    if (parser->error != NULL || !parse_quantifier(parser, &found)) {
        return atom;
    }
    check_repeatable(parser, atom);
    struct regexp_node *repeat = parser_new_node(parser, NODE_REPEAT);

    *repeat = found;
    repeat->first = atom;
    repeat->group = group;
    repeat->group_end = parser->tree->group_count;
    return repeat;
}

/* Terms up to '|' or ')'. */
static struct regexp_node *parse_sequence(struct parser *parser)
{
    struct regexp_node *sequence = parser_new_node(parser, NODE_SEQUENCE);
    struct regexp_node **end = &sequence->first;

    while (parser->error == NULL && parser_peek(parser) >= 0 && parser_peek(parser) != '|' &&
           parser_peek(parser) != ')') {
        *end = parse_term(parser);
        end = &(*end)->next;
    }
    return sequence;
}

struct regexp_node *parse_choice(struct parser *parser)
{
    struct regexp_node *first = parse_sequence(parser);
    struct regexp_node *last = first;

    if (parser_peek(parser) != '|') {
        return first;
    }
    struct regexp_node *choice = parser_new_node(parser, NODE_CHOICE);

    choice->first = first;
    while (parser->error == NULL && parser_take(parser, "|")) {
        last->next = parse_sequence(parser);
        last = last->next;
    }
    return choice;
}
