#include "scripting/regexp/regexp_compile.h"

#include "scripting/regexp/compile_node.h"
#include "scripting/regexp/program_writer.h"
#include "scripting/regexp/regexp_first.h"

#define PROGRAM_SIZE_MAX (16u * 1024 * 1024)

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

static void put_names(struct writer *writer, struct regexp_program *head)
{
    head->names_at = (uint32_t)writer_here(writer);
    for (const struct regexp_name *name = writer->compiler->tree.names; name != NULL;
         name = name->next) {
        writer_put(writer, (int32_t)name->group);
        writer_put(writer, (int32_t)name->text.size);
        writer_put_bytes(writer, name->text.data, name->text.size);
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
    emit_node(&writer, compiler->tree.root, &byte_set_all);
    writer_put(&writer, OP_MATCH);
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
