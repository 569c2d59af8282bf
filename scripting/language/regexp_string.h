/*
 * regexp_string.h - String.prototype's match, matchAll, replace, replaceAll, search and split.
 */
#ifndef EIDER_LANGUAGE_REGEXP_STRING_H
#define EIDER_LANGUAGE_REGEXP_STRING_H

#include <duktape.h>

/* [ ] -> [ ] */
void regexp_string_install(duk_context *ctx);

#endif
