#include "scripting/engine/compile.h"

#include "base/json.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/duktape_extra.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/natives.h"
#include "scripting/engine/shown_path.h"
#include "scripting/engine/syntax.h"
#include "scripting/language/lowered_cache.h"
#include "scripting/language/lowerer.h"
#include "scripting/language/plain_script.h"
#include "scripting/language/source_map.h"

#include <stdio.h>
#include <string.h>

/* Both begin a file's first line. A module sees nothing of CommonJS. */
#define COMMONJS_WRAPPER "(function (exports, require, module, __filename, __dirname, __m, __rt) {"
#define MODULE_WRAPPER   "(function (__m, __rt) {"
#define PLACE            " (line "

/* Throws a SyntaxError whose stack is `text`: `file:line:column: SyntaxError: message`, the line
 * and a caret. [ ] -> [ ] */
static void throw_syntax_error(duk_context *ctx, struct bytes text)
{
    static const struct bytes label = BYTES("SyntaxError: ");
    const char *end = text.data + text.size;
    const char *message = memmem(text.data, text.size, label.data, label.size);

    message = message != NULL ? message + label.size : end;
    const char *line_end = memchr(message, '\n', (size_t)(end - message));

    duk_push_error_object(ctx, DUK_ERR_SYNTAX_ERROR, "%s", "");
    text_push(ctx,
              (struct bytes){message, (size_t)((line_end != NULL ? line_end : end) - message)});
    duk_put_prop_literal(ctx, -2, "message");
    duk_push_literal(ctx, "stack");
    text_push(ctx, text);
    duk_def_prop(ctx, -3,
                 DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_SET_WRITABLE | DUK_DEFPROP_SET_CONFIGURABLE);
    (void)duk_throw(ctx);
}

/* What the engine refuses of a text the lowering took (a regular expression, say): its message ends
 * with ` (line 3:14)`, a place in what was compiled. [ error ] -> [ ] */
static void throw_engine_error(duk_context *ctx, struct bytes source, const char *path)
{
    struct engine *engine = engine_of(ctx);
    struct syntax_error error = {.source = source, .name = shown_path_push(ctx, path)};
    unsigned column = 0;

    duk_get_prop_literal(ctx, -2, "message");
    const struct bytes message = text_get(ctx, -1);
    const char *place = memmem(message.data, message.size, PLACE, strlen(PLACE));

    if (place == NULL || sscanf(place, PLACE "%u:%u", &error.line, &column) < 1) {
        (void)duk_error(ctx, DUK_ERR_SYNTAX_ERROR, "%s: %s", error.name, message.data);
    }
    duk_push_lstring(ctx, message.data, (size_t)(place - message.data));
    error.message = duk_require_string(ctx, -1);
    byte_buffer_reset(&engine->report);
    syntax_show(&error, source_map_column(engine, path, error.line, column), &engine->report);
    throw_syntax_error(ctx, byte_buffer_bytes(&engine->report));
}

/* What the lowering says is wrong. [ ] -> [ ] */
static void throw_lowering_error(duk_context *ctx, struct bytes source, const char *path)
{
    struct engine *engine = engine_of(ctx);
    const struct lowering_result *result = &engine->lowered;
    struct byte_buffer *report = &engine->report;
    struct syntax_error error = {.source = source, .line = result->line};

    error.name = shown_path_push(ctx, path);
    text_push(ctx, byte_buffer_bytes(&result->message));
    error.message = duk_require_string(ctx, -1);
    byte_buffer_reset(report);
    syntax_show(&error, result->column, report);
    throw_syntax_error(ctx, byte_buffer_bytes(report));
}

/* The lowered text and its meta in engine->lowered. [ ] -> [ ] */
static void lower(duk_context *ctx, const struct lowering_request *request, const char *path)
{
    struct engine *engine = engine_of(ctx);
    struct lowering_result *result = &engine->lowered;

    lowering_result_reset(result);
    if (lowered_cache_get(&engine->cache, request, path, result)) {
        return;
    }
    lowered_cache_progress(&engine->cache, path);
    budget_pause(&engine->budget);
    const bool lowered = lowerer_run(&engine->lowerer, request, result);

    budget_resume(&engine->budget);
    lowered_cache_progress_done(&engine->cache);
    if (!lowered) {
        throw_lowering_error(ctx, request->source, path);
    }
    lowered_cache_put(&engine->cache, request, path, result);
}

/* Compiles `text`, made of `source`, in its wrapper as the file `path`; its columns are those that
 * `map` says; `flags` are for duk_compile(). [ text ] -> [ function ] */
