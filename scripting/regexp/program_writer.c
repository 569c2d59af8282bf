#include "scripting/regexp/program_writer.h"

int32_t writer_here(const struct writer *writer)
{
    return (int32_t)((writer->compiler->out.size - sizeof(struct regexp_program)) /
                     sizeof(int32_t));
}

void writer_put(struct writer *writer, int32_t word)
{
    byte_buffer_append(&writer->compiler->out, &word, sizeof(word));
}

void writer_put_bytes(struct writer *writer, const void *data, size_t size)
{
    static const char padding[sizeof(int32_t)];

    byte_buffer_append(&writer->compiler->out, data, size);
    byte_buffer_append(&writer->compiler->out, padding,
                       (sizeof(int32_t) - size % sizeof(int32_t)) % sizeof(int32_t));
}

void writer_patch(struct writer *writer, int32_t at, int32_t word)
{
    struct byte_buffer *out = &writer->compiler->out;
    const size_t offset = sizeof(struct regexp_program) + (size_t)at * sizeof(word);

    if (!out->failed && offset + sizeof(word) <= out->size) {
        memcpy(out->data + offset, &word, sizeof(word));
    }
}

int32_t writer_put_forward(struct writer *writer, enum regexp_opcode opcode)
{
    writer_put(writer, (int32_t)opcode);
    writer_put(writer, 0);
    return writer_here(writer) - 1;
}

void writer_land(struct writer *writer, int32_t at)
{
    writer_patch(writer, at, writer_here(writer));
}

void writer_put_peek(struct writer *writer, const struct byte_set *set, int32_t *target_at)
{
    *target_at = writer_put_forward(writer, OP_PEEK);
    writer_put_bytes(writer, set, sizeof(*set));
}
