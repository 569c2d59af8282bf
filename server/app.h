/*
 * app.h - the whole server: builds every part in order, runs the loop, tears down in reverse.
 */
#ifndef EIDER_APP_H
#define EIDER_APP_H

struct config;

/* Exit codes of the program. */
enum { EXIT_OK = 0, EXIT_FAILED = 1, EXIT_USAGE = 2 };

/*
 * Serves until SIGINT or SIGTERM (a second one exits at once). Reports on stderr. Returns
 * the exit code: EXIT_FAILED when something could not start; nothing then stays half-started.
 */
int app_run(const struct config *config);

#endif
