#include "scripting/regexp/regexp_tree.h"

#include "scripting/regexp/group_name.h"
#include "scripting/regexp/pattern_choice.h"
#include "scripting/regexp/pattern_group.h"
#include "scripting/regexp/pattern_parser.h"

#define ARENA_SIZE_MAX (64u * 1024 * 1024)

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
    if (parser_peek(&parser) == ')') {
        parser_fail(&parser, "Unmatched ')'");
    }
    if (parser.error == NULL) {
        group_references_resolve(&parser);
    }
    if (tree->group_count != parser.group_total) {
        /* The first look saw others: references may be wrong. */
        parser_fail(&parser, "Invalid group");
    }
    return parser.error;
}
