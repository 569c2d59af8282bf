#include "scripting/language/regexp_watch.h"

#include "scripting/builtins/method_table.h"
#include "scripting/engine/engine.h"
#include "scripting/language/duktape_regexp.h"
#include "scripting/language/regexp.h"

#include <assert.h>

bool regexp_is_plain(duk_context *ctx, duk_idx_t at)
{
    const struct regexps *regexps = engine_of(ctx)->regexps;

    if (!duktape_regexp_is_pristine(ctx, at, regexps->prototype) ||
        duktape_regexp_last_index(ctx, at) < 0) {
        return false;
    }
    for (uint32_t i = 0; i < regexps->watched_count; i++) {
        const struct watched_property *watched = &regexps->watched[i];

        if (duktape_slot_function(ctx, watched->object, watched->key, watched->slot) !=
            watched->function) {
            return false;
        }
    }
    return true;
}

/* A property whose change ends the fast paths. [ object ] -> [ object ] */
static void watch(duk_context *ctx, struct regexps *regexps, const char *name)
{
    assert(regexps->watched_count < REGEXP_WATCHED_MAX);
    struct watched_property *watched = &regexps->watched[regexps->watched_count++];

    method_key_push(ctx, name);
    watched->object = duk_get_heapptr(ctx, -2);
    watched->key = duk_get_heapptr(ctx, -1);
    watched->slot = duktape_slot_of(ctx, -2, -1);
    watched->function = duktape_slot_function(ctx, watched->object, watched->key, watched->slot);
    regexp_pin(ctx, regexps);
    duk_push_heapptr(ctx, watched->function);
    regexp_pin(ctx, regexps);
}

void regexp_watch(duk_context *ctx, struct regexps *regexps)
{
    static const char *const names[] = {
        "constructor", "exec",    "flags",  "hasIndices", "global",    "ignoreCase", "multiline",
        "dotAll",      "unicode", "sticky", "@@match",    "@@replace", "@@search",   "@@split",
    };

    watch(ctx, regexps, "@@species");
    duk_dup(ctx, -2);
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        watch(ctx, regexps, names[i]);
    }
    duk_get_prop_literal(ctx, -1, "exec");
    regexps->exec = duk_get_heapptr(ctx, -1);
    duk_pop_2(ctx);
}
