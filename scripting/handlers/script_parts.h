/*
 * script_parts.h - what script.c, successor.c and retired_sets.c share: one app's heaps, and who of
 * them answers. For these three alone. Owner: the worker. Thread: its loop.
 */
#ifndef EIDER_HANDLERS_SCRIPT_PARTS_H
#define EIDER_HANDLERS_SCRIPT_PARTS_H

#include "base/list.h"
#include "channels/handler.h"
#include "scripting/handlers/handler_set.h"
#include "scripting/handlers/script.h"

#include <uv.h>

struct script {
    struct handler handler;
    uv_loop_t *loop;
    struct hub *hub;
    struct script_options options;
    struct handler_set *set; /* the one that answers */
    struct raw_server *raw;
    uint64_t begun_ns;
    struct byte_buffer failed_files; /* of the last load that failed */

    /* The heap that is to take over (successor.c) */
    struct handler_set *coming; /* its main module waits at its top level; or NULL */
    bool replacing;             /* it is for one that was full, not for a reload */
    uv_timer_t settling;        /* for how long it may */
    script_reloaded reloaded;
    void *reloaded_data;
    uv_timer_t retry;
    bool waiting;            /* to replace: `retry` runs */
    uint64_t backoff_ms;     /* before the next try; 0: at once */
    uint64_t replaced_at_ms; /* the last try */

    /* Those that a reload put out of office (retired_sets.c) */
    struct list retired; /* struct handler_set.link, the oldest first */
    uint32_t retired_count;
    uv_timer_t patience; /* for the oldest of them */

    /* The end */
    bool exited;
    int exit_code;
    void (*on_exit)(void *data);
    void *on_exit_data;
    int open; /* handles */

    /* Of heaps that are gone */
    struct script_stats past;
};

/* A set with the app in a new heap, or NULL with *err set and its files in failed_files. */
struct handler_set *script_load(struct script *script, struct error *err);

/* Frees a set; its figures are kept. None of its JS is on the stack. */
void script_free_set(struct script *script, struct handler_set *set);

/* ---- successor.c ---- */

/* In the last of a turn of the set that answers: a full heap is replaced, now or later. */
void successor_check(struct script *script);

/* In the last of a turn of the set that is coming. */
void successor_turn(struct script *script);

void successor_fini(struct script *script);

/* ---- retired_sets.c ---- */

/* The set is asked no more; it is freed when it has answered what it owes. */
void retired_add(struct script *script, struct handler_set *set);

/* In the last of a turn of a retired set. */
void retired_turn(struct script *script, struct handler_set *set);

void retired_fini(struct script *script);

#endif
