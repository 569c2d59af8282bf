#include "server/http/response.h"

#include <inttypes.h>
#include <unistd.h>

void http_response_init(struct http_response *response, size_t body_max)
{
    *response = (struct http_response){.status = 200, .file = -1};
    byte_buffer_init(&response->headers, HTTP_HEADERS_MAX);
    byte_buffer_init(&response->body, body_max);
}

void http_response_fini(struct http_response *response)
{
    if (response->file >= 0) {
        close(response->file);
        response->file = -1;
    }
    byte_buffer_fini(&response->headers);
    byte_buffer_fini(&response->body);
}

void http_response_status(struct http_response *response, uint32_t status)
{
    response->status = status;
    response->content_type = "text/plain; charset=utf-8";
    byte_buffer_reset(&response->body);
    byte_buffer_printf(&response->body, "%u %s\n", status, http_status_text(status));
}

void http_response_unavailable(struct http_response *response)
{
    http_response_status(response, 503);
    byte_buffer_append_bytes(&response->headers, BYTES("Retry-After: 1\r\n"));
}

const char *http_status_text(uint32_t status)
{
    static const struct {
        uint32_t status;
        const char *text;
    } texts[] = {
        {200, "OK"},
        {301, "Moved Permanently"},
        {304, "Not Modified"},
        {400, "Bad Request"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {426, "Upgrade Required"},
        {500, "Internal Server Error"},
        {503, "Service Unavailable"},
    };

    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        if (texts[i].status == status) {
            return texts[i].text;
        }
    }
    return "Status";
}

void http_response_head(const struct http_response *response, bool keep_alive,
                        struct byte_buffer *out)
{
    const uint64_t size = response->file >= 0 ? response->file_size : response->body.size;

    byte_buffer_printf(out, "HTTP/1.1 %u %s\r\n", response->status,
                       http_status_text(response->status));
    if (response->content_type != NULL) {
        byte_buffer_printf(out, "Content-Type: %s\r\n", response->content_type);
    }
    if (response->status != 304) {
        byte_buffer_printf(out, "Content-Length: %" PRIu64 "\r\n", size);
    }
    byte_buffer_append_bytes(out, byte_buffer_bytes(&response->headers));
    byte_buffer_append_bytes(out, BYTES("X-Content-Type-Options: nosniff\r\n"));
    byte_buffer_printf(out, "Connection: %s\r\n\r\n", keep_alive ? "keep-alive" : "close");
}
