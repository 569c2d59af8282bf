#include "server/cli/cli.h"
#include "server/config/config.h"

int cmd_serve(const struct command *command, int argc, char **argv)
{
    struct config config;
    int exit_code;

    if (cli_configure(&config, command, argc, argv, &exit_code)) {
        exit_code = app_run(&config);
    }
    config_fini(&config);
    return exit_code;
}
