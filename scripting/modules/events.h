/*
 * events.h - the C half of events.js: emit(), which handlers use all the time.
 *
 * In JS it would need an arguments object, which costs five times what the rest does.
 */
#ifndef EIDER_MODULES_EVENTS_H
#define EIDER_MODULES_EVENTS_H

#include <duktape.h>

/* [ target ] -> [ target ] */
void events_natives(duk_context *ctx);

#endif
