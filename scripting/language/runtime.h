/*
 * runtime.h - natives of what text that has been lowered stands on: runtime.js, class.js,
 * coroutine.js and the generators, function_kinds.js.
 */
#ifndef EIDER_LANGUAGE_RUNTIME_H
#define EIDER_LANGUAGE_RUNTIME_H

#include <duktape.h>

/* Keeps the engine's Thread, before scripts lose the object it is in. [ ] -> [ ] */
void runtime_keep_thread(duk_context *ctx);

/* Keys and hidden properties, eval; and has Function take what is lowered. [ target ] -> [ target ]
 */
void runtime_natives(duk_context *ctx);

/* What a class asks of functions and instances. [ target ] -> [ target ] */
void class_natives(duk_context *ctx);

/* The engine's Thread. [ target ] -> [ target ] */
void coroutine_natives(duk_context *ctx);

/* What makes functions of a kind, by a prototype or a text. [ target ] -> [ target ] */
void function_kinds_natives(duk_context *ctx);

#endif
