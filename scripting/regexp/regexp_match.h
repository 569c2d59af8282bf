/*
 * regexp_match.h - runs a program on a text, by backtracking.
 *
 * The text is Duktape's CESU-8 and is read where it lies. What there is to come back to stands on
 * a stack of the matcher's own, so the machine's stack is used only for lookarounds in each other.
 * Between steps the matcher asks whether time is over.
 *
 * Owner of a matcher: the engine's regular expressions.
 */
#ifndef EIDER_REGEXP_REGEXP_MATCH_H
#define EIDER_REGEXP_REGEXP_MATCH_H

#include "base/bytes.h"
#include "scripting/regexp/regexp_program.h"

#include <stddef.h>

#define REGEXP_STACK_MAX (64u * 1024 * 1024) /* bytes; what stack_max is at first */

struct unicode_properties;

enum regexp_outcome {
    REGEXP_NO_MATCH,
    REGEXP_MATCH,
    REGEXP_OUT_OF_TIME,
    REGEXP_OUT_OF_STACK,
};

struct regexp_entry;

struct regexp_matcher {
    struct unicode_properties *properties; /* borrowed */
    int (*is_time_over)(void *data);       /* asked every 0.1 ms or so; may be NULL */
    void *data;

    /* Groups first: byte offsets of begin and end, -1 where a group has not matched. Valid until
     * the next match. */
    int32_t *registers;
    uint32_t register_capacity;

    struct regexp_entry *stack;
    size_t stack_max; /* bytes */
    uint32_t stack_size;
    uint32_t stack_capacity;
    uint32_t choices;   /* entries that are a way to go on */
    uint32_t looks;     /* lookarounds that are running */
    int32_t steps_left; /* until the next question */
};

void regexp_matcher_init(struct regexp_matcher *matcher);
void regexp_matcher_fini(struct regexp_matcher *matcher);

/* Looks for a match from byte `start` of `text` on; only there with the flag y. */
enum regexp_outcome regexp_match(struct regexp_matcher *matcher,
                                 const struct regexp_program *program, struct bytes text,
                                 size_t start);

#endif
