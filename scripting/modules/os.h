/*
 * os.h - the C half of the module os.
 */
#ifndef EIDER_MODULES_OS_H
#define EIDER_MODULES_OS_H

#include <duktape.h>

/* [ target ] -> [ target ] */
void os_natives(duk_context *ctx);

#endif
