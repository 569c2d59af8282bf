/*
 * os_constants.h - os.constants: the numbers of this system's signals and errors.
 */
#ifndef EIDER_MODULES_OS_CONSTANTS_H
#define EIDER_MODULES_OS_CONSTANTS_H

#include <duktape.h>

/* A new object without a prototype, with one for each group. [ ] -> [ object ] */
duk_ret_t os_constants(duk_context *ctx);

#endif
