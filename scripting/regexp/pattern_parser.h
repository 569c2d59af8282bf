/*
 * pattern_parser.h - reading the text of a pattern, and making the nodes of its tree.
 *
 * What the parts of the grammar share (pattern_escape.h, pattern_class.h, pattern_group.h and so
 * on). The first error counts: from then on parsing goes on only to its nearest end, so no caller
 * must look at a node before it uses it. A node or set is never NULL: when the arena is full, one
 * of the parser's own stands for it.
 *
 * Private to regexp_tree_parse(), which owns the parser for one call.
 */
#ifndef EIDER_REGEXP_PATTERN_PARSER_H
#define EIDER_REGEXP_PATTERN_PARSER_H

#include "scripting/regexp/char_set.h"
#include "scripting/regexp/code_units.h"
#include "scripting/regexp/regexp_tree.h"

#define PATTERN_TOO_LARGE "Regular expression too large"

struct group_reference;

struct parser {
    struct regexp_tree *tree;
    struct unicode_properties *properties;
    const uint8_t *at;
    const uint8_t *end;
    bool unicode;
    bool folds; /* flags i and u */
    bool has_names;
    uint32_t group_total; /* of the whole pattern, from a first look at it */
    uint32_t depth;
    uint32_t look_depth;
    struct regexp_name **names_end;
    struct group_reference *references; /* those of group_name.h that wait for all names */
    const char *error;                  /* the first one */

    /* They stand for what the arena refuses, so that callers need no check. */
    struct regexp_node no_node;
    struct char_set no_set;
};

/* Notes what is wrong, unless something was before; `text` is static. Always false. */
bool parser_fail(struct parser *parser, const char *text);

/* A node of that kind and nothing else, in the tree's arena. */
struct regexp_node *parser_new_node(struct parser *parser, enum regexp_node_kind kind);

/* A node that takes the character `c`. */
struct regexp_node *parser_char_node(struct parser *parser, uint32_t c);

/* A node that takes what is in its set, which is empty. */
struct regexp_node *parser_set_node(struct parser *parser);

/* Takes that text if it is next; otherwise nothing. */
bool parser_take(struct parser *parser, const char *text);

/* The digits of a number, one at least; too large a one is REGEXP_NO_LIMIT. */
int32_t parser_number(struct parser *parser);

/* The byte that comes next, -1 at the end. */
static inline int parser_peek(const struct parser *parser)
{
    return parser->at < parser->end ? *parser->at : -1;
}

/* The byte behind that, -1 when there is none. */
static inline int parser_peek_second(const struct parser *parser)
{
    return parser->end - parser->at > 1 ? parser->at[1] : -1;
}

/* Takes a code point with the flag u, else a UTF-16 unit; UNIT_NONE at the end. */
static inline uint32_t parser_next_char(struct parser *parser)
{
    return parser->unicode ? point_next(&parser->at, parser->end)
                           : unit_next(&parser->at, parser->end);
}

/* Whether a byte is 0 to 9; so -1 is none. */
static inline bool is_decimal_digit(int c)
{
    return c >= '0' && c <= '9';
}

#endif
