/*
 * pattern_escape.h - what a backslash in a pattern stands for: a character, or a set of them.
 *
 * Escapes are the same inside of a class and outside but for a few, which `in_class` tells apart.
 * Those that are neither, references and the edge of a word, belong to regexp_tree.c and
 * group_name.h.
 */
#ifndef EIDER_REGEXP_PATTERN_ESCAPE_H
#define EIDER_REGEXP_PATTERN_ESCAPE_H

#include "scripting/regexp/pattern_parser.h"

/* What follows `\u`; two escapes that are a surrogate pair are one code point with `points`, which
 * also allows braces. False: it is none, and nothing is taken. */
bool parse_unicode_escape(struct parser *parser, bool points, uint32_t *value);

/* Whether a letter behind a backslash names a set: \d and its like, \p with the flag u. */
bool is_set_letter(const struct parser *parser, int c);

/* Adds what such an escape names to `set`; the letter is next. `error` is said of a \p that names
 * no property. */
void parse_set_escape(struct parser *parser, struct char_set *set, const char *error);

/* The character that an escape stands for; the backslash is taken. */
uint32_t parse_char_escape(struct parser *parser, bool in_class);

#endif
