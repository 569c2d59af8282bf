/*
 * pending_answer.h - answers that a script will give later: promises it returned.
 *
 * The promise's callbacks hold a ticket, a JS object bound to the struct; forgetting the answer
 * unbinds it. A settled answer is delivered in the next turn of the loop, outside all JS.
 */
#ifndef EIDER_HANDLERS_PENDING_ANSWER_H
#define EIDER_HANDLERS_PENDING_ANSWER_H

#include "channels/handler.h"
#include "scripting/engine/natives.h"
#include "scripting/handlers/handler_set.h"

#define PENDING_WHERE_SIZE 320

struct pending_answer {
    uint32_t tag;
    struct pending_verdict verdict; /* what the asker holds */
    struct list link;               /* in the set's pending or settled */
    struct handler_set *set;
    enum question question;
    char where[PENDING_WHERE_SIZE]; /* for the log */
    struct reference ticket;
    bool handed_out; /* the asker has it: HANDLER_LATER was answered */
    bool settled;
    struct verdict answer;
    struct verdict_text text;
};

/*
 * Waits for the thenable on top. `*made` is set before anything may throw: the caller frees it when
 * its entry fails. [ ... thenable ] -> [ ... thenable ]
 */
void pending_answer_new(duk_context *ctx, enum question question, const char *where,
                        struct pending_answer **made);

/* Frees it; its on_verdict will not run. */
void pending_answer_free(struct pending_answer *pending);

/* Gives all settled answers to their askers. The set is not freed meanwhile. */
void pending_answers_deliver(struct handler_set *set);

/* The heap goes, at once: every answer of it is ERROR_INTERNAL. */
void pending_answers_fail(struct handler_set *set);

/* The script goes: frees all, and tells nobody. */
void pending_answers_drop(struct handler_set *set);

/* settle(ticket, fulfilled, value), for eider.js. Ends with an empty row. */
extern const struct native pending_answer_natives[];

#endif
