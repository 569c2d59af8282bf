#include "scripting/language/dynamic_code.h"

#include "scripting/engine/convert.h"
#include "scripting/engine/duktape_extra.h"
#include "scripting/engine/engine.h"
#include "scripting/language/lowerer.h"
#include "scripting/language/plain_script.h"

/* Stands before a text that needs no more lowering. */
#define LOWERED_MARK "/*lowered*/"

/* [ ] -> [ text ] */
static void push_lowered(duk_context *ctx, struct bytes source, struct bytes context)
{
    struct engine *engine = engine_of(ctx);
    const struct lowering_request request = {.source = source,
                                             .format = "script",
                                             .context = context,
                                             .time_max_ms = budget_left_ms(&engine->budget)};

    lowering_result_reset(&engine->lowered);
    const bool lowered = lowerer_run(&engine->lowerer, &request, &engine->lowered);

    budget_ask(ctx);
    if (!lowered) {
        duk_push_error_object(ctx, DUK_ERR_SYNTAX_ERROR, "%.*s", (int)engine->lowered.message.size,
                              engine->lowered.message.data);
        (void)duk_throw(ctx);
    }
    text_push(ctx, byte_buffer_bytes(&engine->lowered.code));
}

/* [ text ] -> [ text ] */
static bool is_marked(duk_context *ctx)
{
    const struct bytes text = text_get(ctx, -1);
    const struct bytes mark = BYTES(LOWERED_MARK);

    return text.size >= mark.size && memcmp(text.data, mark.data, mark.size) == 0;
}

/* Whether the engine takes the text as it is. [ text ] -> [ text ] */
static bool is_taken(duk_context *ctx)
{
    if (!plain_script_is(text_get(ctx, -1))) {
        return false;
    }
    duk_dup_top(ctx);
    duk_push_literal(ctx, "eval");
    const bool taken = duk_pcompile(ctx, DUK_COMPILE_EVAL | DUKTAPE_COMPILE_PLAIN) == 0;

    duk_pop(ctx);
    return taken;
}

/* Called by the engine's eval() with its argument, a string. [ source ] -> [ text ] */
void eider_lower_eval(duk_context *ctx)
{
    duk_dup(ctx, 0);
    if (!is_marked(ctx) && !is_taken(ctx)) {
        push_lowered(ctx, text_get(ctx, -1), BYTES_NONE);
        duk_replace(ctx, 0);
    }
    duk_pop(ctx);
}

/* What a direct eval is given, lowered for its place. [ source context ] -> [ text ] */
duk_ret_t dynamic_code_lower_eval(duk_context *ctx)
{
    const bool may_stay = duk_get_string(ctx, 1)[0] == 'p';

    duk_push_literal(ctx, LOWERED_MARK);
    duk_dup(ctx, 0);
    if (!may_stay || !is_taken(ctx)) {
        push_lowered(ctx, text_get(ctx, 0), text_get(ctx, 1));
        duk_remove(ctx, -2);
    }
    duk_concat(ctx, 2);
    return 1;
}

/* The parameters, and the body. [ head list ] -> [ head list parameters body ] */
static void push_parts(duk_context *ctx, duk_idx_t list)
{
    const duk_uarridx_t count = (duk_uarridx_t)duk_get_length(ctx, list);

    if (count < 2) {
        duk_push_literal(ctx, "");
    } else {
        duk_push_literal(ctx, ",");
        for (duk_uarridx_t i = 0; i + 1 < count; i++) {
            duk_get_prop_index(ctx, list, i);
            duk_to_string(ctx, -1);
        }
        duk_join(ctx, (duk_idx_t)count - 1);
    }
    if (count > 0) {
        duk_get_prop_index(ctx, list, count - 1);
        duk_to_string(ctx, -1);
    } else {
        duk_push_literal(ctx, "");
    }
}

/* [ head list ] -> [ function ] */
duk_ret_t dynamic_code_make(duk_context *ctx)
{
    duk_push_literal(ctx, "(");
    duk_dup(ctx, 0);
    duk_push_literal(ctx, " anonymous(");
    push_parts(ctx, 1);
    duk_push_literal(ctx, "\n) {\n");
    duk_insert(ctx, -2);
    duk_push_literal(ctx, "\n})");
    duk_concat(ctx, duk_get_top(ctx) - 2);
    push_lowered(ctx, text_get(ctx, -1), BYTES_NONE);
    duk_push_literal(ctx, "anonymous");
    duk_compile(ctx, DUK_COMPILE_EVAL);
    duk_call(ctx, 0);
    return 1;
}

/* [ arguments... ] -> [ function ] */
static duk_ret_t construct_function(duk_context *ctx)
{
    const duk_idx_t count = duk_get_top(ctx);

    duk_push_array(ctx);
    for (duk_idx_t i = 0; i < count; i++) {
        duk_dup(ctx, i);
        duk_put_prop_index(ctx, -2, (duk_uarridx_t)i);
    }
    duk_insert(ctx, 0);
    duk_set_top(ctx, 1);
    duk_push_literal(ctx, "function");
    duk_insert(ctx, 0);
    return dynamic_code_make(ctx);
}

void dynamic_code_install(duk_context *ctx)
{
    duk_get_global_literal(ctx, "Function");
    duktape_replace_function(ctx, -1, construct_function, DUK_VARARGS);
    duk_pop(ctx);
}
