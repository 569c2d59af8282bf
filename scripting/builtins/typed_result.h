/*
 * typed_result.h - the typed arrays that methods make: of the class that `this` wants, and as long
 * as they have to be.
 */
#ifndef EIDER_BUILTINS_TYPED_RESULT_H
#define EIDER_BUILTINS_TYPED_RESULT_H

#include "scripting/builtins/typed_view.h"

/* `this`, where it is, and its view; a TypeError when it is no typed array. [ ] -> [ this ] */
duk_idx_t typed_array_this(duk_context *ctx, struct typed_view *view);

/* The class that results of the typed array at `at` should have. False, and pushes nothing, when
 * that is the built-in one of `kind`. [ ] -> [ constructor ] */
bool typed_species_push(duk_context *ctx, duk_idx_t at, int kind);

/* What a constructor has made must be a typed array of at least that length; else a TypeError.
 * [ value ] -> [ value ] */
void typed_result_check(duk_context *ctx, double length);

/* A typed array for results of the one at `at`, whose view is `like`. [ ] -> [ array ] */
void typed_result_create(duk_context *ctx, duk_idx_t at, const struct typed_view *like,
                         double length);

/* `new this(length)` [ ] -> [ array ] */
void typed_result_create_of_this(duk_context *ctx, double length);

#endif
