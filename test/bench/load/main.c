/*
 * eider_load - loads one server on 127.0.0.1 in one way, once, and prints what it cost the server
 * as one JSON object. run.js starts it; README.md says what the figures mean.
 */
#include "load/load.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static void print_latency(const struct histogram *latency)
{
    static const struct {
        const char *name;
        double fraction;
    } percentiles[] = {{"p50", 0.5}, {"p90", 0.9}, {"p99", 0.99}, {"p99_9", 0.999}};

    printf(",\"latency_us\":{");
    for (size_t i = 0; i < sizeof(percentiles) / sizeof(percentiles[0]); i++) {
        const uint64_t ns = histogram_percentile_ns(latency, percentiles[i].fraction);
        printf("\"%s\":%.1f,", percentiles[i].name, (double)ns / 1e3);
    }
    printf("\"max\":%.1f}", (double)latency->max_ns / 1e3);
}

static void print_meter(const struct meter *meter)
{
    const double count = (double)(meter->total - meter->warmup);
    const double seconds = (double)(meter->end_ns - meter->begin_ns) / 1e9;
    const double cpu_ns = (double)(meter->end.total_ns - meter->begin.total_ns);
    const double user_ns = (double)(meter->end.user_ns - meter->begin.user_ns);
    const double system_ns = (double)(meter->end.system_ns - meter->begin.system_ns);

    printf(",\"count\":%.0f,\"seconds\":%.3f,\"per_second\":%.0f", count, seconds, count / seconds);
    printf(",\"cpu_us\":%.3f,\"user_us\":%.3f,\"system_us\":%.3f,\"busy\":%.2f",
           cpu_ns / count / 1e3, user_ns / count / 1e3, system_ns / count / 1e3,
           cpu_ns / seconds / 1e9);
    print_latency(&meter->latency);
}

static void print_memory(const struct load *load)
{
    const double added = (double)(load->link_count - load->options.warmup);
    const double bytes = (double)load->rss_after - (double)load->rss_before;

    printf(",\"count\":%.0f,\"rss_before\":%" PRIu64 ",\"rss_after\":%" PRIu64, added,
           load->rss_before, load->rss_after);
    printf(",\"bytes_each\":%.0f", bytes / added);
}

static void print_result(const struct load *load)
{
    const struct options *options = &load->options;

    printf("{\"mode\":\"%s\",\"dialect\":\"%s\",\"connections\":%u,\"size\":%u,\"in_flight\":%u",
           options->mode, options->dialect, options->connections, options->size,
           options->in_flight);
    if (strcmp(options->mode, "idle") == 0) {
        print_memory(load);
    } else {
        print_meter(&load->meter);
    }
    printf("}\n");
}

int main(int argc, char **argv)
{
    static struct load load; /* With its histogram, too large for the stack's taste. */
    struct options options;
    struct process_cpu cpu;

    if (!options_parse(&options, argc, argv)) {
        return 2;
    }
    if (!process_cpu((pid_t)options.pid, &cpu)) {
        fprintf(stderr, "eider_load: there is no process %u\n", options.pid);
        return 2;
    }
    if (!load_init(&load, &options)) {
        return 2;
    }
    const bool complete = load_run(&load);
    if (complete) {
        print_result(&load);
    }
    load_fini(&load);
    return complete ? 0 : 1;
}
