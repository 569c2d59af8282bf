/*
 * text_coding.h - the C half of TextEncoder and TextDecoder.
 */
#ifndef EIDER_MODULES_TEXT_CODING_H
#define EIDER_MODULES_TEXT_CODING_H

#include <duktape.h>

/* [ target ] -> [ target ] */
void text_coding_natives(duk_context *ctx);

#endif
