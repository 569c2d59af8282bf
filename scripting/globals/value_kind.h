/*
 * value_kind.h - what a value really is, whatever its prototype says: the C half of util_types.js.
 */
#ifndef EIDER_GLOBALS_VALUE_KIND_H
#define EIDER_GLOBALS_VALUE_KIND_H

#include <duktape.h>

/* [ target ] -> [ target ] */
void value_kind_natives(duk_context *ctx);

#endif
