/*
 * array_like.h - elements of whatever has a length: arrays, typed arrays, array-likes.
 *
 * Indexes are doubles, because the language lets a length reach 2^53 - 1. A loop over elements
 * calls array_step() in each turn: a length costs nothing to claim, so every such loop asks for the
 * script's time limit.
 */
#ifndef EIDER_BUILTINS_ARRAY_LIKE_H
#define EIDER_BUILTINS_ARRAY_LIKE_H

#include <stdbool.h>
#include <stdint.h>

#include <duktape.h>

#define SAFE_INTEGER_MAX 9007199254740991.0

struct array_like {
    duk_idx_t at; /* the object on the value stack */
    double length;
    bool typed;
    uint32_t steps;
};

/* `this` as an object, with its length. [ ] -> [ object ] */
void array_like_this(duk_context *ctx, struct array_like *array);

/* The same, but it must be a typed array. [ ] -> [ object ] */
void array_like_this_typed(duk_context *ctx, struct array_like *array);

/* One of the two, by the function's magic: see METHOD_TYPED. [ ] -> [ object ] */
void array_like_this_either(duk_context *ctx, struct array_like *array);
#define METHOD_TYPED 0x100

/* The value at `at`, an object, with its length. [ ] -> [ ] */
void array_like_of(duk_context *ctx, duk_idx_t at, struct array_like *array);

/* Throws when the script's time is over. [ ] -> [ ] */
void array_step(duk_context *ctx, uint32_t *steps);

/* [ ] -> [ value ] */
void element_get(duk_context *ctx, duk_idx_t at, double index);

/* [ ] -> [ value ] if it is there */
bool element_get_if_present(duk_context *ctx, duk_idx_t at, double index);

/* [ value ] -> [ ] */
void element_put(duk_context *ctx, duk_idx_t at, double index);

/* Defines an own element, past any setter; throws when it cannot. [ value ] -> [ ] */
void element_define(duk_context *ctx, duk_idx_t at, double index);

/* [ ] -> [ ] */
void element_delete(duk_context *ctx, duk_idx_t at, double index);

/* Moves one element, or the hole that is there; asks for the time. [ ] -> [ ] */
void element_move(duk_context *ctx, struct array_like *array, double from, double to);

/* An index as a number that the engine knows to be an integer. [ ] -> [ number ] */
void push_index(duk_context *ctx, double index);

/* [ ] -> [ ] */
void length_put(duk_context *ctx, duk_idx_t at, double length);

/* The conversions of the language: ToIntegerOrInfinity, ToLength, and an index that counts from the
 * end when it is negative. `absent` stands for undefined. [ ] -> [ ] */
double to_integer(duk_context *ctx, duk_idx_t at);
double to_length(duk_context *ctx, duk_idx_t at);
double to_relative_index(duk_context *ctx, duk_idx_t at, double length, double absent);

/* Throws unless the value at `at` can be called. [ ] -> [ ] */
void require_callback(duk_context *ctx, duk_idx_t at);

/* Throws when undefined or null. [ ] -> [ ] */
void require_object_coercible(duk_context *ctx, duk_idx_t at);

/* SameValueZero: NaN is itself, and -0 is 0. [ ] -> [ ] */
bool same_value_zero(duk_context *ctx, duk_idx_t a, duk_idx_t b);

/* Bodies of methods that arrays and typed arrays share (array_general.c), for typed arrays. */
duk_ret_t typed_iterate(duk_context *ctx);
duk_ret_t typed_index_of(duk_context *ctx);
duk_ret_t typed_reduce(duk_context *ctx);

/* Called by the engine's push() and pop() for what is no dense array
 * (cmake/duktape_builtins.cmake). */
duk_ret_t array_push(duk_context *ctx);
duk_ret_t array_pop(duk_context *ctx);

/* What the results of an array's method go into (array.c): an object of the class that the object
 * at `at` asks for, or an array, which is true. [ ] -> [ array ] */
bool array_species_push(duk_context *ctx, duk_idx_t at, double length);

/* The value as Node's error messages show it: "#<Map>", "5"; never throws but for want of memory.
 * [ ] -> [ string ] */
const char *push_shown(duk_context *ctx, duk_idx_t at);

/* Likewise, with its type: "object", "number 5". [ ] -> [ string ] */
const char *push_kind(duk_context *ctx, duk_idx_t at);

#endif
