/*
 * literals.h - natives of literals.js: what array and object literals with `...` copy.
 */
#ifndef EIDER_LANGUAGE_LITERALS_H
#define EIDER_LANGUAGE_LITERALS_H

#include <duktape.h>

/* [ target ] -> [ target ] */
void literals_natives(duk_context *ctx);

#endif
