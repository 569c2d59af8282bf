#include "server/worker/watcher.h"

#include "base/hash_map.h"
#include "base/list.h"
#include "base/log.h"
#include "base/xmalloc.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

/* One folder, and which of its files are in the set. */
struct folder {
    uv_fs_event_t handle;
    struct watcher *watcher;
    struct list link;
    struct hash_map files; /* names, each its own value */
    bool wanted;           /* has files in the set that is being named */
    char path[];
};

struct watcher {
    uv_timer_t quiet;
    struct list folders;
    void (*on_changed)(void *data);
    void *data;
};

static void on_quiet(uv_timer_t *timer)
{
    struct watcher *watcher = timer->data;

    watcher->on_changed(watcher->data);
}

struct watcher *watcher_open(uv_loop_t *loop, void (*on_changed)(void *data), void *data)
{
    struct watcher *watcher = xcalloc(1, sizeof(*watcher));

    list_init(&watcher->folders);
    watcher->on_changed = on_changed;
    watcher->data = data;
    uv_timer_init(loop, &watcher->quiet);
    watcher->quiet.data = watcher;
    return watcher;
}

/* ---- a folder ---- */

static void on_event(uv_fs_event_t *handle, const char *name, int events, int status)
{
    struct folder *folder = handle->data;

    (void)events;
    if (status == 0 && name != NULL && hash_map_get(&folder->files, bytes_of(name)) == NULL) {
        return;
    }
    uv_timer_start(&folder->watcher->quiet, on_quiet, WATCHER_QUIET_MS, 0);
}

static struct folder *folder_open(struct watcher *watcher, struct bytes path)
{
    struct folder *folder = xcalloc(1, sizeof(*folder) + path.size + 1);

    memcpy(folder->path, path.data, path.size);
    folder->watcher = watcher;
    hash_map_init(&folder->files);
    folder->handle.data = folder;
    list_push_back(&watcher->folders, &folder->link);
    uv_fs_event_init(watcher->quiet.loop, &folder->handle);
    const int error = uv_fs_event_start(&folder->handle, on_event, folder->path, 0);

    if (error != 0) {
        log_warn("not watched", {"folder", LOG_TEXT(folder->path)},
                 {"error", LOG_TEXT(uv_strerror(error))});
    }
    return folder;
}

static void forget_files(struct folder *folder)
{
    char *name;

    for (size_t at = 0; (name = hash_map_next(&folder->files, &at)) != NULL;) {
        free(name);
    }
    hash_map_fini(&folder->files);
    hash_map_init(&folder->files);
}

static void on_folder_closed(uv_handle_t *handle)
{
    free(handle->data);
}

static void folder_close(struct folder *folder)
{
    forget_files(folder);
    hash_map_fini(&folder->files);
    list_remove(&folder->link);
    uv_close((uv_handle_t *)&folder->handle, on_folder_closed);
}

static struct folder *folder_of(struct watcher *watcher, struct bytes path)
{
    LIST_EACH(&watcher->folders, at)
    {
        struct folder *folder = LIST_ITEM(at, struct folder, link);

        if (bytes_equal(bytes_of(folder->path), path)) {
            return folder;
        }
    }
    return folder_open(watcher, path);
}

/* ---- the set ---- */

void watcher_begin(struct watcher *watcher)
{
    LIST_EACH(&watcher->folders, at)
    {
        struct folder *folder = LIST_ITEM(at, struct folder, link);

        folder->wanted = false;
        forget_files(folder);
    }
}

void watcher_add(struct watcher *watcher, const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash != NULL ? slash + 1 : path;
    struct bytes place = {path, slash != NULL ? (size_t)(slash - path) : 0};

    if (place.size == 0) {
        place = slash != NULL ? BYTES("/") : BYTES(".");
    }
    struct folder *folder = folder_of(watcher, place);

    folder->wanted = true;
    if (hash_map_get(&folder->files, bytes_of(name)) == NULL) {
        char *copy = xstrdup(name);

        hash_map_put(&folder->files, bytes_of(copy), copy);
    }
}

void watcher_end(struct watcher *watcher)
{
    LIST_EACH(&watcher->folders, at)
    {
        struct folder *folder = LIST_ITEM(at, struct folder, link);

        if (!folder->wanted) {
            folder_close(folder);
        }
    }
}

static void on_watcher_closed(uv_handle_t *handle)
{
    free(handle->data);
}

void watcher_close(struct watcher *watcher)
{
    if (watcher == NULL) {
        return;
    }
    LIST_EACH(&watcher->folders, at)
    {
        folder_close(LIST_ITEM(at, struct folder, link));
    }
    uv_close((uv_handle_t *)&watcher->quiet, on_watcher_closed);
}
