/*
 * string_decoder.h - the C half of Node's module `string_decoder`.
 */
#ifndef EIDER_MODULES_STRING_DECODER_H
#define EIDER_MODULES_STRING_DECODER_H

#include <duktape.h>

/* [ target ] -> [ target ] */
void string_decoder_natives(duk_context *ctx);

#endif
