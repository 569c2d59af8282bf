/*
 * regexp_replace.h - replace() and replaceAll(): finding, expanding `$1`, calling, putting
 * together.
 *
 * All matches are found before a function of the script is called, as ECMA-262 has it.
 */
#ifndef EIDER_LANGUAGE_REGEXP_REPLACE_H
#define EIDER_LANGUAGE_REGEXP_REPLACE_H

#include <stdbool.h>

#include <duktape.h>

/* Replaces what a plain RegExp finds in a string, by a string or the results of a function; all are
 * indexes of the stack. [ ] -> [ string ] */
void regexp_replace(duk_context *ctx, duk_idx_t regexp, duk_idx_t string, duk_idx_t by);

/* The same for a string, once or `all` times. [ ] -> [ string ] */
void string_replace(duk_context *ctx, duk_idx_t wanted, duk_idx_t string, duk_idx_t by, bool all);

#endif
