/*
 * script.h - the user's app: a script loaded into an engine of its own, answering as a handler.
 *
 * Owner: the worker. Thread: its loop. The heap inside may be replaced (a reload, or a heap that
 * stays full): connections, subscriptions and raw sockets belong to the server and survive it; the
 * script is loaded again and its handlers take over between two messages.
 */
#ifndef EIDER_HANDLERS_SCRIPT_H
#define EIDER_HANDLERS_SCRIPT_H

#include "base/error.h"
#include "channels/handler.h"
#include "scripting/handlers/raw_socket.h"

#include <stdint.h>
#include <uv.h>

struct hub;
struct script;

struct script_options {
    const char *path; /* of the main module */
    char **arguments; /* process.argv from the third on */
    int argument_count;
    uint32_t call_time_max_ms; /* CPU of one call from C into JS; 0: no limit */
    uint32_t load_time_max_ms;
    uint32_t program_time_max_ms; /* the same of a program; 0, as when it is run: no limit */
    uint32_t memory_max;          /* bytes of one heap */
    uint32_t timers_max;
    uint32_t json_depth_max;
    uint32_t raw_message_size_max;    /* bytes that ws.send() takes */
    const char *cache_dir;            /* language/lowered_cache.h; NULL: none */
    struct byte_buffer *failed_files; /* gets the files of an app that does not load; may be NULL */
    bool may_end; /* one that serves nothing is a program: an uncaught exception ends it */
};

/*
 * Loads and runs the main module. NULL with *err set when the file is missing, does not compile
 * (path:line:column, and the line itself on the next line of the text with a caret below), or
 * throws while it runs. `hub` may be NULL (eider check): publish() then does nothing.
 */
struct script *script_open(uv_loop_t *loop, struct hub *hub, const struct script_options *options,
                           struct error *err);

/* Stops timers and frees the heap; pending verdicts are dropped, not called. The loop must turn
 * until its handles are closed. script_close(NULL) does nothing. */
void script_close(struct script *script);

/* Whether the app required a module that makes a server of it (`eider`, `ws`); one that did not is
 * a program, which ends when the loop has nothing left to do. */
bool script_serves(const struct script *script);

/*
 * Turns the loop until the main module has run to its end, what it awaits at its top level
 * included, or nothing is left to wait for. False when it failed: what is wrong is on stderr, and
 * *err is empty. A signal ends the process meanwhile. At the start, outside of all JS.
 */
bool script_wait(struct script *script, struct error *err);

/* ---- reloading ---- */

/* Told when a reload is over; `err` is absent when the new app has taken over. */
typedef void (*script_reloaded)(void *data, const struct error *err);

/*
 * Loads the app again, into a new heap, which takes over when its main module has run to its end,
 * what it awaits at its top level included, for load_time_max_ms at most. The old one answers what
 * it has promised, for RELOAD_PATIENCE_MS at most. When the new one does not load, or serves no
 * more, the old one goes on. `done` is called once, now or later; not when the next reload comes
 * first, or the script is closed. Between two turns of the loop, outside of all JS.
 */
#define RELOAD_PATIENCE_MS 10000
void script_reload(struct script *script, script_reloaded done, void *data);

/* Calls each(path, data) for every file that the app was loaded from, and those that the last
 * failed load tried to read. Some come twice. */
void script_each_file(struct script *script, void (*each)(const char *path, void *data),
                      void *data);

/* ---- its end, as process.exit() and Node's events have it ---- */

/* `on_exit` runs once, when the script called process.exit() or an exception ended it; perhaps with
 * JS on the stack. From then on no JS runs. */
void script_on_exit(struct script *script, void (*on_exit)(void *data), void *data);

/* Whether that has happened; also while it was loaded. */
bool script_exited(const struct script *script);

/* The loop has nothing left to do: tells 'beforeExit' listeners, who may give it something. */
void script_before_exit(struct script *script);

/* The end: tells 'exit' listeners; the exit code of the process. */
int script_finish(struct script *script);

/* Whether the script has listeners for a signal: its default action is then the script's. */
bool script_takes_signal(const struct script *script, int number);

/* The handler that server and channels ask. Borrowed from the script. */
struct handler *script_handler(struct script *script);

/* Raw sockets: which paths the script serves, and who gets their events. */
struct raw_server *script_raw_server(struct script *script);

/* Figures for logs, /metrics and tests. */
struct script_stats {
    uint64_t calls;
    uint64_t exceptions;
    uint64_t timeouts; /* calls ended by call_time_max_ms */
    uint64_t heaps_replaced;
    size_t heap_bytes;
};
void script_stats(const struct script *script, struct script_stats *stats);

#endif
