/*
 * iteration.h - C code that goes through what a script gives it to iterate.
 *
 * An array whose iterator nobody has changed is walked by index. For anything else the protocol is
 * followed: next() until it is done, return() when the walk ends early. Code between two steps that
 * may throw runs through iteration_call(), which closes the iterator before the error goes on.
 */
#ifndef EIDER_BUILTINS_ITERATION_H
#define EIDER_BUILTINS_ITERATION_H

#include <stdbool.h>
#include <stdint.h>

#include <duktape.h>

struct iteration {
    duk_idx_t at;  /* two places on the value stack: the iterator and its next(), or the array */
    bool by_index; /* a plain array */
    uint32_t position; /* in that array */
    uint32_t steps;
};

/* Begins to walk the value at `at`; throws when it cannot be iterated. [ ] -> [ iterator next ] */
void iteration_open(duk_context *ctx, duk_idx_t at, struct iteration *iteration);

/* The same with a method that the caller has looked up. [ method ] -> [ iterator next ] */
void iteration_open_with(duk_context *ctx, duk_idx_t at, struct iteration *iteration);

/* False, and pushes nothing, at the end. [ ] -> [ value ] */
bool iteration_next(duk_context *ctx, struct iteration *iteration);

/* Calls as duk_call_method() does; an error closes the iterator.
 * [ function this arguments ] -> [ result ] */
void iteration_call(duk_context *ctx, struct iteration *iteration, duk_idx_t argument_count);

/* Ends early without an error. [ ] -> [ ] */
void iteration_close(duk_context *ctx, struct iteration *iteration);

/* Ends early with the error on top. [ error ] -> */
duk_ret_t iteration_throw(duk_context *ctx, struct iteration *iteration);

/* Whether indexing an array is all that iterating it would do. [ ] -> [ ] */
bool is_plain_array(duk_context *ctx, duk_idx_t at);

/* { value, done } [ value ] -> [ result ] */
void iterator_result(duk_context *ctx, bool done);

#endif
