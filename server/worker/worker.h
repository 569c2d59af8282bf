/*
 * worker.h - one thread's whole server: loop, sockets, connections, channels, script.
 *
 * Owner: the app. Thread: the one that runs it. Everything a worker has hangs off this struct; two
 * of them share nothing but the configuration.
 */
#ifndef EIDER_WORKER_WORKER_H
#define EIDER_WORKER_WORKER_H

#include "base/error.h"
#include "scripting/handlers/script.h"

#include <stdint.h>
#include <uv.h>

struct config;
struct worker;

/*
 * Loads the script; if it is a server, or there is none, binds the port and starts accepting.
 * `config` is borrowed. NULL with *err set
 * when any of it fails; nothing is left behind then. Its text is empty when it is told already: the
 * app does not load, and `files` gets the files it was read from, each ending in NUL.
 */
struct worker *worker_open(const struct config *config, struct byte_buffer *files,
                           struct error *err);

/* Whether the script has ended the process, by process.exit() or an exception; `files` then gets
 * the files it was read from. */
bool worker_was_ended(struct worker *worker, struct byte_buffer *files);

/* What the configuration says of the script it names. */
struct script_options worker_script_options(const struct config *config);

/* The loop, for what else the caller watches. */
uv_loop_t *worker_loop(struct worker *worker);

/* Runs until it is shut down, or a program has nothing left to do. The exit code of the process,
 * which is the script's to choose (process.exitCode). */
int worker_run(struct worker *worker);

/* Whether the script has listeners for a signal, whose default action is then not wanted. */
bool worker_takes_signal(const struct worker *worker, int number);

/* Loads the app again and logs how it went; without a script nothing happens. Outside of all JS. */
void worker_reload(struct worker *worker);

/* Whether it accepts clients; a script that is no server just runs, until the loop has nothing to
 * do. */
bool worker_serves(const struct worker *worker);

/* The port that was bound; only of one that serves. */
uint32_t worker_port(const struct worker *worker);

/* connections_max, as open files allow it. */
uint32_t worker_connections_max(const struct worker *worker);

/*
 * Stops accepting and closes every client with 3001 (raw sockets: 1001); the loop is stopped when
 * the last is gone, or after shutdown_timeout, when the rest is dropped. Idempotent.
 */
void worker_shut_down(struct worker *worker);

/* Tears down in reverse and frees. worker_free(NULL) does nothing. */
void worker_free(struct worker *worker);

#endif
