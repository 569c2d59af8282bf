/*
 * process.h - the C half of process.js: what a script may know of the process it runs in.
 */
#ifndef EIDER_GLOBALS_PROCESS_H
#define EIDER_GLOBALS_PROCESS_H

#include <duktape.h>

/* [ target ] -> [ target ] */
void process_natives(duk_context *ctx);

/* Sets process.argv from the third on. [ ] -> [ ] */
void process_set_arguments(duk_context *ctx, char **arguments, int count);

#endif
