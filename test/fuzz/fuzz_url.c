#include "scripting/url/url_form.h"
#include "scripting/url/url_parser.h"

#include "base/utf8.h"
#include "test/fuzz/property.h"

/*
 * The input, to its first newline, is a URL; what follows is a reference to it, and a value for
 * each of its parts. Ill-formed UTF-8 never reaches the parser.
 */
struct urls {
    struct url_record url;
    struct url_record again;
    struct url_spare spare;
    struct byte_buffer text;
    struct byte_buffer text_again;
};

static void check_layout(const struct url_layout *layout)
{
    PROPERTY("the parts follow each other",
             layout->scheme_end <= layout->username && layout->username <= layout->username_end &&
                 layout->username_end <= layout->password &&
                 layout->password <= layout->password_end && layout->password_end <= layout->host &&
                 layout->host <= layout->host_end && layout->host_end <= layout->port_end &&
                 layout->port_end <= layout->path && layout->path <= layout->query &&
                 layout->query <= layout->fragment && layout->fragment <= layout->size);
}

/* What is written is ASCII, and read from its layout it is the same URL. */
static void check_written(struct urls *urls)
{
    struct url_layout layout, layout_again;

    PROPERTY("a URL can be written", url_record_write(&urls->url, &urls->text, &layout));
    check_layout(&layout);
    for (size_t i = 0; i < urls->text.size; i++) {
        PROPERTY("it is ASCII", urls->text.data[i] > 0x1f && urls->text.data[i] < 0x7f);
    }
    url_record_read(&urls->again, byte_buffer_bytes(&urls->text), &layout);
    PROPERTY("it can be written again",
             url_record_write(&urls->again, &urls->text_again, &layout_again));
    PROPERTY("its layout says all of it",
             bytes_equal(byte_buffer_bytes(&urls->text), byte_buffer_bytes(&urls->text_again)));
}

static void check_parsed_again(struct urls *urls)
{
    struct url_layout layout;

    PROPERTY("its text is a URL",
             url_parse(&urls->again, byte_buffer_bytes(&urls->text), NULL, &urls->spare));
    PROPERTY("which can be written", url_record_write(&urls->again, &urls->text_again, &layout));
    PROPERTY("and is the same",
             bytes_equal(byte_buffer_bytes(&urls->text), byte_buffer_bytes(&urls->text_again)));
}

static void check_form(struct urls *urls, struct bytes text)
{
    struct form_reader reader = {text, 0};
    struct bytes name, value;

    while (form_next(&reader, &name, &value)) {
        PROPERTY("names and values are in the text",
                 name.data >= text.data && value.data + value.size <= text.data + text.size);
        byte_buffer_reset(&urls->text);
        (void)form_decode(&urls->text, name);
        form_encode(&urls->text_again, value);
    }
}

static void check(struct urls *urls, struct bytes url, struct bytes rest)
{
    if (!url_parse(&urls->url, url, NULL, &urls->spare)) {
        return;
    }
    check_written(urls);
    check_parsed_again(urls);
    if (url_parse(&urls->again, rest, &urls->url, &urls->spare)) {
        struct url_layout layout;

        PROPERTY("a reference can be written",
                 url_record_write(&urls->again, &urls->text, &layout));
        check_layout(&layout);
    }
    for (enum url_part part = URL_PROTOCOL; part <= URL_HASH; part++) {
        const bool path = part >= URL_HOST && part <= URL_PATHNAME;

        if (path && (urls->url.opaque_path ||
                     (part == URL_PORT && !url_record_takes_credentials(&urls->url)))) {
            continue;
        }
        if (part == URL_PATHNAME) {
            byte_buffer_reset(&urls->url.path);
        }
        url_parse_part(&urls->url, part, rest, &urls->spare);
        check_written(urls);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct bytes all = {(const char *)data, size};
    const char *newline = size > 0 ? memchr(data, '\n', size) : NULL;
    const size_t first = newline != NULL ? (size_t)(newline - all.data) : size;
    const size_t begin = first < size ? first + 1 : size;
    struct urls urls;

    if (!utf8_valid(all) || size == 0) {
        return 0;
    }
    url_record_init(&urls.url);
    url_record_init(&urls.again);
    url_spare_init(&urls.spare);
    byte_buffer_init(&urls.text, URL_SIZE_MAX);
    byte_buffer_init(&urls.text_again, URL_SIZE_MAX);
    check(&urls, (struct bytes){all.data, first}, (struct bytes){all.data + begin, size - begin});
    check_form(&urls, all);
    url_record_fini(&urls.url);
    url_record_fini(&urls.again);
    url_spare_fini(&urls.spare);
    byte_buffer_fini(&urls.text);
    byte_buffer_fini(&urls.text_again);
    return 0;
}
