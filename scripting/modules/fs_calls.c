#include "scripting/modules/fs_work.h"

#include <stdlib.h>
#include <string.h>

void fs_work_init(struct fs_work *work, struct fs_memory *memory)
{
    work->memory = memory;
    byte_buffer_init(&work->output, FS_BYTES_MAX);
}

void fs_work_fini(struct fs_work *work)
{
    atomic_fetch_sub(&work->memory->used, work->output.capacity);
    byte_buffer_fini(&work->output);
    free(work->failed_path);
}

int fs_failed(struct fs_work *work, ssize_t code, const char *syscall, enum fs_named named)
{
    if (code < 0 && work->code == 0) {
        work->code = (int)code;
        work->syscall = syscall;
        work->named = named;
    }
    return code < 0 ? (int)code : 0;
}

int fs_done(struct fs_work *work, uv_fs_t *request, const char *syscall, enum fs_named named)
{
    work->number = (double)request->result;
    uv_fs_req_cleanup(request);
    return fs_failed(work, (ssize_t)work->number, syscall, named);
}

char *fs_room(struct fs_work *work, size_t size, const char *syscall)
{
    const size_t before = work->output.capacity;
    char *room = NULL;

    if (size <= work->memory->max && atomic_load(&work->memory->used) <= work->memory->max - size) {
        room = byte_buffer_reserve(&work->output, size);
        atomic_fetch_add(&work->memory->used, work->output.capacity - before);
    }
    if (room == NULL) {
        (void)fs_failed(work, UV_ENOMEM, syscall, FS_NAMES_NOTHING);
    }
    return room;
}

bool fs_append(struct fs_work *work, const void *data, size_t size, const char *syscall)
{
    char *room = fs_room(work, size, syscall);

    if (room == NULL) {
        return false;
    }
    memcpy(room, data, size);
    byte_buffer_added(&work->output, size);
    return true;
}

/* ---- one call of the system each ---- */

static int descriptor_of(const struct fs_work *work)
{
    return (int)work->numbers[0];
}

/* path mode */
static void run_access(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_access(NULL, &request, work->path, (int)work->numbers[0], NULL);
    (void)fs_done(work, &request, "access", FS_NAMES_PATH);
}

/* path mode */
static void run_chmod(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_chmod(NULL, &request, work->path, (int)work->numbers[0], NULL);
    (void)fs_done(work, &request, "chmod", FS_NAMES_PATH);
}

/* path user group */
static void run_chown(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_chown(NULL, &request, work->path, (uv_uid_t)work->numbers[0], (uv_gid_t)work->numbers[1],
                NULL);
    (void)fs_done(work, &request, "chown", FS_NAMES_PATH);
}

/* descriptor */
static void run_close(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_close(NULL, &request, descriptor_of(work), NULL);
    (void)fs_done(work, &request, "close", FS_NAMES_NOTHING);
}

/* from to flags */
static void run_copyfile(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_copyfile(NULL, &request, work->path, work->other, (int)work->numbers[0], NULL);
    (void)fs_done(work, &request, "copyfile", FS_NAMES_BOTH);
}

/* path mode; "access" without an error */
static void run_exists(struct fs_work *work)
{
    uv_fs_t request;

    work->number = uv_fs_access(NULL, &request, work->path, 0, NULL) == 0;
    uv_fs_req_cleanup(&request);
}

/* Ends a call that gives a file's figures. */
static void done_stat(struct fs_work *work, uv_fs_t *request, const char *syscall,
                      enum fs_named named)
{
    work->stat = request->statbuf;
    (void)fs_done(work, request, syscall, named);
}

/* descriptor */
static void run_fstat(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_fstat(NULL, &request, descriptor_of(work), NULL);
    done_stat(work, &request, "fstat", FS_NAMES_NOTHING);
}

/* path */
static void run_lstat(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_lstat(NULL, &request, work->path, NULL);
    done_stat(work, &request, "lstat", FS_NAMES_PATH);
}

/* path */
static void run_stat(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_stat(NULL, &request, work->path, NULL);
    done_stat(work, &request, "stat", FS_NAMES_PATH);
}

/* descriptor */
static void run_fsync(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_fsync(NULL, &request, descriptor_of(work), NULL);
    (void)fs_done(work, &request, "fsync", FS_NAMES_NOTHING);
}

/* descriptor size */
static void run_ftruncate(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_ftruncate(NULL, &request, descriptor_of(work), (int64_t)work->numbers[1], NULL);
    (void)fs_done(work, &request, "ftruncate", FS_NAMES_NOTHING);
}

/* from to */
static void run_link(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_link(NULL, &request, work->path, work->other, NULL);
    (void)fs_done(work, &request, "link", FS_NAMES_BOTH);
}

/* path mode */
static void run_mkdir(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_mkdir(NULL, &request, work->path, (int)work->numbers[0], NULL);
    (void)fs_done(work, &request, "mkdir", FS_NAMES_PATH);
}

/* Ends a call that gives a path, which lies in the request. */
static void done_path(struct fs_work *work, uv_fs_t *request, const char *path, const char *syscall)
{
    if (request->result >= 0) {
        (void)fs_append(work, path, strlen(path), syscall);
    }
    (void)fs_done(work, request, syscall, FS_NAMES_PATH);
}

