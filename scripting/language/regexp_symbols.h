/*
 * regexp_symbols.h - RegExp.prototype[Symbol.match] and its sisters, which String's methods call.
 *
 * They do their work here for a plain RegExp; for any other object they call the functions of
 * regexp.js, which follow ECMA-262 step by step.
 */
#ifndef EIDER_LANGUAGE_REGEXP_SYMBOLS_H
#define EIDER_LANGUAGE_REGEXP_SYMBOLS_H

#include <stdint.h>

#include <duktape.h>

/* Gives the object on top the methods. [ prototype ] -> [ prototype ] */
void regexp_symbols_put(duk_context *ctx);

/* The prototype of what matchAll() returns. [ iteratorPrototype ] -> [ prototype ] */
duk_ret_t regexp_iterator_prototype(duk_context *ctx);

/* What Symbol.match, search and split of a plain RegExp give for a string; indexes of the stack.
 * [ ] -> [ result ] */
void regexp_push_match(duk_context *ctx, duk_idx_t regexp, duk_idx_t string);
void regexp_push_search(duk_context *ctx, duk_idx_t regexp, duk_idx_t string);
void regexp_push_split(duk_context *ctx, duk_idx_t regexp, duk_idx_t string, uint32_t limit);

#endif
