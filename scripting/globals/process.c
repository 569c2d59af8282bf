#include "scripting/globals/process.h"

#include "base/clock.h"
#include "scripting/engine/convert.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/natives.h"
#include "scripting/engine/registry.h"

#include <limits.h>
#include <string.h>
#include <unistd.h>

extern char **environ;

/* [ ] -> [ object ] */
static duk_ret_t environment(duk_context *ctx)
{
    duk_push_object(ctx);
    for (char **at = environ; *at != NULL; at++) {
        const char *equals = strchr(*at, '=');

        if (equals != NULL) {
            text_push(ctx, (struct bytes){*at, (size_t)(equals - *at)});
            text_push(ctx, bytes_of(equals + 1));
            duk_def_prop(ctx, -3, DUK_DEFPROP_HAVE_VALUE | DUK_DEFPROP_SET_WEC);
        }
    }
    return 1;
}

/* [ ] -> [ string ] */
static duk_ret_t working_folder(duk_context *ctx)
{
    char folder[PATH_MAX];

    if (getcwd(folder, sizeof(folder)) == NULL) {
        return duk_error(ctx, DUK_ERR_ERROR, "process.cwd: the folder is gone");
    }
    text_push(ctx, bytes_of(folder));
    return 1;
}

/* [ ] -> [ string ] */
static duk_ret_t program(duk_context *ctx)
{
    char path[PATH_MAX];
    size_t size = sizeof(path);

    text_push(ctx, uv_exepath(path, &size) == 0 ? (struct bytes){path, size} : BYTES("eider"));
    return 1;
}

/* Monotonic time, exact in a double for 100 days. [ ] -> [ nanoseconds ] */
static duk_ret_t nanoseconds(duk_context *ctx)
{
    duk_push_number(ctx, (double)uv_hrtime());
    return 1;
}

/* [ ] -> [ pid ] */
static duk_ret_t process_id(duk_context *ctx)
{
    duk_push_int(ctx, (duk_int_t)getpid());
    return 1;
}

/* [ ] -> [ object ] */
static duk_ret_t memory_usage(duk_context *ctx)
{
    const struct engine *engine = engine_of(ctx);
    size_t resident = 0;

    (void)uv_resident_set_memory(&resident);
    duk_push_object(ctx);
    duk_push_number(ctx, (double)resident);
    duk_put_prop_literal(ctx, -2, "rss");
    duk_push_number(ctx, (double)engine->memory_limit);
    duk_put_prop_literal(ctx, -2, "heapTotal");
    duk_push_number(ctx, (double)engine->memory_used);
    duk_put_prop_literal(ctx, -2, "heapUsed");
    return 1;
}

/* [ ] -> [ object ] */
static duk_ret_t versions(duk_context *ctx)
{
    duk_push_object(ctx);
    duk_push_literal(ctx, EIDER_VERSION);
    duk_put_prop_literal(ctx, -2, "eider");
    duk_push_sprintf(ctx, "%d.%d.%d", (int)(DUK_VERSION / 10000), (int)(DUK_VERSION / 100 % 100),
                     (int)(DUK_VERSION % 100));
    duk_put_prop_literal(ctx, -2, "duktape");
    duk_push_string(ctx, uv_version_string());
    duk_put_prop_literal(ctx, -2, "uv");
    return 1;
}

/* [ target ] -> [ target ] */
void process_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"environment", environment, 0}, {"cwd", working_folder, 0},
        {"program", program, 0},         {"nanoseconds", nanoseconds, 0},
        {"pid", process_id, 0},          {"memoryUsage", memory_usage, 0},
        {"versions", versions, 0},       {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}

/* [ ] -> [ ] */
void process_set_arguments(duk_context *ctx, char **arguments, int count)
{
    duk_get_global_literal(ctx, "process");
    duk_get_prop_literal(ctx, -1, "argv");
    for (int i = 0; i < count; i++) {
        text_push(ctx, bytes_of(arguments[i]));
        duk_put_prop_index(ctx, -2, (duk_uarridx_t)i + 2);
    }
    duk_pop_2(ctx);
}
