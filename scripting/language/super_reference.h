/*
 * super_reference.h - super.name: a property of what comes behind an object, with `this` as the
 * receiver.
 */
#ifndef EIDER_LANGUAGE_SUPER_REFERENCE_H
#define EIDER_LANGUAGE_SUPER_REFERENCE_H

#include <duktape.h>

/* superGetter(reflectGet), for super_reference.js, gives (home, self, key) => value. [ target ] ->
 * [ target
 * ] */
void super_reference_natives(duk_context *ctx);

#endif
