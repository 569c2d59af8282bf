/*
 * signals.h - signals that a script listens to: process.on('SIGUSR2', ...).
 *
 * Each watched signal has one uv_signal, which does not keep the loop running. Owner: the engine.
 */
#ifndef EIDER_GLOBALS_SIGNALS_H
#define EIDER_GLOBALS_SIGNALS_H

#include <duktape.h>
#include <stdbool.h>

struct engine;

/* Whether the script listens to it; its default action is then the script's business. */
bool signals_watched(const struct engine *engine, int number);

/* Watches none from now on. The engine may be freed at once. */
void signals_close(struct engine *engine);

/* [ target ] -> [ target ] */
void signals_natives(duk_context *ctx);

#endif
