#include "scripting/url/url_form.h"

#include "scripting/url/percent.h"

static size_t find(struct bytes text, size_t at, char c)
{
    const char *found = at < text.size ? memchr(text.data + at, c, text.size - at) : NULL;

    return found != NULL ? (size_t)(found - text.data) : text.size;
}

bool form_next(struct form_reader *reader, struct bytes *name, struct bytes *value)
{
    const struct bytes text = reader->text;

    while (reader->at < text.size && text.data[reader->at] == '&') {
        reader->at++;
    }
    if (reader->at >= text.size) {
        return false;
    }
    const size_t end = find(text, reader->at, '&');
    const struct bytes pair = {text.data + reader->at, end - reader->at};
    const size_t equals = find(pair, 0, '=');
    const size_t begin = equals < pair.size ? equals + 1 : equals;

    *name = (struct bytes){pair.data, equals};
    *value = (struct bytes){pair.data + begin, pair.size - begin};
    reader->at = end;
    return true;
}

struct bytes form_decode(struct byte_buffer *out, struct bytes text)
{
    if (find(text, 0, '%') == text.size && find(text, 0, '+') == text.size) {
        return text;
    }
    for (size_t at = 0; at < text.size; at++) {
        const size_t plus = find(text, at, '+');

        percent_decode(out, (struct bytes){text.data + at, plus - at});
        if (plus < text.size) {
            byte_buffer_append_char(out, ' ');
        }
        at = plus;
    }
    return byte_buffer_bytes(out);
}

void form_encode(struct byte_buffer *out, struct bytes text)
{
    for (size_t at = 0; at < text.size; at++) {
        const size_t space = find(text, at, ' ');

        percent_encode(out, (struct bytes){text.data + at, space - at}, PERCENT_FORM);
        if (space < text.size) {
            byte_buffer_append_char(out, '+');
        }
        at = space;
    }
}
