#include "scripting/builtins/intrinsics.h"

#include "scripting/builtins/iteration.h"
#include "scripting/builtins/method_table.h"
#include "scripting/builtins/proxy.h"
#include "scripting/engine/duktape_extra.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/natives.h"

#include <assert.h>

#define STASH_BLOCK   "intrinsics"
#define STASH_OBJECTS "intrinsicObjects"

struct intrinsics *intrinsics_of(duk_context *ctx)
{
    return engine_of(ctx)->intrinsics;
}

void intrinsic_keep(duk_context *ctx, enum intrinsic which)
{
    intrinsics_of(ctx)->objects[which] = duk_require_heapptr(ctx, -1);
    duk_push_heap_stash(ctx);
    duk_get_prop_literal(ctx, -1, STASH_OBJECTS);
    duk_dup(ctx, -3);
    duk_put_prop_index(ctx, -2, which);
    duk_pop_2(ctx);
}

void intrinsic_push(duk_context *ctx, enum intrinsic which)
{
    void *object = intrinsics_of(ctx)->objects[which];

    assert(object != NULL);
    duk_push_heapptr(ctx, object);
}

bool intrinsic_is(duk_context *ctx, duk_idx_t at, enum intrinsic which)
{
    return duk_get_heapptr(ctx, at) == intrinsics_of(ctx)->objects[which];
}

void engine_function_replace(duk_context *ctx, const char *name, duk_c_function function,
                             enum engine_function which)
{
    duk_get_prop_string(ctx, -1, name);
    intrinsics_of(ctx)->engine[which] = duktape_replace_function(ctx, -1, function, DUKTAPE_SAME);
    duk_pop(ctx);
}

void engine_getter_replace(duk_context *ctx, const char *name, duk_c_function function,
                           enum engine_function which)
{
    duk_push_string(ctx, name);
    duk_get_prop_desc(ctx, -2, 0);
    duk_get_prop_literal(ctx, -1, "get");
    duk_dup_top(ctx);
    intrinsics_of(ctx)->engine[which] = duktape_replace_function(ctx, -1, function, DUKTAPE_SAME);
    duk_pop_3(ctx);
    accessor_describe(ctx, name);
}

duk_ret_t engine_function_run(duk_context *ctx, enum engine_function which)
{
    return intrinsics_of(ctx)->engine[which](ctx);
}

/* The block lives as long as the heap does. [ ] -> [ ] */
static void open_block(duk_context *ctx)
{
    duk_push_heap_stash(ctx);
    engine_of(ctx)->intrinsics = duk_push_fixed_buffer(ctx, sizeof(struct intrinsics));
    duk_put_prop_literal(ctx, -2, STASH_BLOCK);
    duk_push_bare_array(ctx);
    duk_put_prop_literal(ctx, -2, STASH_OBJECTS);
    duk_pop(ctx);
}

/* [ ] -> [ ] */
static void keep_engines(duk_context *ctx)
{
    global_push(ctx, "Array");
    intrinsic_keep(ctx, INTRINSIC_ARRAY);
    duk_get_prop_literal(ctx, -1, "prototype");
    intrinsic_keep(ctx, INTRINSIC_ARRAY_PROTOTYPE);
    duk_pop_2(ctx);
    global_prototype_push(ctx, "Int8Array");
    duk_get_prototype(ctx, -1);
    intrinsic_keep(ctx, INTRINSIC_TYPED_ARRAY_PROTOTYPE);
    duk_pop_2(ctx);
}

/* [ ] -> [ ] */
static duk_ret_t install(duk_context *ctx)
{
    open_block(ctx);
    keep_engines(ctx);
    symbol_install(ctx);
    iterators_install(ctx);
    array_install(ctx);
    array_general_install(ctx);
    array_copy_install(ctx);
    array_search_install(ctx);
    sort_install(ctx);
    collections_install(ctx);
    weak_collections_install(ctx);
    object_install(ctx);
    reflect_install(ctx);
    integrity_install(ctx);
    string_install(ctx);
    locale_install(ctx);
    math_install(ctx);
    number_install(ctx);
    json_install(ctx);
    date_install(ctx);
    error_install(ctx);
    typed_array_install(ctx);
    array_buffer_install(ctx);
    later_install(ctx);
    return 0;
}

/* Whether a loop over the value may go by index. [ value ] -> [ boolean ] */
static duk_ret_t plain_array(duk_context *ctx)
{
    duk_push_boolean(ctx, is_plain_array(ctx, 0));
    return 1;
}

/* Prototypes that no global leads to. [ ] -> [ prototype ] */
static duk_ret_t iterator_prototype(duk_context *ctx)
{
    intrinsic_push(ctx, INTRINSIC_ITERATOR_PROTOTYPE);
    return 1;
}

/* [ ] -> [ prototype ] */
static duk_ret_t async_iterator_prototype(duk_context *ctx)
{
    intrinsic_push(ctx, INTRINSIC_ASYNC_ITERATOR_PROTOTYPE);
    return 1;
}

/* [ target ] -> [ target ] */
void intrinsics_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"install", install, 0},
        {"iteratorPrototype", iterator_prototype, 0},
        {"asyncIteratorPrototype", async_iterator_prototype, 0},
        {"isPlainArray", plain_array, 1},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
