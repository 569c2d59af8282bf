#include "server/cli/cli.h"
#include "server/config/config.h"

static void append_line(struct byte_buffer *out, const char *text)
{
    byte_buffer_append_bytes(out, bytes_of(text));
    byte_buffer_append_char(out, '\n');
}

void cli_append_help(struct byte_buffer *out, const struct command *command)
{
    byte_buffer_printf(out, "Usage: eider %s\n\n", command->synopsis);
    append_line(out, command->details);
    if (command->has_settings) {
        byte_buffer_append_char(out, '\n');
        config_print_help(out);
    }
}

void cli_append_overview(struct byte_buffer *out)
{
    append_line(out, "Eider is a real-time messaging server with JavaScript inside.\n");
    append_line(out, "Usage");
    for (const struct command *command = cli_commands; command->name != NULL; command++) {
        byte_buffer_printf(out, "  eider %-26s %s\n", command->synopsis, command->summary);
    }
    byte_buffer_append_char(out, '\n');
    config_print_help(out);
}

static bool is_help_flag(const char *word)
{
    return strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0;
}

/* `--reference` is for the build of the docs, and so is not in the help. */
int cmd_help(const struct command *command, int argc, char **argv)
{
    struct byte_buffer text;

    if (argc > 1) {
        return cli_usage_error("'%.200s' is not expected here", argv[1]);
    }
    const bool reference = argc == 1 && strcmp(argv[0], "--reference") == 0;
    const bool own = argc == 1 && is_help_flag(argv[0]);
    const struct command *about = own ? command : argc == 1 ? cli_find_command(argv[0]) : NULL;

    if (argc == 1 && !reference && about == NULL) {
        return cli_unknown_command(argv[0], "no sub-command");
    }
    byte_buffer_init(&text, CLI_TEXT_SIZE_MAX);
    if (reference) {
        config_print_reference(&text);
    } else if (about != NULL) {
        cli_append_help(&text, about);
    } else {
        cli_append_overview(&text);
    }
    return cli_print(&text);
}
