/*
 * regexp_construct.h - how a RegExp is made from a pattern and flags: RegExp() and compile().
 */
#ifndef EIDER_LANGUAGE_REGEXP_CONSTRUCT_H
#define EIDER_LANGUAGE_REGEXP_CONSTRUCT_H

#include <duktape.h>

/* Makes the constructor, with RegExp[Symbol.species]. [ prototype ] -> [ prototype RegExp ] */
void regexp_constructor_push(duk_context *ctx);

/* RegExp.prototype.compile of Annex B. [ pattern flags ] -> [ regexp ] */
duk_ret_t regexp_method_compile(duk_context *ctx);

#endif
