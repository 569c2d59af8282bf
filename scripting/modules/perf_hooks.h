/*
 * perf_hooks.h - the C half of the module perf_hooks.
 */
#ifndef EIDER_MODULES_PERF_HOOKS_H
#define EIDER_MODULES_PERF_HOOKS_H

#include <duktape.h>

/* [ target ] -> [ target ] */
void perf_hooks_natives(duk_context *ctx);

#endif
