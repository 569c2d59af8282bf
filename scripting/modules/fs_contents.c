#include "scripting/modules/fs_work.h"

#include <fcntl.h>
#include <sys/stat.h>

#define PIECE_SIZE 65536 /* of a file that does not tell its size */

/* The descriptor to work with: one that is given as numbers[0], or the path, opened. */
static int open_file(struct fs_work *work, int flags, int mode)
{
    uv_fs_t request;

    if (work->numbers[0] >= 0) {
        return (int)work->numbers[0];
    }
    uv_fs_open(NULL, &request, work->path, flags, mode, NULL);
    (void)fs_done(work, &request, "open", FS_NAMES_PATH);
    return (int)work->number;
}

/* A descriptor that was given stays open. */
static void close_file(struct fs_work *work, int descriptor)
{
    uv_fs_t request;

    if (work->numbers[0] < 0) {
        const int code = uv_fs_close(NULL, &request, descriptor, NULL);

        uv_fs_req_cleanup(&request);
        (void)fs_failed(work, code, "close", FS_NAMES_NOTHING);
    }
}

/* The size that a file tells, 0 for what is no file; a negative code. */
static double size_of(struct fs_work *work, int descriptor)
{
    uv_fs_t request;

    uv_fs_fstat(NULL, &request, descriptor, NULL);
    const bool file = request.result == 0 && (request.statbuf.st_mode & S_IFMT) == S_IFREG;
    const double size = file ? (double)request.statbuf.st_size : 0;

    return fs_done(work, &request, "fstat", FS_NAMES_NOTHING) < 0 ? work->number : size;
}

/* One piece; what was read, or a negative code. */
static ssize_t read_piece(struct fs_work *work, int descriptor, size_t size)
{
    char *room = fs_room(work, size, "read");
    const uv_buf_t buffer = uv_buf_init(room, (unsigned)size);
    uv_fs_t request;

    if (room == NULL) {
        return UV_ENOMEM;
    }
    uv_fs_read(NULL, &request, descriptor, &buffer, 1, -1, NULL);
    if (fs_done(work, &request, "read", FS_NAMES_NOTHING) == 0) {
        byte_buffer_added(&work->output, (size_t)work->number);
    }
    return (ssize_t)work->number;
}

/* A file of a known size is over when that many bytes are there, any other when nothing comes. */
static void read_all(struct fs_work *work, int descriptor)
{
    const double size = size_of(work, descriptor);
    ssize_t got = 1;

    if (size > (double)FS_BYTES_MAX) {
        (void)fs_failed(work, UV_EFBIG, "read", FS_NAMES_NOTHING);
        work->number = size;
        return;
    }
    while (got > 0 && (size == 0 || (double)work->output.size < size)) {
        got =
            read_piece(work, descriptor, size > 0 ? (size_t)size - work->output.size : PIECE_SIZE);
    }
}

/* path descriptor|-1 flags */
void fs_run_read_file(struct fs_work *work)
{
    const int descriptor = open_file(work, (int)work->numbers[1], 0666);

    if (descriptor >= 0) {
        read_all(work, descriptor);
        close_file(work, descriptor);
    }
}

static void write_all(struct fs_work *work, int descriptor)
{
    struct bytes left = work->input;
    uv_fs_t request;

    while (left.size > 0) {
        const uv_buf_t buffer =
            uv_buf_init((char *)(uintptr_t)left.data,
                        (unsigned)(left.size < FS_BYTES_MAX ? left.size : FS_BYTES_MAX));

        uv_fs_write(NULL, &request, descriptor, &buffer, 1, -1, NULL);
        if (fs_done(work, &request, "write", FS_NAMES_NOTHING) < 0) {
            return;
        }
        left.data += (size_t)work->number;
        left.size -= (size_t)work->number;
    }
}

/* path descriptor|-1 flags mode bytes */
void fs_run_write_file(struct fs_work *work)
{
    const int descriptor = open_file(work, (int)work->numbers[1], (int)work->numbers[2]);

    if (descriptor >= 0) {
        write_all(work, descriptor);
        close_file(work, descriptor);
    }
}

/* path size */
void fs_run_truncate(struct fs_work *work)
{
    const double size = work->numbers[0];
    uv_fs_t request;

    work->numbers[0] = -1;
    const int descriptor = open_file(work, O_RDWR, 0666);

    if (descriptor >= 0) {
        uv_fs_ftruncate(NULL, &request, descriptor, (int64_t)size, NULL);
        (void)fs_done(work, &request, "ftruncate", FS_NAMES_NOTHING);
        close_file(work, descriptor);
    }
}
