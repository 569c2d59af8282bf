/*
 * regexp.h - the regular expressions of an engine: what there is once, from its begin to its end.
 *
 * A RegExp object holds its program (regexp_program.h) as Duktape would hold its own bytecode, so
 * literals of any flags are compiled where Duktape compiles JS, and a program lives as long as the
 * object or function that has it. The rest is one matcher and one compiler for each engine. Making
 * an object is in regexp_source.h, running it in regexp_exec.h, its result in regexp_result.h.
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

/* The C half of regexp.js; from now on this heap's regular expressions are ours.
 * [ target ] -> [ target ] */
void regexp_natives(duk_context *ctx);

/* Ends what an engine has of them. Never throws. Harmless when there is nothing. */
void regexp_close(struct engine *engine);

/* Keeps what C compares with alive as long as the heap. [ value ] -> [ ] */
void regexp_pin(duk_context *ctx, struct regexps *regexps);

#endif
