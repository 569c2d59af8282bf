/*
 * promise.h - the C half of promise.js, and a look into its promises.
 */
#ifndef EIDER_GLOBALS_PROMISE_H
#define EIDER_GLOBALS_PROMISE_H

#include <duktape.h>

enum promise_state { PROMISE_PENDING, PROMISE_FULFILLED, PROMISE_REJECTED, PROMISE_NONE };

/*
 * The state of the promise at `at`, and what it was settled with; PROMISE_NONE and undefined when
 * it is no promise of ours. A rejection counts as handled from now on. [ ] -> [ value ]
 */
enum promise_state promise_look(duk_context *ctx, duk_idx_t at);

/* [ target ] -> [ target ] */
void promise_natives(duk_context *ctx);

#endif
