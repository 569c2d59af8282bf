#include "scripting/engine/require.h"

#include "scripting/engine/compile.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/natives.h"
#include "scripting/engine/registry.h"
#include "scripting/engine/shown_path.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

/* [ path ] -> [ path ] */
static duk_ret_t shown(duk_context *ctx)
{
    shown_path_push(ctx, duk_require_string(ctx, 0));
    return 1;
}

/* [ path ] -> [ boolean ] */
static duk_ret_t is_folder(duk_context *ctx)
{
    struct stat status;

    duk_push_boolean(ctx,
                     stat(duk_require_string(ctx, 0), &status) == 0 && S_ISDIR(status.st_mode));
    return 1;
}

/* The app has begun: no more files are expected soon. [ ] -> [ ] */
static duk_ret_t rest(duk_context *ctx)
{
    struct engine *engine = engine_of(ctx);

    lowerer_rest(&engine->lowerer);
    lowered_cache_rest(&engine->cache);
    return 0;
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

    engine_note_file(engine_of(ctx), path);
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

/* [ target ] -> [ target ] */
void require_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"isFile", is_file, 1}, {"isFolder", is_folder, 1}, {"realPath", real_path, 1},
        {"shown", shown, 1},    {"read", read_text, 1},     {"rest", rest, 0},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
    compile_natives(ctx);
    registry_natives(ctx);
}

/* [ ] -> [ ] */
void require_run_main(duk_context *ctx, const char *path)
{
    registry_push_internal(ctx, "runMain");
    duk_push_string(ctx, path);
    duk_call(ctx, 1);
    registry_push_internal(ctx, "watchMain");
    duk_insert(ctx, -2);
    duk_call(ctx, 1);
    duk_pop(ctx);
}
