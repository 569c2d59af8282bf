/*
 * regexp.h - regular expressions of an engine: their programs, and running one on a JS string.
 *
 * A RegExp object holds its program (regexp_program.h) as Duktape would hold its own bytecode, so
 * literals of any flags are compiled where Duktape compiles JS, and a program lives as long as the
 * object or function that has it. The rest is one matcher and one compiler for each engine.
 *
 * Owner: the engine.
 */
#ifndef EIDER_LANGUAGE_REGEXP_H
#define EIDER_LANGUAGE_REGEXP_H

#include "base/byte_buffer.h"
#include "scripting/engine/reference.h"
#include "scripting/regexp/regexp_compile.h"
#include "scripting/regexp/regexp_match.h"
#include "scripting/regexp/unicode_property.h"

#include <duktape.h>

struct engine;

#define REGEXP_WATCHED_MAX 24

/* Symbol.match and so on. */
enum regexp_symbol {
    REGEXP_SYMBOL_MATCH,
    REGEXP_SYMBOL_MATCH_ALL,
    REGEXP_SYMBOL_REPLACE,
    REGEXP_SYMBOL_SEARCH,
    REGEXP_SYMBOL_SPLIT,
    REGEXP_SYMBOL_COUNT,
};

/* A property of RegExp or its prototype that decides what a fast path may skip. */
struct watched_property {
    void *object;
    void *key;
    void *function; /* its value or getter while nobody has changed it */
    duk_int_t slot;
};

struct regexps {
    struct unicode_properties properties;
    struct regexp_compiler compiler;
    struct regexp_matcher matcher;
    struct byte_buffer matches; /* registers of one match after the other */
    struct byte_buffer out;     /* a text that is being put together */

    void *prototype; /* RegExp.prototype */
    void *exec;      /* its exec() */
    struct watched_property watched[REGEXP_WATCHED_MAX];
    uint32_t watched_count;

    void *symbols[REGEXP_SYMBOL_COUNT];

    /* Where a byte of a long text was last found to be in units; pins[0] keeps that text. */
    void *pins;
    duk_uarridx_t pin_count;
    void *cursor_text;
    size_t cursor_byte;
    size_t cursor_unit;

    /* regexp.js: what is done when a fast path may not be taken */
    struct reference general;
};

/* A string on the stack, borrowed while it stays there. */
struct subject {
    struct bytes text;
    void *string;
    size_t unit_count;
    duk_idx_t at;
};

/* The C half of regexp.js; from now on this heap's regular expressions are ours.
 * [ target ] -> [ target ] */
void regexp_natives(duk_context *ctx);

/* Ends what an engine has of them. Never throws. Harmless when there is nothing. */
void regexp_close(struct engine *engine);

/* A new object, of two strings. [ pattern flags ] -> [ regexp ] */
duk_ret_t regexp_create(duk_context *ctx);

/* Gives the RegExp at `regexp` another program. [ pattern flags ] -> [ ] */
void regexp_recompile(duk_context *ctx, duk_idx_t regexp);

/* The letters of its flags. [ ] -> [ flags ] */
void regexp_push_flags(duk_context *ctx, const struct regexp_program *program);

/* The program of the value at `at`; NULL when it is no RegExp. [ ] -> [ ] */
const struct regexp_program *regexp_program_of(duk_context *ctx, duk_idx_t at);

/* Whether nothing a script has done to the RegExp at `at`, or to RegExp, can be seen in using it.
 * [ ] -> [ ] */
bool regexp_is_plain(duk_context *ctx, duk_idx_t at);

/* Whether a value is a string; to Duktape a symbol is one too. [ ] -> [ ] */
bool is_text(duk_context *ctx, duk_idx_t at);

/* [ string ] -> [ string ] */
void subject_get(duk_context *ctx, duk_idx_t at, struct subject *subject);

/* Between bytes and the units that JS counts in. May throw when the heap is full. [ ] -> [ ] */
size_t subject_unit(duk_context *ctx, const struct subject *subject, size_t byte);
size_t subject_byte(duk_context *ctx, const struct subject *subject, size_t unit);

/* A part of it; what begins at -1 is undefined. [ ] -> [ string ] */
void subject_push(duk_context *ctx, const struct subject *subject, int32_t begin, int32_t end);

/* Runs a program from a byte on; the registers stay until the next run. Throws when the time or
 * the stack is over. [ ] -> [ ] */
bool regexp_run(duk_context *ctx, const struct regexp_program *program,
                const struct subject *subject, size_t start);

/* What exec() does with the RegExp at `regexp`, but for the result: lastIndex is read and set. May
 * run user code, and change what is on the heap, but not the stack. [ ] -> [ ] */
bool regexp_exec(duk_context *ctx, duk_idx_t regexp, const struct subject *subject);

/* The groups of one match by name, undefined when none has one. [ ] -> [ groups ] */
void regexp_push_groups(duk_context *ctx, const struct regexp_program *program,
                        const struct subject *subject, const int32_t *registers);

/* The array that exec() returns, from the registers. [ ] -> [ array ] */
void regexp_push_result(duk_context *ctx, const struct regexp_program *program,
                        const struct subject *subject);

/* The group of that name, or 0. */
uint32_t regexp_group_named(const struct regexp_program *program, struct bytes name);

/* lastIndex = index, with the error of a script that froze it. [ ] -> [ ] */
void regexp_set_last_index(duk_context *ctx, duk_idx_t regexp, size_t index);

#endif
