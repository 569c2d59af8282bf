/*
 * buffer.h - the C half of Node's Buffer (buffer.js).
 */
#ifndef EIDER_MODULES_BUFFER_H
#define EIDER_MODULES_BUFFER_H

#include <duktape.h>

/* [ target ] -> [ target ] */
void buffer_natives(duk_context *ctx);

/* The same for buffer_extra.js. [ target ] -> [ target ] */
void buffer_extra_natives(duk_context *ctx);

#endif
