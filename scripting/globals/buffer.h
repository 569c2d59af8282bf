/*
 * buffer.h - the C half of buffer.js.
 */
#ifndef EIDER_GLOBALS_BUFFER_H
#define EIDER_GLOBALS_BUFFER_H

#include <duktape.h>

/* [ target ] -> [ target ] */
void buffer_natives(duk_context *ctx);

#endif
