#include "scripting/globals/process.h"

#include "scripting/engine/convert.h"
#include "scripting/engine/engine.h"
#include "scripting/engine/natives.h"
#include "scripting/engine/registry.h"
#include "scripting/globals/process_streams.h"
#include "scripting/globals/signals.h"
#include "scripting/globals/timers.h"
#include "scripting/modules/fs.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

/* The Node release whose API is followed. */
#define NODE_VERSION "20.19.0"

#define GROUPS_MAX 1024

extern char **environ;

/* ---- errors ---- */

/* [ error ] -> [ error ] */
static void put_error_members(duk_context *ctx, int error, const char *syscall)
{
    duk_push_int(ctx, error);
    duk_put_prop_literal(ctx, -2, "errno");
    duk_push_string(ctx, uv_err_name(error));
    duk_put_prop_literal(ctx, -2, "code");
    duk_push_string(ctx, syscall);
    duk_put_prop_literal(ctx, -2, "syscall");
}

/* [ ] -> [ error ] */
void process_push_error(duk_context *ctx, int error, const char *syscall)
{
    duk_push_error_object(ctx, DUK_ERR_ERROR, "%s %s", syscall, uv_err_name(error));
    put_error_members(ctx, error, syscall);
}

/* ---- what is the process's own ---- */

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

/* [ ] -> [ seconds ] */
static duk_ret_t uptime(duk_context *ctx)
{
    duk_push_number(ctx, (double)(uv_hrtime() - engine_of(ctx)->begun_ns) / 1e9);
    return 1;
}

/* [ ] -> never */
static duk_ret_t abort_process(duk_context *ctx)
{
    (void)ctx;
    abort();
}

/* [ ] -> [ number ] */
static duk_ret_t process_id(duk_context *ctx)
{
    duk_push_int(ctx, (duk_int_t)getpid());
    return 1;
}

/* [ ] -> [ number ] */
static duk_ret_t parent_id(duk_context *ctx)
{
    duk_push_int(ctx, (duk_int_t)getppid());
    return 1;
}

/* [ ] -> [ number ] */
static duk_ret_t user_id(duk_context *ctx)
{
    duk_push_uint(ctx, getuid());
    return 1;
}

/* [ ] -> [ number ] */
static duk_ret_t effective_user_id(duk_context *ctx)
{
    duk_push_uint(ctx, geteuid());
    return 1;
}

/* [ ] -> [ number ] */
static duk_ret_t group_id(duk_context *ctx)
{
    duk_push_uint(ctx, getgid());
    return 1;
}

/* [ ] -> [ number ] */
static duk_ret_t effective_group_id(duk_context *ctx)
{
    duk_push_uint(ctx, getegid());
    return 1;
}

/* The effective group is among them, as in Node. [ ] -> [ array ] */
static duk_ret_t groups(duk_context *ctx)
{
    gid_t ids[GROUPS_MAX];
    const int count = getgroups(GROUPS_MAX, ids);
    const gid_t effective = getegid();
    duk_uarridx_t length = 0;
    bool seen = false;

    duk_push_array(ctx);
    for (int i = 0; i < count; i++) {
        seen = seen || ids[i] == effective;
        duk_push_uint(ctx, ids[i]);
        duk_put_prop_index(ctx, -2, length++);
    }
    if (!seen) {
        duk_push_uint(ctx, effective);
        duk_put_prop_index(ctx, -2, length);
    }
    return 1;
}

/* [ ] -> [ bytes ] */
static duk_ret_t constrained_memory(duk_context *ctx)
{
    duk_push_number(ctx, (double)uv_get_constrained_memory());
    return 1;
}

/* [ ] -> [ bytes ] */
static duk_ret_t available_memory(duk_context *ctx)
{
    duk_push_number(ctx, (double)uv_get_free_memory());
    return 1;
}

/* [ ] -> [ object ] */
static duk_ret_t versions(duk_context *ctx)
{
    duk_push_object(ctx);
    duk_push_literal(ctx, NODE_VERSION);
    duk_put_prop_literal(ctx, -2, "node");
    duk_push_literal(ctx, EIDER_VERSION);
    duk_put_prop_literal(ctx, -2, "eider");
    duk_push_sprintf(ctx, "%d.%d.%d", (int)(DUK_VERSION / 10000), (int)(DUK_VERSION / 100 % 100),
                     (int)(DUK_VERSION % 100));
    duk_put_prop_literal(ctx, -2, "duktape");
    duk_push_string(ctx, uv_version_string());
    duk_put_prop_literal(ctx, -2, "uv");
    return 1;
}

