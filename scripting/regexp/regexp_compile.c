#include "scripting/regexp/regexp_compile.h"

#include "scripting/regexp/char_set.h"
#include "scripting/regexp/code_units.h"
#include "scripting/regexp/regexp_first.h"
#include "scripting/regexp/unicode_case.h"
#include "scripting/regexp/unicode_property.h"

#include <assert.h>

#define PROGRAM_SIZE_MAX (16u * 1024 * 1024)
#define REPEATED_WEIGHT  16 /* nodes that `x+` may have twice: once as such, once in a loop */
#define LITERAL_SIZE_MAX 240

/* Where the code goes to, and what is known of it. */
struct writer {
    struct regexp_compiler *compiler;
    uint32_t flags;
    uint32_t register_count;
    bool back;  /* inside a lookbehind: from right to left */
    bool folds; /* flags i and u */
};

void regexp_compiler_init(struct regexp_compiler *compiler, struct unicode_properties *properties)
{
    regexp_tree_init(&compiler->tree);
    byte_buffer_init(&compiler->out, PROGRAM_SIZE_MAX);
    compiler->properties = properties;
}

void regexp_compiler_fini(struct regexp_compiler *compiler)
{
    regexp_tree_reset(&compiler->tree);
    byte_buffer_fini(&compiler->out);
}

/* The index in `code` where the next word goes. */
static int32_t here(const struct writer *writer)
{
    return (int32_t)((writer->compiler->out.size - sizeof(struct regexp_program)) /
                     sizeof(int32_t));
}

/* At the limit the buffer is `failed`, and writing goes on in vain. */
static void put(struct writer *writer, int32_t word)
{
    byte_buffer_append(&writer->compiler->out, &word, sizeof(word));
}

static void put_bytes(struct writer *writer, const void *data, size_t size)
{
    static const char padding[sizeof(int32_t)];

    byte_buffer_append(&writer->compiler->out, data, size);
    byte_buffer_append(&writer->compiler->out, padding,
                       (sizeof(int32_t) - size % sizeof(int32_t)) % sizeof(int32_t));
}

/* Sets a word that was put when its value was not known. */
static void patch(struct writer *writer, int32_t at, int32_t word)
{
    struct byte_buffer *out = &writer->compiler->out;
    const size_t offset = sizeof(struct regexp_program) + (size_t)at * sizeof(word);

    if (!out->failed && offset + sizeof(word) <= out->size) {
        memcpy(out->data + offset, &word, sizeof(word));
    }
}

/* An instruction whose target, its first operand, is set by land(). Returns where. */
static int32_t put_forward(struct writer *writer, enum regexp_opcode opcode)
{
    put(writer, (int32_t)opcode);
    put(writer, 0);
    return here(writer) - 1;
}

static void land(struct writer *writer, int32_t at)
{
    patch(writer, at, here(writer));
}

static void put_peek(struct writer *writer, const struct byte_set *set, int32_t *target_at)
{
    *target_at = put_forward(writer, OP_PEEK);
    put_bytes(writer, set, sizeof(*set));
}

static void emit(struct writer *writer, struct regexp_node *node, const struct byte_set *follow);

static bool ignores_case(const struct writer *writer)
{
    return (writer->flags & REGEXP_IGNORE_CASE) != 0;
}

/* A character that must be compared as a whole: half a surrogate pair in a text is none. */
static bool is_lone_surrogate(const struct writer *writer, uint32_t c)
{
    return (writer->flags & REGEXP_UNICODE) != 0 && c >= 0xD800 && c <= 0xDFFF;
}

static void emit_char(struct writer *writer, uint32_t c)
{
    uint32_t members[CASE_GROUP_MAX];
    const unsigned count = ignores_case(writer) ? case_group(c, writer->folds, members) : 1;

    if (count == 2 && members[0] < 128 && members[1] < 128) {
        put(writer, OP_TWO);
        put(writer, (int32_t)members[0]);
        put(writer, (int32_t)members[1]);
    } else {
        put(writer, count > 1 ? OP_FOLDED : OP_CHAR);
        put(writer, (int32_t)(count > 1 ? members[0] : c));
    }
}

