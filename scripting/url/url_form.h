/*
 * url_form.h - application/x-www-form-urlencoded (URL standard 5).
 */
#ifndef EIDER_URL_URL_FORM_H
#define EIDER_URL_URL_FORM_H

#include "base/byte_buffer.h"

struct form_reader {
    struct bytes text; /* borrowed */
    size_t at;
};

/* The next name and value, still encoded, borrowed from the text; false at the end. */
bool form_next(struct form_reader *reader, struct bytes *name, struct bytes *value);

/* Decodes into `out`, which is empty, what has to be decoded; the result may be ill-formed. */
struct bytes form_decode(struct byte_buffer *out, struct bytes text);

/* Appends the text, encoded. */
void form_encode(struct byte_buffer *out, struct bytes text);

#endif
