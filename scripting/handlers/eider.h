/*
 * eider.h - the C half of eider.js: what an app declares, and what it asks of the server.
 */
#ifndef EIDER_HANDLERS_EIDER_H
#define EIDER_HANDLERS_EIDER_H

#include <duktape.h>

/* [ target ] -> [ target ] */
void eider_natives(duk_context *ctx);

#endif
