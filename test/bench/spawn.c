/*
 * spawn.c - runs a program many times, one after the other, and prints what it costs: medians, as
 * JSON.
 *
 *     eider_spawn RUNS program arguments...
 *
 *     {"cpu_ms": …, "first_line_ms": …, "wall_ms": …, "rss_kib": …, "output": "…"}
 *
 * CPU time is user and system time of the child (wait4); the first line is there when its first
 * byte is; `output` is the first line of the last run. Exit code 1 when a run has failed.
 */
#include <errno.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define RUNS_MAX 1000

struct run {
    double cpu_ms;
    double first_line_ms;
    double wall_ms;
    double rss_kib;
};

static char output[256];

static double now_ms(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static double ms_of(struct timeval time)
{
    return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

/* Reads all that the child prints; when the first byte came. */
static double drain(int from)
{
    char buffer[4096];
    double first = 0;
    size_t kept = 0;
    ssize_t count;

    while ((count = read(from, buffer, sizeof(buffer))) > 0 || (count < 0 && errno == EINTR)) {
        if (count <= 0) {
            continue;
        }
        if (first == 0) {
            first = now_ms();
        }
        for (ssize_t i = 0; i < count && kept < sizeof(output) - 1; i++) {
            output[kept++] = buffer[i];
        }
    }
    output[kept] = '\0';
    output[strcspn(output, "\n")] = '\0';
    return first;
}

static void become(char **argv, const int pipe_ends[2])
{
    dup2(pipe_ends[1], STDOUT_FILENO);
    close(pipe_ends[0]);
    close(pipe_ends[1]);
    execvp(argv[0], argv);
    perror(argv[0]);
    _exit(127);
}

static bool run_once(char **argv, struct run *run)
{
    int pipe_ends[2];
    int status;
    struct rusage usage;

    if (pipe(pipe_ends) != 0) {
        perror("pipe");
        return false;
    }
    const double began = now_ms();
    const pid_t child = fork();

    if (child == 0) {
        become(argv, pipe_ends);
    }
    close(pipe_ends[1]);
    const double first = drain(pipe_ends[0]);
    close(pipe_ends[0]);
    if (child < 0 || wait4(child, &status, 0, &usage) != child) {
        perror("child");
        return false;
    }
    *run = (struct run){
        .cpu_ms = ms_of(usage.ru_utime) + ms_of(usage.ru_stime),
        .first_line_ms = first > 0 ? first - began : 0,
        .wall_ms = now_ms() - began,
        .rss_kib = (double)usage.ru_maxrss,
    };
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static int compare(const void *left, const void *right)
{
    const double a = *(const double *)left;
    const double b = *(const double *)right;

    return (a > b) - (a < b);
}

static double median(const struct run *runs, size_t count, size_t field)
{
    double values[RUNS_MAX];

    for (size_t i = 0; i < count; i++) {
        memcpy(&values[i], (const char *)&runs[i] + field, sizeof(double));
    }
    qsort(values, count, sizeof(double), compare);
    return values[count / 2];
}

static void print_output(void)
{
    for (const char *c = output; *c != '\0'; c++) {
        if (*c == '"' || *c == '\\') {
            putchar('\\');
        }
        putchar(*c);
    }
}

int main(int argc, char **argv)
{
    static struct run runs[RUNS_MAX];
    const long count = argc > 2 ? strtol(argv[1], NULL, 10) : 0;

    if (count < 1 || count > RUNS_MAX) {
        fprintf(stderr, "usage: eider_spawn RUNS program arguments...\n");
        return 2;
    }
    for (long i = 0; i < count; i++) {
        if (!run_once(argv + 2, &runs[i])) {
            return 1;
        }
    }
    printf("{\"cpu_ms\": %.4f, \"first_line_ms\": %.4f, \"wall_ms\": %.4f, \"rss_kib\": %.0f, "
           "\"output\": \"",
           median(runs, (size_t)count, offsetof(struct run, cpu_ms)),
           median(runs, (size_t)count, offsetof(struct run, first_line_ms)),
           median(runs, (size_t)count, offsetof(struct run, wall_ms)),
           median(runs, (size_t)count, offsetof(struct run, rss_kib)));
    print_output();
    printf("\"}\n");
    return 0;
}
