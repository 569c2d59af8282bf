#include "scripting/modules/fs_work.h"

#include "base/xmalloc.h"

#include <string.h>
#include <sys/stat.h>

#define PATH_SIZE_MAX 65536 /* the system refuses far shorter ones */

static int remove_tree(struct fs_work *work, struct byte_buffer *path);

static int fail_at(struct fs_work *work, const struct byte_buffer *path, int code,
                   const char *syscall)
{
    if (code < 0 && work->code == 0) {
        work->failed_path = xstrdup(path->data);
    }
    return fs_failed(work, code, syscall, FS_NAMES_PATH);
}

/* The path ends in a NUL, in place of which a name is put. */
static int remove_entry(struct fs_work *work, struct byte_buffer *path, const char *name)
{
    const size_t size = path->size;
    int code;

    path->data[size - 1] = '/';
    if (byte_buffer_append(path, name, strlen(name) + 1)) {
        code = remove_tree(work, path);
    } else {
        code = fs_failed(work, UV_ENAMETOOLONG, "unlink", FS_NAMES_PATH);
    }
    path->size = size;
    path->data[size - 1] = '\0';
    return code;
}

static int remove_entries(struct fs_work *work, struct byte_buffer *path)
{
    uv_dirent_t entry;
    uv_fs_t request;
    int code = uv_fs_scandir(NULL, &request, path->data, 0, NULL);

    if (code < 0) {
        (void)fail_at(work, path, code, "scandir");
    } else {
        code = 0;
    }
    while (code == 0 && uv_fs_scandir_next(&request, &entry) == 0) {
        code = remove_entry(work, path, entry.name);
    }
    uv_fs_req_cleanup(&request);
    return code;
}

static int remove_folder(struct fs_work *work, struct byte_buffer *path)
{
    uv_fs_t request;
    int code = uv_fs_rmdir(NULL, &request, path->data, NULL);

    uv_fs_req_cleanup(&request);
    if (code == UV_ENOTEMPTY || code == UV_EEXIST) {
        code = remove_entries(work, path);
        if (code == 0) {
            code = uv_fs_rmdir(NULL, &request, path->data, NULL);
            uv_fs_req_cleanup(&request);
        }
    }
    return code == UV_ENOENT ? 0 : fail_at(work, path, code, "rmdir");
}

/* What is gone meanwhile is no failure. Links are removed, not followed. */
static int remove_tree(struct fs_work *work, struct byte_buffer *path)
{
    uv_fs_t request;
    const int code = uv_fs_unlink(NULL, &request, path->data, NULL);

    uv_fs_req_cleanup(&request);
    if (code == UV_EISDIR) {
        return remove_folder(work, path);
    }
    return code == UV_ENOENT ? 0 : fail_at(work, path, code, "unlink");
}

/* path force recursive */
void fs_run_rm(struct fs_work *work)
{
    struct byte_buffer path;
    uv_fs_t request;

    uv_fs_lstat(NULL, &request, work->path, NULL);
    const bool folder = request.result == 0 && (request.statbuf.st_mode & S_IFMT) == S_IFDIR;

    if (request.result == UV_ENOENT && work->numbers[0] != 0) {
        uv_fs_req_cleanup(&request);
        return;
    }
    if (fs_done(work, &request, "lstat", FS_NAMES_PATH) < 0) {
        return;
    }
    if (folder && work->numbers[1] == 0) {
        (void)fs_failed(work, UV_EISDIR, "rm", FS_NAMES_PATH);
        return;
    }
    byte_buffer_init(&path, PATH_SIZE_MAX);
    byte_buffer_append(&path, work->path, strlen(work->path) + 1);
    (void)remove_tree(work, &path);
    byte_buffer_fini(&path);
}
