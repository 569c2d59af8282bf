#include "scripting/regexp/compile_char.h"

#include "scripting/regexp/char_set.h"
#include "scripting/regexp/code_units.h"
#include "scripting/regexp/regexp_first.h"
#include "scripting/regexp/unicode_case.h"

#define LITERAL_SIZE_MAX 240

/* A character that must be compared as a whole: half a surrogate pair in a text is none. */
static bool is_lone_surrogate(const struct writer *writer, uint32_t c)
{
    return (writer->flags & REGEXP_UNICODE) != 0 && c >= 0xD800 && c <= 0xDFFF;
}

static void emit_char(struct writer *writer, uint32_t c)
{
    uint32_t members[CASE_GROUP_MAX];
    const unsigned count = writer_ignores_case(writer) ? case_group(c, writer->folds, members) : 1;

    if (count == 2 && members[0] < 128 && members[1] < 128) {
        writer_put(writer, OP_TWO);
        writer_put(writer, (int32_t)members[0]);
        writer_put(writer, (int32_t)members[1]);
    } else {
        writer_put(writer, count > 1 ? OP_FOLDED : OP_CHAR);
        writer_put(writer, (int32_t)(count > 1 ? members[0] : c));
    }
}

static void emit_set(struct writer *writer, struct char_set *set)
{
    const int32_t begin = writer_here(writer);
    uint32_t bitmap[4];

    first_of_set(set, writer->compiler->properties, writer->flags, bitmap);
    if (writer_ignores_case(writer) &&
        !char_set_add_canonical(&writer->compiler->tree.arena, set, writer->folds)) {
        writer->compiler->out.failed = true;
    }
    writer_put(writer, OP_SET);
    writer_put(writer, 0);
    writer_put_bytes(writer, bitmap, sizeof(bitmap));
    writer_put(writer, (set->negated ? SET_NEGATED : 0) |
                           (writer_ignores_case(writer) ? SET_IGNORES_CASE : 0));
    const int32_t count_at = writer_here(writer);
    int32_t wide_ranges = 0;

    writer_put(writer, 0);
    for (uint32_t i = 0; i < set->range_count; i++) {
        if (set->ranges[i].last >= 128) {
            writer_put_bytes(writer, &set->ranges[i], sizeof(set->ranges[i]));
            wide_ranges++;
        }
    }
    writer_put(writer, (int32_t)set->property_count);
    for (uint32_t i = 0; i < set->property_count; i++) {
        writer_put(writer, set->properties[i].number * 2 + set->properties[i].negated);
    }
    writer_patch(writer, count_at, wide_ranges);
    writer_patch(writer, begin + 1, writer_here(writer) - begin);
}

bool is_single(struct regexp_node *node)
{
    return node->kind == NODE_CHAR || node->kind == NODE_ANY || node->kind == NODE_SET;
}

void emit_single(struct writer *writer, struct regexp_node *node)
{
    if (node->kind == NODE_CHAR) {
        emit_char(writer, node->character);
    } else if (node->kind == NODE_SET) {
        emit_set(writer, node->set);
    } else {
        writer_put(writer, (writer->flags & REGEXP_DOT_ALL) != 0 ? OP_ALL : OP_ANY);
    }
}

bool is_literal(const struct writer *writer, struct regexp_node *node)
{
    uint32_t members[CASE_GROUP_MAX];

    return node->kind == NODE_CHAR && !writer->back &&
           !is_lone_surrogate(writer, node->character) &&
           (!writer_ignores_case(writer) ||
            case_group(node->character, writer->folds, members) == 1);
}

struct regexp_node *emit_literal(struct writer *writer, struct regexp_node *node)
{
    uint8_t text[LITERAL_SIZE_MAX + 6];
    size_t size = units_write(node->character, text);

    while (node->next != NULL && is_literal(writer, node->next) && size < LITERAL_SIZE_MAX) {
        node = node->next;
        size += units_write(node->character, text + size);
    }
    if (size == 1) {
        writer_put(writer, OP_CHAR);
        writer_put(writer, text[0]);
    } else {
        writer_put(writer, OP_BYTES);
        writer_put(writer, (int32_t)size);
        writer_put_bytes(writer, text, size);
    }
    return node;
}
