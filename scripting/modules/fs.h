/*
 * fs.h - the C half of Node's fs: every operation of fs_work.h, done at once or in the background.
 *
 * In the background means on one of libuv's threads; what came of it is told in the loop's poll
 * phase. Work under way outlives its engine: then nobody is told.
 */
#ifndef EIDER_MODULES_FS_H
#define EIDER_MODULES_FS_H

#include <stdint.h>

#include <duktape.h>

struct engine;

/* Nobody waits for files any more. Harmless when nobody does. */
void fs_close(struct engine *engine);

/* How many pieces of work are under way. */
uint32_t fs_under_way(const struct engine *engine);

/* [ target ] -> [ target ] */
void fs_natives(duk_context *ctx);

#endif
