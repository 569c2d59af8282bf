/*
 * options.h - what one run does, from the command line. `eider_load --help` prints the table.
 */
#ifndef EIDER_BENCH_OPTIONS_H
#define EIDER_BENCH_OPTIONS_H

#include <stdbool.h>

struct options {
    const char *mode;
    const char *dialect;
    const char *path; /* NULL: the dialect's own. */
    const char *channel;
    unsigned port;
    unsigned pid; /* Whose CPU and memory are read. */
    unsigned connections;
    unsigned messages; /* Measured ones; the warm-up comes on top. */
    unsigned warmup;
    unsigned size;      /* Bytes of a message. */
    unsigned in_flight; /* Echo and publish: for each connection. Fan: the publisher's window. */
    unsigned seconds_max;
};

/* False, with a complaint or the help on stderr, when there is nothing to run. */
bool options_parse(struct options *options, int argc, char **argv);

#endif
