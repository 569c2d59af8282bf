#include "load/process.h"

#include <dirent.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define NS_PER_SECOND 1000000000u

static bool read_text(const char *path, char *text, size_t size)
{
    FILE *file = fopen(path, "r");

    if (file == NULL) {
        return false;
    }
    const size_t got = fread(text, 1, size - 1, file);
    fclose(file);
    text[got] = '\0';
    return got > 0;
}

static bool read_ticks(pid_t pid, struct process_cpu *cpu)
{
    char path[64];
    char text[1024];
    uint64_t user;
    uint64_t system;

    snprintf(path, sizeof(path), "/proc/%d/stat", (int)pid);
    if (!read_text(path, text, sizeof(text))) {
        return false;
    }
    /* The name may hold spaces and brackets: fields are counted from its last bracket. */
    const char *fields = strrchr(text, ')');
    if (fields == NULL || sscanf(fields + 1,
                                 " %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u"
                                 " %" SCNu64 " %" SCNu64,
                                 &user, &system) != 2) {
        return false;
    }
    const uint64_t tick_ns = NS_PER_SECOND / (uint64_t)sysconf(_SC_CLK_TCK);
    cpu->user_ns = user * tick_ns;
    cpu->system_ns = system * tick_ns;
    return true;
}

static uint64_t thread_ns(pid_t pid, const char *thread)
{
    char path[320];
    char text[128];
    uint64_t ns = 0;

    snprintf(path, sizeof(path), "/proc/%d/task/%s/schedstat", (int)pid, thread);
    if (read_text(path, text, sizeof(text))) {
        sscanf(text, "%" SCNu64, &ns);
    }
    return ns;
}

static uint64_t all_threads_ns(pid_t pid)
{
    char path[64];
    uint64_t sum = 0;

    snprintf(path, sizeof(path), "/proc/%d/task", (int)pid);
    DIR *threads = opendir(path);
    if (threads == NULL) {
        return 0;
    }
    for (struct dirent *entry = readdir(threads); entry != NULL; entry = readdir(threads)) {
        if (entry->d_name[0] != '.') {
            sum += thread_ns(pid, entry->d_name);
        }
    }
    closedir(threads);
    return sum;
}

bool process_cpu(pid_t pid, struct process_cpu *cpu)
{
    if (!read_ticks(pid, cpu)) {
        return false;
    }
    cpu->total_ns = all_threads_ns(pid);
    if (cpu->total_ns == 0) { /* A kernel without schedstat. */
        cpu->total_ns = cpu->user_ns + cpu->system_ns;
    }
    return true;
}

uint64_t process_rss_bytes(pid_t pid)
{
    char path[64];
    char text[4096];
    uint64_t kib = 0;

    snprintf(path, sizeof(path), "/proc/%d/status", (int)pid);
    if (!read_text(path, text, sizeof(text))) {
        return 0;
    }
    const char *line = strstr(text, "VmRSS:");
    if (line != NULL) {
        sscanf(line, "VmRSS: %" SCNu64, &kib);
    }
    return kib * 1024;
}
