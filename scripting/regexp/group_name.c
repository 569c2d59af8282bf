#include "scripting/regexp/group_name.h"

#include "scripting/regexp/pattern_escape.h"
#include "scripting/regexp/unicode_property.h"

#define NAME_SIZE_MAX 1024

/* A \k<name>, resolved when all groups are known. */
struct group_reference {
    struct group_reference *next;
    struct regexp_node *node;
    struct bytes name;
};

static bool is_property(struct parser *parser, const char *name, uint32_t c)
{
    const int32_t number = unicode_property_find(bytes_of(name), BYTES_NONE);

    return unicode_property_has(parser->properties, number, c);
}

static bool is_name_char(struct parser *parser, uint32_t c, bool first)
{
    if (c < 128) {
        const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';

        return letter || c == '$' || c == '_' || (!first && is_decimal_digit((int)c));
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

    while (!parser_take(parser, ">")) {
        uint32_t c = point_next(&parser->at, parser->end);

        if (c == '\\' && (!parser_take(parser, "u") || !parse_unicode_escape(parser, true, &c))) {
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
        parser_fail(parser, "Too many captures");
        return;
    }
    for (name = parser->tree->names; name != NULL; name = name->next) {
        if (bytes_equal(name->text, text)) {
            parser_fail(parser, "Duplicate capture group name");
            return;
        }
    }
    name = arena_take(&parser->tree->arena, sizeof(*name));
    if (name == NULL) {
        parser_fail(parser, PATTERN_TOO_LARGE);
        return;
    }
    name->text = text;
    name->group = group;
    *parser->names_end = name;
    parser->names_end = &name->next;
}

void parse_group_name(struct parser *parser, uint32_t group)
{
    struct bytes name;

    if (parse_name(parser, &name)) {
        add_name(parser, name, group);
    } else {
        parser_fail(parser, "Invalid capture group name");
    }
}

struct regexp_node *parse_named_reference(struct parser *parser)
{
    struct regexp_node *node = parser_new_node(parser, NODE_BACKREF);
    struct group_reference *reference = arena_take(&parser->tree->arena, sizeof(*reference));
    struct bytes name;

    if (!parser_take(parser, "<")) {
        parser_fail(parser, "Invalid named reference");
    } else if (!parse_name(parser, &name)) {
        parser_fail(parser, "Invalid capture group name");
    } else if (reference == NULL) {
        parser_fail(parser, PATTERN_TOO_LARGE);
    } else {
        *reference = (struct group_reference){parser->references, node, name};
        parser->references = reference;
    }
    return node;
}

void group_references_resolve(struct parser *parser)
{
    const struct group_reference *reference = parser->references;

    for (; reference != NULL; reference = reference->next) {
        const struct regexp_name *name = parser->tree->names;

        while (name != NULL && !bytes_equal(name->text, reference->name)) {
            name = name->next;
        }
        if (name == NULL) {
            parser_fail(parser, "Invalid named capture referenced");
            return;
        }
        reference->node->group = name->group;
    }
}
