/*
 * regexp_result.h - what a match gives to JS: groups, names, indices.
 *
 * Registers are a matcher's: byte offsets of begin and end for each group, -1 where it has not
 * matched.
 */
#ifndef EIDER_LANGUAGE_REGEXP_RESULT_H
#define EIDER_LANGUAGE_REGEXP_RESULT_H

#include "scripting/language/subject.h"

struct regexp_program;

/* The groups of one match by name, undefined when none has one. [ ] -> [ groups ] */
void regexp_push_groups(duk_context *ctx, const struct regexp_program *program,
                        const struct subject *subject, const int32_t *registers);

/* The array that exec() returns, from the registers. [ ] -> [ array ] */
void regexp_push_result(duk_context *ctx, const struct regexp_program *program,
                        const struct subject *subject);

/* The group of that name, or 0. */
uint32_t regexp_group_named(const struct regexp_program *program, struct bytes name);

#endif
