#include "server/cli/cli.h"

#include "base/log.h"
#include "server/cli/versions.h"
#include "server/config/config.h"
#include "server/config/edit_distance.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include <uv.h>

const struct command cli_commands[] = {
    {"", "[settings] app.js [args]", "run a script; one that uses 'eider' makes a server of it",
     "Runs the script. What stands behind its name is the script's own: process.argv.", true, true,
     cmd_run},
    {"serve", "serve [settings]", "the server on its configuration alone, without a script",
     "Serves the channels that eider.json describes; without that, every channel is open to all.",
     true, false, cmd_serve},
    {"check", "check [settings] [app.js]",
     "report what is wrong, with file and line; start nothing",
     "Checks the configuration, and loads the script as the server would, without serving.", true,
     true, cmd_check},
    {"types", "types", "TypeScript's view of the modules 'eider' and 'ws', for editors",
     "Prints the declarations: eider types > eider.d.ts, beside the app.", false, false, cmd_types},
    {"help", "help [command]", "this text, or that of one command",
     "Prints the help of the program or of one command.", false, false, cmd_help},
    {NULL, NULL, NULL, NULL, false, false, NULL},
};

/* Output. */

/* Words come from anywhere; a line stays one line. */
static void make_one_line(char *text)
{
    for (; *text != '\0'; text++) {
        if ((unsigned char)*text < ' ' || *text == 0x7f) {
            *text = '?';
        }
    }
}

int cli_usage_error(const char *format, ...)
{
    char text[2048];
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    make_one_line(text);
    fprintf(stderr, "eider: %s\n", text);
    return EXIT_USAGE;
}

int cli_failure(const char *text)
{
    if (text[0] != '\0') {
        fprintf(stderr, "eider: %s\n", text);
    }
    return EXIT_FAILED;
}

int cli_print(struct byte_buffer *text)
{
    const bool written = fwrite(text->data, 1, text->size, stdout) == text->size;
    const bool flushed = fflush(stdout) == 0;

    byte_buffer_fini(text);
    return written && flushed ? EXIT_OK : EXIT_FAILED;
}

/* Which command. */

const struct command *cli_find_command(const char *name)
{
    for (const struct command *command = cli_commands + 1; command->name != NULL; command++) {
        if (strcmp(command->name, name) == 0) {
            return command;
        }
    }
    return NULL;
}

static bool has_script_suffix(const char *word)
{
    static const char *const suffixes[] = {".js", ".mjs", ".cjs", ".ts", ".mts"};
    const char *dot = strrchr(word, '.');

    for (size_t i = 0; dot != NULL && i < sizeof(suffixes) / sizeof(suffixes[0]); i++) {
        if (strcmp(dot, suffixes[i]) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_script(const char *word)
{
    struct stat status;

    return has_script_suffix(word) || (stat(word, &status) == 0 && S_ISREG(status.st_mode));
}

int cli_unknown_command(const char *word, const char *what)
{
    struct nearest nearest;
    struct error err;

    error_set(&err, "'%.200s' is %s", word, what);
    nearest_init(&nearest, bytes_of(word));
    for (const struct command *command = cli_commands + 1; command->name != NULL; command++) {
        nearest_offer(&nearest, command->name);
    }
    nearest_suggest(&nearest, &err);
    return cli_usage_error("%s", err.text);
}

static int print_overview(FILE *file)
{
    struct byte_buffer text;

    byte_buffer_init(&text, CLI_TEXT_SIZE_MAX);
    cli_append_overview(&text);
    fwrite(text.data, 1, text.size, file);
    byte_buffer_fini(&text);
    return EXIT_USAGE;
}

int cli_run(int argc, char **argv)
{
    if (argc < 2) {
        return print_overview(stderr);
    }
    const char *word = argv[1];
    const struct command *command = cli_find_command(word);

    if (command != NULL) {
        return command->run(command, argc - 2, argv + 2);
    }
    if (*word == '-' || is_script(word)) {
        return cmd_run(&cli_commands[0], argc - 1, argv + 1);
    }
    return cli_unknown_command(word, "neither a sub-command nor a script");
}

/* What commands share. */

static int print_asked(enum config_action action, const struct command *command)
{
    struct byte_buffer text;

    byte_buffer_init(&text, CLI_TEXT_SIZE_MAX);
    if (action == CONFIG_VERSION) {
        versions_append(&text);
    } else if (*command->name == '\0') {
        cli_append_overview(&text);
    } else {
        cli_append_help(&text, command);
    }
    return cli_print(&text);
}

bool cli_configure(struct config *config, const struct command *command, int argc, char **argv,
                   int *exit_code)
{
    enum config_action action;
    struct error err;

    config_init(config);
    if (!config_load(config, argc, argv, environ, command->takes_script, &action, &err)) {
        *exit_code = cli_usage_error("%s", err.text);
        return false;
    }
    if (action != CONFIG_RUN) {
        *exit_code = print_asked(action, command);
        return false;
    }
    if (!config_check(config, &err)) {
        *exit_code = cli_usage_error("%s", err.text);
        return false;
    }
    log_configure((enum log_level)config->log_level, (enum log_format)config->log_format);
    return true;
}

bool cli_script_exists(const char *path)
{
    struct error err;
    struct stat status;

    if (stat(path, &status) != 0) {
        error_set(&err, "%s: %s", path, errno == ENOENT ? "no such file" : uv_strerror(-errno));
    } else if (S_ISDIR(status.st_mode)) {
        error_set(&err, "%s: a directory", path);
    } else {
        return true;
    }
    cli_failure(err.text);
    return false;
}
