#include "scripting/modules/tty.h"

#include "scripting/engine/natives.h"

#include <sys/ioctl.h>

#include <uv.h>

/* [ fd ] -> [ boolean ] */
static duk_ret_t is_terminal(duk_context *ctx)
{
    duk_push_boolean(ctx, uv_guess_handle(duk_require_int(ctx, 0)) == UV_TTY);
    return 1;
}

/* Columns and rows, or undefined when the descriptor is no terminal. [ fd ] -> [ array ] */
static duk_ret_t window_size(duk_context *ctx)
{
    struct winsize size;

    if (ioctl(duk_require_int(ctx, 0), TIOCGWINSZ, &size) != 0) {
        return 0;
    }
    duk_push_array(ctx);
    duk_push_uint(ctx, size.ws_col);
    duk_put_prop_index(ctx, -2, 0);
    duk_push_uint(ctx, size.ws_row);
    duk_put_prop_index(ctx, -2, 1);
    return 1;
}

/* [ target ] -> [ target ] */
void tty_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"isTerminal", is_terminal, 1},
        {"windowSize", window_size, 1},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
