/*
 * cli.h - the `eider` command line: which sub-command is meant, its --help, what all share.
 *
 * What is wrong with the words themselves, or with the configuration, is one line on stderr and
 * EXIT_USAGE; what cannot start is EXIT_FAILED.
 */
#ifndef EIDER_CLI_CLI_H
#define EIDER_CLI_CLI_H

#include "base/byte_buffer.h"
#include "server/app.h"

struct config;

/* One sub-command. Adding one is a row in cli.c and its cmd_NAME.c. */
struct command {
    const char *name; /* "" runs a script */
    const char *synopsis;
    const char *summary; /* one line, for `eider --help` */
    const char *details; /* the paragraph of its own --help */
    bool has_settings;   /* its flags are those of the configuration */
    bool takes_script;

    /* Gets the words behind the sub-command. Returns the exit code. */
    int (*run)(const struct command *command, int argc, char **argv);
};

/* Every sub-command; ends with a NULL name. */
extern const struct command cli_commands[];

/* The command of that name, or NULL; the one without a name is not found. */
const struct command *cli_find_command(const char *name);

/* Runs what the words (argv as main() has it) ask for; returns the exit code. */
int cli_run(int argc, char **argv);

/* Prints "eider: ..." as one line on stderr. Returns EXIT_USAGE. */
int cli_usage_error(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Says that `word` is not `what`, and which command is near it. Returns EXIT_USAGE. */
int cli_unknown_command(const char *word, const char *what);

/* Prints "eider: TEXT" on stderr, the text as it is. Returns EXIT_FAILED. */
int cli_failure(const char *text);

/* What is too long for its limit is a bug; texts of ours are not. */
#define CLI_TEXT_SIZE_MAX 65536u

/* Writes the whole text to stdout. Returns EXIT_OK, or EXIT_FAILED when it cannot be written. */
int cli_print(struct byte_buffer *text);

/* The --help of one sub-command, and of the program. */
void cli_append_help(struct byte_buffer *out, const struct command *command);
void cli_append_overview(struct byte_buffer *out);

/*
 * Loads and checks the configuration, and configures the log. False when the command is over
 * already (an error, --help, --version); *exit_code then says how. In both cases the caller
 * ends with config_fini().
 */
bool cli_configure(struct config *config, const struct command *command, int argc, char **argv,
                   int *exit_code);

/* Whether there is a script at `path`; says on stderr why not. */
bool cli_script_exists(const char *path);

int cmd_run(const struct command *command, int argc, char **argv);
int cmd_serve(const struct command *command, int argc, char **argv);
int cmd_check(const struct command *command, int argc, char **argv);
int cmd_types(const struct command *command, int argc, char **argv);
int cmd_help(const struct command *command, int argc, char **argv);

#endif
