/*
 * regexp_object.h - RegExp.prototype: exec, test, toString and the accessors.
 */
#ifndef EIDER_LANGUAGE_REGEXP_OBJECT_H
#define EIDER_LANGUAGE_REGEXP_OBJECT_H

#include <duktape.h>

/* Gives RegExp.prototype its methods, and the global RegExp its new value.
 * [ ] -> [ prototype RegExp ] */
void regexp_object_install(duk_context *ctx);

/* Says that `this` is none that the method takes. [ ... ] -> throws */
void regexp_refuse_receiver(duk_context *ctx, const char *method);

#endif
