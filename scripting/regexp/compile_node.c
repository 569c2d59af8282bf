#include "scripting/regexp/compile_node.h"

#include "scripting/regexp/compile_char.h"
#include "scripting/regexp/compile_choice.h"
#include "scripting/regexp/compile_repeat.h"
#include "scripting/regexp/compile_sequence.h"
#include "scripting/regexp/regexp_first.h"

static void emit_group(struct writer *writer, struct regexp_node *node,
                       const struct byte_set *follow)
{
    const int32_t begin = (int32_t)node->group * 2;

    writer_put(writer, OP_SAVE);
    writer_put(writer, writer->back ? begin + 1 : begin);
    emit_node(writer, node->first, follow);
    writer_put(writer, OP_SAVE);
    writer_put(writer, writer->back ? begin : begin + 1);
}

static void emit_look(struct writer *writer, struct regexp_node *node)
{
    const bool back = writer->back;

    writer_put(writer, OP_LOOK);
    writer_put(writer, node->negated);
    writer_put(writer, 0);
    const int32_t target = writer_here(writer) - 1;

    writer->back = node->behind;
    emit_node(writer, node->first, &byte_set_all);
    writer_put(writer, OP_MATCH);
    writer->back = back;
    writer_land(writer, target);
}

void emit_node(struct writer *writer, struct regexp_node *node, const struct byte_set *follow)
{
    const bool multiline = (writer->flags & REGEXP_MULTILINE) != 0;

    switch (node->kind) {
    case NODE_EMPTY:
        break;
    case NODE_CHAR:
    case NODE_ANY:
    case NODE_SET:
        if (writer->back) {
            writer_put(writer, OP_BACK);
        }
        emit_single(writer, node);
        break;
    case NODE_BACKREF:
        writer_put(writer, OP_BACKREF);
        writer_put(writer, (int32_t)node->group);
        writer_put(writer, writer->back);
        break;
    case NODE_BEGIN:
        writer_put(writer, multiline ? OP_LINE_BEGIN : OP_BEGIN);
        break;
    case NODE_END:
        writer_put(writer, multiline ? OP_LINE_END : OP_END);
        break;
    case NODE_EDGE:
        writer_put(writer, OP_EDGE);
        writer_put(writer, node->negated);
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
