/*
 * crypto.h - the C half of Node's module `crypto`, and of the global of that name.
 */
#ifndef EIDER_MODULES_CRYPTO_H
#define EIDER_MODULES_CRYPTO_H

#include <duktape.h>

struct engine;

/* [ target ] -> [ target ] */
void crypto_natives(duk_context *ctx);

/* Hashes and HMAC (crypto_hash.c). [ target ] -> [ target ] */
void crypto_hash_natives(duk_context *ctx);

/* Gives back what OpenSSL has for the engine, once its heap is gone. */
void crypto_hash_close(struct engine *engine);

#endif
