/*
 * lowered_cache.h - lowered text on disk, so that a file is lowered once.
 *
 * One file for each source, in a folder that only its owner may write: named by a hash of the text,
 * of how it was asked for, and of the lowering itself, so nothing in it is ever out of date. It
 * holds text, never bytecode. A folder that cannot be used (no space, read-only, somebody else's)
 * only makes starts slower. Owner: the engine, which embeds it. Thread: its loop.
 */
#ifndef EIDER_LANGUAGE_LOWERED_CACHE_H
#define EIDER_LANGUAGE_LOWERED_CACHE_H

#include "scripting/language/lowerer.h"

struct lowered_cache {
    char *folder; /* NULL: none */
    bool opened;
    const char *wanted; /* of the setting cache_dir; borrowed */
    uint32_t lowered;   /* files that were not in it */
    uint64_t begun_ms;  /* when the first of them came */
    bool reports;       /* progress is shown on the terminal */
    bool shown;
    bool told; /* that it cannot be written */
};

/* `wanted`: the folder; "" for the user's own (XDG_CACHE_HOME, else ~/.cache, then /eider); "off"
 * for none. */
void lowered_cache_init(struct lowered_cache *cache, const char *wanted);
/* The app has begun: the log is told how much there was to do. */
void lowered_cache_rest(struct lowered_cache *cache);

void lowered_cache_fini(struct lowered_cache *cache);

/* Whether the text was there; then `result` has code and meta. */
bool lowered_cache_get(struct lowered_cache *cache, const struct lowering_request *request,
                       const char *path, struct lowering_result *result);

/* Keeps a text, if it can. */
void lowered_cache_put(struct lowered_cache *cache, const struct lowering_request *request,
                       const char *path, const struct lowering_result *result);

/* A file is about to be lowered: after a second of that, a terminal is told how far it is. */
void lowered_cache_progress(struct lowered_cache *cache, const char *path);

/* The file is done: what is shown goes away, so that output of the script has the line. */
void lowered_cache_progress_done(struct lowered_cache *cache);

#endif
