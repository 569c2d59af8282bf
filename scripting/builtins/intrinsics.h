/*
 * intrinsics.h - the built-in objects of ES2023 that Duktape lacks or has otherwise.
 *
 * Nearly all of it is C: a function in C takes a third of the memory of one in JS, and no time to
 * compile. What few programs use (structuredClone, Array.fromAsync, the algebra of sets) is JS that
 * is compiled when it is first called.
 */
#ifndef EIDER_BUILTINS_INTRINSICS_H
#define EIDER_BUILTINS_INTRINSICS_H

#include <stdbool.h>
#include <stdint.h>

#include <duktape.h>

/* Objects that C compares with or makes others from. The heap's stash holds them. */
enum intrinsic {
    INTRINSIC_ARRAY,
    INTRINSIC_ARRAY_PROTOTYPE,
    INTRINSIC_ARRAY_VALUES, /* Array.prototype[Symbol.iterator] */
    INTRINSIC_ARRAY_NEXT,   /* %ArrayIteratorPrototype%.next */
    INTRINSIC_ARRAY_BUFFER,
    INTRINSIC_ARRAY_ITERATOR_PROTOTYPE,
    INTRINSIC_ASYNC_ITERATOR_PROTOTYPE,
    INTRINSIC_ITERATOR_PROTOTYPE,
    INTRINSIC_MAP_ITERATOR_PROTOTYPE,
    INTRINSIC_MAP_PROTOTYPE,
    INTRINSIC_MAP_SET,
    INTRINSIC_SET_ADD,
    INTRINSIC_SET_ITERATOR_PROTOTYPE,
    INTRINSIC_SET_PROTOTYPE,
    INTRINSIC_STRING_ITERATOR_PROTOTYPE,
    INTRINSIC_TYPED_ARRAY, /* the first of nine constructors */
    INTRINSIC_TYPED_ARRAY_LAST = INTRINSIC_TYPED_ARRAY + 8,
    INTRINSIC_TYPED_ARRAY_PROTOTYPE,
    /* The engine's own functions, behind ours. */
    INTRINSIC_ENGINE_ARRAY_METHOD, /* array.c */
    INTRINSIC_ENGINE_ARRAY_METHOD_LAST = INTRINSIC_ENGINE_ARRAY_METHOD + 4,
    INTRINSIC_ENGINE_TRAPPED, /* reflect.c */
    INTRINSIC_ENGINE_TRAPPED_LAST = INTRINSIC_ENGINE_TRAPPED + 5,
    INTRINSIC_ENGINE_LIST_METHOD, /* typed_array.c */
    INTRINSIC_ENGINE_LIST_METHOD_LAST = INTRINSIC_ENGINE_LIST_METHOD + 9,
    INTRINSIC_ENGINE_TYPED_ARRAY,
    INTRINSIC_ENGINE_TYPED_ARRAY_LAST = INTRINSIC_ENGINE_TYPED_ARRAY + 8,
    INTRINSIC_COUNT,
};

struct intrinsics {
    void *objects[INTRINSIC_COUNT];
    uint64_t weak_count; /* WeakMaps and WeakSets made so far */
};

/* The intrinsics of a heap. */
struct intrinsics *intrinsics_of(duk_context *ctx);

/* Remembers the object on top. [ object ] -> [ object ] */
void intrinsic_keep(duk_context *ctx, enum intrinsic which);

/* [ ] -> [ object ] */
void intrinsic_push(duk_context *ctx, enum intrinsic which);

/* Whether the value at `at` is that object. [ ] -> [ ] */
bool intrinsic_is(duk_context *ctx, duk_idx_t at, enum intrinsic which);

/* The C half of intrinsics.js. [ target ] -> [ target ] */
void intrinsics_natives(duk_context *ctx);

/* What each file puts into a new heap, in the order of the calls. [ ] -> [ ] */
void iterators_install(duk_context *ctx);
void array_install(duk_context *ctx);
void array_copy_install(duk_context *ctx);
void array_search_install(duk_context *ctx);
void sort_install(duk_context *ctx);
void collections_install(duk_context *ctx);
void weak_collections_install(duk_context *ctx);
void object_install(duk_context *ctx);
void reflect_install(duk_context *ctx);
void string_install(duk_context *ctx);
void math_install(duk_context *ctx);
void symbol_install(duk_context *ctx);
void error_install(duk_context *ctx);
void typed_array_install(duk_context *ctx);
void array_buffer_install(duk_context *ctx);
void later_install(duk_context *ctx);

#endif
