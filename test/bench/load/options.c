#include "load/options.h"

#include "load/payload.h"

#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct option_row {
    const char *name;
    const char *help;
    bool is_text;
    size_t offset;
    unsigned min;
    unsigned max;
};

#define TEXT(field)             true, offsetof(struct options, field), 0, 0
#define NUMBER(field, min, max) false, offsetof(struct options, field), min, max

/* Bounds: a mistake in a number must not load a machine for hours. */
static const struct option_row rows[] = {
    {"--mode", "echo, fan, publish, publish-own, idle or churn", TEXT(mode)},
    {"--dialect", "raw, centrifuge or socketio", TEXT(dialect)},
    {"--path", "path and query of the WebSocket (default: the dialect's)", TEXT(path)},
    {"--channel", "channel; one that ends in ':' gets the connection's number", TEXT(channel)},
    {"--port", "port of the server on 127.0.0.1", NUMBER(port, 1, 65535)},
    {"--pid", "process of the server", NUMBER(pid, 1, 4194304)},
    {"--connections", "connections; in fan: subscribers", NUMBER(connections, 1, 100000)},
    {"--messages", "messages that count; in churn: connections", NUMBER(messages, 1, 100000000)},
    {"--warmup", "messages before them that do not", NUMBER(warmup, 0, 100000000)},
    {"--size", "bytes of a message", NUMBER(size, PAYLOAD_BYTES_MIN, 131072)},
    {"--in-flight", "messages under way for each sender", NUMBER(in_flight, 1, 1000)},
    {"--seconds-max", "give up after this time", NUMBER(seconds_max, 1, 600)},
};

#define ROW_COUNT (sizeof(rows) / sizeof(rows[0]))

static const struct options defaults = {
    .mode = "echo",
    .dialect = "raw",
    .channel = "fan",
    .connections = 100,
    .messages = 100000,
    .warmup = 10000,
    .size = 125,
    .in_flight = 1,
    .seconds_max = 60,
};

static void print_help(void)
{
    fprintf(stderr, "usage: eider_load --port N --pid N [options]\n");
    for (size_t i = 0; i < ROW_COUNT; i++) {
        fprintf(stderr, "  %-14s %s\n", rows[i].name, rows[i].help);
    }
}

static bool set_number(const struct option_row *row, const char *text, unsigned *field)
{
    char *end;

    errno = 0;
    const unsigned long value = strtoul(text, &end, 10);
    if (errno != 0 || end == text || *end != '\0' || value < row->min || value > row->max) {
        fprintf(stderr, "eider_load: %s is a number from %u to %u\n", row->name, row->min,
                row->max);
        return false;
    }
    *field = (unsigned)value;
    return true;
}

static bool set_option(struct options *options, const char *name, const char *text)
{
    for (size_t i = 0; i < ROW_COUNT; i++) {
        char *field = (char *)options + rows[i].offset;

        if (strcmp(rows[i].name, name) != 0) {
            continue;
        }
        if (rows[i].is_text) {
            memcpy(field, &text, sizeof(text));
            return true;
        }
        return set_number(&rows[i], text, (unsigned *)(void *)field);
    }
    fprintf(stderr, "eider_load: there is no option %s\n", name);
    return false;
}

bool options_parse(struct options *options, int argc, char **argv)
{
    *options = defaults;
    for (int at = 1; at < argc; at += 2) {
        if (strcmp(argv[at], "--help") == 0 || at + 1 == argc) {
            print_help();
            return false;
        }
        if (!set_option(options, argv[at], argv[at + 1])) {
            return false;
        }
    }
    if (options->port == 0 || options->pid == 0) {
        print_help();
        return false;
    }
    return true;
}
