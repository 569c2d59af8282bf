/*
 * lowerer.h - runs lower/ (ES2023 and TypeScript to what Duktape compiles) in a heap of its own.
 *
 * The heap takes some ms and about 3 MB to make. It is made when a file first needs it and lives
 * until lowerer_rest(), so that the files of one program share it. What runs in there is ours
 * alone. Owner: the engine. Thread: its loop.
 */
#ifndef EIDER_LANGUAGE_LOWERER_H
#define EIDER_LANGUAGE_LOWERER_H

#include "base/byte_buffer.h"

#include <stdint.h>

struct duk_hthread;
struct engine;
struct lowerer;

struct lowering_request {
    struct bytes source; /* UTF-8 */
    const char *format;  /* commonjs, module, any, script */
    bool typescript;
    bool is_package;      /* of node_modules: what cannot be had fails when it is run */
    struct bytes context; /* of a direct eval (lower/direct_eval.js); empty: none */
    uint32_t
        time_max_ms; /* CPU; 0: the lowerer's own limit, which lies far above any file's need */
};

struct lowering_result {
    struct byte_buffer code;    /* text for the engine */
    struct byte_buffer meta;    /* JSON: format, map, awaits, requests ... (lower.js) */
    struct byte_buffer message; /* of an error; the position is that of the source, from 1 */
    uint32_t line;
    uint32_t column;
};

void lowering_result_init(struct lowering_result *result);
void lowering_result_reset(struct lowering_result *result);
void lowering_result_fini(struct lowering_result *result);

/* False with message, line and column set (line 0: unknown). Never throws. */
bool lowerer_run(struct lowerer **lowerer, const struct lowering_request *request,
                 struct lowering_result *result);

/* The C half of entry.js. [ target ] -> [ target ] */
void lowerer_natives(struct duk_hthread *ctx);

/* Drops the heap, if there is one. */
void lowerer_rest(struct lowerer **lowerer);

#endif
