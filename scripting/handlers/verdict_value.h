/*
 * verdict_value.h - what a handler function returned or threw, as a verdict.
 *
 * A value that fits the question allows it; a Rejection (eider.js reject()) refuses or disconnects;
 * whatever else is thrown is no verdict, and the caller answers ERROR_INTERNAL.
 */
#ifndef EIDER_HANDLERS_VERDICT_VALUE_H
#define EIDER_HANDLERS_VERDICT_VALUE_H

#include "base/byte_buffer.h"
#include "channels/verdict.h"

#include <duktape.h>

enum question { QUESTION_CONNECT, QUESTION_SUBSCRIBE, QUESTION_PUBLISH, QUESTION_RPC };

/* "connect", "subscribe", ... */
const char *question_name(enum question question);

/* What a verdict borrows from. */
struct verdict_text {
    struct byte_buffer text;
    struct byte_buffer data;
    struct byte_buffer user;
    struct byte_buffer info;
};

void verdict_text_init(struct verdict_text *text, size_t limit);
void verdict_text_fini(struct verdict_text *text);

/* The verdict for what was returned; throws a TypeError when it does not fit the question.
 * [ ... value ] -> [ ... value ] */
void verdict_of_value(duk_context *ctx, enum question question, struct verdict *verdict,
                      struct verdict_text *text);

/* Whether the thrown value is a Rejection, and then its verdict. [ ... thrown ] -> [ ... thrown ]
 */
bool verdict_of_rejection(duk_context *ctx, struct verdict *verdict, struct verdict_text *text);

#endif
