/*
 * watcher.h - tells when one of a set of files changes.
 *
 * Folders are watched, not files: editors write a new file and rename it, and a file that is gone
 * may come back. A burst of changes is told once, WATCHER_QUIET_MS after the last.
 * Owner: the worker. Thread: its loop.
 */
#ifndef EIDER_WORKER_WATCHER_H
#define EIDER_WORKER_WATCHER_H

#include <uv.h>

#define WATCHER_QUIET_MS 60

struct watcher;

struct watcher *watcher_open(uv_loop_t *loop, void (*on_changed)(void *data), void *data);

/* A new set of files: between the two, watcher_add() names each, more than once if it likes.
 * Folders that are watched already go on without a gap. */
void watcher_begin(struct watcher *watcher);
void watcher_add(struct watcher *watcher, const char *path);
void watcher_end(struct watcher *watcher);

/* Its memory goes when the loop has closed its handles. watcher_close(NULL) does nothing. */
void watcher_close(struct watcher *watcher);

#endif
