/*
 * duktape_regexp.h - how RegExp objects are reached inside Duktape (cmake/duktape_regexp.c).
 *
 * A RegExp object of Duktape holds its bytecode in a string. In a heap whose regular expressions
 * are ours, that string is a program of ours, and none of Duktape's own functions that would run
 * it are left.
 */
#ifndef EIDER_LANGUAGE_DUKTAPE_REGEXP_H
#define EIDER_LANGUAGE_DUKTAPE_REGEXP_H

#include <stdbool.h>
#include <stdint.h>

#include <duktape.h>

/* Ours, called by Duktape's compiler: compiles a literal, and says whether it did, which is so in a
 * heap whose RegExp is ours. Throws a SyntaxError.
 * [ pattern flags ] -> [ source program ], or as it was */
bool regexp_compile_literal(duk_context *ctx);

/* [ source program ] -> [ regexp ] */
void duktape_regexp_create(duk_context *ctx);

/* Gives the RegExp at `at` another program. [ source program ] -> [ ] */
void duktape_regexp_recompile(duk_context *ctx, duk_idx_t at);

/* The bytes of its program, aligned by four; NULL for what is no RegExp. [ ] -> [ ] */
const void *duktape_regexp_program(duk_context *ctx, duk_idx_t at);

/* Keeps the program while the RegExp may get another. [ ] -> [ program ] */
void duktape_regexp_push_program(duk_context *ctx, duk_idx_t at);

/* [ ] -> [ source ] */
void duktape_regexp_push_source(duk_context *ctx, duk_idx_t at);

/* Whether it has no properties but those it is born with, and that prototype. [ ] -> [ ] */
bool duktape_regexp_is_pristine(duk_context *ctx, duk_idx_t at, void *prototype);

/* Its lastIndex if that is a number and writable, else -1; and setting it, which fails likewise.
 * [ ] -> [ ] */
double duktape_regexp_last_index(duk_context *ctx, duk_idx_t at);
bool duktape_regexp_set_last_index(duk_context *ctx, duk_idx_t at, uint32_t index);

/* Makes RegExp.prototype, which Duktape has as a RegExp, an ordinary object. [ ] -> [ ] */
void duktape_regexp_make_ordinary(duk_context *ctx, duk_idx_t at);

/* Where an object has its own property of that key, -1: nowhere; and the function it has there, or
 * the getter, NULL when the place holds something else by now. [ ] -> [ ] */
int32_t duktape_slot_of(duk_context *ctx, duk_idx_t object, duk_idx_t key);
void *duktape_slot_function(duk_context *ctx, void *object, void *key, int32_t slot);

/* Defines an own property as a literal does: no setter is called. [ key value ] -> [ ] */
void duktape_define(duk_context *ctx, duk_idx_t object);

/* The same for an element of an array. [ value ] -> [ ] */
void duktape_define_index(duk_context *ctx, duk_idx_t object, duk_uarridx_t index);

#endif
