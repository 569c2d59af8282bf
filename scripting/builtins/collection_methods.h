/*
 * collection_methods.h - what the methods of Map and Set share, over collections.h.
 *
 * Most of them are one function for both classes: its magic says which, and for what walks, what of
 * the entries it gives.
 */
#ifndef EIDER_BUILTINS_COLLECTION_METHODS_H
#define EIDER_BUILTINS_COLLECTION_METHODS_H

#include "scripting/builtins/collections.h"

#define COLLECTION_PART_MASK  3
#define COLLECTION_KIND_SHIFT 4

/* The magic of a method of `kind` that gives `part`, which is 0 where it has no meaning. */
#define COLLECTION_METHOD(kind, part) ((kind) << COLLECTION_KIND_SHIFT | (part))

/* The class of the method that is running. [ ] -> [ ] */
static inline enum collection_kind collection_method_kind(duk_context *ctx)
{
    return (enum collection_kind)(duk_get_current_magic(ctx) >> COLLECTION_KIND_SHIFT);
}

/* What the method that is running gives. [ ] -> [ ] */
static inline enum collection_part collection_method_part(duk_context *ctx)
{
    return (enum collection_part)(duk_get_current_magic(ctx) & COLLECTION_PART_MASK);
}

/* The collection whose method is running; a TypeError, which names `method`, when it is none of
 * that kind. [ ] -> [ this values ] */
void collection_this(duk_context *ctx, enum collection_kind kind, const char *method,
                     struct collection *collection);

/* ---- collection_construct.c ---- */

/* `new Map(items)`, `new Set(items)`. [ items ] -> [ ] */
duk_ret_t collection_construct(duk_context *ctx);

/* ---- collection_iterator.c ---- */

/* Map.prototype.keys and its sisters. [ ] -> [ iterator ] */
duk_ret_t collection_iterator_new(duk_context *ctx);

/* Makes the prototypes of the iterators. [ ] -> [ ] */
void collection_iterators_install(duk_context *ctx);

#endif
