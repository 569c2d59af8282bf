#include "scripting/language/regexp.h"

#include "base/xmalloc.h"
#include "scripting/builtins/method_table.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/natives.h"
#include "scripting/language/regexp_object.h"
#include "scripting/language/regexp_string.h"
#include "scripting/language/regexp_symbols.h"
#include "scripting/language/regexp_watch.h"

#define TEXT_SIZE_MAX (256u * 1024 * 1024)

void regexp_pin(duk_context *ctx, struct regexps *regexps)
{
    duk_push_heapptr(ctx, regexps->pins);
    duk_insert(ctx, -2);
    duk_put_prop_index(ctx, -2, 1 + regexps->pin_count++); /* 0 is the cursor's */
    duk_pop(ctx);
}

/* [ ] -> [ ] */
static void find_symbols(duk_context *ctx, struct regexps *regexps)
{
    static const char *const names[REGEXP_SYMBOL_COUNT] = {
        [REGEXP_SYMBOL_MATCH] = "@@match",     [REGEXP_SYMBOL_MATCH_ALL] = "@@matchAll",
        [REGEXP_SYMBOL_REPLACE] = "@@replace", [REGEXP_SYMBOL_SEARCH] = "@@search",
        [REGEXP_SYMBOL_SPLIT] = "@@split",
    };

    for (size_t i = 0; i < REGEXP_SYMBOL_COUNT; i++) {
        method_key_push(ctx, names[i]);
        regexps->symbols[i] = duk_get_heapptr(ctx, -1);
        regexp_pin(ctx, regexps);
    }
}

/* Makes RegExp and the methods; `general` has what regexp.js does. [ general ] -> [ ] */
static duk_ret_t install(duk_context *ctx)
{
    struct regexps *regexps = engine_of(ctx)->regexps;

    reference_set(ctx, 0, &regexps->general);
    duk_push_heap_stash(ctx);
    duk_push_array(ctx);
    regexps->pins = duk_get_heapptr(ctx, -1);
    duk_put_prop_literal(ctx, -2, "regexpPins");
    find_symbols(ctx, regexps);
    regexp_string_install(ctx);
    regexp_object_install(ctx);
    regexps->prototype = duk_get_heapptr(ctx, -2);
    regexp_watch(ctx, regexps);
    return 0;
}

static int is_time_over(void *data)
{
    return budget_is_spent(data);
}

static void regexp_open(struct engine *engine)
{
    struct regexps *regexps = xcalloc(1, sizeof(*regexps));

    unicode_properties_init(&regexps->properties);
    regexp_compiler_init(&regexps->compiler, &regexps->properties);
    regexp_matcher_init(&regexps->matcher);
    regexps->matcher.properties = &regexps->properties;
    regexps->matcher.is_time_over = is_time_over;
    regexps->matcher.data = engine;
    if (engine->limits.memory_max > 0 && engine->limits.memory_max < REGEXP_STACK_MAX) {
        regexps->matcher.stack_max = engine->limits.memory_max;
    }
    byte_buffer_init(&regexps->matches, TEXT_SIZE_MAX);
    byte_buffer_init(&regexps->out, TEXT_SIZE_MAX);
    engine->regexps = regexps;
}

void regexp_close(struct engine *engine)
{
    struct regexps *regexps = engine->regexps;

    if (regexps == NULL) {
        return;
    }
    unicode_properties_fini(&regexps->properties);
    regexp_compiler_fini(&regexps->compiler);
    regexp_matcher_fini(&regexps->matcher);
    byte_buffer_fini(&regexps->matches);
    byte_buffer_fini(&regexps->out);
    free(regexps);
    engine->regexps = NULL;
}

/* [ target ] -> [ target ] */
void regexp_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"install", install, 1},
        {"iteratorPrototype", regexp_iterator_prototype, 1},
        {NULL, NULL, 0},
    };

    regexp_open(engine_of(ctx));
    natives_put(ctx, natives);
}
