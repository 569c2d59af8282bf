#include "server/cli/cli.h"
#include "server/config/config.h"

static int run(const struct config *config)
{
    if (config->script == NULL) {
        return cli_usage_error("no script is named; `eider serve` runs without one");
    }
    return cli_script_exists(config->script) ? app_run(config) : EXIT_FAILED;
}

int cmd_run(const struct command *command, int argc, char **argv)
{
    struct config config;
    int exit_code;

    if (cli_configure(&config, command, argc, argv, &exit_code)) {
        exit_code = run(&config);
    }
    config_fini(&config);
    return exit_code;
}