static void emit_set(struct writer *writer, struct char_set *set)
{
    const int32_t begin = here(writer);
    uint32_t bitmap[4];

    first_of_set(set, writer->compiler->properties, writer->flags, bitmap);
    if (ignores_case(writer) &&
        !char_set_add_canonical(&writer->compiler->tree.arena, set, writer->folds)) {
        writer->compiler->out.failed = true;
    }
    put(writer, OP_SET);
    put(writer, 0);
    put_bytes(writer, bitmap, sizeof(bitmap));
    put(writer, (set->negated ? SET_NEGATED : 0) | (ignores_case(writer) ? SET_IGNORES_CASE : 0));
    const int32_t count_at = here(writer);
    int32_t wide_ranges = 0;

    put(writer, 0);
    for (uint32_t i = 0; i < set->range_count; i++) {
        if (set->ranges[i].last >= 128) {
            put_bytes(writer, &set->ranges[i], sizeof(set->ranges[i]));
            wide_ranges++;
        }
    }
    put(writer, (int32_t)set->property_count);
    for (uint32_t i = 0; i < set->property_count; i++) {
        put(writer, set->properties[i].number * 2 + set->properties[i].negated);
    }
    patch(writer, count_at, wide_ranges);
    patch(writer, begin + 1, here(writer) - begin);
}

static bool is_single(struct regexp_node *node)
{
    return node->kind == NODE_CHAR || node->kind == NODE_ANY || node->kind == NODE_SET;
}

/* The instruction of a single character. */
static void emit_single(struct writer *writer, struct regexp_node *node)
{
    if (node->kind == NODE_CHAR) {
        emit_char(writer, node->character);
    } else if (node->kind == NODE_SET) {
        emit_set(writer, node->set);
    } else {
        put(writer, (writer->flags & REGEXP_DOT_ALL) != 0 ? OP_ALL : OP_ANY);
    }
}

/* A character that text compares byte by byte. */
static bool is_literal(const struct writer *writer, struct regexp_node *node)
{
    uint32_t members[CASE_GROUP_MAX];

    return node->kind == NODE_CHAR && !writer->back &&
           !is_lone_surrogate(writer, node->character) &&
           (!ignores_case(writer) || case_group(node->character, writer->folds, members) == 1);
}

/* As many literal characters as stand together; returns the last. */
static struct regexp_node *emit_literal(struct writer *writer, struct regexp_node *node)
{
    uint8_t text[LITERAL_SIZE_MAX + 6];
    size_t size = units_write(node->character, text);

    while (node->next != NULL && is_literal(writer, node->next) && size < LITERAL_SIZE_MAX) {
        node = node->next;
        size += units_write(node->character, text + size);
    }
    if (size == 1) {
        put(writer, OP_CHAR);
        put(writer, text[0]);
    } else {
        put(writer, OP_BYTES);
        put(writer, (int32_t)size);
        put_bytes(writer, text, size);
    }
    return node;
}

/* The nodes of a sequence, to walk them from right to left; NULL when the arena is full. */
static struct regexp_node **list_of(struct writer *writer, struct regexp_node *node, size_t *count)
{
    struct regexp_node **nodes;

    *count = 0;
    for (struct regexp_node *at = node; at != NULL; at = at->next) {
        ++*count;
    }
    nodes = arena_take(&writer->compiler->tree.arena, (*count + 1) * sizeof(*nodes));
    if (nodes == NULL) {
        writer->compiler->out.failed = true;
        return NULL;
    }
    for (size_t i = 0; node != NULL; node = node->next) {
        nodes[i++] = node;
    }
    return nodes;
}

static void emit_sequence_back(struct writer *writer, struct regexp_node *node)
{
    size_t count;
    struct regexp_node **nodes = list_of(writer, node, &count);

    while (nodes != NULL && count > 0) {
        emit(writer, nodes[--count], &byte_set_all);
    }
}

/* What follows each node of a sequence; NULL when the arena is full. */
static struct byte_set *follows_of(struct writer *writer, struct regexp_node *node,
                                   const struct byte_set *follow)
{
    size_t count;
    struct regexp_node **nodes = list_of(writer, node, &count);
    struct byte_set *sets = arena_take(&writer->compiler->tree.arena, (count + 1) * sizeof(*sets));

    if (nodes == NULL || sets == NULL) {
        writer->compiler->out.failed = true;
        return NULL;
    }
    for (size_t i = count; i > 0; i--) {
        if (i == count) {
            sets[i - 1] = *follow;
        } else {
            first_before(nodes[i], writer->compiler, &sets[i], &sets[i - 1]);
        }
    }
    return sets;
}

