#include "scripting/modules/os.h"

#include "scripting/engine/convert.h"
#include "scripting/engine/natives.h"
#include "scripting/modules/os_constants.h"

#include <stdio.h>

#include <uv.h>

/* What libuv gives is copied into Duktape's own memory before anything else is pushed: a push that
 * throws must not lose a list. So each list is freed in here, and filled from a buffer. */

/* A failed call gives its libuv code; os.js makes the error of it. [ ] -> [ number ] */
static duk_ret_t give_code(duk_context *ctx, int code)
{
    duk_push_int(ctx, code);
    return 1;
}

/* [ value ] -> [ ] */
static void put(duk_context *ctx, const char *name)
{
    duk_put_prop_string(ctx, -2, name);
}

static void put_number(duk_context *ctx, const char *name, double value)
{
    duk_push_number(ctx, value);
    put(ctx, name);
}

static void put_text(duk_context *ctx, const char *name, const char *text)
{
    text_push(ctx, bytes_of(text));
    put(ctx, name);
}

struct cpu {
    char model[128];
    int speed;
    double times[5];
};

static const char *const time_names[] = {"user", "nice", "sys", "idle", "irq"};

static void copy_cpu(struct cpu *to, const uv_cpu_info_t *from)
{
    snprintf(to->model, sizeof(to->model), "%s", from->model != NULL ? from->model : "");
    to->speed = from->speed;
    to->times[0] = (double)from->cpu_times.user;
    to->times[1] = (double)from->cpu_times.nice;
    to->times[2] = (double)from->cpu_times.sys;
    to->times[3] = (double)from->cpu_times.idle;
    to->times[4] = (double)from->cpu_times.irq;
}

/* [ ] -> [ object ] */
static void push_cpu(duk_context *ctx, const struct cpu *cpu)
{
    duk_push_object(ctx);
    put_text(ctx, "model", cpu->model);
    put_number(ctx, "speed", cpu->speed);
    duk_push_object(ctx);
    for (size_t i = 0; i < 5; i++) {
        put_number(ctx, time_names[i], cpu->times[i]);
    }
    put(ctx, "times");
}

#define CPUS_MAX 1024

/* [ ] -> [ array | code ] */
static duk_ret_t cpus(duk_context *ctx)
{
    struct cpu *copies = duk_push_fixed_buffer(ctx, CPUS_MAX * sizeof(*copies));
    uv_cpu_info_t *list;
    int count = 0;
    const int failed = uv_cpu_info(&list, &count);

    if (failed < 0) {
        return give_code(ctx, failed);
    }
    for (int i = 0; i < count && i < CPUS_MAX; i++) {
        copy_cpu(&copies[i], &list[i]);
    }
    uv_free_cpu_info(list, count);
    duk_push_array(ctx);
    for (int i = 0; i < count && i < CPUS_MAX; i++) {
        push_cpu(ctx, &copies[i]);
        duk_put_prop_index(ctx, -2, (duk_uarridx_t)i);
    }
    return 1;
}

struct interface {
    char name[64];
    char address[64];
    char netmask[64];
    char mac[18];
    bool six;
    bool internal;
    uint32_t scope;
};

static void copy_interface(struct interface *to, const uv_interface_address_t *from)
{
    const unsigned char *mac = (const unsigned char *)from->phys_addr;

    snprintf(to->name, sizeof(to->name), "%s", from->name);
    to->six = from->address.address4.sin_family == AF_INET6;
    to->internal = from->is_internal != 0;
    to->scope = 0;
    if (to->six) {
        uv_ip6_name(&from->address.address6, to->address, sizeof(to->address));
        uv_ip6_name(&from->netmask.netmask6, to->netmask, sizeof(to->netmask));
        to->scope = from->address.address6.sin6_scope_id;
    } else {
        uv_ip4_name(&from->address.address4, to->address, sizeof(to->address));
        uv_ip4_name(&from->netmask.netmask4, to->netmask, sizeof(to->netmask));
    }
    snprintf(to->mac, sizeof(to->mac), "%02x:%02x:%02x:%02x:%02x:%02x", mac[0], mac[1], mac[2],
             mac[3], mac[4], mac[5]);
}

/* [ ] -> [ object ] */
static void push_interface(duk_context *ctx, const struct interface *interface)
{
    duk_push_object(ctx);
    put_text(ctx, "name", interface->name);
    put_text(ctx, "address", interface->address);
    put_text(ctx, "netmask", interface->netmask);
    put_text(ctx, "family", interface->six ? "IPv6" : "IPv4");
    put_text(ctx, "mac", interface->mac);
    duk_push_boolean(ctx, interface->internal);
    put(ctx, "internal");
    if (interface->six) {
        put_number(ctx, "scopeid", interface->scope);
    }
}

#define INTERFACES_MAX 1024

/* All addresses in one list; os.js sorts them by name. [ ] -> [ array | code ] */
static duk_ret_t interfaces(duk_context *ctx)
{
    struct interface *copies = duk_push_fixed_buffer(ctx, INTERFACES_MAX * sizeof(*copies));
    uv_interface_address_t *list;
    int count = 0;
    const int failed = uv_interface_addresses(&list, &count);

    if (failed < 0) {
        return give_code(ctx, failed);
    }
    for (int i = 0; i < count && i < INTERFACES_MAX; i++) {
        copy_interface(&copies[i], &list[i]);
    }
    uv_free_interface_addresses(list, count);
    duk_push_array(ctx);
    for (int i = 0; i < count && i < INTERFACES_MAX; i++) {
        push_interface(ctx, &copies[i]);
        duk_put_prop_index(ctx, -2, (duk_uarridx_t)i);
    }
    return 1;
}

