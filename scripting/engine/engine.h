/*
 * engine.h - one Duktape heap: its memory limit, what C knows of it, its end.
 *
 * The heap's udata is the struct engine, so every C function a script calls finds its way from the
 * context (engine_of). Nothing is process-wide. Any push on the stack may throw when the heap is
 * full, and a throw outside a protected call ends the process: C works on a heap only inside
 * script_call.h's entries.
 *
 * Owner: whoever called engine_new(). Thread: its loop.
 */
#ifndef EIDER_ENGINE_ENGINE_H
#define EIDER_ENGINE_ENGINE_H

#include "base/byte_buffer.h"
#include "scripting/engine/budget.h"
#include "scripting/engine/byte_view.h"
#include "scripting/engine/jobs.h"
#include "scripting/engine/reference.h"
#include "scripting/language/lowered_cache.h"
#include "scripting/language/lowerer.h"
#include "scripting/language/source_map.h"

#include <stdint.h>

#include <duktape.h>
#include <uv.h>

struct input;
struct algorithm;
struct file_work;
struct intrinsics;
struct regexps;
struct timers;
struct turn;
struct watched_signal;
struct url_space;
struct websockets;

struct engine_limits {
    uint32_t call_time_max_ms; /* CPU of one entry; 0: no limit */
    uint32_t load_time_max_ms; /* the same of the entry in which the app turns out to be a server */
    uint32_t program_time_max_ms; /* CPU of one entry of a program; 0: no limit, for any entry */
    uint32_t memory_max;          /* bytes; 0: no limit */
    uint32_t timers_max;
    uint32_t json_depth_max;
    const char *cache_dir; /* lowered_cache.h; NULL: none */
};

struct engine_stats {
    uint64_t calls;
    uint64_t exceptions;
    uint64_t timeouts;
};

enum main_state {
    MAIN_DONE,  /* or not begun */
    MAIN_WAITS, /* at its top level */
    MAIN_FAILED,
};

struct engine {
    duk_context *ctx;
    void *owner; /* of the bindings above the engine: handlers/handler_set.h */
    struct engine_limits limits;
    struct engine_stats stats;

    /* Memory, as malloc counts it */
    size_t memory_used;
    size_t memory_limit; /* 0 while the heap is being built */
    uint64_t refusals;   /* allocations refused at the limit */
    bool spoilt;         /* an entry failed for want of memory: this heap should be replaced */

    /* Entries into JS (script_call.c) */
    uint32_t depth;
    uint64_t refusals_before; /* this entry */
    struct budget budget;
    struct byte_buffer failure;       /* what the last failed entry says of itself */
    struct byte_buffer timeout_stack; /* where the budget ended it (exception.c) */
    uint64_t log_second_ms;           /* exceptions logged since then */
    uint32_t log_count;

    /* Stack traces (stack_trace.c) */
    struct eider_traces traces;
    struct reference error_constructor;
    bool preparing_stack; /* Error.prepareStackTrace is running */
    struct source_maps source_maps;

    bool serves; /* the app has required a module that makes a server of it */

    /* The main module (uncaught.c) */
    enum main_state main;
    bool main_is_tried; /* whoever loaded it asks how it ended; else that is uncaught */
    struct byte_buffer main_failure; /* MAIN_FAILED: why */

    /* The end of a program (uncaught.c) */
    bool may_end;          /* a script that serves nothing ends as a program does */
    bool exiting;          /* process.exit(), or what comes to the same: no JS runs any more */
    bool failure_is_error; /* and no other value that was thrown */
    bool failure_told;     /* the last failure was a listener's, or ended the program */
    int exit_code;
    void (*on_exit)(struct engine *engine); /* `exiting` was set, perhaps inside JS; may be NULL */
    struct reference on_uncaught, on_end, on_before_exit; /* functions of process.js */

    /* Parts */
    struct references references;
    struct jobs jobs;
    struct byte_buffer scratch;    /* of convert.c, for text on its way out of JS */
    struct byte_buffer intake;     /* likewise, for text on its way in */
    struct byte_buffer report;     /* of require.c, for what it tells of a bad file */
    struct byte_buffer files;      /* that scripts were read from, each ending in NUL */
    void *object_prototype;        /* Object.prototype, for json_value.c */
    struct intrinsics *intrinsics; /* the built-in objects that C knows; in the heap itself */
    uint64_t hidden_count;         /* of runtime.c's keys */
    uint64_t begun_ns;             /* the script's first heap was made; for process.uptime() */
    struct lowerer *lowerer;       /* NULL when it rests */
    struct lowered_cache cache;
    struct lowering_result lowered; /* of require.c: what it is about to compile */
    struct reference on_signal;     /* a function of process_more.js */
    struct watched_signal *signals;
    struct input *input;           /* standard input being read, or NULL */
    struct regexps *regexps;       /* NULL before regexp.js has run */
    struct turn *turn;             /* NULL in a heap without a loop */
    struct timers *timers;         /* likewise */
    struct websockets *websockets; /* likewise */
    struct url_space *urls;        /* of modules/url.c, once it has parsed one */
    struct file_work *file_work;   /* of modules/fs.c, likewise */
    struct algorithm *algorithms;  /* of modules/crypto_hash.c, that were used */

    struct byte_prototypes byte_prototypes;
};

/* A bare heap, without Duktape's own global objects (Duktape, CBOR). The limit on memory counts
 * only from engine_close_in() on. */
struct engine *engine_new(const struct engine_limits *limits, void *owner);

/* The heap is built: from now on its memory is limited. */
void engine_close_in(struct engine *engine);

/* Destroys the heap at once; running C code of it must not be on the stack. NULL does nothing. */
void engine_free(struct engine *engine);

/* The engine of a context. */
static inline struct engine *engine_of(duk_context *ctx)
{
    duk_memory_functions functions;

    duk_get_memory_functions(ctx, &functions);
    return functions.udata;
}

/* Scripts are read from this file: who watches files wants to know. */
void engine_note_file(struct engine *engine, const char *path);

/* Whether so many bytes more, in the heap or beside it, are within the limit on memory. What lies
 * beside it is counted by whoever holds it. */
bool engine_fits(struct engine *engine, size_t size);

/* Collects garbage, then says whether the heap is still nearly full (nine tenths). */
bool engine_is_full(struct engine *engine);

/* A cheap look at the same question, without collecting. */
static inline bool engine_looks_full(const struct engine *engine)
{
    return engine->memory_limit > 0 &&
           engine->memory_used > engine->memory_limit - engine->memory_limit / 10;
}

#endif
