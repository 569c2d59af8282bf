/*
 * budget.h - how much CPU time one entry into JS may take.
 *
 * The engine asks budget_is_spent() every 64 Ki opcodes (about 0.3 ms), and as often within its own
 * functions (decisions/0011). The clock is first read at the first such question, so that a short
 * call never reads it; what ran before is a gift. Once spent, a budget stays so until the entry is
 * over: catch blocks and finally blocks end too. Owner: the engine. Thread: its loop. CPU time is
 * the thread's, so a busy machine costs nobody.
 */
#ifndef EIDER_ENGINE_BUDGET_H
#define EIDER_ENGINE_BUDGET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct duk_hthread; /* a duk_context */

struct budget {
    uint32_t limit_ms; /* 0: no limit */
    bool running;
    bool started; /* begun_ns is set: the engine has asked at least once */
    bool spent;
    uint64_t begun_ns;
    uint64_t paused_ns;
};

/* A new entry begins. */
void budget_begin(struct budget *budget, uint32_t limit_ms);

/* The entry that runs has another limit, counted from the same begin. */
void budget_limit(struct budget *budget, uint32_t limit_ms);

/* The same entry goes on to another job, with a full budget. A spent one stays spent. */
void budget_restart(struct budget *budget);

/* The entry is over; `spent` stays readable until the next begins. */
void budget_end(struct budget *budget);

/* Nanoseconds since the first question, 0 before it. Reads the clock. */
uint64_t budget_used_ns(const struct budget *budget);

/* What runs in between is not the script's. */
void budget_pause(struct budget *budget);
void budget_resume(struct budget *budget);

/* Milliseconds left, at least 1; 0: no limit. The count begins here if it has not. */
uint32_t budget_left_ms(struct budget *budget);

/*
 * For C functions of ours that scripts call: work of about `bytes` bytes read or written (one a
 * nanosecond) is done or comes now. May throw the time limit's error. [ ] -> [ ]
 */
void budget_charge(struct duk_hthread *ctx, size_t bytes);

/* The same, of work that took its time already. May throw the time limit's error. [ ] -> [ ] */
void budget_ask(struct duk_hthread *ctx);

/* Called by Duktape (cmake/duktape_config.h) with the heap's udata, a struct engine. */
int budget_is_spent(void *udata);

#endif
