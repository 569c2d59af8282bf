/*
 * argument_error.h - errors as Node's own functions throw them, with `code` and Node's words.
 *
 * The words are put together in modules/node_error.js, which is loaded with the first of them.
 */
#ifndef EIDER_ENGINE_ARGUMENT_ERROR_H
#define EIDER_ENGINE_ARGUMENT_ERROR_H

#include <duktape.h>

/* ERR_INVALID_ARG_TYPE: `The "offset" argument must be of type number. Received null`. `subject` is
 * `The "offset" argument`. Never returns. */
duk_ret_t throw_invalid_type(duk_context *ctx, const char *subject, const char *expected,
                             duk_idx_t received);

/* ERR_OUT_OF_RANGE: `The value of "offset" is out of range. It must be >= 0. Received -1`.
 * Never returns. */
duk_ret_t throw_out_of_range(duk_context *ctx, const char *name, duk_idx_t received,
                             const char *range, ...) __attribute__((format(printf, 4, 5)));

/* ERR_INVALID_ARG_VALUE: `The argument 'value' is invalid. Received 'zz'`. Never returns. */
duk_ret_t throw_invalid_value(duk_context *ctx, const char *name, duk_idx_t received);

/* Any other; `base` is the name of the constructor. Never returns. */
duk_ret_t throw_coded(duk_context *ctx, const char *base, const char *code, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#endif
