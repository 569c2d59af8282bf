#include "server/cli/cli.h"

#include <stdio.h>

/* scripting/types/eider.d.ts */
extern const unsigned char eider_types[];
extern const size_t eider_types_size;

int cmd_types(const struct command *command, int argc, char **argv)
{
    struct byte_buffer text;

    byte_buffer_init(&text, CLI_TEXT_SIZE_MAX);
    if (argc == 1 && (strcmp(argv[0], "--help") == 0 || strcmp(argv[0], "-h") == 0)) {
        cli_append_help(&text, command);
    } else if (argc > 0) {
        return cli_usage_error("'%.200s' is not expected here", argv[0]);
    } else {
        byte_buffer_append_bytes(&text,
                                 (struct bytes){(const char *)eider_types, eider_types_size});
    }
    return cli_print(&text);
}
