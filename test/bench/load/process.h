/*
 * process.h - what the kernel says about the server: its CPU time and its memory.
 */
#ifndef EIDER_BENCH_PROCESS_H
#define EIDER_BENCH_PROCESS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

struct process_cpu {
    uint64_t total_ns;  /* All living threads, from schedstat: exact for whoever sleeps. */
    uint64_t user_ns;   /* From stat, in clock ticks: good for the share of user and system. */
    uint64_t system_ns; /* The same. */
};

/* False when the process is gone. */
bool process_cpu(pid_t pid, struct process_cpu *cpu);

/* Resident memory (VmRSS); 0 when the process is gone. */
uint64_t process_rss_bytes(pid_t pid);

#endif
