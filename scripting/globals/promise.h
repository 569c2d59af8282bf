/*
 * promise.h - the C half of promise.js: what lets C look into a promise.
 */
#ifndef EIDER_GLOBALS_PROMISE_H
#define EIDER_GLOBALS_PROMISE_H

#include <duktape.h>

/* [ target ] -> [ target ] */
void promise_natives(duk_context *ctx);

#endif