static void emit_sequence(struct writer *writer, struct regexp_node *node,
                          const struct byte_set *follow)
{
    const struct byte_set *follows;

    if (writer->back) {
        emit_sequence_back(writer, node);
        return;
    }
    follows = follows_of(writer, node, follow);
    for (; node != NULL && follows != NULL; node = node->next, follows++) {
        if (is_literal(writer, node)) {
            struct regexp_node *last = emit_literal(writer, node);

            for (; node != last; node = node->next) {
                follows++;
            }
        } else {
            emit(writer, node, follows);
        }
    }
}

/* What each alternative, and each of those behind it, can begin with. NULL when the arena is full.
 */
struct choice_sets {
    struct byte_set first;
    struct byte_set later;
};

static struct choice_sets *sets_of_choice(struct writer *writer, struct regexp_node *node)
{
    struct choice_sets *sets;
    size_t count = 0;

    for (struct regexp_node *at = node->first; at != NULL; at = at->next) {
        count++;
    }
    sets = arena_take(&writer->compiler->tree.arena, count * sizeof(*sets));
    if (sets == NULL) {
        writer->compiler->out.failed = true;
        return NULL;
    }
    for (struct regexp_node *at = node->first; at != NULL; at = at->next) {
        first_of_node(at, writer->compiler, &(sets++)->first);
    }
    for (size_t i = 1; i < count; i++) {
        sets[-1 - (ptrdiff_t)i].later = sets[-(ptrdiff_t)i].later;
        byte_set_join(&sets[-1 - (ptrdiff_t)i].later, &sets[-(ptrdiff_t)i].first);
    }
    return sets - count;
}

/* One alternative: a look at the next byte where that can decide; a way back to those behind it, if
 * the same byte may begin one of them. Returns where the jump to the end has its target, or -1. */
static int32_t emit_alternative(struct writer *writer, struct regexp_node *node,
                                const struct choice_sets *sets, const struct byte_set *follow)
{
    const bool last = node->next == NULL;
    int32_t peek = -1;
    int32_t split = -1;
    int32_t jump = -1;

    if (!writer->back && !sets->first.empty) {
        put_peek(writer, &sets->first, &peek);
    }
    if (!last && (writer->back || byte_sets_meet(&sets->first, &sets->later))) {
        split = put_forward(writer, OP_SPLIT);
    }
    emit(writer, node, follow);
    if (!last) {
        jump = put_forward(writer, OP_JUMP);
    }
    if (split >= 0) {
        land(writer, split);
    }
    if (peek >= 0) {
        patch(writer, peek, last ? -1 : here(writer));
    }
    return jump;
}

static void emit_choice(struct writer *writer, struct regexp_node *node,
                        const struct byte_set *follow)
{
    const struct choice_sets *sets = sets_of_choice(writer, node);
    int32_t last_jump = -1; /* those to the end form a chain through their targets */

    if (sets == NULL) {
        return;
    }
    for (struct regexp_node *at = node->first; at != NULL; at = at->next) {
        const int32_t jump = emit_alternative(writer, at, sets++, follow);

        if (jump >= 0) {
            patch(writer, jump, last_jump);
            last_jump = jump;
        }
    }
    while (last_jump >= 0 && !writer->compiler->out.failed) {
        int32_t before;

        memcpy(&before,
               writer->compiler->out.data + sizeof(struct regexp_program) +
                   (size_t)last_jump * sizeof(before),
               sizeof(before));
        land(writer, last_jump);
        last_jump = before;
    }
}

static void emit_group(struct writer *writer, struct regexp_node *node,
                       const struct byte_set *follow)
{
    const int32_t begin = (int32_t)node->group * 2;

    put(writer, OP_SAVE);
    put(writer, writer->back ? begin + 1 : begin);
    emit(writer, node->first, follow);
    put(writer, OP_SAVE);
    put(writer, writer->back ? begin : begin + 1);
}

static void emit_look(struct writer *writer, struct regexp_node *node)
{
    const bool back = writer->back;

    put(writer, OP_LOOK);
    put(writer, node->negated);
    put(writer, 0);
    const int32_t target = here(writer) - 1;

    writer->back = node->behind;
    emit(writer, node->first, &byte_set_all);
    put(writer, OP_MATCH);
    writer->back = back;
    land(writer, target);
}

