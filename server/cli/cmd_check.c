#include "server/cli/cli.h"
#include "server/config/config.h"
#include "server/worker/worker.h"

#include <assert.h>
#include <stdio.h>

/* The loop turns only to close what the script has begun: no timer of it comes due before. */
static bool load_script(const struct config *config, struct error *err)
{
    struct script_options options = worker_script_options(config);
    uv_loop_t loop;

    options.program_time_max_ms = options.load_time_max_ms; /* Who checks is to hear an answer. */

    if (uv_loop_init(&loop) != 0) {
        return error_set(err, "no event loop");
    }
    struct script *script = script_open(&loop, NULL, &options, err);
    const bool loaded = script != NULL && (!script_exited(script) || script_finish(script) == 0);

    if (script != NULL && !loaded) {
        error_set(err, "%s", ""); /* It has said why. */
    }

    script_close(script);
    uv_run(&loop, UV_RUN_DEFAULT);
    const int closed = uv_loop_close(&loop);

    assert(closed == 0);
    (void)closed;
    return loaded;
}

static int check(const struct config *config)
{
    struct error err;

    if (config->script == NULL) {
        puts("configuration: ok");
        return EXIT_OK;
    }
    if (!cli_script_exists(config->script)) {
        return EXIT_FAILED;
    }
    if (!load_script(config, &err)) {
        return cli_failure(err.text);
    }
    printf("%s: ok\n", config->script);
    return EXIT_OK;
}

int cmd_check(const struct command *command, int argc, char **argv)
{
    struct config config;
    int exit_code;

    if (cli_configure(&config, command, argc, argv, &exit_code)) {
        exit_code = check(&config);
    }
    config_fini(&config);
    return exit_code;
}