/* template */
static void run_mkdtemp(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_mkdtemp(NULL, &request, work->path, NULL);
    done_path(work, &request, request.path, "mkdtemp");
}

/* path flags mode */
static void run_open(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_open(NULL, &request, work->path, (int)work->numbers[0], (int)work->numbers[1], NULL);
    (void)fs_done(work, &request, "open", FS_NAMES_PATH);
}

/* descriptor size position; at -1 where the file stands */
static void run_read(struct fs_work *work)
{
    const size_t size = (size_t)work->numbers[1];
    char *room = fs_room(work, size, "read");
    uv_buf_t buffer = uv_buf_init(room, (unsigned)size);
    uv_fs_t request;

    if (room == NULL) {
        return;
    }
    uv_fs_read(NULL, &request, descriptor_of(work), &buffer, 1, (int64_t)work->numbers[2], NULL);
    if (fs_done(work, &request, "read", FS_NAMES_NOTHING) == 0) {
        byte_buffer_added(&work->output, (size_t)work->number);
    }
}

/* path */
static void run_readlink(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_readlink(NULL, &request, work->path, NULL);
    done_path(work, &request, request.ptr, "readlink");
}

/* from to */
static void run_rename(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_rename(NULL, &request, work->path, work->other, NULL);
    (void)fs_done(work, &request, "rename", FS_NAMES_BOTH);
}

/* path */
static void run_rmdir(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_rmdir(NULL, &request, work->path, NULL);
    (void)fs_done(work, &request, "rmdir", FS_NAMES_PATH);
}

/* target path */
static void run_symlink(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_symlink(NULL, &request, work->path, work->other, 0, NULL);
    (void)fs_done(work, &request, "symlink", FS_NAMES_BOTH);
}

/* path */
static void run_unlink(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_unlink(NULL, &request, work->path, NULL);
    (void)fs_done(work, &request, "unlink", FS_NAMES_PATH);
}

/* path accessed modified; in seconds */
static void run_utime(struct fs_work *work)
{
    uv_fs_t request;

    uv_fs_utime(NULL, &request, work->path, work->numbers[0], work->numbers[1], NULL);
    (void)fs_done(work, &request, "utime", FS_NAMES_PATH);
}

/* descriptor position bytes */
static void run_write(struct fs_work *work)
{
    const size_t size = work->input.size < FS_BYTES_MAX ? work->input.size : FS_BYTES_MAX;
    const uv_buf_t buffer = uv_buf_init((char *)(uintptr_t)work->input.data, (unsigned)size);
    uv_fs_t request;

    uv_fs_write(NULL, &request, descriptor_of(work), &buffer, 1, (int64_t)work->numbers[1], NULL);
    (void)fs_done(work, &request, "write", FS_NAMES_NOTHING);
}

const struct fs_operation fs_operations[] = {
    {"access", "pn", FS_GIVES_NOTHING, run_access},
    {"chmod", "pn", FS_GIVES_NOTHING, run_chmod},
    {"chown", "pnn", FS_GIVES_NOTHING, run_chown},
    {"close", "n", FS_GIVES_NOTHING, run_close},
    {"copyfile", "ppn", FS_GIVES_NOTHING, run_copyfile},
    {"exists", "p", FS_GIVES_NUMBER, run_exists},
    {"fstat", "n", FS_GIVES_STAT, run_fstat},
    {"fsync", "n", FS_GIVES_NOTHING, run_fsync},
    {"ftruncate", "nn", FS_GIVES_NOTHING, run_ftruncate},
    {"link", "pp", FS_GIVES_NOTHING, run_link},
    {"lstat", "p", FS_GIVES_STAT, run_lstat},
    {"mkdir", "pn", FS_GIVES_NOTHING, run_mkdir},
    {"mkdtemp", "p", FS_GIVES_PATH, run_mkdtemp},
    {"open", "pnn", FS_GIVES_NUMBER, run_open},
    {"read", "nnn", FS_GIVES_BYTES, run_read},
    {"readlink", "p", FS_GIVES_PATH, run_readlink},
    {"rename", "pp", FS_GIVES_NOTHING, run_rename},
    {"rmdir", "p", FS_GIVES_NOTHING, run_rmdir},
    {"stat", "p", FS_GIVES_STAT, run_stat},
    {"symlink", "pp", FS_GIVES_NOTHING, run_symlink},
    {"unlink", "p", FS_GIVES_NOTHING, run_unlink},
    {"utime", "pnn", FS_GIVES_NOTHING, run_utime},
    {"write", "nnb", FS_GIVES_NUMBER, run_write},
    {"makeFolders", "pn", FS_GIVES_PATH, fs_run_make_folders},
    {"readdir", "pn", FS_GIVES_ENTRIES, fs_run_readdir},
    {"readFile", "pnn", FS_GIVES_BYTES, fs_run_read_file},
    {"realpath", "p", FS_GIVES_PATH, fs_run_realpath},
    {"rm", "pnn", FS_GIVES_NOTHING, fs_run_rm},
    {"truncate", "pn", FS_GIVES_NOTHING, fs_run_truncate},
    {"writeFile", "pnnnb", FS_GIVES_NOTHING, fs_run_write_file},
    {NULL, NULL, FS_GIVES_NOTHING, NULL},
};
