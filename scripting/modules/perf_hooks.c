#include "scripting/modules/perf_hooks.h"

#include "scripting/engine/engine.h"
#include "scripting/engine/natives.h"

#include <stdio.h>
#include <time.h>

#include <unistd.h>

static double milliseconds(clockid_t clock)
{
    struct timespec now;

    clock_gettime(clock, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* Monotonic time. [ ] -> [ ms ] */
static duk_ret_t monotonic(duk_context *ctx)
{
    duk_push_number(ctx, milliseconds(CLOCK_MONOTONIC));
    return 1;
}

/* The field of /proc/self/stat that says when the process began, in ticks after the machine's own
 * start; 0 when it cannot be read. */
static unsigned long long begun_ticks(void)
{
    char text[1024];
    unsigned long long ticks = 0;
    FILE *file = fopen("/proc/self/stat", "re");

    if (file == NULL) {
        return 0;
    }
    const size_t size = fread(text, 1, sizeof(text) - 1, file);

    fclose(file);
    text[size] = '\0';
    /* The program's name, in parentheses, may have spaces; the 22nd field is 20 behind it. */
    const char *at = strrchr(text, ')');

    for (int field = 0; at != NULL && field < 20; field++) {
        at = strchr(at + 1, ' ');
    }
    return at != NULL && sscanf(at, "%llu", &ticks) == 1 ? ticks : 0;
}

/* When the process began: on the monotonic clock, and in milliseconds since 1970.
 * [ ] -> [ array ] */
static duk_ret_t origin(duk_context *ctx)
{
    const double now = milliseconds(CLOCK_MONOTONIC);
    const double age =
        milliseconds(CLOCK_BOOTTIME) - (double)begun_ticks() * 1e3 / (double)sysconf(_SC_CLK_TCK);

    duk_push_array(ctx);
    duk_push_number(ctx, now - age);
    duk_put_prop_index(ctx, -2, 0);
    duk_push_number(ctx, milliseconds(CLOCK_REALTIME) - age);
    duk_put_prop_index(ctx, -2, 1);
    return 1;
}

/* [ target ] -> [ target ] */
void perf_hooks_natives(duk_context *ctx)
{
    static const struct native natives[] = {
        {"monotonic", monotonic, 0},
        {"origin", origin, 0},
        {NULL, NULL, 0},
    };

    natives_put(ctx, natives);
}