/* [ ] -> [ object | code ] */
static duk_ret_t user(duk_context *ctx)
{
    struct {
        double uid, gid;
        char username[256], homedir[4096], shell[4096];
    } *copy = duk_push_fixed_buffer(ctx, sizeof(*copy));
    uv_passwd_t passwd;
    const int failed = uv_os_get_passwd(&passwd);

    if (failed < 0) {
        return give_code(ctx, failed);
    }
    copy->uid = (double)passwd.uid;
    copy->gid = (double)passwd.gid;
    snprintf(copy->username, sizeof(copy->username), "%s", passwd.username);
    snprintf(copy->homedir, sizeof(copy->homedir), "%s", passwd.homedir);
    snprintf(copy->shell, sizeof(copy->shell), "%s", passwd.shell != NULL ? passwd.shell : "");
    uv_os_free_passwd(&passwd);
    duk_push_object(ctx);
    put_number(ctx, "uid", copy->uid);
    put_number(ctx, "gid", copy->gid);
    put_text(ctx, "username", copy->username);
    put_text(ctx, "homedir", copy->homedir);
    put_text(ctx, "shell", copy->shell);
    return 1;
}

/* [ ] -> [ object | code ] */
static duk_ret_t system_name(duk_context *ctx)
{
    uv_utsname_t name;
    const int failed = uv_os_uname(&name);

    if (failed < 0) {
        return give_code(ctx, failed);
    }
    duk_push_object(ctx);
    put_text(ctx, "type", name.sysname);
    put_text(ctx, "release", name.release);
    put_text(ctx, "version", name.version);
    put_text(ctx, "machine", name.machine);
    return 1;
}

/* [ ] -> [ text | code ] */
static duk_ret_t host_name(duk_context *ctx)
{
    char name[UV_MAXHOSTNAMESIZE];
    size_t size = sizeof(name);
    const int failed = uv_os_gethostname(name, &size);

    if (failed < 0) {
        return give_code(ctx, failed);
    }
    text_push(ctx, (struct bytes){name, size});
    return 1;
}

/* [ ] -> [ text | code ] */
static duk_ret_t home_folder(duk_context *ctx)
{
    char path[4096];
    size_t size = sizeof(path);
    const int failed = uv_os_homedir(path, &size);

    if (failed < 0) {
        return give_code(ctx, failed);
    }
    text_push(ctx, (struct bytes){path, size});
    return 1;
}

/* [ ] -> [ array ] */
static duk_ret_t load_average(duk_context *ctx)
{
    double loads[3];

    uv_loadavg(loads);
    duk_push_array(ctx);
    for (duk_uarridx_t i = 0; i < 3; i++) {
        duk_push_number(ctx, loads[i]);
        duk_put_prop_index(ctx, -2, i);
    }
    return 1;
}

/* [ ] -> [ seconds ] */
static duk_ret_t uptime(duk_context *ctx)
{
    double seconds = 0;

    (void)uv_uptime(&seconds);
    duk_push_number(ctx, seconds);
    return 1;
}

/* [ ] -> [ bytes ] */
static duk_ret_t total_memory(duk_context *ctx)
{
    duk_push_number(ctx, (double)uv_get_total_memory());
    return 1;
}

/* [ ] -> [ bytes ] */
static duk_ret_t free_memory(duk_context *ctx)
{
    duk_push_number(ctx, (double)uv_get_free_memory());
    return 1;
}

/* [ ] -> [ count ] */
static duk_ret_t parallelism(duk_context *ctx)
{
    duk_push_uint(ctx, uv_available_parallelism());
    return 1;
}

/* The priority in an array of one, for a code is a number too. [ pid ] -> [ array | code ] */
static duk_ret_t get_priority(duk_context *ctx)
{
    int priority;
    const int failed = uv_os_getpriority(duk_require_int(ctx, 0), &priority);

    if (failed < 0) {
        return give_code(ctx, failed);
    }
    duk_push_array(ctx);
    duk_push_int(ctx, priority);
    duk_put_prop_index(ctx, -2, 0);
    return 1;
}

/* [ pid priority ] -> [ code ] */
static duk_ret_t set_priority(duk_context *ctx)
{
    return give_code(ctx, uv_os_setpriority(duk_require_int(ctx, 0), duk_require_int(ctx, 1)));
}

/* [ code ] -> [ name ] */
static duk_ret_t error_name(duk_context *ctx)
{
    char name[64];

    duk_push_string(ctx, uv_err_name_r(duk_require_int(ctx, 0), name, sizeof(name)));
    return 1;
}

/* [ code ] -> [ text ] */
static duk_ret_t error_text(duk_context *ctx)
{
    char text[128];

    duk_push_string(ctx, uv_strerror_r(duk_require_int(ctx, 0), text, sizeof(text)));
    return 1;
}

/* [ target ] -> [ target ] */
void os_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"cpus", cpus, 0},
        {"interfaces", interfaces, 0},
        {"user", user, 0},
        {"systemName", system_name, 0},
        {"hostName", host_name, 0},
        {"homeFolder", home_folder, 0},
        {"loadAverage", load_average, 0},
        {"uptime", uptime, 0},
        {"totalMemory", total_memory, 0},
        {"freeMemory", free_memory, 0},
        {"parallelism", parallelism, 0},
        {"getPriority", get_priority, 1},
        {"setPriority", set_priority, 2},
        {"errorName", error_name, 1},
        {"errorText", error_text, 1},
        {"constants", os_constants, 0},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
