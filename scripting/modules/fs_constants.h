/*
 * fs_constants.h - fs.constants: the numbers of this system's modes and flags.
 */
#ifndef EIDER_MODULES_FS_CONSTANTS_H
#define EIDER_MODULES_FS_CONSTANTS_H

#include <duktape.h>

/* A new object without a prototype. [ ] -> [ object ] */
duk_ret_t fs_constants(duk_context *ctx);

#endif
