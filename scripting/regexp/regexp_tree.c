#include "scripting/regexp/regexp_tree.h"

#include "scripting/regexp/char_set.h"
#include "scripting/regexp/code_units.h"
#include "scripting/regexp/unicode_property.h"

#define ARENA_SIZE_MAX (64u * 1024 * 1024)
#define NAME_SIZE_MAX  1024
#define TOO_LARGE      "Regular expression too large"

/* A \k<name>, resolved when all groups are known. */
struct reference_by_name {
    struct reference_by_name *next;
    struct regexp_node *node;
    struct bytes name;
};

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
    struct reference_by_name *references;
    const char *error; /* the first one */

    /* They stand for what the arena refuses, so that callers need no check. */
    struct regexp_node no_node;
    struct char_set no_set;
};

void regexp_tree_init(struct regexp_tree *tree)
{
    *tree = (struct regexp_tree){0};
    arena_init(&tree->arena, ARENA_SIZE_MAX);
}

void regexp_tree_reset(struct regexp_tree *tree)
{
    arena_reset(&tree->arena);
    regexp_tree_init(tree);
}

static bool fail(struct parser *parser, const char *text)
{
    if (parser->error == NULL) {
        parser->error = text;
    }
    return false;
}

static struct regexp_node *new_node(struct parser *parser, enum regexp_node_kind kind)
{
    struct regexp_node *node = arena_take(&parser->tree->arena, sizeof(*node));

    if (node == NULL) {
        fail(parser, TOO_LARGE);
        node = &parser->no_node;
        *node = (struct regexp_node){0};
    }
    node->kind = kind;
    return node;
}

static struct regexp_node *char_node(struct parser *parser, uint32_t c)
{
    struct regexp_node *node = new_node(parser, NODE_CHAR);

    node->character = c;
    return node;
}

/* The byte that comes next, -1 at the end. */
static int peek(const struct parser *parser)
{
    return parser->at < parser->end ? *parser->at : -1;
}

static int peek_second(const struct parser *parser)
{
    return parser->end - parser->at > 1 ? parser->at[1] : -1;
}

static bool take(struct parser *parser, const char *text)
{
    const size_t size = strlen(text);

    if ((size_t)(parser->end - parser->at) < size || memcmp(parser->at, text, size) != 0) {
        return false;
    }
    parser->at += size;
    return true;
}

static uint32_t next_char(struct parser *parser)
{
    return parser->unicode ? point_next(&parser->at, parser->end)
                           : unit_next(&parser->at, parser->end);
}

static bool is_digit(int c)
{
    return c >= '0' && c <= '9';
}

