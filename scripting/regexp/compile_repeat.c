#include "scripting/regexp/compile_repeat.h"

#include "scripting/regexp/compile_char.h"
#include "scripting/regexp/compile_node.h"
#include "scripting/regexp/regexp_first.h"

#define REPEATED_WEIGHT 16 /* nodes that `x+` may have twice: once as such, once in a loop */

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
    writer_put(writer, OP_LOOP);
    writer_put(writer, node->min);
    writer_put(writer, node->max);
    writer_put(writer, (int32_t)mode);
    writer_put(writer, byte_set_only(follow));
    emit_single(writer, node->first);
}

static void put_clear(struct writer *writer, struct regexp_node *node)
{
    if (node->group_end > node->group) {
        writer_put(writer, OP_CLEAR);
        writer_put(writer, (int32_t)node->group * 2);
        writer_put(writer, (int32_t)node->group_end * 2);
    }
}

/* The body once, with the check that an optional round takes some text. */
static void emit_round(struct writer *writer, struct regexp_node *node,
                       const struct byte_set *follow, bool can_be_empty)
{
    const int32_t mark = can_be_empty ? (int32_t)writer->register_count++ : -1;

    if (can_be_empty) {
        writer_put(writer, OP_SAVE);
        writer_put(writer, mark);
    }
    put_clear(writer, node);
    emit_node(writer, node->first, follow);
    if (can_be_empty) {
        writer_put(writer, OP_CHECK);
        writer_put(writer, mark);
    }
}

/* `x?` and `x*`. When x and what follows begin differently, the next byte decides, and there is
 * nothing to come back to. */
static void emit_optional(struct writer *writer, struct regexp_node *node,
                          const struct byte_set *first, const struct byte_set *follow)
{
    const bool many = node->max > 1;
    const int32_t begin = writer_here(writer);
    struct byte_set inner_follow = *follow;
    int32_t peek = -1;
    int32_t split = -1;

    if (many) {
        byte_set_join(&inner_follow, first);
    }
    if (!writer->back && !first->empty) {
        writer_put_peek(writer, first, &peek);
    }
    if (writer->back || first->empty || byte_sets_meet(first, follow)) {
        split = writer_put_forward(writer, node->lazy ? OP_SPLIT_OTHER : OP_SPLIT);
    }
    emit_round(writer, node, &inner_follow, first->empty || writer->back);
    if (many) {
        writer_put(writer, OP_JUMP);
        writer_put(writer, begin);
    }
    if (split >= 0) {
        writer_land(writer, split);
    }
    if (peek >= 0) {
        writer_land(writer, peek);
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
    writer_put(writer, OP_ZERO);
    writer_put(writer, counter);
    const int32_t begin = writer_here(writer);

    writer_put(writer, OP_ENTER);
    writer_put(writer, counter);
    writer_put(writer, node->min);
    writer_put(writer, node->max);
    writer_put(writer, 0);
    writer_put(writer, node->lazy);
    writer_put(writer, OP_SAVE);
    writer_put(writer, mark);
    put_clear(writer, node);
    emit_node(writer, node->first, &inner_follow);
    writer_put(writer, OP_NEXT);
    writer_put(writer, counter);
    writer_put(writer, node->min);
    writer_put(writer, mark);
    writer_put(writer, begin);
    writer_patch(writer, begin + 4, writer_here(writer));
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

void emit_repeat(struct writer *writer, struct regexp_node *node, const struct byte_set *follow)
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
        emit_node(writer, node->first, &inner_follow);
        emit_optional(writer, node, &first, follow);
    } else {
        emit_counted(writer, node, &first, follow);
    }
}
