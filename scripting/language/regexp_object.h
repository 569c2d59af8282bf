/*
 * regexp_object.h - the methods and accessors of RegExp.prototype, and the constructor.
 *
 * Symbol.match and its like do their work here for a plain RegExp; for any other object they call
 * the functions of regexp.js, which follow ECMA-262 step by step.
 */
#ifndef EIDER_LANGUAGE_REGEXP_OBJECT_H
#define EIDER_LANGUAGE_REGEXP_OBJECT_H

#include <stdbool.h>
#include <stdint.h>

#include <duktape.h>

/* Gives RegExp.prototype its methods, and the global RegExp its new value.
 * [ ] -> [ prototype RegExp ] */
void regexp_object_install(duk_context *ctx);

/* The prototype of what matchAll() returns. [ iteratorPrototype ] -> [ prototype ] */
duk_ret_t regexp_iterator_prototype(duk_context *ctx);

/* What Symbol.match, search and split of a plain RegExp give for a string; indexes of the stack.
 * [ ] -> [ result ] */
void regexp_push_match(duk_context *ctx, duk_idx_t regexp, duk_idx_t string);
void regexp_push_search(duk_context *ctx, duk_idx_t regexp, duk_idx_t string);
void regexp_push_split(duk_context *ctx, duk_idx_t regexp, duk_idx_t string, uint32_t limit);

#endif
