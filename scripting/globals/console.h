/*
 * console.h - the C half of console.js.
 */
#ifndef EIDER_GLOBALS_CONSOLE_H
#define EIDER_GLOBALS_CONSOLE_H

#include <duktape.h>

/* [ target ] -> [ target ] */
void console_natives(duk_context *ctx);

#endif
