/*
 * regexp_source.h - from a pattern and flags to a RegExp object, and back to what it shows of them.
 *
 * What is refused is a SyntaxError with Node's text. Literals come here from Duktape's compiler
 * (regexp_compile_literal() in duktape_regexp.h).
 */
#ifndef EIDER_LANGUAGE_REGEXP_SOURCE_H
#define EIDER_LANGUAGE_REGEXP_SOURCE_H

#include <duktape.h>

struct regexp_program;

/* A new object, of two strings. [ pattern flags ] -> [ regexp ] */
duk_ret_t regexp_create(duk_context *ctx);

/* Gives the RegExp at `regexp` another program. [ pattern flags ] -> [ ] */
void regexp_recompile(duk_context *ctx, duk_idx_t regexp);

/* The letters of its flags. [ ] -> [ flags ] */
void regexp_push_flags(duk_context *ctx, const struct regexp_program *program);

#endif
