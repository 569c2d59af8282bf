/*
 * duktape_stand_ins.h - what our patches add to the engine (cmake/duktape_config.h), for a build
 * with the system's library: there are no stack traces but Duktape's own, and nothing is charged.
 */
#ifndef EIDER_ENGINE_DUKTAPE_STAND_INS_H
#define EIDER_ENGINE_DUKTAPE_STAND_INS_H

#include <duktape.h>

#ifdef EIDER_SYSTEM_DUKTAPE

#define DUK_EIDER_COLUMN_MAX 4095
#define EIDER_NO_TRACE       (-2)

struct eider_traces {
    void *limit_key, *getter, *setter;
};

struct eider_frame {
    const char *name, *file;
    duk_uint_t position;
    duk_bool_t construct;
};

struct eider_traces *eider_traces(void *udata);

static inline duk_context *eider_running(duk_context *ctx)
{
    return ctx;
}

static inline void eider_tick(duk_context *ctx, duk_size_t weight)
{
    (void)ctx;
    (void)weight;
}

static inline void eider_charge(duk_context *ctx, duk_size_t weight)
{
    (void)ctx;
    (void)weight;
}

static inline void eider_capture(duk_context *ctx, duk_idx_t at, void *above)
{
    (void)ctx;
    (void)at;
    (void)above;
}

static inline duk_bool_t eider_push_frame(duk_context *ctx, duk_idx_t at, duk_uint_t index,
                                          struct eider_frame *frame)
{
    (void)ctx;
    (void)at;
    (void)index;
    (void)frame;
    return 0;
}

static inline duk_bool_t eider_push_active_frame(duk_context *ctx, duk_uint_t index,
                                                 struct eider_frame *frame)
{
    (void)ctx;
    (void)index;
    (void)frame;
    return 0;
}

static inline duk_int_t eider_trace_limit(duk_context *ctx, duk_idx_t at)
{
    (void)ctx;
    (void)at;
    return EIDER_NO_TRACE;
}

#endif

#endif
