/*
 * private_members.h - private fields and methods of instances, as the text that lower/classes.js
 * makes asks for them.
 *
 * The private fields of an instance live in a record of their own, under a hidden key that its
 * class has made: the brand. It is the instance's own property; what inherits from the instance, or
 * is a Proxy around it, does not have it.
 */
#ifndef EIDER_LANGUAGE_PRIVATE_MEMBERS_H
#define EIDER_LANGUAGE_PRIVATE_MEMBERS_H

#include <duktape.h>

/* record, stamp and hasBrand, for private_members.js. [ target ] -> [ target ] */
void private_members_natives(duk_context *ctx);

#endif
