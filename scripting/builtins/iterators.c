/*
 * The iterators of arrays and strings, and what all iterators have in common.
 *
 * Those of Map and Set are in collection_iterator.c. What an iterator walks is in a hidden property
 * TARGET, undefined once it is done; where it stands is in another, AT: an index of elements for an
 * array, of bytes for a string, whose text never changes.
 */
#include "scripting/builtins/array_like.h"
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/iteration.h"
#include "scripting/builtins/method_table.h"
#include "scripting/builtins/typed_view.h"
#include "scripting/engine/duktape_extra.h"

#define TARGET DUK_HIDDEN_SYMBOL("target")
#define AT     DUK_HIDDEN_SYMBOL("at")
#define KIND   DUK_HIDDEN_SYMBOL("kind")

enum kind { KEYS = 0, VALUES = 1, ENTRIES = 2, KIND_MASK = 3 };

/* [ ] -> [ this ] */
static duk_ret_t iterator_self(duk_context *ctx)
{
    duk_push_this(ctx);
    return 1;
}

/* Array.prototype.keys, values, entries, and those of typed arrays. [ ] -> [ iterator ] */
static duk_ret_t array_iterator_new(duk_context *ctx)
{
    const int magic = duk_get_current_magic(ctx);

    duk_push_this(ctx);
    if (magic & METHOD_TYPED) {
        struct typed_view view;

        typed_view_require(ctx, -1, &view);
    } else {
        require_object_coercible(ctx, -1);
        duk_to_object(ctx, -1);
    }
    duk_push_object(ctx);
    intrinsic_push(ctx, INTRINSIC_ARRAY_ITERATOR_PROTOTYPE);
    duk_set_prototype(ctx, -2);
    duk_pull(ctx, -2);
    duk_put_prop_literal(ctx, -2, TARGET);
    duk_push_uint(ctx, 0);
    duk_put_prop_literal(ctx, -2, AT);
    duk_push_int(ctx, magic & KIND_MASK);
    duk_put_prop_literal(ctx, -2, KIND);
    return 1;
}

/* [ ] -> [ this target ] */
static void require_iterator(duk_context *ctx, const char *name)
{
    duk_push_this(ctx);
    if (!duk_is_object(ctx, -1) || !duktape_get_own_literal(ctx, -1, TARGET)) {
        (void)duk_type_error(ctx, "next method called on incompatible receiver %s: no %s",
                             push_shown(ctx, -1), name);
    }
}

/* [ this ... ] -> [ this ... result ] */
static duk_ret_t finish(duk_context *ctx)
{
    duk_push_undefined(ctx);
    duk_put_prop_literal(ctx, 0, TARGET);
    duk_push_undefined(ctx);
    iterator_result(ctx, true);
    return 1;
}

/* The length now: an array may have grown or shrunk since the last step. [ target ] -> [ target ]
 */
static double length_now(duk_context *ctx)
{
    struct array_like array;

    if (duktape_class_of(ctx, -1) == DUKTAPE_ARRAY) {
        return (double)duk_get_length(ctx, -1);
    }
    array_like_of(ctx, -1, &array);
    return array.length;
}

/* [ ] -> [ result ] */
static duk_ret_t array_iterator_next(duk_context *ctx)
{
    require_iterator(ctx, "Array Iterator");
    if (!duktape_get_own_literal(ctx, 0, KIND)) {
        return duk_type_error(ctx,
                              "next method called on incompatible receiver: no Array Iterator");
    }
    const enum kind kind = (enum kind)duk_get_int(ctx, -1);

    duk_pop(ctx);
    if (duk_is_undefined(ctx, 1)) {
        return finish(ctx);
    }
    duktape_get_own_literal(ctx, 0, AT);
    const double index = duk_get_number(ctx, -1);

    duk_pop(ctx);
    if (index >= length_now(ctx)) {
        return finish(ctx);
    }
    duk_push_number(ctx, index + 1);
    duk_put_prop_literal(ctx, 0, AT);
    if (kind == KEYS) {
        duk_push_number(ctx, index);
    } else if (kind == VALUES) {
        element_get(ctx, 1, index);
    } else {
        duk_push_array(ctx);
        duk_push_number(ctx, index);
        duk_put_prop_index(ctx, -2, 0);
        element_get(ctx, 1, index);
        duk_put_prop_index(ctx, -2, 1);
    }
    iterator_result(ctx, false);
    return 1;
}

/* String.prototype[Symbol.iterator] [ ] -> [ iterator ] */
static duk_ret_t string_iterator_new(duk_context *ctx)
{
    duk_push_this(ctx);
    require_object_coercible(ctx, -1);
    duk_to_string(ctx, -1);
    duk_push_object(ctx);
    intrinsic_push(ctx, INTRINSIC_STRING_ITERATOR_PROTOTYPE);
    duk_set_prototype(ctx, -2);
    duk_pull(ctx, -2);
    duk_put_prop_literal(ctx, -2, TARGET);
    duk_push_uint(ctx, 0);
    duk_put_prop_literal(ctx, -2, AT);
    return 1;
}

/* Bytes of the UTF-16 unit at `text` in the engine's CESU-8. */
static size_t unit_size(const unsigned char *text)
{
    return *text < 0x80 ? 1 : *text < 0xe0 ? 2 : *text < 0xf0 ? 3 : 4;
}

static bool is_surrogate(const unsigned char *text, unsigned char from, unsigned char to)
{
    return text[0] == 0xed && text[1] >= from && text[1] <= to;
}

