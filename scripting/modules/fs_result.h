/*
 * fs_result.h - what came of a piece of work (fs_work.h), as JS sees it.
 */
#ifndef EIDER_MODULES_FS_RESULT_H
#define EIDER_MODULES_FS_RESULT_H

#include "scripting/modules/fs_work.h"

#include <duktape.h>

/*
 * The value that the operation gives: nothing (undefined), a number, the 14 numbers of Stats in
 * their order, a Buffer, a path (undefined when there is none), or names and types in turn. Paths
 * and names are Buffers when `as_bytes`. [ ] -> [ value ]
 */
void fs_push_value(duk_context *ctx, const struct fs_operation *operation,
                   const struct fs_work *work, bool as_bytes);

/* Node's error of work that has failed. [ ] -> [ error ] */
void fs_push_error(duk_context *ctx, const struct fs_work *work);

#endif
