/*
 * plain_script.h - whether a text can be ES5, so that the engine may try it as it is.
 */
#ifndef EIDER_LANGUAGE_PLAIN_SCRIPT_H
#define EIDER_LANGUAGE_PLAIN_SCRIPT_H

#include "base/bytes.h"

#include <stdbool.h>

/*
 * False when some word or sign outside of comments and strings is one of newer JavaScript, most of
 * all those that the engine takes with another meaning (`const`). True promises nothing: the engine
 * may still refuse the text.
 */
bool plain_script_is(struct bytes source);

#endif
