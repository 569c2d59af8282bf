/*
 * config.h - every setting: name, default, range, one-line help.
 *
 * One table (config_table.c) defines them all; flags (--message-size-max), variables
 * (EIDER_MESSAGE_SIZE_MAX), the file (eider.json: "message_size_max"), --help and
 * docs/reference/configuration.md come from it. Flags win over variables, variables over the file.
 *
 * The configuration is filled once, before any worker starts, and is read-only from then on.
 */
#ifndef EIDER_CONFIG_CONFIG_H
#define EIDER_CONFIG_CONFIG_H

#include "base/byte_buffer.h"
#include "base/error.h"
#include "channels/channel_rule.h"

#include <stdint.h>

struct string_list {
    char **items;
    size_t count;
};

struct config {
    /* Where it listens */
    char *host;                 /* "" is every address, IPv4 and IPv6 */
    uint32_t port;              /* 0: any free port; it is logged */
    struct string_list origins; /* scheme://host[:port], "*"; empty: only the server's own host */

    /* What it serves */
    uint32_t files_max; /* being sent at once: then 503 */
    char *public_dir;   /* "" is the folder `public` beside the script, if there is one */

    /* Connections */
    uint32_t connections_max; /* 0: as many as open files allow */
    uint32_t handshake_timeout_ms;
    uint32_t connect_timeout_ms; /* from the upgrade to a successful connect command: then 3502 */
    uint32_t ping_interval_ms;
    uint32_t pong_timeout_ms;
    uint32_t close_timeout_ms; /* how long a peer may take to finish a closing handshake */
    uint32_t message_size_max; /* bytes, one command: then 1009 */
    uint32_t fragments_max;    /* of one message: then 1008 */
    uint32_t
        control_frames_max;    /* pongs of one connection in a second: then 1008; lws hides pings */
    uint32_t outbox_size_max;  /* bytes waiting for one client: then 3008 */
    uint32_t waiting_size_max; /* bytes of commands held back by a handler; then the socket is not
                                  read */
    uint32_t channels_per_client;
    uint32_t channel_name_max; /* bytes */
    uint32_t json_depth_max;
    uint32_t fanout_slice;
    uint32_t fanout_jobs_max; /* publications that take several turns, at once: then 111 */

    /* Scripts */
    uint32_t script_time_max_ms;      /* CPU of one call into a script */
    uint32_t script_load_time_max_ms; /* CPU of loading the app */
    char *cache_dir;                  /* of lowered scripts; "" is the user's own, "off" none */
    uint32_t script_memory_max;       /* bytes of one heap */
    uint32_t timers_max;              /* live timers of a script */
    uint32_t raw_message_size_max;    /* bytes, one message on a raw WebSocket */
    uint32_t watch;                   /* 1: a change of the app's files reloads it */

    /* Running */
    uint32_t shutdown_timeout_ms;
    uint32_t log_level;  /* enum log_level */
    uint32_t log_format; /* enum log_format */

    /* From eider.json only: channel rules for a server without a script. */
    struct channel_rules channels;

    /* The command line's own */
    char *script;     /* NULL without one */
    char **arguments; /* what follows the script; borrowed from argv */
    int argument_count;
};

/* What a command line asks for besides settings. */
enum config_action { CONFIG_RUN, CONFIG_HELP, CONFIG_VERSION };

/* Every default. */
void config_init(struct config *config);
void config_fini(struct config *config);

/*
 * `argv` has the words behind the program's name and the sub-command; `environment` is as environ.
 * Reads, in rising order of precedence: the file (--config, EIDER_CONFIG, or ./eider.json if it is
 * there), the environment, the flags. `script_expected`: the first word that is no flag is the
 * script, and everything after it belongs to the script. False with *err set: the text names the
 * file:line, the variable or the flag, and the nearest known name. With --help or --version nothing
 * is read, and *action says so.
 */
bool config_load(struct config *config, int argc, char **argv, char **environment,
                 bool script_expected, enum config_action *action, struct error *err);

/* One flag or variable or file member, for tests and for config_load's parts. `from` is named in
 * errors. */
bool config_set(struct config *config, const char *name, struct bytes value, const char *from,
                struct error *err);

/* Checks that hold between settings (ping_interval above pong_timeout, ...). */
bool config_check(const struct config *config, struct error *err);

/* The settings as --help prints them, and as docs/reference/configuration.md has them. */
void config_print_help(struct byte_buffer *out);
void config_print_reference(struct byte_buffer *out);

#endif
