#include "scripting/modules/fs_constants.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <uv.h>

struct constant {
    const char *name;
    int value;
};

#define N(name)                                                                                    \
    {                                                                                              \
#name, name                                                                                \
    }

/* In the order in which Node shows them. */
static const struct constant constants[] = {
    N(UV_FS_SYMLINK_DIR),
    N(UV_FS_SYMLINK_JUNCTION),
    N(O_RDONLY),
    N(O_WRONLY),
    N(O_RDWR),
    N(UV_DIRENT_UNKNOWN),
    N(UV_DIRENT_FILE),
    N(UV_DIRENT_DIR),
    N(UV_DIRENT_LINK),
    N(UV_DIRENT_FIFO),
    N(UV_DIRENT_SOCKET),
    N(UV_DIRENT_CHAR),
    N(UV_DIRENT_BLOCK),
    {"EXTENSIONLESS_FORMAT_JAVASCRIPT", 0},
    {"EXTENSIONLESS_FORMAT_WASM", 1},
    N(S_IFMT),
    N(S_IFREG),
    N(S_IFDIR),
    N(S_IFCHR),
    N(S_IFBLK),
    N(S_IFIFO),
    N(S_IFLNK),
    N(S_IFSOCK),
    N(O_CREAT),
    N(O_EXCL),
    N(UV_FS_O_FILEMAP),
    N(O_NOCTTY),
    N(O_TRUNC),
    N(O_APPEND),
    N(O_DIRECTORY),
    N(O_NOATIME),
    N(O_NOFOLLOW),
    N(O_SYNC),
    N(O_DSYNC),
    N(O_DIRECT),
    N(O_NONBLOCK),
    N(S_IRWXU),
    N(S_IRUSR),
    N(S_IWUSR),
    N(S_IXUSR),
    N(S_IRWXG),
    N(S_IRGRP),
    N(S_IWGRP),
    N(S_IXGRP),
    N(S_IRWXO),
    N(S_IROTH),
    N(S_IWOTH),
    N(S_IXOTH),
    N(F_OK),
    N(R_OK),
    N(W_OK),
    N(X_OK),
    N(UV_FS_COPYFILE_EXCL),
    {"COPYFILE_EXCL", UV_FS_COPYFILE_EXCL},
    N(UV_FS_COPYFILE_FICLONE),
    {"COPYFILE_FICLONE", UV_FS_COPYFILE_FICLONE},
    N(UV_FS_COPYFILE_FICLONE_FORCE),
    {"COPYFILE_FICLONE_FORCE", UV_FS_COPYFILE_FICLONE_FORCE},
};

duk_ret_t fs_constants(duk_context *ctx)
{
    duk_push_bare_object(ctx);
    for (size_t i = 0; i < sizeof(constants) / sizeof(constants[0]); i++) {
        duk_push_int(ctx, constants[i].value);
        duk_put_prop_string(ctx, -2, constants[i].name);
    }
    return 1;
}
