/*
 * regexp_program.h - a compiled regular expression: one block of memory without pointers.
 *
 * It is made by regexp_compile(), run by regexp_match(), and may be copied and moved freely.
 * Instructions are words: an opcode, then its operands. Targets are indexes into `code`.
 */
#ifndef EIDER_REGEXP_REGEXP_PROGRAM_H
#define EIDER_REGEXP_REGEXP_PROGRAM_H

#include <stdbool.h>
#include <stdint.h>

/* Which byte a match can begin with; every byte from 0x80 on counts as one. */
struct byte_set {
    uint32_t ascii[4];
    uint32_t wide;  /* non-ASCII can */
    uint32_t empty; /* what is described can match without any byte */
};

#define BYTE_SET_WORDS 6

enum regexp_opcode {
    /* One character each: what OP_BACK and OP_LOOP can have inside. */
    OP_CHAR,   /* c */
    OP_TWO,    /* a b: either */
    OP_FOLDED, /* c: any whose canonical character that is */
    OP_ANY,    /* all but line ends */
    OP_ALL,
    OP_SET, /* size, then a class: see set_matches() */

    OP_BYTES,       /* count, then the bytes: a run of literal text */
    OP_BACK,        /* the character before, by the instruction that follows */
    OP_LOOP,        /* min max mode byte: repeats the instruction that follows */
    OP_JUMP,        /* target */
    OP_SPLIT,       /* target: goes on, and on failure goes there */
    OP_SPLIT_OTHER, /* target: goes there, and on failure goes on */
    OP_PEEK,        /* target, a byte_set: goes there when the next byte is not in it */
    OP_SAVE,        /* register: becomes the position */
    OP_CLEAR,       /* from to: these registers become unset */
    OP_CHECK,       /* register: fails when it is the position */
    OP_ZERO,        /* register */
    OP_ENTER,       /* register min max exit lazy: another round of a counted loop, or its end */
    OP_NEXT,        /* register min mark target: a round is over */
    OP_BEGIN,
    OP_END,
    OP_LINE_BEGIN,
    OP_LINE_END,
    OP_EDGE,    /* negated */
    OP_BACKREF, /* group back */
    OP_LOOK,    /* negated target: a match of what follows, up to OP_MATCH; goes on there */
    OP_MATCH,
};

/* The size of OP_SET's words before its ranges: opcode, size, bitmap, info, count of ranges. */
#define SET_HEAD 8

enum set_info {
    SET_NEGATED = 1,
    SET_IGNORES_CASE = 2,
};

enum loop_mode {
    LOOP_GREEDY,
    LOOP_LAZY,
    LOOP_POSSESSIVE, /* giving back would be in vain: what follows begins with no such character */
};

/* The first word of a program. What Duktape compiles, and any text, begins otherwise. */
#define REGEXP_MAGIC 0x1A585272u

struct regexp_program {
    uint32_t magic;
    uint32_t size; /* of the block in bytes */
    uint32_t flags;
    uint32_t group_count; /* with group 0; their registers come first, two each */
    uint32_t register_count;
    uint32_t name_count;
    uint32_t names_at; /* where in `code`: {group, bytes, text} each */
    int32_t lone_byte; /* the only one a match can begin with, or -1 */
    uint32_t anchored; /* it can match only at the begin of the text */
    struct byte_set first;
    int32_t code[];
};

static inline bool byte_set_has(const struct byte_set *set, uint8_t byte)
{
    return byte < 0x80 ? (set->ascii[byte >> 5] >> (byte & 31) & 1) != 0 : set->wide != 0;
}

#endif
