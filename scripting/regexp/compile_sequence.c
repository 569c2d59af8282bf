#include "scripting/regexp/compile_sequence.h"

#include "scripting/regexp/compile_char.h"
#include "scripting/regexp/compile_node.h"
#include "scripting/regexp/regexp_first.h"

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
        emit_node(writer, nodes[--count], &byte_set_all);
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

void emit_sequence(struct writer *writer, struct regexp_node *node, const struct byte_set *follow)
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
            emit_node(writer, node, follows);
        }
    }
}
