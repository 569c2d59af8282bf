#include "scripting/engine/shown_path.h"

#include <limits.h>
#include <string.h>
#include <unistd.h>

/* [ ] -> [ path ] */
const char *shown_path_push(duk_context *ctx, const char *path)
{
    char folder[PATH_MAX];

    if (getcwd(folder, sizeof(folder)) != NULL) {
        const size_t size = strlen(folder);

        if (strncmp(path, folder, size) == 0 && path[size] == '/') {
            path += size + 1;
        }
    }
    return duk_push_string(ctx, path);
}
