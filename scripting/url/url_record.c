#include "scripting/url/url_record.h"

static const struct special_scheme special_schemes[] = {
    {{"https", 5}, 443}, {{"http", 4}, 80}, {{"file", 4}, URL_NO_PORT},
    {{"wss", 3}, 443},   {{"ws", 2}, 80},   {{"ftp", 3}, 21},
};

static const struct special_scheme *const file_scheme = &special_schemes[2];

#define SPECIAL_COUNT (sizeof(special_schemes) / sizeof(special_schemes[0]))

void url_record_init(struct url_record *url)
{
    byte_buffer_init(&url->scheme, URL_SIZE_MAX);
    byte_buffer_init(&url->username, URL_SIZE_MAX);
    byte_buffer_init(&url->password, URL_SIZE_MAX);
    byte_buffer_init(&url->host, URL_SIZE_MAX);
    byte_buffer_init(&url->path, URL_SIZE_MAX);
    byte_buffer_init(&url->query, URL_SIZE_MAX);
    byte_buffer_init(&url->fragment, URL_SIZE_MAX);
    url_record_reset(url);
}

void url_record_fini(struct url_record *url)
{
    byte_buffer_fini(&url->scheme);
    byte_buffer_fini(&url->username);
    byte_buffer_fini(&url->password);
    byte_buffer_fini(&url->host);
    byte_buffer_fini(&url->path);
    byte_buffer_fini(&url->query);
    byte_buffer_fini(&url->fragment);
}

void url_record_reset(struct url_record *url)
{
    byte_buffer_reset(&url->scheme);
    byte_buffer_reset(&url->username);
    byte_buffer_reset(&url->password);
    byte_buffer_reset(&url->host);
    byte_buffer_reset(&url->path);
    byte_buffer_reset(&url->query);
    byte_buffer_reset(&url->fragment);
    url->special = NULL;
    url->port = URL_NO_PORT;
    url->has_host = url->opaque_path = url->has_query = url->has_fragment = false;
}

void url_record_set_scheme(struct url_record *url, struct bytes scheme)
{
    byte_buffer_reset(&url->scheme);
    for (size_t i = 0; i < scheme.size; i++) {
        const char c = scheme.data[i];

        byte_buffer_append_char(&url->scheme, (char)(c >= 'A' && c <= 'Z' ? c + 32 : c));
    }
    url->special = NULL;
    for (size_t i = 0; i < SPECIAL_COUNT; i++) {
        if (bytes_equal(byte_buffer_bytes(&url->scheme), special_schemes[i].name)) {
            url->special = &special_schemes[i];
        }
    }
}

bool url_record_is_file(const struct url_record *url)
{
    return url->special == file_scheme;
}

bool url_record_has_credentials(const struct url_record *url)
{
    return url->username.size > 0 || url->password.size > 0;
}

bool url_record_takes_credentials(const struct url_record *url)
{
    return url->has_host && url->host.size > 0 && !url_record_is_file(url);
}

static uint32_t append(struct byte_buffer *out, const struct byte_buffer *part)
{
    byte_buffer_append_bytes(out, byte_buffer_bytes(part));
    out->failed |= part->failed;
    return (uint32_t)out->size;
}

static void write_authority(const struct url_record *url, struct byte_buffer *out,
                            struct url_layout *layout)
{
    byte_buffer_append(out, "//", 2);
    layout->username = (uint32_t)out->size;
    layout->username_end = layout->password = layout->password_end = append(out, &url->username);
    if (url->password.size > 0) {
        byte_buffer_append_char(out, ':');
        layout->password = (uint32_t)out->size;
        layout->password_end = append(out, &url->password);
    }
    if (url_record_has_credentials(url)) {
        byte_buffer_append_char(out, '@');
    }
    layout->host = (uint32_t)out->size;
    layout->host_end = append(out, &url->host);
    if (url->port != URL_NO_PORT) {
        byte_buffer_append_char(out, ':');
        byte_buffer_append_uint(out, (uint64_t)url->port);
    }
    layout->port_end = (uint32_t)out->size;
}

bool url_record_write(const struct url_record *url, struct byte_buffer *out,
                      struct url_layout *layout)
{
    byte_buffer_reset(out);
    append(out, &url->scheme);
    byte_buffer_append_char(out, ':');
    layout->scheme_end = (uint32_t)out->size;
    layout->username = layout->username_end = layout->password = layout->password_end =
        layout->host = layout->host_end = layout->port_end = layout->scheme_end;
    if (url->has_host) {
        write_authority(url, out, layout);
    } else if (!url->opaque_path && url->path.size > 1 && url->path.data[1] == '/') {
        byte_buffer_append(out, "/.", 2); /* or the path would be taken for a host */
    }
    layout->path = (uint32_t)out->size;
    layout->query = append(out, &url->path);
    if (url->has_query) {
        byte_buffer_append_char(out, '?');
        append(out, &url->query);
    }
    layout->fragment = (uint32_t)out->size;
    if (url->has_fragment) {
        byte_buffer_append_char(out, '#');
        append(out, &url->fragment);
    }
    layout->size = (uint32_t)out->size;
    layout->port = url->port;
    layout->has_host = url->has_host;
    layout->opaque_path = url->opaque_path;
    return !out->failed;
}

static void take(struct byte_buffer *part, struct bytes text, uint32_t begin, uint32_t end)
{
    byte_buffer_append(part, text.data + begin, end - begin);
}

void url_record_read(struct url_record *url, struct bytes text, const struct url_layout *layout)
{
    url_record_reset(url);
    url_record_set_scheme(url, (struct bytes){text.data, layout->scheme_end - 1});
    url->has_host = layout->has_host;
    take(&url->username, text, layout->username, layout->username_end);
    take(&url->password, text, layout->password, layout->password_end);
    take(&url->host, text, layout->host, layout->host_end);
    url->port = layout->port;
    url->opaque_path = layout->opaque_path;
    take(&url->path, text, layout->path, layout->query);
    url->has_query = layout->query < layout->fragment;
    if (url->has_query) {
        take(&url->query, text, layout->query + 1, layout->fragment);
    }
    url->has_fragment = layout->fragment < layout->size;
    if (url->has_fragment) {
        take(&url->fragment, text, layout->fragment + 1, layout->size);
    }
}
