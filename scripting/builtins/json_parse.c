/* JSON.parse() is the engine's; its errors say what Node's say. */
#include "scripting/builtins/intrinsics.h"
#include "scripting/builtins/json_error.h"
#include "scripting/builtins/method_table.h"
#include "scripting/engine/engine.h"

#include <string.h>

#define ENGINE_MESSAGE "invalid json (at offset "

/* [ text reviver ] -> [ value ] */
static duk_ret_t run_engines(duk_context *ctx, void *udata)
{
    (void)udata;
    return engine_function_run(ctx, ENGINE_JSON_PARSE);
}

/* A reviver may throw what it likes. [ ... error ] -> [ ... error ] */
static bool is_engines(duk_context *ctx)
{
    bool engines = false;

    if (duk_is_error(ctx, -1) && duk_get_error_code(ctx, -1) == DUK_ERR_SYNTAX_ERROR) {
        duk_get_prop_literal(ctx, -1, "message");
        engines = duk_is_string(ctx, -1) &&
                  strncmp(duk_get_string(ctx, -1), ENGINE_MESSAGE, strlen(ENGINE_MESSAGE)) == 0;
        duk_pop(ctx);
    }
    return engines;
}

/* [ text ... error ] -> [ text ... error ] */
static void explain(duk_context *ctx)
{
    struct byte_buffer *message = &engine_of(ctx)->report;
    struct bytes text;

    text.data = duk_get_lstring(ctx, 0, &text.size);
    budget_charge(ctx, text.size);
    byte_buffer_reset(message);
    json_error_append(message, text);
    if (message->size > 0) {
        duk_push_lstring(ctx, message->data, message->size);
        duk_put_prop_literal(ctx, -2, "message");
    }
}

/* [ text reviver ] -> [ value ] */
static duk_ret_t json_parse(duk_context *ctx)
{
    duk_to_string(ctx, 0);
    if (duk_safe_call(ctx, run_engines, NULL, 0, 1) == DUK_EXEC_SUCCESS) {
        return 1;
    }
    if (is_engines(ctx)) {
        explain(ctx);
    }
    return duk_throw(ctx);
}

void json_install(duk_context *ctx)
{
    global_push(ctx, "JSON");
    engine_function_replace(ctx, "parse", json_parse, ENGINE_JSON_PARSE);
    duk_pop(ctx);
}
