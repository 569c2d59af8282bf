/*
 * typed_methods.h - the methods of typed arrays, which all nine classes share.
 *
 * Many are those of Array, which the engine has written for anything with a length: ours look at
 * `this` and pass the call on.
 */
#ifndef EIDER_BUILTINS_TYPED_METHODS_H
#define EIDER_BUILTINS_TYPED_METHODS_H

#include <duktape.h>

/* Puts methods and getters on %TypedArray%.prototype. [ prototype ] -> [ prototype ] */
void typed_array_methods_put(duk_context *ctx);

/* Puts `from`, `of` and Symbol.species on %TypedArray% (typed_from.c).
 * [ constructor ] -> [ constructor ] */
void typed_array_statics_put(duk_context *ctx);

/* ---- typed_copies.c: methods that give a new typed array ---- */

/* [ callback thisArg ] -> [ array ] */
duk_ret_t typed_array_map(duk_context *ctx);
duk_ret_t typed_array_filter(duk_context *ctx);

/* The elements from start to end: copied, or on the same buffer. [ start end ] -> [ array ] */
duk_ret_t typed_array_slice(duk_context *ctx);
duk_ret_t typed_array_subarray(duk_context *ctx);

/* [ ] -> [ array ] */
duk_ret_t typed_array_to_reversed(duk_context *ctx);

/* [ index value ] -> [ array ] */
duk_ret_t typed_array_with(duk_context *ctx);

#endif
