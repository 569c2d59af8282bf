#include "scripting/modules/fs_result.h"

#include "scripting/engine/byte_view.h"
#include "scripting/engine/convert.h"

#include <string.h>

static double milliseconds(const uv_timespec_t *time)
{
    return (double)time->tv_sec * 1e3 + (double)time->tv_nsec / 1e6;
}

/* [ ] -> [ array ] */
static void push_stat(duk_context *ctx, const uv_stat_t *stat)
{
    const double numbers[] = {
        (double)stat->st_dev,         (double)stat->st_mode,
        (double)stat->st_nlink,       (double)stat->st_uid,
        (double)stat->st_gid,         (double)stat->st_rdev,
        (double)stat->st_blksize,     (double)stat->st_ino,
        (double)stat->st_size,        (double)stat->st_blocks,
        milliseconds(&stat->st_atim), milliseconds(&stat->st_mtim),
        milliseconds(&stat->st_ctim), milliseconds(&stat->st_birthtim),
    };

    duk_push_array(ctx);
    for (duk_uarridx_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
        duk_push_number(ctx, numbers[i]);
        duk_put_prop_index(ctx, -2, i);
    }
}

/* [ ] -> [ string | Buffer ] */
static void push_name(duk_context *ctx, struct bytes name, bool as_bytes)
{
    if (as_bytes) {
        buffer_push(ctx, name);
    } else {
        text_push(ctx, name);
    }
}

/* [ ] -> [ array ] */
static void push_entries(duk_context *ctx, struct bytes entries, bool as_bytes)
{
    duk_uarridx_t count = 0;

    duk_push_array(ctx);
    for (size_t at = 0; at < entries.size;) {
        const struct bytes name = bytes_of(entries.data + at + 1);

        push_name(ctx, name, as_bytes);
        duk_put_prop_index(ctx, -2, count++);
        duk_push_int(ctx, entries.data[at]);
        duk_put_prop_index(ctx, -2, count++);
        at += name.size + 2;
    }
}

/* [ ] -> [ value ] */
void fs_push_value(duk_context *ctx, const struct fs_operation *operation,
                   const struct fs_work *work, bool as_bytes)
{
    const struct bytes output =
        work->output.size > 0 ? byte_buffer_bytes(&work->output) : BYTES("");

    switch (operation->gives) {
    case FS_GIVES_NOTHING:
        duk_push_undefined(ctx);
        break;
    case FS_GIVES_NUMBER:
        duk_push_number(ctx, work->number);
        break;
    case FS_GIVES_STAT:
        push_stat(ctx, &work->stat);
        break;
    case FS_GIVES_BYTES:
        buffer_push(ctx, output);
        break;
    case FS_GIVES_PATH:
        push_name(ctx, output.size > 0 ? output : (struct bytes){0}, as_bytes && output.size > 0);
        break;
    case FS_GIVES_ENTRIES:
        push_entries(ctx, output, as_bytes);
        break;
    }
}

/* ---- errors ---- */

/* [ text ] -> [ text ] */
static void add_path(duk_context *ctx, const char *before, const char *path)
{
    duk_push_string(ctx, before);
    text_push(ctx, bytes_of(path));
    duk_push_literal(ctx, "'");
    duk_concat(ctx, 4);
}

/* [ ] -> [ text ] */
static void push_message(duk_context *ctx, const struct fs_work *work, const char *path)
{
    char name[64];
    char text[128];

    duk_push_sprintf(ctx, "%s: %s, %s", uv_err_name_r(work->code, name, sizeof(name)),
                     uv_strerror_r(work->code, text, sizeof(text)), work->syscall);
    if (work->named != FS_NAMES_NOTHING) {
        add_path(ctx, " '", path);
    }
    if (work->named == FS_NAMES_BOTH) {
        add_path(ctx, " -> '", work->other);
    }
}

/* [ error ] -> [ error ] */
static void put_members(duk_context *ctx, const struct fs_work *work, const char *path)
{
    char name[64];

    duk_push_int(ctx, work->code);
    duk_put_prop_literal(ctx, -2, "errno");
    duk_push_string(ctx, uv_err_name_r(work->code, name, sizeof(name)));
    duk_put_prop_literal(ctx, -2, "code");
    duk_push_string(ctx, work->syscall);
    duk_put_prop_literal(ctx, -2, "syscall");
    if (work->named != FS_NAMES_NOTHING) {
        text_push(ctx, bytes_of(path));
        duk_put_prop_literal(ctx, -2, "path");
    }
    if (work->named == FS_NAMES_BOTH) {
        text_push(ctx, bytes_of(work->other));
        duk_put_prop_literal(ctx, -2, "dest");
    }
    if (work->code == UV_EFBIG && work->number > 0) { /* fs_operations.js makes another of it */
        duk_push_number(ctx, work->number);
        duk_put_prop_literal(ctx, -2, "size");
    }
}

/* [ ] -> [ error ] */
void fs_push_error(duk_context *ctx, const struct fs_work *work)
{
    const char *path = work->failed_path != NULL ? work->failed_path : work->path;

    push_message(ctx, work, path);
    duk_push_error_object(ctx, DUK_ERR_ERROR, "%s", duk_get_string(ctx, -1));
    duk_remove(ctx, -2);
    put_members(ctx, work, path);
}
