/*
 * duktape_image.h - functions that were compiled when Eider was built (cmake/duktape_image.c).
 *
 * An image belongs to this engine on this machine: its words are in the machine's order, and the
 * instructions are the engine's. The program holds one for each JS file that is built in
 * (cmake/make_image.c); a heap takes from it what is called.
 */
#ifndef EIDER_ENGINE_DUKTAPE_IMAGE_H
#define EIDER_ENGINE_DUKTAPE_IMAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <duktape.h>

/* What the program of a regular expression begins with while an image is made; `flags/pattern`
 * comes after it. The program itself is made when the function is first called. */
#define DUKTAPE_IMAGE_REGEXP "\xffimage regexp:"

/* The function of an image, which must outlive the heap. [ ] -> [ function ] */
void duktape_push_image(duk_context *ctx, const uint32_t *image);

/* Makes an image of a function that was just compiled, as of the file `name`; the caller frees it.
 * `capitals`: only functions whose name begins with a capital letter are constructors, which spares
 * all others an object `prototype`.
 * [ function name ] -> [ ] */
uint32_t *duktape_make_image(duk_context *ctx, bool capitals, size_t *count);

#endif