/* As Node names it. */
static const char *architecture(void)
{
#if defined(__x86_64__)
    return "x64";
#elif defined(__aarch64__)
    return "arm64";
#elif defined(__i386__)
    return "ia32";
#elif defined(__arm__)
    return "arm";
#elif defined(__riscv) && __riscv_xlen == 64
    return "riscv64";
#elif defined(__powerpc64__)
    return "ppc64";
#elif defined(__s390x__)
    return "s390x";
#else
    return "unknown";
#endif
}

/* [ target ] -> [ target ] */
void process_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"cwd", working_folder, 0},
        {"program", program, 0},
        {"uptime", uptime, 0},
        {"abort", abort_process, 0},
        {"pid", process_id, 0},
        {"ppid", parent_id, 0},
        {"getuid", user_id, 0},
        {"geteuid", effective_user_id, 0},
        {"getgid", group_id, 0},
        {"getegid", effective_group_id, 0},
        {"getgroups", groups, 0},
        {"constrainedMemory", constrained_memory, 0},
        {"availableMemory", available_memory, 0},
        {"versions", versions, 0},
        {"write", process_write, 2},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
    duk_push_string(ctx, architecture());
    duk_put_prop_literal(ctx, -2, "arch");
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

/* ---- what process_more.js needs ---- */

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

/* A name that no environment can hold is passed over. [ name value|undefined ] -> [ ] */
static duk_ret_t set_variable(duk_context *ctx)
{
    struct byte_buffer *name = &engine_of(ctx)->intake;

    byte_buffer_reset(name);
    byte_buffer_append_bytes(name, text_get(ctx, 0));
    byte_buffer_append_char(name, '\0');
    if (duk_is_undefined(ctx, 1)) {
        (void)unsetenv(name->data);
        return 0;
    }
    const struct bytes text = text_get(ctx, 1);

    byte_buffer_append_bytes(name, text);
    byte_buffer_append_char(name, '\0');
    (void)setenv(name->data, name->data + name->size - 1 - text.size, 1);
    return 0;
}

/* [ ] -> [ [seconds, nanoseconds] ] */
static duk_ret_t hrtime(duk_context *ctx)
{
    const uint64_t now = uv_hrtime();

    duk_push_array(ctx);
    duk_push_number(ctx, (double)(now / 1000000000u));
    duk_put_prop_index(ctx, -2, 0);
    duk_push_number(ctx, (double)(now % 1000000000u));
    duk_put_prop_index(ctx, -2, 1);
    return 1;
}

/* [ object ] -> [ object ] */
static void put_number(duk_context *ctx, const char *name, double value)
{
    duk_push_number(ctx, value);
    duk_put_prop_string(ctx, -2, name);
}

/* [ ] -> [ object ] */
static duk_ret_t memory_usage(duk_context *ctx)
{
    const struct engine *engine = engine_of(ctx);
    size_t resident = 0;

    (void)uv_resident_set_memory(&resident);
    duk_push_object(ctx);
    put_number(ctx, "rss", (double)resident);
    put_number(ctx, "heapTotal", (double)engine->memory_limit);
    put_number(ctx, "heapUsed", (double)engine->memory_used);
    put_number(ctx, "external", 0);
    put_number(ctx, "arrayBuffers", 0);
    return 1;
}

static double microseconds(const struct timeval *time)
{
    return (double)time->tv_sec * 1e6 + (double)time->tv_usec;
}

