/*
 * program_writer.h - putting the words of a program, one after the other, in a compiler's `out`.
 *
 * At its limit the buffer is `failed`, and writing goes on in vain: regexp_compile() asks once, at
 * the end. Places are indexes into the program's `code`.
 *
 * Private to regexp_compile(), which owns the writer for one call.
 */
#ifndef EIDER_REGEXP_PROGRAM_WRITER_H
#define EIDER_REGEXP_PROGRAM_WRITER_H

#include "scripting/regexp/regexp_compile.h"

/* Where the code goes to, and what is known of it. */
struct writer {
    struct regexp_compiler *compiler;
    uint32_t flags;
    uint32_t register_count;
    bool back;  /* inside a lookbehind: from right to left */
    bool folds; /* flags i and u */
};

/* The index in `code` where the next word goes. */
int32_t writer_here(const struct writer *writer);

/* Puts a word. */
void writer_put(struct writer *writer, int32_t word);

/* Puts bytes, and zeros up to a whole word. */
void writer_put_bytes(struct writer *writer, const void *data, size_t size);

/* Sets a word that was put when its value was not known. */
void writer_patch(struct writer *writer, int32_t at, int32_t word);

/* Puts an instruction whose target, its first operand, writer_land() sets. Returns where. */
int32_t writer_put_forward(struct writer *writer, enum regexp_opcode opcode);

/* Makes what comes next the target of the instruction whose operand is at `at`. */
void writer_land(struct writer *writer, int32_t at);

/* Puts an OP_PEEK for that set; where its target is, in `target_at`. */
void writer_put_peek(struct writer *writer, const struct byte_set *set, int32_t *target_at);

/* Whether the flag i is given. */
static inline bool writer_ignores_case(const struct writer *writer)
{
    return (writer->flags & REGEXP_IGNORE_CASE) != 0;
}

#endif
