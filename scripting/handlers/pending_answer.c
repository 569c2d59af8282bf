#include "scripting/handlers/pending_answer.h"

#include "base/xmalloc.h"
#include "scripting/engine/exception.h"
#include "scripting/engine/script_call.h"
#include "scripting/engine/turn.h"

#define PENDING_TAG 0x50454e44u

#define ANSWER_SIZE_MAX (64u * 1024 * 1024)

/* [ ... thenable ] -> [ ... thenable ] */
void pending_answer_new(duk_context *ctx, enum question question, const char *where,
                        struct pending_answer **made)
{
    struct handler_set *set = engine_of(ctx)->owner;
    struct pending_answer *pending = xcalloc(1, sizeof(*pending));

    pending->tag = PENDING_TAG;
    pending->set = set;
    pending->question = question;
    snprintf(pending->where, sizeof(pending->where), "%s", where);
    verdict_text_init(&pending->text, ANSWER_SIZE_MAX);
    list_push_back(&set->pending, &pending->link);
    *made = pending;
    reference_push(ctx, &set->wait);
    duk_dup(ctx, -2);
    duk_push_bare_object(ctx);
    reference_set(ctx, -1, &pending->ticket);
    reference_bind(ctx, -1, pending);
    duk_call(ctx, 2);
    duk_pop(ctx);
}

void pending_answer_free(struct pending_answer *pending)
{
    reference_unbind_and_drop(pending->set->engine, &pending->ticket);
    list_remove(&pending->link);
    verdict_text_fini(&pending->text);
    free(pending);
}

/* Runs under a call of its own: toJSON() may throw. [ value ] -> [ value ] */
static duk_ret_t convert(duk_context *ctx, void *data)
{
    struct pending_answer *pending = data;

    verdict_of_value(ctx, pending->question, &pending->answer, &pending->text);
    return 1;
}

/* [ thrown ] -> [ ] */
static void settle_thrown(duk_context *ctx, struct pending_answer *pending)
{
    struct engine *engine = engine_of(ctx);

    if (!verdict_of_rejection(ctx, &pending->answer, &pending->text)) {
        engine->stats.exceptions++;
        engine->spoilt = engine->spoilt || engine->refusals > engine->refusals_before;
        exception_report(engine, pending->where);
        pending->answer = verdict_error(ERROR_INTERNAL);
    }
}

/* The promise is settled. [ ticket fulfilled value ] -> [ ] */
static duk_ret_t settle(duk_context *ctx)
{
    struct pending_answer *pending = reference_bound(ctx, 0, PENDING_TAG);

    if (pending == NULL || pending->settled) {
        return 0;
    }
    if (!duk_to_boolean(ctx, 1) || duk_safe_call(ctx, convert, pending, 1, 1) != DUK_EXEC_SUCCESS) {
        settle_thrown(ctx, pending);
    }
    pending->settled = true;
    if (pending->handed_out) {
        list_remove(&pending->link);
        list_push_back(&pending->set->settled, &pending->link);
        turn_request(pending->set->engine);
    }
    return 0;
}

const struct native pending_answer_natives[] = {{"settle", settle, 3}, {NULL, NULL, 0}};

void pending_answers_deliver(struct handler_set *set)
{
    struct list due;

    list_init(&due);
    list_move_all(&due, &set->settled);
    while (!list_empty(&due)) {
        struct pending_answer *pending = LIST_ITEM(due.next, struct pending_answer, link);
        const struct pending_verdict verdict = pending->verdict;

        /* The asker forgets nothing that has been delivered, so it is out of the list first. */
        list_remove(&pending->link);
        if (verdict.on_verdict != NULL) {
            verdict.on_verdict(verdict.data, &pending->answer);
        }
        pending_answer_free(pending);
    }
}

void pending_answers_fail(struct handler_set *set)
{
    LIST_EACH(&set->pending, at)
    {
        LIST_ITEM(at, struct pending_answer, link)->answer = verdict_error(ERROR_INTERNAL);
    }
    list_move_all(&set->settled, &set->pending);
    pending_answers_deliver(set);
}

void pending_answers_drop(struct handler_set *set)
{
    list_move_all(&set->settled, &set->pending);
    LIST_EACH(&set->settled, at)
    {
        pending_answer_free(LIST_ITEM(at, struct pending_answer, link));
    }
}
