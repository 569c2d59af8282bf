#include "scripting/modules/events.h"

#include "scripting/engine/natives.h"

#include <stdbool.h>
#include <string.h>

#define CAPTURES DUK_HIDDEN_SYMBOL("captures") /* of an emitter: its listeners' promises matter */
#define IN_JS    DUK_HIDDEN_SYMBOL("inJs")     /* of emit: the function for what is rare */

/* Calls the function on top with `this` and the arguments behind the event's name.
 * [ name args... this ... function ] -> [ name args... this ... result ] */
static void call(duk_context *ctx, duk_idx_t count)
{
    duk_dup(ctx, count);
    for (duk_idx_t i = 1; i < count; i++) {
        duk_dup(ctx, i);
    }
    duk_call_method(ctx, count - 1);
}

/* Listeners may change the list, so it is taken as it is now.
 * [ name args... this ... list ] -> [ name args... this ... ] */
static void call_all(duk_context *ctx, duk_idx_t count)
{
    const duk_idx_t list = duk_get_top_index(ctx);
    const duk_idx_t length = (duk_idx_t)duk_get_length(ctx, list);

    duk_require_stack(ctx, length + count + 2);
    for (duk_idx_t i = 0; i < length; i++) {
        duk_get_prop_index(ctx, list, (duk_uarridx_t)i);
    }
    for (duk_idx_t i = 0; i < length; i++) {
        duk_dup(ctx, list + 1 + i);
        call(ctx, count);
        duk_pop(ctx);
    }
    duk_set_top(ctx, list);
}

/* [ name args... this ] -> [ name args... this ] */
static bool is_rare(duk_context *ctx, duk_idx_t count)
{
    const char *name = duk_get_string(ctx, 0);
    bool captures;

    if (name != NULL && strcmp(name, "error") == 0) {
        return true;
    }
    captures = duk_get_prop_literal(ctx, count, CAPTURES) && duk_to_boolean(ctx, -1);
    duk_pop(ctx);
    return captures;
}

/* Errors, and emitters that look at their listeners' promises.
 * [ name args... this ] -> [ boolean ] */
static duk_ret_t emit_in_js(duk_context *ctx, duk_idx_t count)
{
    duk_push_current_function(ctx);
    duk_get_prop_literal(ctx, -1, IN_JS);
    duk_dup(ctx, count);
    for (duk_idx_t i = 0; i < count; i++) {
        duk_dup(ctx, i);
    }
    duk_call_method(ctx, count);
    return 1;
}

/* EventEmitter.prototype.emit. [ name args... ] -> [ boolean ] */
static duk_ret_t emit(duk_context *ctx)
{
    if (duk_get_top(ctx) == 0) {
        duk_push_undefined(ctx);
    }
    const duk_idx_t count = duk_get_top(ctx);

    duk_require_stack(ctx, count + 8);
    duk_push_this(ctx);
    if (is_rare(ctx, count)) {
        return emit_in_js(ctx, count);
    }
    if (!duk_get_prop_literal(ctx, count, "_events") || !duk_is_object(ctx, -1)) {
        duk_push_false(ctx);
        return 1;
    }
    duk_dup(ctx, 0);
    duk_get_prop(ctx, -2);
    if (duk_is_undefined(ctx, -1)) {
        duk_push_false(ctx);
        return 1;
    }
    if (duk_is_array(ctx, -1)) {
        call_all(ctx, count);
    } else {
        call(ctx, count);
    }
    duk_push_true(ctx);
    return 1;
}

/* [ function ] -> [ emit ] */
static duk_ret_t make_emit(duk_context *ctx)
{
    duk_push_c_function(ctx, emit, DUK_VARARGS);
    duk_dup(ctx, 0);
    duk_put_prop_literal(ctx, -2, IN_JS);
    return 1;
}

/* [ emitter boolean ] -> [ ] */
static duk_ret_t set_captures(duk_context *ctx)
{
    duk_put_prop_literal(ctx, 0, CAPTURES);
    return 0;
}

/* [ emitter ] -> [ boolean ] */
static duk_ret_t captures(duk_context *ctx)
{
    duk_get_prop_literal(ctx, 0, CAPTURES);
    duk_push_boolean(ctx, duk_to_boolean(ctx, -1));
    return 1;
}

/* [ target ] -> [ target ] */
void events_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"captures", captures, 1},
        {"makeEmit", make_emit, 1},
        {"setCaptures", set_captures, 2},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
