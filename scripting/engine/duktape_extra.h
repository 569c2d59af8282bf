/*
 * duktape_extra.h - what Eider adds to Duktape's C interface (cmake/duktape_extra.c).
 *
 * Only what its public functions cannot do: methods that are no constructors, what kind of object a
 * value is, own properties without a walk of the prototype chain, and the inside of a Proxy.
 */
#ifndef EIDER_ENGINE_DUKTAPE_EXTRA_H
#define EIDER_ENGINE_DUKTAPE_EXTRA_H

#include <stdbool.h>
#include <stddef.h>

#include <duktape.h>

/* A flag of duk_compile(): the text is as its author wrote it, and must be ES5. */
#define DUKTAPE_COMPILE_PLAIN (1u << 20)

/* The engine's own numbers of object classes. */
enum duktape_class {
    DUKTAPE_NONE = 0,
    DUKTAPE_OBJECT = 1,
    DUKTAPE_ARRAY = 2,
    DUKTAPE_FUNCTION = 3,
    DUKTAPE_ARGUMENTS = 4,
    DUKTAPE_BOOLEAN = 5,
    DUKTAPE_DATE = 6,
    DUKTAPE_ERROR = 7,
    DUKTAPE_NUMBER = 10,
    DUKTAPE_REGEXP = 11,
    DUKTAPE_STRING = 12,
    DUKTAPE_SYMBOL = 14,
    DUKTAPE_ARRAY_BUFFER = 19,
    DUKTAPE_DATA_VIEW = 20,
    DUKTAPE_INT8_ARRAY = 21, /* the typed arrays: these nine, in this order */
    DUKTAPE_UINT8_ARRAY = 22,
    DUKTAPE_UINT8_CLAMPED_ARRAY = 23,
    DUKTAPE_INT16_ARRAY = 24,
    DUKTAPE_UINT16_ARRAY = 25,
    DUKTAPE_INT32_ARRAY = 26,
    DUKTAPE_UINT32_ARRAY = 27,
    DUKTAPE_FLOAT32_ARRAY = 28,
    DUKTAPE_FLOAT64_ARRAY = 29,
};

/* A function that `new` refuses, with Function.prototype as its prototype and neither name nor
 * length. [ ] -> [ function ] */
duk_idx_t duktape_push_method(duk_context *ctx, duk_c_function function, duk_idx_t argument_count);

/* The same, but `new` takes it. [ ] -> [ function ] */
duk_idx_t duktape_push_constructor(duk_context *ctx, duk_c_function function,
                                   duk_idx_t argument_count);

/* Gives a C function another body: it stays the object it is, with its properties and its magic.
 * The number of arguments may stay the same. Returns the old body. [ ] -> [ ] */
#define DUKTAPE_SAME (-2)
duk_c_function duktape_replace_function(duk_context *ctx, duk_idx_t at, duk_c_function function,
                                        duk_idx_t argument_count);

/* Makes a function of a script one that `new` refuses. [ ] -> [ ] */
void duktape_refuse_new(duk_context *ctx, duk_idx_t at);

/* What every `arguments` made from now on has as its Symbol.iterator. [ function ] -> [ ] */
void duktape_set_arguments_iterator(duk_context *ctx);

/* How many arguments a C function takes, or DUK_VARARGS. [ ] -> [ ] */
duk_idx_t duktape_argument_count(duk_context *ctx, duk_idx_t at);

/* The class of the object at `at`, whatever its prototype; DUKTAPE_NONE for a primitive value, and
 * DUKTAPE_FUNCTION or DUKTAPE_OBJECT for a Proxy. [ ] -> [ ] */
int duktape_class_of(duk_context *ctx, duk_idx_t at);

/* Makes the class of an object, which has nothing that another lacks, DUKTAPE_OBJECT. [ ] -> [ ] */
void duktape_make_ordinary(duk_context *ctx, duk_idx_t at);

/* [ ] -> [ ] */
bool duktape_is_proxy(duk_context *ctx, duk_idx_t at);

/* The target and the handler of a Proxy; pushes nothing for anything else.
 * [ ] -> [ target handler ] */
bool duktape_push_proxy_parts(duk_context *ctx, duk_idx_t at);

/* Gives a Proxy another handler. [ handler ] -> [ ] */
void duktape_set_proxy_handler(duk_context *ctx, duk_idx_t at);

/* The own data property of the object at `at`, of a Proxy itself, not of its target. Pushes nothing
 * when there is none. The key must be a literal, and no array index. [ ] -> [ value ] */
bool duktape_get_own(duk_context *ctx, duk_idx_t at, const char *key, size_t key_size);

#define duktape_get_own_literal(ctx, at, key) duktape_get_own((ctx), (at), (key), sizeof(key) - 1)

/* The same with any key, which stays where it is when there is no such property.
 * [ key ] -> [ value ], or [ key ] -> [ key ] */
bool duktape_get_own_key(duk_context *ctx, duk_idx_t at);

enum duktape_own {
    DUKTAPE_OWN_NONE,
    DUKTAPE_OWN_HIDDEN, /* there, not enumerable */
    DUKTAPE_OWN_ENUMERABLE,
};

/* Whether an object, of a Proxy itself, has a property. [ key ] -> [ key ] */
enum duktape_own duktape_look_own(duk_context *ctx, duk_idx_t at);

/* Assignment, definition (with the flags of duk_def_prop) and deletion that say whether they were
 * done instead of throwing; a setter or a trap may still throw.
 * [ key value ] -> [ ], [ key value ] -> [ ], [ key ] -> [ ] */
bool duktape_put_quietly(duk_context *ctx, duk_idx_t at);
bool duktape_define_quietly(duk_context *ctx, duk_idx_t at, duk_uint_t flags);
bool duktape_delete_quietly(duk_context *ctx, duk_idx_t at);

/* An error object without message or stack; `which` is the number that the engine's own
 * constructors have as their magic. [ ] -> [ error ] */
void duktape_push_plain_error(duk_context *ctx, int which);

/* Gives it its stack, without the C function that is running. A constructor need not: what it
 * returns is given one. [ error ] -> [ error ] */
void duktape_augment_error(duk_context *ctx);

/* The own properties that are no array indexes, symbols last; the engine's virtual ones (an array's
 * length) are not among them. `all`: also those that are not enumerable. However many elements
 * there are, this is quick. [ ] -> [ array ] */
void duktape_push_named_keys(duk_context *ctx, duk_idx_t at, bool all);

/* An array all of whose elements lie in its array part: a loop over its length is bounded by memory
 * that is there. [ ] -> [ ] */
bool duktape_is_array_dense(duk_context *ctx, duk_idx_t at);

#endif
