/*
 * dynamic_code.h - text that becomes code while a script runs: eval and the constructors of
 * functions.
 *
 * It is lowered like a file's text, and not kept in the cache. The global `__rt` is there for it.
 */
#ifndef EIDER_LANGUAGE_DYNAMIC_CODE_H
#define EIDER_LANGUAGE_DYNAMIC_CODE_H

#include <duktape.h>

/* Puts our body into the constructor Function. [ ] -> [ ] */
void dynamic_code_install(duk_context *ctx);

/* A native: a function from its head ("function", "async function*" ...) and the arguments of its
 * constructor. Throws SyntaxError. [ head list ] -> [ function ] */
duk_ret_t dynamic_code_make(duk_context *ctx);

/* A native: the text of a direct eval, lowered for the place that its context describes
 * (lower/direct_eval.js). Throws SyntaxError. [ source context ] -> [ text ] */
duk_ret_t dynamic_code_lower_eval(duk_context *ctx);

#endif