static void compile_wrapped(duk_context *ctx, const char *wrapper, struct bytes source,
                            const char *path, struct bytes map, duk_uint_t flags)
{
    duk_push_string(ctx, wrapper);
    duk_insert(ctx, -2);
    duk_push_literal(ctx, "\n})");
    duk_concat(ctx, 3);
    duk_push_string(ctx, path);
    source_map_add(engine_of(ctx), path, map, (uint32_t)strlen(wrapper));
    /* Not DUK_COMPILE_FUNCTION, which does not look at what comes after the function. */
    if (duk_pcompile(ctx, DUK_COMPILE_EVAL | flags) != 0) {
        throw_engine_error(ctx, source, path);
    }
    duk_call(ctx, 0);
}

struct wrapped {
    struct bytes source;
    const char *path;
};

/* A file of a package that is ES5 already is compiled as it is. [ text ] -> [ function ] */
static duk_ret_t compile_plain(duk_context *ctx, void *data)
{
    const struct wrapped *wrapped = data;

    compile_wrapped(ctx, COMMONJS_WRAPPER, wrapped->source, wrapped->path, BYTES_NONE,
                    DUKTAPE_COMPILE_PLAIN);
    return 1;
}

/* Whether the engine took the text as it is. [ ] -> [ function ] or [ ] */
static bool try_plain(duk_context *ctx, struct bytes source, const char *path)
{
    struct wrapped wrapped = {source, path};

    if (!plain_script_is(source)) {
        return false;
    }
    text_push(ctx, source);
    if (duk_safe_call(ctx, compile_plain, &wrapped, 1, 1) == DUK_EXEC_SUCCESS) {
        return true;
    }
    duk_pop(ctx);
    return false;
}

/* [ ] -> [ [function, meta] ] */
static void push_lowered(duk_context *ctx, const struct lowering_request *request, const char *path)
{
    struct engine *engine = engine_of(ctx);

    lower(ctx, request, path);
    duk_push_array(ctx);
    text_push(ctx, byte_buffer_bytes(&engine->lowered.meta));
    duk_json_decode(ctx, -1);
    duk_get_prop_literal(ctx, -1, "format");
    const bool module = strcmp(duk_require_string(ctx, -1), "module") == 0;

    duk_get_prop_literal(ctx, -2, "map");
    const struct bytes map = text_get(ctx, -1);

    text_push(ctx, byte_buffer_bytes(&engine->lowered.code));
    compile_wrapped(ctx, module ? MODULE_WRAPPER : COMMONJS_WRAPPER, request->source, path, map, 0);
    duk_put_prop_index(ctx, -5, 0);
    duk_pop_2(ctx);
    duk_put_prop_index(ctx, -2, 1);
}

/* [ source path format typescript isPackage ] -> [ [function, meta] ] */
static duk_ret_t compile(duk_context *ctx)
{
    const char *path = duk_require_string(ctx, 1);
    const struct lowering_request request = {
        .source = text_get(ctx, 0),
        .format = duk_require_string(ctx, 2),
        .typescript = duk_to_boolean(ctx, 3) != 0,
        .is_package = duk_to_boolean(ctx, 4) != 0,
    };

    duk_push_array(ctx);
    if (request.is_package && !request.typescript && strcmp(request.format, "module") != 0 &&
        try_plain(ctx, request.source, path)) {
        duk_put_prop_index(ctx, -2, 0);
        duk_push_null(ctx);
        duk_put_prop_index(ctx, -2, 1);
        return 1;
    }
    push_lowered(ctx, &request, path);
    return 1;
}

/* [ text path ] -> [ value ] */
static duk_ret_t parse_json(duk_context *ctx)
{
    const struct bytes text = text_get(ctx, 0);
    struct byte_buffer *report = &engine_of(ctx)->report;
    struct syntax_error error = {.source = text,
                                 .name = shown_path_push(ctx, duk_require_string(ctx, 1))};
    struct json_reader reader;
    struct bytes value;
    uint32_t column;

    json_reader_init(&reader, text, JSON_DEPTH_LIMIT);
    if (json_skip(&reader, &value) && json_at_end(&reader)) {
        duk_dup(ctx, 0);
        duk_json_decode(ctx, -1);
        return 1;
    }
    error.message = reader.error != NULL ? reader.error : "text after the value";
    json_position(&reader, reader.at, &error.line, &column);
    byte_buffer_reset(report);
    syntax_show(&error, column, report);
    throw_syntax_error(ctx, byte_buffer_bytes(report));
    return 0;
}

/* [ target ] -> [ target ] */
void compile_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"compile", compile, 5},
        {"parseJson", parse_json, 2},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
