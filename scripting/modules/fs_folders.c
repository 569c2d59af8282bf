#include "scripting/modules/fs_work.h"

#include "base/xmalloc.h"

#include <string.h>
#include <sys/stat.h>

#define PATH_SIZE_MAX 65536 /* the system refuses far shorter ones */

/* The mode of what is at a path, followed or not; 0 when nothing is. */
static unsigned mode_at(const char *path, bool follows)
{
    uv_fs_t request;

    (void)(follows ? uv_fs_stat : uv_fs_lstat)(NULL, &request, path, NULL);
    const unsigned mode = request.result == 0 ? (unsigned)request.statbuf.st_mode : 0;

    uv_fs_req_cleanup(&request);
    return mode;
}

static bool is_folder(const char *path)
{
    return (mode_at(path, true) & S_IFMT) == S_IFDIR;
}

/* ---- listing ---- */

/* A byte of its type, its path below the folder that is listed, NUL. */
static bool add_entry(struct fs_work *work, const char *folder, const uv_dirent_t *entry)
{
    const char type = (char)entry->type;

    return fs_append(work, &type, 1, "scandir") &&
           (*folder == '\0' || (fs_append(work, folder, strlen(folder), "scandir") &&
                                fs_append(work, "/", 1, "scandir"))) &&
           fs_append(work, entry->name, strlen(entry->name) + 1, "scandir");
}

/* Some file systems do not tell types: then the entry is looked at. */
static void find_type(const char *folder, uv_dirent_t *entry)
{
    struct byte_buffer path;

    if (entry->type == UV_DIRENT_UNKNOWN) {
        byte_buffer_init(&path, PATH_SIZE_MAX);
        byte_buffer_append(&path, folder, strlen(folder));
        byte_buffer_append_char(&path, '/');
        byte_buffer_append(&path, entry->name, strlen(entry->name) + 1);
        const unsigned mode = path.failed ? 0 : mode_at(path.data, false) & S_IFMT;

        entry->type = mode == S_IFDIR   ? UV_DIRENT_DIR
                      : mode == S_IFREG ? UV_DIRENT_FILE
                      : mode == S_IFLNK ? UV_DIRENT_LINK
                                        : UV_DIRENT_UNKNOWN;
        byte_buffer_fini(&path);
    }
}

/* Adds what is in the folder `name` below the one that is listed. */
static void list_folder(struct fs_work *work, const char *path, const char *name)
{
    uv_dirent_t entry;
    uv_fs_t request;

    uv_fs_scandir(NULL, &request, path, 0, NULL);
    while (request.result >= 0 && uv_fs_scandir_next(&request, &entry) == 0) {
        find_type(path, &entry);
        if (!add_entry(work, name, &entry)) {
            break;
        }
    }
    if (request.result < 0 && *name != '\0') {
        work->failed_path = xstrdup(path);
    }
    (void)fs_done(work, &request, "scandir", FS_NAMES_PATH);
}

/* The folder of an entry, by its place in the output, which may move meanwhile. */
static void list_below(struct fs_work *work, size_t at)
{
    char *name = xstrdup(work->output.data + at);
    struct byte_buffer path;

    byte_buffer_init(&path, PATH_SIZE_MAX);
    byte_buffer_append(&path, work->path, strlen(work->path));
    byte_buffer_append_char(&path, '/');
    byte_buffer_append(&path, name, strlen(name) + 1);
    if (path.failed) {
        (void)fs_failed(work, UV_ENAMETOOLONG, "scandir", FS_NAMES_PATH);
    } else {
        list_folder(work, path.data, name);
    }
    byte_buffer_fini(&path);
    free(name);
}

/* The entries that are there already are the queue of folders to list. path recursive */
void fs_run_readdir(struct fs_work *work)
{
    list_folder(work, work->path, "");
    if (work->numbers[0] == 0) {
        return;
    }
    for (size_t at = 0; at < work->output.size && work->code == 0;) {
        if (work->output.data[at] == UV_DIRENT_DIR) {
            list_below(work, at + 1);
        }
        at += 1 + strlen(work->output.data + at + 1) + 1;
    }
}

/* ---- making ---- */

/* The folder of a path, or NULL; owned by the caller. */
static char *parent_of(const char *path)
{
    size_t size = strlen(path);

    while (size > 1 && path[size - 1] == '/') {
        size--;
    }
    while (size > 0 && path[size - 1] != '/') {
        size--;
    }
    while (size > 1 && path[size - 1] == '/') {
        size--;
    }
    return size == 0 || size == strlen(path) ? NULL : xmemdup(path, size);
}

static int make_folder(struct fs_work *work, const char *path)
{
    uv_fs_t request;
    const int code = uv_fs_mkdir(NULL, &request, path, (int)work->numbers[0], NULL);

    uv_fs_req_cleanup(&request);
    if (code == 0 && work->output.size == 0) {
        (void)fs_append(work, path, strlen(path), "mkdir"); /* the first that was made */
    }
    return code;
}

/* Makes a folder and those above it; they are no deeper than the system's longest path. 0 or a
 * code. */
static int make_folders(struct fs_work *work, const char *path, bool is_last)
{
    int code = make_folder(work, path);

    if (code == UV_ENOENT) {
        char *parent = parent_of(path);

        if (parent != NULL) {
            code = make_folders(work, parent, false);
            code = code == 0 ? make_folder(work, path) : code;
        }
        free(parent);
    }
    if (code != 0 && is_folder(path)) {
        return 0;
    }
    return code == UV_EEXIST && !is_last ? UV_ENOTDIR : code;
}

/* Gives the first folder that was made, if any. path mode */
void fs_run_make_folders(struct fs_work *work)
{
    (void)fs_failed(work, make_folders(work, work->path, true), "mkdir", FS_NAMES_PATH);
}
