#include "scripting/regexp/compile_choice.h"

#include "scripting/regexp/compile_node.h"
#include "scripting/regexp/regexp_first.h"

/* What an alternative, and any of those behind it, can begin with. */
struct choice_sets {
    struct byte_set first;
    struct byte_set later;
};

/* Those of each alternative; NULL when the arena is full. */
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
        writer_put_peek(writer, &sets->first, &peek);
    }
    if (!last && (writer->back || byte_sets_meet(&sets->first, &sets->later))) {
        split = writer_put_forward(writer, OP_SPLIT);
    }
    emit_node(writer, node, follow);
    if (!last) {
        jump = writer_put_forward(writer, OP_JUMP);
    }
    if (split >= 0) {
        writer_land(writer, split);
    }
    if (peek >= 0) {
        writer_patch(writer, peek, last ? -1 : writer_here(writer));
    }
    return jump;
}

void emit_choice(struct writer *writer, struct regexp_node *node, const struct byte_set *follow)
{
    const struct choice_sets *sets = sets_of_choice(writer, node);
    int32_t last_jump = -1; /* those to the end form a chain through their targets */

    if (sets == NULL) {
        return;
    }
    for (struct regexp_node *at = node->first; at != NULL; at = at->next) {
        const int32_t jump = emit_alternative(writer, at, sets++, follow);

        if (jump >= 0) {
            writer_patch(writer, jump, last_jump);
            last_jump = jump;
        }
    }
    while (last_jump >= 0 && !writer->compiler->out.failed) {
        int32_t before;

        memcpy(&before,
               writer->compiler->out.data + sizeof(struct regexp_program) +
                   (size_t)last_jump * sizeof(before),
               sizeof(before));
        writer_land(writer, last_jump);
        last_jump = before;
    }
}
