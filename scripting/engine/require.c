#include "scripting/engine/require.h"

#include "base/json.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/natives.h"
#include "scripting/engine/registry.h"
#include "scripting/engine/syntax.h"
#include "scripting/language/lowerer.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define COMMONJS_WRAPPER "(function (exports, require, module, __filename, __dirname, __m, __rt) {"
#define MODULE_WRAPPER   "(function (__m, __rt) {"

/* Throws `shown: cause`. [ ] -> [ ] */
static void throw_errno(duk_context *ctx, const char *path)
{
    (void)duk_error(ctx, DUK_ERR_ERROR, "%s: %s", path, strerror(errno));
}

/* [ path ] -> [ boolean ] */
static duk_ret_t is_file(duk_context *ctx)
{
    struct stat status;

    duk_push_boolean(ctx,
                     stat(duk_require_string(ctx, 0), &status) == 0 && S_ISREG(status.st_mode));
    return 1;
}

/* [ path ] -> [ absolute path ] */
static duk_ret_t real_path(duk_context *ctx)
{
    const char *path = duk_require_string(ctx, 0);
    char resolved[PATH_MAX];

    if (realpath(path, resolved) == NULL) {
        throw_errno(ctx, path);
    }
    duk_push_string(ctx, resolved);
    return 1;
}

/* A path as people want to read it: relative to the working folder when it is in there.
 * [ path ] -> [ path ] */
static duk_ret_t shown(duk_context *ctx)
{
    const char *path = duk_require_string(ctx, 0);
    char folder[PATH_MAX];

    if (getcwd(folder, sizeof(folder)) != NULL) {
        const size_t size = strlen(folder);

        if (strncmp(path, folder, size) == 0 && path[size] == '/') {
            path += size + 1;
        }
    }
    duk_push_string(ctx, path);
    return 1;
}

/* [ path ] -> [ path shown ] */
static const char *push_shown(duk_context *ctx)
{
    duk_push_c_function(ctx, shown, 1);
    duk_dup(ctx, -2);
    duk_call(ctx, 1);
    return duk_require_string(ctx, -1);
}

/* Reads `size` bytes or fewer; how many, or -1. Nothing in here throws: the file is open. */
static ssize_t read_file(const char *path, char *data, size_t size)
{
    const int file = open(path, O_RDONLY | O_CLOEXEC);
    size_t got = 0;
    ssize_t count = file < 0 ? -1 : 1;

    while (count > 0 && got < size) {
        count = read(file, data + got, size - got);
        got += count > 0 ? (size_t)count : 0;
    }
    if (file >= 0) {
        close(file);
    }
    return count < 0 ? -1 : (ssize_t)got;
}

static struct bytes without_bom(struct bytes text)
{
    if (text.size >= 3 && memcmp(text.data, "\xef\xbb\xbf", 3) == 0) {
        return (struct bytes){text.data + 3, text.size - 3};
    }
    return text;
}

/* A file's text. [ path ] -> [ string ] */
static duk_ret_t read_text(duk_context *ctx)
{
    const char *path = duk_require_string(ctx, 0);
    struct stat status;

    if (stat(path, &status) != 0) {
        throw_errno(ctx, path);
    }
    if (status.st_size > (off_t)MODULE_SIZE_MAX) {
        return duk_range_error(ctx, "%s: larger than %u bytes", path, MODULE_SIZE_MAX);
    }
    char *data = duk_push_fixed_buffer(ctx, (size_t)status.st_size + 1);
    const ssize_t size = read_file(path, data, (size_t)status.st_size);

    if (size < 0) {
        throw_errno(ctx, path);
    }
    text_push(ctx, without_bom((struct bytes){data, (size_t)size}));
    return 1;
}

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

/* [ path ] -> [ path shown ] */
static void throw_at(duk_context *ctx, struct bytes source, const char *path,
                     const struct lowering_result *result)
{
    struct byte_buffer *report = &engine_of(ctx)->report;
    struct syntax_error error = {.source = source, .line = result->line};

    duk_push_string(ctx, path);
    error.name = push_shown(ctx);
    text_push(ctx, byte_buffer_bytes(&result->message));
    error.message = duk_require_string(ctx, -1);
    byte_buffer_reset(report);
    syntax_show(&error, result->column, report);
    throw_syntax_error(ctx, byte_buffer_bytes(report));
}

/* The one door for the text of scripts. [ source path format typescript ] -> [ function meta ] */
static duk_ret_t compile(duk_context *ctx)
{
    struct engine *engine = engine_of(ctx);
    const struct lowering_request request = {
        .source = text_get(ctx, 0),
        .format = duk_require_string(ctx, 2),
        .typescript = duk_to_boolean(ctx, 3) != 0,
    };
    struct lowering_result *result = &engine->lowered;

    byte_buffer_reset(&result->code);
    byte_buffer_reset(&result->meta);
    byte_buffer_reset(&result->message);
    if (!lowerer_run(&engine->lowerer, &request, result)) {
        throw_at(ctx, request.source, duk_require_string(ctx, 1), result);
    }
    duk_push_array(ctx);
    text_push(ctx, byte_buffer_bytes(&result->meta));
    duk_json_decode(ctx, -1);
    duk_get_prop_literal(ctx, -1, "format");
    const bool module = strcmp(duk_require_string(ctx, -1), "module") == 0;

    duk_pop(ctx);
    duk_put_prop_index(ctx, -2, 1);
    duk_push_string(ctx, module ? MODULE_WRAPPER : COMMONJS_WRAPPER);
    text_push(ctx, byte_buffer_bytes(&result->code));
    duk_push_literal(ctx, "\n})");
    duk_concat(ctx, 3);
    duk_dup(ctx, 1);
    push_shown(ctx);
    duk_remove(ctx, -2);
    /* Not DUK_COMPILE_FUNCTION, which does not look at what comes after the function. */
    duk_compile(ctx, DUK_COMPILE_EVAL);
    duk_call(ctx, 0);
    duk_put_prop_index(ctx, -2, 0);
    return 1;
}

/* [ text path ] -> [ value ] */
static duk_ret_t parse_json(duk_context *ctx)
{
    const struct bytes text = text_get(ctx, 0);
    struct byte_buffer *report = &engine_of(ctx)->report;
    struct syntax_error error = {.source = text, .name = push_shown(ctx)};
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
void require_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"isFile", is_file, 1}, {"realPath", real_path, 1}, {"shown", shown, 1},
        {"read", read_text, 1}, {"compile", compile, 4},    {"parseJson", parse_json, 2},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
    registry_natives(ctx);
}

/* [ ] -> [ ] */
void require_run_main(duk_context *ctx, const char *path)
{
    registry_push_internal(ctx, "runMain");
    duk_push_string(ctx, path);
    duk_call(ctx, 1);
    duk_pop(ctx);
}
