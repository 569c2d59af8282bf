/*
 * regexp_exec.h - running a RegExp on a subject, and its lastIndex.
 */
#ifndef EIDER_LANGUAGE_REGEXP_EXEC_H
#define EIDER_LANGUAGE_REGEXP_EXEC_H

#include "scripting/language/subject.h"

struct regexp_program;

/* The program of the value at `at`; NULL when it is no RegExp. [ ] -> [ ] */
const struct regexp_program *regexp_program_of(duk_context *ctx, duk_idx_t at);

/* Runs a program from a byte on; the registers stay until the next run. Throws when the time or
 * the stack is over. [ ] -> [ ] */
bool regexp_run(duk_context *ctx, const struct regexp_program *program,
                const struct subject *subject, size_t start);

/* What exec() does with the RegExp at `regexp`, but for the result: lastIndex is read and set. May
 * run user code, and change what is on the heap, but not the stack. [ ] -> [ ] */
bool regexp_exec(duk_context *ctx, duk_idx_t regexp, const struct subject *subject);

/* lastIndex = index, with the error of a script that froze it. [ ] -> [ ] */
void regexp_set_last_index(duk_context *ctx, duk_idx_t regexp, size_t index);

#endif
