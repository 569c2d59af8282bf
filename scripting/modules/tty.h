/*
 * tty.h - the C half of the module tty.
 */
#ifndef EIDER_MODULES_TTY_H
#define EIDER_MODULES_TTY_H

#include <duktape.h>

/* [ target ] -> [ target ] */
void tty_natives(duk_context *ctx);

#endif
