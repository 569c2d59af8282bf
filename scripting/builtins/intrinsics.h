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
    INTRINSIC_COUNT,
};

/* Bodies of the engine's own functions, which ours call for what is ordinary, in their own frame:
 * the arguments and the magic are the same. */
enum engine_function {
    ENGINE_ARRAY_CONCAT,
    ENGINE_ARRAY_ITERATE, /* every, filter, forEach, map, some */
    ENGINE_ARRAY_SLICE,
    ENGINE_ARRAY_SPLICE,
    ENGINE_ARRAY_JOIN,
    ENGINE_ARRAY_INDEX_OF, /* and lastIndexOf */
    ENGINE_ARRAY_REDUCE,   /* and reduceRight */
    ENGINE_ARRAY_REVERSE,
    ENGINE_ARRAY_SHIFT,
    ENGINE_ARRAY_UNSHIFT,
    ENGINE_TRAPPED, /* reflect.c */
    ENGINE_TRAPPED_LAST = ENGINE_TRAPPED + 5,
    ENGINE_JSON_PARSE,
    ENGINE_TYPED_ARRAY, /* the constructors */
    ENGINE_TYPED_SET,
    ENGINE_DATA_VIEW_GET,
    ENGINE_DATA_VIEW_SET,
    ENGINE_VIEW_BUFFER,
    ENGINE_VIEW_BYTE_LENGTH,
    ENGINE_VIEW_BYTE_OFFSET,
    ENGINE_FROM_CHAR_CODE,
    ENGINE_HARDEN,
    ENGINE_IS_HARDENED,
    ENGINE_IS_PROTOTYPE_OF,
    ENGINE_TO_FIXED,
    ENGINE_TO_EXPONENTIAL,
    ENGINE_TO_PRECISION,
    ENGINE_DATE,
    ENGINE_DATE_TO_ISO_STRING,
    ENGINE_FUNCTION_COUNT,
};

struct intrinsics {
    void *objects[INTRINSIC_COUNT];
    duk_c_function engine[ENGINE_FUNCTION_COUNT];
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

/* Puts a body of ours into the method `name` of the object on top, and keeps the engine's.
 * [ object ] -> [ object ] */
void engine_function_replace(duk_context *ctx, const char *name, duk_c_function function,
                             enum engine_function which);

/* The same for the getter `name`, which gets the name it should have.
 * [ object ] -> [ object ] */
void engine_getter_replace(duk_context *ctx, const char *name, duk_c_function function,
                           enum engine_function which);

/* Goes on in the engine's body. [ arguments ] -> [ result ] */
duk_ret_t engine_function_run(duk_context *ctx, enum engine_function which);

/* The C half of intrinsics.js. [ target ] -> [ target ] */
void intrinsics_natives(duk_context *ctx);

/* The C half of later.js. [ target ] -> [ target ] */
void later_natives(duk_context *ctx);

/* What each file puts into a new heap, in the order of the calls. [ ] -> [ ] */
void iterators_install(duk_context *ctx);
void array_install(duk_context *ctx);
void array_general_install(duk_context *ctx);
void array_copy_install(duk_context *ctx);
void array_search_install(duk_context *ctx);
void sort_install(duk_context *ctx);
void collections_install(duk_context *ctx);
void weak_collections_install(duk_context *ctx);
void object_install(duk_context *ctx);
void reflect_install(duk_context *ctx);
void string_install(duk_context *ctx);
void locale_install(duk_context *ctx);
void math_install(duk_context *ctx);
void number_install(duk_context *ctx);
void json_install(duk_context *ctx);
void symbol_install(duk_context *ctx);
void date_install(duk_context *ctx);
void error_install(duk_context *ctx);
void typed_array_install(duk_context *ctx);
void array_buffer_install(duk_context *ctx);
void later_install(duk_context *ctx);

#endif