/* Bytes of the code point at `text`: two surrogates that belong together are one. */
static size_t code_point_size(const unsigned char *text, size_t left)
{
    const bool pair =
        left >= 6 && is_surrogate(text, 0xa0, 0xaf) && is_surrogate(text + 3, 0xb0, 0xbf);
    const size_t size = pair ? 6 : unit_size(text);

    return size < left ? size : left;
}

/* [ ] -> [ result ] */
static duk_ret_t string_iterator_next(duk_context *ctx)
{
    size_t size;

    require_iterator(ctx, "String Iterator");
    if (duk_is_undefined(ctx, 1)) {
        return finish(ctx);
    }
    const char *text = duk_get_lstring(ctx, 1, &size);

    if (text == NULL) {
        return duk_type_error(ctx, "next method called on incompatible receiver");
    }
    duktape_get_own_literal(ctx, 0, AT);
    const size_t at = (size_t)duk_get_number(ctx, -1);

    duk_pop(ctx);
    if (at >= size) {
        return finish(ctx);
    }
    const size_t step = code_point_size((const unsigned char *)text + at, size - at);

    duk_push_number(ctx, (double)(at + step));
    duk_put_prop_literal(ctx, 0, AT);
    duk_push_lstring(ctx, text + at, step);
    iterator_result(ctx, false);
    return 1;
}

static const struct method of_all[] = {
    {"@@iterator", iterator_self, 0, 0, 0, METHOD, NULL},
    {0},
};

static const struct method of_all_async[] = {
    {"@@asyncIterator", iterator_self, 0, 0, 0, METHOD, NULL},
    {0},
};

static const struct method of_array_iterators[] = {
    {"next", array_iterator_next, 0, 0, 0, METHOD, NULL},
    {"@@toStringTag", NULL, 0, 0, 0, TEXT, "Array Iterator"},
    {0},
};

static const struct method of_string_iterators[] = {
    {"next", string_iterator_next, 0, 0, 0, METHOD, NULL},
    {"@@toStringTag", NULL, 0, 0, 0, TEXT, "String Iterator"},
    {0},
};

static const struct method of_arrays[] = {
    {"keys", array_iterator_new, 0, 0, KEYS, METHOD, NULL},
    {"entries", array_iterator_new, 0, 0, ENTRIES, METHOD, NULL},
    {"values", array_iterator_new, 0, 0, VALUES, METHOD, NULL},
    {"@@iterator", NULL, 0, 0, 0, SAME_AS, "values"},
    {0},
};

static const struct method of_typed_arrays[] = {
    {"keys", array_iterator_new, 0, 0, KEYS | METHOD_TYPED, METHOD, NULL},
    {"entries", array_iterator_new, 0, 0, ENTRIES | METHOD_TYPED, METHOD, NULL},
    {"values", array_iterator_new, 0, 0, VALUES | METHOD_TYPED, METHOD, NULL},
    {"@@iterator", NULL, 0, 0, 0, SAME_AS, "values"},
    {0},
};

static const struct method of_strings[] = {
    {"@@iterator", string_iterator_new, 0, 0, 0, METHOD, NULL},
    {0},
};

/* An object that inherits from %IteratorPrototype%. [ ] -> [ prototype ] */
static void push_iterator_prototype(duk_context *ctx, const struct method *methods)
{
    duk_push_object(ctx);
    intrinsic_push(ctx, INTRINSIC_ITERATOR_PROTOTYPE);
    duk_set_prototype(ctx, -2);
    methods_put(ctx, methods);
}

/* [ ] -> [ ] */
static void install_on(duk_context *ctx, const char *constructor, const struct method *methods)
{
    global_prototype_push(ctx, constructor);
    methods_put(ctx, methods);
    duk_pop(ctx);
}

void iterators_install(duk_context *ctx)
{
    duk_push_object(ctx);
    methods_put(ctx, of_all);
    intrinsic_keep(ctx, INTRINSIC_ITERATOR_PROTOTYPE);
    duk_pop(ctx);

    duk_push_object(ctx);
    methods_put(ctx, of_all_async);
    intrinsic_keep(ctx, INTRINSIC_ASYNC_ITERATOR_PROTOTYPE);
    duk_pop(ctx);

    push_iterator_prototype(ctx, of_array_iterators);
    intrinsic_keep(ctx, INTRINSIC_ARRAY_ITERATOR_PROTOTYPE);
    duk_get_prop_literal(ctx, -1, "next");
    intrinsic_keep(ctx, INTRINSIC_ARRAY_NEXT);
    duk_pop_2(ctx);

    push_iterator_prototype(ctx, of_string_iterators);
    intrinsic_keep(ctx, INTRINSIC_STRING_ITERATOR_PROTOTYPE);
    duk_pop(ctx);

    install_on(ctx, "Array", of_arrays);
    install_on(ctx, "String", of_strings);
    intrinsic_push(ctx, INTRINSIC_TYPED_ARRAY_PROTOTYPE);
    methods_put(ctx, of_typed_arrays);
    duk_pop(ctx);

    intrinsic_push(ctx, INTRINSIC_ARRAY_PROTOTYPE);
    duk_get_prop_literal(ctx, -1, "values");
    intrinsic_keep(ctx, INTRINSIC_ARRAY_VALUES);
    duk_dup_top(ctx);
    duktape_set_arguments_iterator(ctx);
    duk_pop_2(ctx);
}
