/*
 * regexp_watch.h - whether RegExp is still as we made it, so that the steps of ECMA-262 may be
 * left out that a script can see only when it has changed something.
 */
#ifndef EIDER_LANGUAGE_REGEXP_WATCH_H
#define EIDER_LANGUAGE_REGEXP_WATCH_H

#include <stdbool.h>

#include <duktape.h>

struct regexps;

/* Notes what RegExp's properties and its prototype's are now. [ prototype RegExp ] -> [ prototype
 * RegExp ] */
void regexp_watch(duk_context *ctx, struct regexps *regexps);

/* Whether nothing a script has done to the RegExp at `at`, or to RegExp, can be seen in using it.
 * [ ] -> [ ] */
bool regexp_is_plain(duk_context *ctx, duk_idx_t at);

#endif