/* A repeated single character: one instruction. */
static void emit_loop(struct writer *writer, struct regexp_node *node,
                      const struct byte_set *follow)
{
    struct byte_set first;
    enum loop_mode mode = node->lazy ? LOOP_LAZY : LOOP_GREEDY;

    first_of_node(node->first, writer->compiler, &first);
    if (!byte_sets_meet(&first, follow)) {
        mode = LOOP_POSSESSIVE;
    }
    put(writer, OP_LOOP);
    put(writer, node->min);
    put(writer, node->max);
    put(writer, (int32_t)mode);
    put(writer, byte_set_only(follow));
    emit_single(writer, node->first);
}

static void put_clear(struct writer *writer, struct regexp_node *node)
{
    if (node->group_end > node->group) {
        put(writer, OP_CLEAR);
        put(writer, (int32_t)node->group * 2);
        put(writer, (int32_t)node->group_end * 2);
    }
}

/* The body once, with the check that an optional round takes some text. */
static void emit_round(struct writer *writer, struct regexp_node *node,
                       const struct byte_set *follow, bool can_be_empty)
{
    const int32_t mark = can_be_empty ? (int32_t)writer->register_count++ : -1;

    if (can_be_empty) {
        put(writer, OP_SAVE);
        put(writer, mark);
    }
    put_clear(writer, node);
    emit(writer, node->first, follow);
    if (can_be_empty) {
        put(writer, OP_CHECK);
        put(writer, mark);
    }
}

/* `x?` and `x*`. When x and what follows begin differently, the next byte decides, and there is
 * nothing to come back to. */
static void emit_optional(struct writer *writer, struct regexp_node *node,
                          const struct byte_set *first, const struct byte_set *follow)
{
    const bool many = node->max > 1;
    const int32_t begin = here(writer);
    struct byte_set inner_follow = *follow;
    int32_t peek = -1;
    int32_t split = -1;

    if (many) {
        byte_set_join(&inner_follow, first);
    }
    if (!writer->back && !first->empty) {
        put_peek(writer, first, &peek);
    }
    if (writer->back || first->empty || byte_sets_meet(first, follow)) {
        split = put_forward(writer, node->lazy ? OP_SPLIT_OTHER : OP_SPLIT);
    }
    emit_round(writer, node, &inner_follow, first->empty || writer->back);
    if (many) {
        put(writer, OP_JUMP);
        put(writer, begin);
    }
    if (split >= 0) {
        land(writer, split);
    }
    if (peek >= 0) {
        land(writer, peek);
    }
}

/* `x{n,m}` */
static void emit_counted(struct writer *writer, struct regexp_node *node,
                         const struct byte_set *first, const struct byte_set *follow)
{
    const int32_t counter = (int32_t)writer->register_count++;
    const int32_t mark = (int32_t)writer->register_count++;
    struct byte_set inner_follow = *follow;

    byte_set_join(&inner_follow, first);
    put(writer, OP_ZERO);
    put(writer, counter);
    const int32_t begin = here(writer);

    put(writer, OP_ENTER);
    put(writer, counter);
    put(writer, node->min);
    put(writer, node->max);
    put(writer, 0);
    put(writer, node->lazy);
    put(writer, OP_SAVE);
    put(writer, mark);
    put_clear(writer, node);
    emit(writer, node->first, &inner_follow);
    put(writer, OP_NEXT);
    put(writer, counter);
    put(writer, node->min);
    put(writer, mark);
    put(writer, begin);
    patch(writer, begin + 4, here(writer));
}

/* How much code a node is, roughly; counts to `limit` only. */
static uint32_t weight(struct regexp_node *node, uint32_t limit)
{
    uint32_t sum = 0;

    for (; node != NULL && sum < limit; node = node->next) {
        const uint32_t inner = node->first != NULL ? weight(node->first, limit) : 0;

        sum += 1 + (node->kind == NODE_REPEAT && node->min == 1 ? 2 * inner : inner);
    }
    return sum;
}

