/*
 * app.h - the whole server: builds every part in order, runs the loop, tears down in reverse.
 */
#ifndef EIDER_APP_H
#define EIDER_APP_H

struct config;

/* Exit codes of the program. */
enum { EXIT_OK = 0, EXIT_FAILED = 1, EXIT_USAGE = 2 };

/*
 * Serves until SIGINT or SIGTERM (a second one exits at once), or runs a program to its end.
 * Reports on stderr. Returns the exit code: EXIT_FAILED when something could not start, and nothing
 * then stays half-started; else what the script wants it to be.
 */
int app_run(const struct config *config);

#endif
