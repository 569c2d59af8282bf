#include "scripting/modules/fs_work.h"

#include "base/xmalloc.h"

#include <string.h>
#include <sys/stat.h>

#define PATH_SIZE_MAX 65536 /* the system refuses far shorter ones */

/* The path of a component as an error shows it: the folder's own, and the name. */
static char *shown_component(const char *path, size_t folder_size, size_t size)
{
    char *folder = xmemdup(path, folder_size);
    struct byte_buffer shown;
    uv_fs_t request;

    byte_buffer_init(&shown, PATH_SIZE_MAX);
    if (folder_size > 0 && uv_fs_realpath(NULL, &request, folder, NULL) == 0) {
        byte_buffer_append(&shown, request.ptr, strlen(request.ptr));
        uv_fs_req_cleanup(&request);
    }
    byte_buffer_append(&shown, path + folder_size, size - folder_size);
    byte_buffer_append_char(&shown, '\0');
    free(folder);
    return shown.data;
}

/* Looks at one component, which is path[0..size). Whether it is why the path leads nowhere. */
static bool is_broken(struct fs_work *work, size_t folder_size, size_t size)
{
    char *path = xmemdup(work->path, size);
    const char *syscall = "lstat";
    uv_fs_t request;
    int code = uv_fs_lstat(NULL, &request, path, NULL);

    if (code == 0 && (request.statbuf.st_mode & S_IFMT) == S_IFLNK) {
        uv_fs_req_cleanup(&request);
        syscall = "stat";
        code = uv_fs_stat(NULL, &request, path, NULL);
    }
    uv_fs_req_cleanup(&request);
    free(path);
    if (code != 0 && fs_failed(work, code, syscall, FS_NAMES_PATH) != 0) {
        work->failed_path = shown_component(work->path, folder_size, size);
    }
    return code != 0;
}

/* As Node, which walks along the path: the error is that of the component it gets stuck at. */
static void explain(struct fs_work *work)
{
    size_t folder_size = 0;

    for (size_t size = 1; folder_size < strlen(work->path); size++) {
        if (work->path[size] == '/' || work->path[size] == '\0') {
            if (is_broken(work, folder_size, size)) {
                return;
            }
            folder_size = size;
        }
    }
}

/* path; absolute, without '.' and '..' */
void fs_run_realpath(struct fs_work *work)
{
    uv_fs_t request;
    const int code = uv_fs_realpath(NULL, &request, work->path, NULL);

    if (code == 0) {
        const char *path = request.ptr;

        (void)fs_append(work, path, strlen(path), "realpath");
    } else {
        explain(work);
    }
    (void)fs_done(work, &request, "realpath", FS_NAMES_PATH);
}
