/*
 * runtime.h - the C half of runtime.js and coroutine.js: what text that has been lowered stands on.
 */
#ifndef EIDER_LANGUAGE_RUNTIME_H
#define EIDER_LANGUAGE_RUNTIME_H

#include <duktape.h>

/* Keeps the engine's Thread, before scripts lose the object it is in. [ ] -> [ ] */
void runtime_keep_thread(duk_context *ctx);

/* [ target ] -> [ target ] */
void runtime_natives(duk_context *ctx);

#endif