static int hex_value(int c)
{
    if (is_digit(c)) {
        return c - '0';
    }
    c |= 0x20;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* A first look: how many groups there are, and whether one has a name. */
static void count_groups(struct parser *parser)
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

/* The digits of a number; too large a one is REGEXP_NO_LIMIT. */
static int32_t parse_number(struct parser *parser)
{
    int64_t number = 0;

    while (is_digit(peek(parser))) {
        number = number * 10 + (*parser->at++ - '0');
        if (number > REGEXP_NO_LIMIT) {
            number = REGEXP_NO_LIMIT;
        }
    }
    return (int32_t)number;
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

    if (!take(parser, "{") || hex_value(peek(parser)) < 0) {
        parser->at = begin;
        return false;
    }
    while (hex_value(peek(parser)) >= 0 && sum <= CODE_POINT_MAX) {
        sum = sum * 16 + (uint32_t)hex_value(*parser->at++);
    }
    if (sum > CODE_POINT_MAX || !take(parser, "}")) {
        parser->at = begin;
        return false;
    }
    *value = sum;
    return true;
}

/* What follows `\u`; two escapes that are a surrogate pair are one code point with `points`. */
static bool parse_unicode_escape(struct parser *parser, bool points, uint32_t *value)
{
    if (points && parse_braced_hex(parser, value)) {
        return true;
    }
    if (!parse_hex(parser, 4, value)) {
        return false;
    }
    const uint8_t *after = parser->at;
    uint32_t low;

    if (points && is_high_surrogate(*value) && take(parser, "\\u")) {
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

    for (int i = 0; i < 3 && peek(parser) >= '0' && peek(parser) <= '7'; i++) {
        if (value * 8 + (uint32_t)(peek(parser) - '0') > 0377) {
            break;
        }
        value = value * 8 + (uint32_t)(*parser->at++ - '0');
    }
    return value;
}

static bool is_property(struct parser *parser, const char *name, uint32_t c)
{
    const int32_t number = unicode_property_find(bytes_of(name), BYTES_NONE);

    return unicode_property_has(parser->properties, number, c);
}

static bool is_name_char(struct parser *parser, uint32_t c, bool first)
{
    if (c < 128) {
        const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';

        return letter || c == '$' || c == '_' || (!first && is_digit((int)c));
    }
    if (!first && (c == 0x200C || c == 0x200D)) {
        return true;
    }
    return c <= CODE_POINT_MAX && is_property(parser, first ? "ID_Start" : "ID_Continue", c);
}

/* The rest of `<name>`, behind the '<'. */
static bool parse_name(struct parser *parser, struct bytes *name)
{
    uint8_t text[NAME_SIZE_MAX + 6];
    size_t size = 0;

    while (!take(parser, ">")) {
        uint32_t c = point_next(&parser->at, parser->end);

        if (c == '\\' && (!take(parser, "u") || !parse_unicode_escape(parser, true, &c))) {
            return false;
        }
        if (c == UNIT_NONE || !is_name_char(parser, c, size == 0) || size > NAME_SIZE_MAX) {
            return false;
        }
        size += units_write(c, text + size);
    }
    char *copy = size > 0 ? arena_take(&parser->tree->arena, size) : NULL;

    if (copy == NULL) {
        return false;
    }
    memcpy(copy, text, size);
    *name = (struct bytes){copy, size};
    return true;
}

static void add_name(struct parser *parser, struct bytes text, uint32_t group)
{
    struct regexp_name *name;

    if (++parser->tree->name_count > REGEXP_NAME_MAX) {
        fail(parser, "Too many captures");
        return;
    }
    for (name = parser->tree->names; name != NULL; name = name->next) {
        if (bytes_equal(name->text, text)) {
            fail(parser, "Duplicate capture group name");
            return;
        }
    }
    name = arena_take(&parser->tree->arena, sizeof(*name));
    if (name == NULL) {
        fail(parser, TOO_LARGE);
        return;
    }
    name->text = text;
    name->group = group;
    *parser->names_end = name;
    parser->names_end = &name->next;
}

/* The rest of `\k<name>`, behind the 'k'. */
static struct regexp_node *parse_reference_by_name(struct parser *parser)
{
    struct regexp_node *node = new_node(parser, NODE_BACKREF);
    struct reference_by_name *reference = arena_take(&parser->tree->arena, sizeof(*reference));
    struct bytes name;

    if (!take(parser, "<")) {
        fail(parser, "Invalid named reference");
    } else if (!parse_name(parser, &name)) {
        fail(parser, "Invalid capture group name");
    } else if (reference == NULL) {
        fail(parser, TOO_LARGE);
    } else {
        *reference = (struct reference_by_name){parser->references, node, name};
        parser->references = reference;
    }
    return node;
}

static void resolve_references(struct parser *parser)
{
    const struct reference_by_name *reference = parser->references;

    for (; reference != NULL; reference = reference->next) {
        const struct regexp_name *name = parser->tree->names;

        while (name != NULL && !bytes_equal(name->text, reference->name)) {
            name = name->next;
        }
        if (name == NULL) {
            fail(parser, "Invalid named capture referenced");
            return;
        }
        reference->node->group = name->group;
    }
}

static bool is_property_char(int c)
{
    return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_';
}

static struct bytes parse_property_word(struct parser *parser)
{
    const uint8_t *begin = parser->at;

    while (is_property_char(peek(parser))) {
        parser->at++;
    }
    return (struct bytes){(const char *)begin, (size_t)(parser->at - begin)};
}

/* The rest of \p{...}, behind the 'p'. */
static bool parse_property(struct parser *parser, struct char_set *set, bool negated)
{
    struct bytes value = BYTES_NONE;
    struct bytes name;

    if (!take(parser, "{")) {
        return false;
    }
    name = parse_property_word(parser);
    if (take(parser, "=")) {
        value = parse_property_word(parser);
    }
    const int32_t number = take(parser, "}") ? unicode_property_find(name, value) : -1;

    return number >= 0 && char_set_add_property(&parser->tree->arena, set,
                                                (struct char_property){number, negated});
}

static bool is_set_letter(const struct parser *parser, int c)
{
    return c > 0 && strchr(parser->unicode ? "dDsSwWpP" : "dDsSwW", c) != NULL;
}

/* \d and its like: the letter, and what belongs to it, is next. */
static void parse_set_escape(struct parser *parser, struct char_set *set, const char *error)
{
    const char letter = (char)*parser->at++;

    if (letter == 'p' || letter == 'P') {
        if (!parse_property(parser, set, letter == 'P')) {
            fail(parser, error);
        }
    } else if (!char_set_add_escape(&parser->tree->arena, set, letter, parser->folds)) {
        fail(parser, TOO_LARGE);
    }
}

/* \cX; in a class without the flag u also digits and '_'. */
static uint32_t parse_control(struct parser *parser, bool in_class)
{
    const int c = peek_second(parser);

    if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
        parser->at += 2;
        return (uint32_t)c & 31;
    }
    if (parser->unicode) {
        fail(parser, in_class ? "Invalid class escape" : "Invalid Unicode escape");
    } else if (in_class && (is_digit(c) || c == '_')) {
        parser->at += 2;
        return (uint32_t)c & 31;
    }
    return '\\'; /* The 'c' is next. */
}

/* A character that stands for itself behind a backslash. */
static uint32_t parse_identity(struct parser *parser, bool in_class)
{
    const int c = peek(parser);

    if (parser->unicode &&
        (c <= 0 || strchr(in_class ? "^$\\.*+?()[]{}|/-" : "^$\\.*+?()[]{}|/", c) == NULL)) {
        fail(parser, "Invalid escape");
    }
    return next_char(parser);
}

static uint32_t parse_hex_escape(struct parser *parser)
{
    const char letter = (char)*parser->at++;
    uint32_t c = (uint32_t)letter;

    if (letter == 'x') {
        if (!parse_hex(parser, 2, &c) && parser->unicode) {
            fail(parser, "Invalid escape");
        }
    } else if (!parse_unicode_escape(parser, parser->unicode, &c) && parser->unicode) {
        fail(parser, "Invalid Unicode escape");
    }
    return c;
}

/* A digit behind a backslash that is no reference to a group. */
static uint32_t parse_digit_escape(struct parser *parser, bool in_class)
{
    const int c = peek(parser);

    if (c == '0' && !is_digit(peek_second(parser))) {
        parser->at++;
        return 0;
    }
    if (parser->unicode) {
        fail(parser, in_class   ? "Invalid class escape"
                     : c == '0' ? "Invalid decimal escape"
                                : "Invalid escape");
    }
    return c < '8' ? parse_octal(parser) : next_char(parser);
}

/* The character that an escape stands for; the backslash is taken. */
static uint32_t parse_char_escape(struct parser *parser, bool in_class)
{
    static const char letters[] = "fnrtv";
    static const char values[] = "\f\n\r\t\v";
    const int c = peek(parser);
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
    if (is_digit(c)) {
        return parse_digit_escape(parser, in_class);
    }
    return parse_identity(parser, in_class);
}

/* A number behind a backslash names a group if there are so many; NULL: it is something else. */
static struct regexp_node *parse_reference(struct parser *parser)
{
    const uint8_t *begin = parser->at;

    if (peek(parser) == '0') {
        return NULL;
    }
    const int32_t group = parse_number(parser);

    if ((uint32_t)group >= parser->group_total) {
        parser->at = begin;
        return NULL;
    }
    struct regexp_node *node = new_node(parser, NODE_BACKREF);

    node->group = (uint32_t)group;
    return node;
}

static struct regexp_node *set_node(struct parser *parser)
{
    struct regexp_node *node = new_node(parser, NODE_SET);

    node->set = arena_take(&parser->tree->arena, sizeof(*node->set));
    if (node->set == NULL) {
        fail(parser, TOO_LARGE);
        node->set = &parser->no_set;
    }
    return node;
}

/* An escape outside of a class; the backslash is taken. */
static struct regexp_node *parse_atom_escape(struct parser *parser)
{
    const int c = peek(parser);
    struct regexp_node *node;

    if (c < 0) {
        fail(parser, "\\ at end of pattern");
        return new_node(parser, NODE_EMPTY);
    }
    if (is_digit(c) && (node = parse_reference(parser)) != NULL) {
        return node;
    }
    if (is_set_letter(parser, c)) {
        node = set_node(parser);
        parse_set_escape(parser, node->set, "Invalid property name");
        return node;
    }
    if (c == 'k' && (parser->unicode || parser->has_names)) {
        parser->at++;
        return parse_reference_by_name(parser);
    }
    return char_node(parser, parse_char_escape(parser, false));
}

/* One member of a class: true with its character, false when it was a set, which is added. */
static bool parse_class_atom(struct parser *parser, struct char_set *set, uint32_t *c)
{
    if (!take(parser, "\\")) {
        *c = next_char(parser);
        return true;
    }
    if (is_set_letter(parser, peek(parser))) {
        parse_set_escape(parser, set, "Invalid property name in character class");
        return false;
    }
    if (peek(parser) < 0) {
        return fail(parser, "\\ at end of pattern");
    }
    if (take(parser, "b")) {
        *c = '\b';
    } else {
        *c = parse_char_escape(parser, true);
    }
    return true;
}

static void add_range(struct parser *parser, struct char_set *set, uint32_t first, uint32_t last)
{
    if (!char_set_add_range(&parser->tree->arena, set, first, last)) {
        fail(parser, TOO_LARGE);
    }
}

/* A member, or a range of them. */
static void parse_class_range(struct parser *parser, struct char_set *set)
{
    uint32_t first = 0;
    uint32_t last = 0;
    const bool first_is_char = parse_class_atom(parser, set, &first);

    if (peek(parser) != '-' || peek_second(parser) == ']' || peek_second(parser) < 0) {
        if (first_is_char) {
            add_range(parser, set, first, first);
        }
        return;
    }
    parser->at++;
    const bool last_is_char = parse_class_atom(parser, set, &last);

    if (first_is_char && last_is_char) {
        if (first > last) {
            fail(parser, "Range out of order in character class");
        }
        add_range(parser, set, first, last);
        return;
    }
    if (parser->unicode) {
        fail(parser, "Invalid character class");
    }
    add_range(parser, set, '-', '-');
    if (first_is_char) {
        add_range(parser, set, first, first);
    }
    if (last_is_char) {
        add_range(parser, set, last, last);
    }
}

/* The rest of a class, behind the '['. */
static struct regexp_node *parse_class(struct parser *parser)
{
    struct regexp_node *node = set_node(parser);

    node->set->negated = take(parser, "^");
    while (parser->error == NULL && !take(parser, "]")) {
        if (parser->at == parser->end) {
            fail(parser, "Unterminated character class");
        } else {
            parse_class_range(parser, node->set);
        }
    }
    char_set_normalise(node->set);
    return node;
}

static struct regexp_node *parse_choice(struct parser *parser);

/* The inside of a group up to its ')'. */
static struct regexp_node *parse_inside(struct parser *parser)
{
    if (++parser->depth > REGEXP_DEPTH_MAX) {
        fail(parser, TOO_LARGE);
        return new_node(parser, NODE_EMPTY);
    }
    struct regexp_node *node = parse_choice(parser);

    if (!take(parser, ")")) {
        fail(parser, "Unterminated group");
    }
    parser->depth--;
    return node;
}

static struct regexp_node *parse_capture(struct parser *parser, bool named)
{
    struct regexp_node *node = new_node(parser, NODE_GROUP);
    struct bytes name;

    node->group = parser->tree->group_count++;
    if (node->group > REGEXP_GROUP_MAX) {
        fail(parser, "Too many captures");
    }
    if (named) {
        if (parse_name(parser, &name)) {
            add_name(parser, name, node->group);
        } else {
            fail(parser, "Invalid capture group name");
        }
    }
    node->first = parse_inside(parser);
    return node;
}

static struct regexp_node *parse_look(struct parser *parser, bool behind, bool negated)
{
    struct regexp_node *node = new_node(parser, NODE_LOOK);

    node->behind = behind;
    node->negated = negated;
    if (++parser->look_depth > REGEXP_LOOK_MAX) {
        fail(parser, TOO_LARGE);
    }
    node->group = parser->tree->group_count;
    node->first = parse_inside(parser);
    parser->look_depth--;
    node->group_end = parser->tree->group_count;
    return node;
}

/* What begins with '(', which is taken. */
static struct regexp_node *parse_group(struct parser *parser)
{
    if (!take(parser, "?")) {
        return parse_capture(parser, false);
    }
    if (take(parser, ":")) {
        return parse_inside(parser);
    }
    if (take(parser, "=")) {
        return parse_look(parser, false, false);
    }
    if (take(parser, "!")) {
        return parse_look(parser, false, true);
    }
    if (take(parser, "<=")) {
        return parse_look(parser, true, false);
    }
    if (take(parser, "<!")) {
        return parse_look(parser, true, true);
    }
    if (take(parser, "<")) {
        return parse_capture(parser, true);
    }
    fail(parser, "Invalid group");
    return new_node(parser, NODE_EMPTY);
}

static struct regexp_node *edge_node(struct parser *parser, bool negated)
{
    struct regexp_node *node = new_node(parser, NODE_EDGE);

    node->negated = negated;
    return node;
}

/* `{2}`, `{2,}` or `{2,5}`; otherwise nothing is taken. */
static bool parse_interval(struct parser *parser, int32_t *min, int32_t *max)
{
    const uint8_t *begin = parser->at;

    if (take(parser, "{") && is_digit(peek(parser))) {
        *min = parse_number(parser);
        *max = *min;
        if (take(parser, ",")) {
            *max = is_digit(peek(parser)) ? parse_number(parser) : REGEXP_NO_LIMIT;
        }
        if (take(parser, "}")) {
            return true;
        }
    }
    parser->at = begin;
    return false;
}

/* An atom that begins with a character that means something. */
static struct regexp_node *parse_special(struct parser *parser)
{
    int32_t min;
    int32_t max;

    switch (peek(parser)) {
    case '*':
    case '+':
    case '?':
        fail(parser, "Nothing to repeat");
        break;
    case '{':
        if (parse_interval(parser, &min, &max)) {
            fail(parser, "Nothing to repeat");
        }
        break;
    default:
        break;
    }
    if (parser->unicode) {
        fail(parser, "Lone quantifier brackets");
    }
    return char_node(parser, next_char(parser));
}

/* A term without its quantifier. */
static struct regexp_node *parse_atom(struct parser *parser)
{
    const uint32_t c = next_char(parser);

    switch (c) {
    case '^':
        return new_node(parser, NODE_BEGIN);
    case '$':
        return new_node(parser, NODE_END);
    case '.':
        return new_node(parser, NODE_ANY);
    case '(':
        return parse_group(parser);
    case '[':
        return parse_class(parser);
    case '\\':
        if (take(parser, "b")) {
            return edge_node(parser, false);
        }
        return take(parser, "B") ? edge_node(parser, true) : parse_atom_escape(parser);
    case '*':
    case '+':
    case '?':
    case '{':
    case '}':
    case ']':
        parser->at--;
        return parse_special(parser);
    default:
        return char_node(parser, c);
    }
}

/* Whether a quantifier is next; takes it. */
static bool parse_quantifier(struct parser *parser, struct regexp_node *repeat)
{
    repeat->min = 0;
    repeat->max = REGEXP_NO_LIMIT;
    if (take(parser, "*")) {
    } else if (take(parser, "+")) {
        repeat->min = 1;
    } else if (take(parser, "?")) {
        repeat->max = 1;
    } else if (!parse_interval(parser, &repeat->min, &repeat->max)) {
        if (parser->unicode && peek(parser) == '{') {
            fail(parser, "Incomplete quantifier");
        }
        return false;
    }
    if (repeat->min > repeat->max) {
        fail(parser, "numbers out of order in {} quantifier");
    }
    repeat->lazy = take(parser, "?");
    return true;
}

static void check_repeatable(struct parser *parser, const struct regexp_node *atom)
{
    if (atom->kind == NODE_BEGIN || atom->kind == NODE_END || atom->kind == NODE_EDGE) {
        fail(parser, "Nothing to repeat");
    }
    if (atom->kind == NODE_LOOK && (atom->behind || parser->unicode)) {
        fail(parser, "Invalid quantifier");
    }
}

static struct regexp_node *parse_term(struct parser *parser)
{
    const uint32_t group = parser->tree->group_count;
    struct regexp_node *atom = parse_atom(parser);
    struct regexp_node found = {.kind = NODE_REPEAT};

    if (parser->error != NULL || !parse_quantifier(parser, &found)) {
        return atom;
    }
    check_repeatable(parser, atom);
    struct regexp_node *repeat = new_node(parser, NODE_REPEAT);

    *repeat = found;
    repeat->first = atom;
    repeat->group = group;
    repeat->group_end = parser->tree->group_count;
    return repeat;
}

/* Terms up to '|' or ')'. */
static struct regexp_node *parse_sequence(struct parser *parser)
{
    struct regexp_node *sequence = new_node(parser, NODE_SEQUENCE);
    struct regexp_node **end = &sequence->first;

    while (parser->error == NULL && peek(parser) >= 0 && peek(parser) != '|' &&
           peek(parser) != ')') {
        *end = parse_term(parser);
        end = &(*end)->next;
    }
    return sequence;
}

static struct regexp_node *parse_choice(struct parser *parser)
{
    struct regexp_node *first = parse_sequence(parser);
    struct regexp_node *last = first;

    if (peek(parser) != '|') {
        return first;
    }
    struct regexp_node *choice = new_node(parser, NODE_CHOICE);

    choice->first = first;
    while (parser->error == NULL && take(parser, "|")) {
        last->next = parse_sequence(parser);
        last = last->next;
    }
    return choice;
}

const char *regexp_tree_parse(struct regexp_tree *tree, struct bytes pattern, uint32_t flags,
                              struct unicode_properties *properties)
{
    struct parser parser = {
        .tree = tree,
        .properties = properties,
        .at = (const uint8_t *)pattern.data,
        .end = (const uint8_t *)pattern.data + pattern.size,
        .unicode = (flags & REGEXP_UNICODE) != 0,
        .folds = (flags & REGEXP_UNICODE) != 0 && (flags & REGEXP_IGNORE_CASE) != 0,
        .names_end = &tree->names,
    };

    tree->flags = flags;
    tree->group_count = 1;
    count_groups(&parser);
    tree->root = parse_choice(&parser);
    if (peek(&parser) == ')') {
        fail(&parser, "Unmatched ')'");
    }
    if (parser.error == NULL) {
        resolve_references(&parser);
    }
    if (tree->group_count != parser.group_total) {
        fail(&parser, "Invalid group"); /* The first look saw others: references may be wrong. */
    }
    return parser.error;
}
