#include "scripting/regexp/regexp_first.h"

#include "scripting/regexp/char_set.h"
#include "scripting/regexp/unicode_case.h"

const struct byte_set byte_set_all = {{~0u, ~0u, ~0u, ~0u}, 1, 1};

/* What a walk through the tree needs to know. */
struct walk {
    struct regexp_compiler *compiler;
    uint32_t flags;
    bool end_is_nothing; /* a `$` lets no byte follow */
};

void byte_set_join(struct byte_set *set, const struct byte_set *other)
{
    for (int i = 0; i < 4; i++) {
        set->ascii[i] |= other->ascii[i];
    }
    set->wide |= other->wide;
    set->empty |= other->empty;
}

bool byte_sets_meet(const struct byte_set *a, const struct byte_set *b)
{
    uint32_t both = a->empty | b->empty | (a->wide & b->wide);

    for (int i = 0; i < 4; i++) {
        both |= a->ascii[i] & b->ascii[i];
    }
    return both != 0;
}

int32_t byte_set_only(const struct byte_set *set)
{
    int32_t only = -1;

    if (set->wide || set->empty) {
        return -1;
    }
    for (int32_t i = 0; i < 4; i++) {
        const uint32_t bits = set->ascii[i];

        if (bits != 0 && (only >= 0 || (bits & (bits - 1)) != 0)) {
            return -1;
        }
        if (bits != 0) {
            only = i * 32 + __builtin_ctz(bits);
        }
    }
    return only;
}

static void add_char(struct byte_set *set, uint32_t c)
{
    if (c < 128) {
        set->ascii[c >> 5] |= 1u << (c & 31);
    } else {
        set->wide = 1;
    }
}

static bool folds(uint32_t flags)
{
    return (flags & REGEXP_IGNORE_CASE) != 0 && (flags & REGEXP_UNICODE) != 0;
}

static void add_any_case(struct byte_set *set, uint32_t c, uint32_t flags)
{
    uint32_t members[CASE_GROUP_MAX];

    if ((flags & REGEXP_IGNORE_CASE) == 0) {
        add_char(set, c);
        return;
    }
    for (unsigned i = case_group(c, folds(flags), members); i > 0; i--) {
        add_char(set, members[i - 1]);
    }
}

static bool takes_ascii(const struct char_set *set, struct unicode_properties *properties,
                        uint32_t flags, uint32_t c)
{
    uint32_t members[CASE_GROUP_MAX] = {c};
    bool named = false;
    unsigned count = 1;

    if ((flags & REGEXP_IGNORE_CASE) != 0) {
        count = case_group(c, folds(flags), members);
    }
    while (count > 0 && !named) {
        named = char_set_names(set, properties, members[--count]);
    }
    return named != set->negated;
}

void first_of_set(struct char_set *set, struct unicode_properties *properties, uint32_t flags,
                  uint32_t bitmap[4])
{
    if (!set->bitmap_known) {
        for (uint32_t c = 0; c < 128; c++) {
            set->bitmap[c >> 5] |= (uint32_t)takes_ascii(set, properties, flags, c) << (c & 31);
        }
        set->bitmap_known = true;
    }
    memcpy(bitmap, set->bitmap, sizeof(set->bitmap));
}

/* With the flags i and u a class of ASCII letters also takes U+017F and U+212A. */
static bool takes_wide(const struct char_set *set, uint32_t flags)
{
    return set->negated || set->property_count > 0 || folds(flags) ||
           (set->range_count > 0 && set->ranges[set->range_count - 1].last >= 128);
}

static void add_line_ends(struct byte_set *set)
{
    add_char(set, '\n');
    add_char(set, '\r');
    set->wide = 1;
}

static void add_any(struct byte_set *set, uint32_t flags)
{
    const uint32_t line_ends = 1u << '\n' | 1u << '\r';

    set->ascii[0] |= (flags & REGEXP_DOT_ALL) != 0 ? ~0u : ~line_ends;
    set->ascii[1] = set->ascii[2] = set->ascii[3] = ~0u;
    set->wide = 1;
}

static void add_node(const struct walk *walk, struct regexp_node *node, struct byte_set *set);

/* Adds what `node` and its siblings can begin with; `empty` is set if all of them can be. */
static void add_nodes(const struct walk *walk, struct regexp_node *node, struct byte_set *set)
{
    const uint32_t before = set->empty;

    set->empty = 1;
    for (; node != NULL && set->empty; node = node->next) {
        set->empty = 0;
        add_node(walk, node, set);
    }
    set->empty |= before;
}

/* Looks into a node. */
static void add_content(const struct walk *walk, struct regexp_node *node, struct byte_set *set)
{
    uint32_t bitmap[4];

    switch (node->kind) {
    case NODE_CHAR:
        add_any_case(set, node->character, walk->flags);
        break;
    case NODE_SET:
        first_of_set(node->set, walk->compiler->properties, walk->flags, bitmap);
        for (int i = 0; i < 4; i++) {
            set->ascii[i] |= bitmap[i];
        }
        set->wide |= takes_wide(node->set, walk->flags);
        break;
    case NODE_GROUP:
        add_node(walk, node->first, set);
        break;
    case NODE_SEQUENCE:
        add_nodes(walk, node->first, set);
        break;
    case NODE_CHOICE:
        for (struct regexp_node *at = node->first; at != NULL; at = at->next) {
            add_node(walk, at, set);
        }
        break;
    case NODE_REPEAT:
        if (node->max > 0) {
            add_node(walk, node->first, set);
        }
        set->empty |= node->min == 0;
        break;
    case NODE_END:
        if (!walk->end_is_nothing) {
            set->empty = 1;
        } else if ((walk->flags & REGEXP_MULTILINE) != 0) {
            add_line_ends(set);
        }
        break;
    case NODE_EMPTY:
    case NODE_BEGIN:
    case NODE_EDGE:
    case NODE_LOOK:
        set->empty = 1;
        break;
    case NODE_ANY:
        add_any(set, walk->flags);
        break;
    case NODE_BACKREF:
        byte_set_join(set, &byte_set_all);
        break;
    }
}

/* What has children is looked into once, so that all questions together take linear time. */
static void add_node(const struct walk *walk, struct regexp_node *node, struct byte_set *set)
{
    struct byte_set **known = &node->firsts[walk->end_is_nothing];

    if (node->first == NULL || node->kind == NODE_LOOK) {
        add_content(walk, node, set);
        return;
    }
    if (*known == NULL) {
        struct byte_set *found = arena_take(&walk->compiler->tree.arena, sizeof(*found));

        if (found == NULL) {
            walk->compiler->out.failed = true;
            byte_set_join(set, &byte_set_all);
            return;
        }
        add_content(walk, node, found);
        *known = found;
    }
    byte_set_join(set, *known);
}

void first_of_node(struct regexp_node *node, struct regexp_compiler *compiler, struct byte_set *out)
{
    const struct walk walk = {compiler, compiler->tree.flags, false};

    *out = (struct byte_set){0};
    add_node(&walk, node, out);
}

void first_before(struct regexp_node *node, struct regexp_compiler *compiler,
                  const struct byte_set *rest, struct byte_set *out)
{
    const struct walk walk = {compiler, compiler->tree.flags, true};

    *out = (struct byte_set){0};
    add_node(&walk, node, out);
    if (out->empty) {
        out->empty = 0;
        byte_set_join(out, rest);
    }
}
