/*
 * fs_work.h - one piece of work on files: what is asked, doing it, and what came of it.
 *
 * Doing it touches nothing of a heap and waits for the disk, so it may be done on any thread: on
 * the script's for readFileSync(), on one of libuv's for readFile(). The table says what can be
 * asked; fs_calls.c has what is one call of the system, fs_contents.c,
 * fs_folders.c, fs_removal.c and fs_realpath.c the rest.
 */
#ifndef EIDER_MODULES_FS_WORK_H
#define EIDER_MODULES_FS_WORK_H

#include "base/byte_buffer.h"

#include <stdatomic.h>
#include <sys/types.h>

#include <uv.h>

#define FS_NUMBERS_MAX 3
#define FS_BYTES_MAX   ((size_t)INT32_MAX) /* of one file, or one piece of it */

/* What work that is under way, or has not been told of, holds of a script's memory. */
struct fs_memory {
    atomic_size_t used;
    size_t max;
};

enum fs_named { FS_NAMES_NOTHING, FS_NAMES_PATH, FS_NAMES_BOTH };

struct fs_work {
    /* Asked: borrowed */
    const char *path;
    const char *other;
    struct bytes input;
    double numbers[FS_NUMBERS_MAX];
    struct fs_memory *memory;

    /* Came of it */
    int code;                  /* 0, or libuv's negative one: then what failed, and where */
    const char *syscall;       /* static */
    enum fs_named named;       /* the paths that the error shows */
    char *failed_path;         /* owned: shown instead of `path` */
    double number;             /* a count or a descriptor; of UV_EFBIG the file's size */
    uv_stat_t stat;            /* of a file */
    struct byte_buffer output; /* bytes read, a path, or entries: type, name, NUL */
};

struct fs_operation {
    const char *name;
    const char *arguments; /* a letter each: p a path, b bytes, n a number */
    enum fs_gives {
        FS_GIVES_NOTHING,
        FS_GIVES_NUMBER,
        FS_GIVES_STAT,
        FS_GIVES_BYTES,
        FS_GIVES_PATH,
        FS_GIVES_ENTRIES
    } gives;
    void (*run)(struct fs_work *work);
};

/* All of them; one without a name ends the table. */
extern const struct fs_operation fs_operations[];

/* `work` must be zero but for what is asked. */
void fs_work_init(struct fs_work *work, struct fs_memory *memory);

/* Frees what came of it. */
void fs_work_fini(struct fs_work *work);

/* ---- for the operations ---- */

/* The end of a call: its result, if it failed what failed. Frees what the request holds. */
int fs_done(struct fs_work *work, uv_fs_t *request, const char *syscall, enum fs_named named);

/* The same of a call that is over. `code`, or 0 if that is none. */
int fs_failed(struct fs_work *work, ssize_t code, const char *syscall, enum fs_named named);

/* Room for `size` bytes at the end of the output; NULL, and the work has failed, when they do not
 * fit into the script's memory. */
char *fs_room(struct fs_work *work, size_t size, const char *syscall);

/* Appends to the output; false when the work has failed. */
bool fs_append(struct fs_work *work, const void *data, size_t size, const char *syscall);

/* fs_contents.c */
void fs_run_read_file(struct fs_work *work);
void fs_run_write_file(struct fs_work *work);
void fs_run_truncate(struct fs_work *work);

/* fs_folders.c, fs_removal.c, fs_realpath.c */
void fs_run_readdir(struct fs_work *work);
void fs_run_make_folders(struct fs_work *work);
void fs_run_rm(struct fs_work *work);
void fs_run_realpath(struct fs_work *work);

#endif
