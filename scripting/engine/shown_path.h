/*
 * shown_path.h - a path as people want to read it: relative to the working folder when it is in
 * there.
 */
#ifndef EIDER_ENGINE_SHOWN_PATH_H
#define EIDER_ENGINE_SHOWN_PATH_H

#include <duktape.h>

/* Borrowed from the stack. [ ] -> [ path ] */
const char *shown_path_push(duk_context *ctx, const char *path);

#endif
