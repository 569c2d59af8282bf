/*
 * registry.h - the table of built-in modules and globals.
 *
 * Each is a JS file compiled into the program (cmake/make_image.c), with a C half where it needs
 * one. The file sees: `exports`, `require` and `module` as any module; `native`, an object with the
 * functions of its C half; and `internal`, one object in which the built-in files leave things for
 * each other.
 */
#ifndef EIDER_ENGINE_REGISTRY_H
#define EIDER_ENGINE_REGISTRY_H

#include <stdbool.h>

#include <duktape.h>

struct engine;

/* Runs every global's file, in order. Under a protected call. [ ] -> [ ] */
void registry_install(duk_context *ctx);

/* The C half of require.js. [ target ] -> [ target ] */
void registry_natives(duk_context *ctx);

/* The value `internal[name]`. [ ] -> [ value ] */
void registry_push_internal(duk_context *ctx, const char *name);

/* What lowers scripts, for lowerer.c's own heap: (source, format, typescript) -> [code, meta].
 * `typescript`: that will be asked for, too.
 * [ ] -> [ function ] */
void registry_push_lowering(duk_context *ctx, bool typescript);
/* What an internal file that is only sometimes needed exports. It runs when first asked for.
 * [ ] -> [ exports ] */
void registry_push_part(duk_context *ctx, const char *name);

#endif