static void emit_repeat(struct writer *writer, struct regexp_node *node,
                        const struct byte_set *follow)
{
    struct byte_set first;

    if (node->max == 0) {
        return;
    }
    if (is_single(node->first) && !writer->back) {
        emit_loop(writer, node, follow);
        return;
    }
    first_of_node(node->first, writer->compiler, &first);
    if (node->min == 0 && (node->max == 1 || node->max == REGEXP_NO_LIMIT)) {
        emit_optional(writer, node, &first, follow);
    } else if (node->min == 1 && node->max == REGEXP_NO_LIMIT &&
               weight(node->first, REPEATED_WEIGHT) < REPEATED_WEIGHT) {
        struct byte_set inner_follow = *follow;

        byte_set_join(&inner_follow, &first);
        put_clear(writer, node);
        emit(writer, node->first, &inner_follow);
        emit_optional(writer, node, &first, follow);
    } else {
        emit_counted(writer, node, &first, follow);
    }
}

static void emit(struct writer *writer, struct regexp_node *node, const struct byte_set *follow)
{
    const bool multiline = (writer->flags & REGEXP_MULTILINE) != 0;

    switch (node->kind) {
    case NODE_EMPTY:
        break;
    case NODE_CHAR:
    case NODE_ANY:
    case NODE_SET:
        if (writer->back) {
            put(writer, OP_BACK);
        }
        emit_single(writer, node);
        break;
    case NODE_BACKREF:
        put(writer, OP_BACKREF);
        put(writer, (int32_t)node->group);
        put(writer, writer->back);
        break;
    case NODE_BEGIN:
        put(writer, multiline ? OP_LINE_BEGIN : OP_BEGIN);
        break;
    case NODE_END:
        put(writer, multiline ? OP_LINE_END : OP_END);
        break;
    case NODE_EDGE:
        put(writer, OP_EDGE);
        put(writer, node->negated);
        break;
    case NODE_GROUP:
        emit_group(writer, node, follow);
        break;
    case NODE_LOOK:
        emit_look(writer, node);
        break;
    case NODE_REPEAT:
        emit_repeat(writer, node, follow);
        break;
    case NODE_SEQUENCE:
        emit_sequence(writer, node->first, follow);
        break;
    case NODE_CHOICE:
        emit_choice(writer, node, follow);
        break;
    }
}

static void put_names(struct writer *writer, struct regexp_program *head)
{
    head->names_at = (uint32_t)here(writer);
    for (const struct regexp_name *name = writer->compiler->tree.names; name != NULL;
         name = name->next) {
        put(writer, (int32_t)name->group);
        put(writer, (int32_t)name->text.size);
        put_bytes(writer, name->text.data, name->text.size);
        head->name_count++;
    }
}

/* Whether every match begins with `^`. */
static bool is_anchored(struct regexp_node *node)
{
    switch (node->kind) {
    case NODE_BEGIN:
        return true;
    case NODE_GROUP:
        return is_anchored(node->first);
    case NODE_SEQUENCE:
        return node->first != NULL && is_anchored(node->first);
    case NODE_CHOICE:
        for (struct regexp_node *at = node->first; at != NULL; at = at->next) {
            if (!is_anchored(at)) {
                return false;
            }
        }
        return true;
    default:
        return false;
    }
}

const char *regexp_compile(struct regexp_compiler *compiler, struct bytes pattern, uint32_t flags)
{
    struct regexp_program head = {.magic = REGEXP_MAGIC, .flags = flags};
    struct writer writer = {
        .compiler = compiler,
        .flags = flags,
        .folds = (flags & REGEXP_IGNORE_CASE) != 0 && (flags & REGEXP_UNICODE) != 0,
    };

    regexp_tree_reset(&compiler->tree);
    byte_buffer_reset(&compiler->out);
    const char *wrong = regexp_tree_parse(&compiler->tree, pattern, flags, compiler->properties);

    if (wrong != NULL) {
        return wrong;
    }
    byte_buffer_append(&compiler->out, &head, sizeof(head));
    writer.register_count = compiler->tree.group_count * 2;
    emit(&writer, compiler->tree.root, &byte_set_all);
    put(&writer, OP_MATCH);
    put_names(&writer, &head);
    if (compiler->out.failed) {
        return "Regular expression too large";
    }
    head.size = (uint32_t)compiler->out.size;
    head.group_count = compiler->tree.group_count;
    head.register_count = writer.register_count;
    head.anchored = (flags & REGEXP_MULTILINE) == 0 && is_anchored(compiler->tree.root);
    first_of_node(compiler->tree.root, compiler, &head.first);
    head.lone_byte = byte_set_only(&head.first);
    memcpy(compiler->out.data, &head, sizeof(head));
    return NULL;
}