/* [ ] -> [ object ] */
static duk_ret_t resource_usage(duk_context *ctx)
{
    struct rusage usage = {0};

    (void)getrusage(RUSAGE_SELF, &usage);
    duk_push_object(ctx);
    put_number(ctx, "userCPUTime", microseconds(&usage.ru_utime));
    put_number(ctx, "systemCPUTime", microseconds(&usage.ru_stime));
    put_number(ctx, "maxRSS", (double)usage.ru_maxrss);
    put_number(ctx, "sharedMemorySize", (double)usage.ru_ixrss);
    put_number(ctx, "unsharedDataSize", (double)usage.ru_idrss);
    put_number(ctx, "unsharedStackSize", (double)usage.ru_isrss);
    put_number(ctx, "minorPageFault", (double)usage.ru_minflt);
    put_number(ctx, "majorPageFault", (double)usage.ru_majflt);
    put_number(ctx, "swappedOut", (double)usage.ru_nswap);
    put_number(ctx, "fsRead", (double)usage.ru_inblock);
    put_number(ctx, "fsWrite", (double)usage.ru_oublock);
    put_number(ctx, "ipcSent", (double)usage.ru_msgsnd);
    put_number(ctx, "ipcReceived", (double)usage.ru_msgrcv);
    put_number(ctx, "signalsCount", (double)usage.ru_nsignals);
    put_number(ctx, "voluntaryContextSwitches", (double)usage.ru_nvcsw);
    put_number(ctx, "involuntaryContextSwitches", (double)usage.ru_nivcsw);
    return 1;
}

/* [ object ] -> [ object ] */
static void put_path(duk_context *ctx, const char *name, struct bytes path)
{
    text_push(ctx, path);
    duk_put_prop_string(ctx, -2, name);
}

/* [ folder ] -> [ ] */
static duk_ret_t change_folder(duk_context *ctx)
{
    char from[PATH_MAX] = "";
    char to[PATH_MAX];
    const struct bytes path = text_get(ctx, 0);

    snprintf(to, sizeof(to), "%.*s", (int)path.size, path.data);
    if (getcwd(from, sizeof(from)) == NULL) {
        from[0] = '\0';
    }
    const int error = uv_chdir(to);

    if (error == 0) {
        return 0;
    }
    duk_push_error_object(ctx, DUK_ERR_ERROR, "%s: %s, chdir '%s' -> '%s'", uv_err_name(error),
                          uv_strerror(error), from, to);
    put_error_members(ctx, error, "chdir");
    put_path(ctx, "path", bytes_of(from));
    put_path(ctx, "dest", bytes_of(to));
    return duk_throw(ctx);
}

/* The mask before; undefined leaves it. [ mask|undefined ] -> [ mask ] */
static duk_ret_t change_mask(duk_context *ctx)
{
    const mode_t before =
        umask(duk_is_undefined(ctx, 0) ? 0 : (mode_t)duk_to_uint32(ctx, 0) & 0777);

    if (duk_is_undefined(ctx, 0)) {
        (void)umask(before);
    }
    duk_push_uint(ctx, before);
    return 1;
}

/* [ pid signal ] -> [ ] */
static duk_ret_t send_signal(duk_context *ctx)
{
    const int error = uv_kill(duk_to_int(ctx, 0), duk_to_int(ctx, 1));

    if (error != 0) {
        process_push_error(ctx, error, "kill");
        return duk_throw(ctx);
    }
    return 0;
}

/* What keeps the process running, as far as scripts have to do with it. [ ] -> [ array ] */
static duk_ret_t active_resources(duk_context *ctx)
{
    const struct engine *engine = engine_of(ctx);
    duk_uarridx_t count = 0;

    duk_push_array(ctx);
    for (uint32_t i = fs_under_way(engine); i > 0; i--) {
        duk_push_literal(ctx, "FSReqCallback");
        duk_put_prop_index(ctx, -2, count++);
    }
    for (uint32_t i = timers_immediates_referenced(engine); i > 0; i--) {
        duk_push_literal(ctx, "Immediate");
        duk_put_prop_index(ctx, -2, count++);
    }
    for (uint32_t i = timers_referenced(engine); i > 0; i--) {
        duk_push_literal(ctx, "Timeout");
        duk_put_prop_index(ctx, -2, count++);
    }
    return 1;
}

/* [ target ] -> [ target ] */
void process_more_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"environment", environment, 0},
        {"setVariable", set_variable, 2},
        {"hrtime", hrtime, 0},
        {"memoryUsage", memory_usage, 0},
        {"resourceUsage", resource_usage, 0},
        {"chdir", change_folder, 1},
        {"umask", change_mask, 1},
        {"kill", send_signal, 2},
        {"activeResources", active_resources, 0},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
    signals_natives(ctx);
}
