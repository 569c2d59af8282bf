/*
 * url.h - the C half of the module url.
 */
#ifndef EIDER_MODULES_URL_H
#define EIDER_MODULES_URL_H

#include <duktape.h>

struct url_space;

/* [ target ] -> [ target ] */
void url_natives(duk_context *ctx);

/* What an engine's parses share. NULL does nothing. */
void url_space_free(struct url_space *space);

#endif
