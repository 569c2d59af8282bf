/*
 * util.h - the C half of util.js: names of system errors.
 */
#ifndef EIDER_MODULES_UTIL_H
#define EIDER_MODULES_UTIL_H

#include <duktape.h>

/* [ target ] -> [ target ] */
void util_natives(duk_context *ctx);

#endif
