#include "scripting/globals/promise.h"

#include "scripting/engine/natives.h"

/* The keys that promise.js gets from hidden(), and the numbers of its states. */
#define STATE_KEY   DUK_HIDDEN_SYMBOL("state")
#define VALUE_KEY   DUK_HIDDEN_SYMBOL("value")
#define HANDLED_KEY DUK_HIDDEN_SYMBOL("handled")

/* [ ] -> [ value ] */
enum promise_state promise_look(duk_context *ctx, duk_idx_t at)
{
    at = duk_require_normalize_index(ctx, at);
    duk_get_prop_literal(ctx, at, STATE_KEY);
    const enum promise_state state =
        (enum promise_state)duk_get_uint_default(ctx, -1, PROMISE_NONE);

    duk_pop(ctx);
    if (state == PROMISE_REJECTED) {
        duk_push_true(ctx);
        duk_put_prop_literal(ctx, at, HANDLED_KEY);
    }
    duk_get_prop_literal(ctx, at, VALUE_KEY);
    return state;
}

/* A property key that no script can name. [ text ] -> [ key ] */
static duk_ret_t hidden(duk_context *ctx)
{
    duk_push_sprintf(ctx, "\xff%s", duk_require_string(ctx, 0));
    return 1;
}

/* [ target ] -> [ target ] */
void promise_natives(duk_context *ctx)
{
    static const struct native natives[] = {{"hidden", hidden, 1}, {NULL, NULL, 0}};

    natives_put(ctx, natives);
}
