/*
 * require.h - CommonJS modules: the C half of require.js, and the main module.
 *
 * Built-in modules come first, then files named by a relative or absolute path: as written, with
 * `.js`, with `.json`, as a folder with index.js. Every text of a script is compiled by one
 * function in here, which is where a translator of newer JavaScript will fit.
 */
#ifndef EIDER_ENGINE_REQUIRE_H
#define EIDER_ENGINE_REQUIRE_H

#include <duktape.h>

#define MODULE_SIZE_MAX (16u * 1024 * 1024) /* bytes of one file */

/* The C half of require.js. [ target ] -> [ target ] */
void require_natives(duk_context *ctx);

/* Runs the script at `path` as the main module. [ ] -> [ ] */
void require_run_main(duk_context *ctx, const char *path);

#endif
