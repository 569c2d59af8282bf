#include "scripting/globals/console.h"

#include "scripting/engine/convert.h"
#include "scripting/engine/natives.h"

#include <errno.h>
#include <unistd.h>

/* Writes a line to file descriptor 1 or 2. What cannot be written is lost: output never fails a
 * script. [ descriptor text ] -> [ ] */
static duk_ret_t write_line(duk_context *ctx)
{
    const int file = duk_require_int(ctx, 0) == 2 ? STDERR_FILENO : STDOUT_FILENO;

    duk_dup(ctx, 1);
    duk_push_literal(ctx, "\n");
    duk_concat(ctx, 2);
    struct bytes text = text_get(ctx, -1);

    while (text.size > 0) {
        const ssize_t written = write(file, text.data, text.size);

        if (written < 0 && errno != EINTR) {
            break;
        }
        text.data += written > 0 ? written : 0;
        text.size -= written > 0 ? (size_t)written : 0;
    }
    return 0;
}

/* [ descriptor ] -> [ boolean ] */
static duk_ret_t is_terminal(duk_context *ctx)
{
    duk_push_boolean(ctx, isatty(duk_require_int(ctx, 0)) == 1);
    return 1;
}

/* [ target ] -> [ target ] */
void console_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"write", write_line, 2},
        {"isTerminal", is_terminal, 1},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
