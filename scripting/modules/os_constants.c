#include "scripting/modules/os_constants.h"

#include <dlfcn.h>
#include <errno.h>
#include <signal.h>

#include <uv.h>

struct constant {
    const char *name;
    int value;
};

#define N(name)                                                                                    \
    {                                                                                              \
#name, name                                                                                \
    }

static const struct constant dlopen_flags[] = {
    N(RTLD_LAZY), N(RTLD_NOW), N(RTLD_GLOBAL), N(RTLD_LOCAL), N(RTLD_DEEPBIND),
};

static const struct constant errors[] = {
    N(E2BIG),        N(EACCES),       N(EADDRINUSE),   N(EADDRNOTAVAIL),
    N(EAFNOSUPPORT), N(EAGAIN),       N(EALREADY),     N(EBADF),
    N(EBADMSG),      N(EBUSY),        N(ECANCELED),    N(ECHILD),
    N(ECONNABORTED), N(ECONNREFUSED), N(ECONNRESET),   N(EDEADLK),
    N(EDESTADDRREQ), N(EDOM),         N(EDQUOT),       N(EEXIST),
    N(EFAULT),       N(EFBIG),        N(EHOSTUNREACH), N(EIDRM),
    N(EILSEQ),       N(EINPROGRESS),  N(EINTR),        N(EINVAL),
    N(EIO),          N(EISCONN),      N(EISDIR),       N(ELOOP),
    N(EMFILE),       N(EMLINK),       N(EMSGSIZE),     N(EMULTIHOP),
    N(ENAMETOOLONG), N(ENETDOWN),     N(ENETRESET),    N(ENETUNREACH),
    N(ENFILE),       N(ENOBUFS),      N(ENODATA),      N(ENODEV),
    N(ENOENT),       N(ENOEXEC),      N(ENOLCK),       N(ENOLINK),
    N(ENOMEM),       N(ENOMSG),       N(ENOPROTOOPT),  N(ENOSPC),
    N(ENOSR),        N(ENOSTR),       N(ENOSYS),       N(ENOTCONN),
    N(ENOTDIR),      N(ENOTEMPTY),    N(ENOTSOCK),     N(ENOTSUP),
    N(ENOTTY),       N(ENXIO),        N(EOPNOTSUPP),   N(EOVERFLOW),
    N(EPERM),        N(EPIPE),        N(EPROTO),       N(EPROTONOSUPPORT),
    N(EPROTOTYPE),   N(ERANGE),       N(EROFS),        N(ESPIPE),
    N(ESRCH),        N(ESTALE),       N(ETIME),        N(ETIMEDOUT),
    N(ETXTBSY),      N(EWOULDBLOCK),  N(EXDEV),
};

static const struct constant signals[] = {
    N(SIGHUP),   N(SIGINT),  N(SIGQUIT), N(SIGILL),    N(SIGTRAP), N(SIGABRT),   N(SIGIOT),
    N(SIGBUS),   N(SIGFPE),  N(SIGKILL), N(SIGUSR1),   N(SIGSEGV), N(SIGUSR2),   N(SIGPIPE),
    N(SIGALRM),  N(SIGTERM), N(SIGCHLD), N(SIGSTKFLT), N(SIGCONT), N(SIGSTOP),   N(SIGTSTP),
    N(SIGTTIN),  N(SIGTTOU), N(SIGURG),  N(SIGXCPU),   N(SIGXFSZ), N(SIGVTALRM), N(SIGPROF),
    N(SIGWINCH), N(SIGIO),   N(SIGPOLL), N(SIGPWR),    N(SIGSYS),
};

static const struct constant priorities[] = {
    {"PRIORITY_LOW", UV_PRIORITY_LOW},       {"PRIORITY_BELOW_NORMAL", UV_PRIORITY_BELOW_NORMAL},
    {"PRIORITY_NORMAL", UV_PRIORITY_NORMAL}, {"PRIORITY_ABOVE_NORMAL", UV_PRIORITY_ABOVE_NORMAL},
    {"PRIORITY_HIGH", UV_PRIORITY_HIGH},     {"PRIORITY_HIGHEST", UV_PRIORITY_HIGHEST},
};

/* [ object ] -> [ object ] */
static void put_group(duk_context *ctx, const char *name, const struct constant *list, size_t count)
{
    duk_push_bare_object(ctx);
    for (size_t i = 0; i < count; i++) {
        duk_push_int(ctx, list[i].value);
        duk_put_prop_string(ctx, -2, list[i].name);
    }
    duk_put_prop_string(ctx, -2, name);
}

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* [ ] -> [ object ] */
duk_ret_t os_constants(duk_context *ctx)
{
    duk_push_bare_object(ctx);
    duk_push_int(ctx, UV_UDP_REUSEADDR);
    duk_put_prop_literal(ctx, -2, "UV_UDP_REUSEADDR");
    put_group(ctx, "dlopen", dlopen_flags, COUNT(dlopen_flags));
    put_group(ctx, "errno", errors, COUNT(errors));
    put_group(ctx, "signals", signals, COUNT(signals));
    put_group(ctx, "priority", priorities, COUNT(priorities));
    return 1;
}
