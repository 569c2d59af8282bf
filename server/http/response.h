/*
 * response.h - what an endpoint answers: a status, a body in memory or a file to be streamed.
 *
 * Filled by an endpoint, written by net/http_server.c. Endpoints never see a socket.
 */
#ifndef EIDER_HTTP_RESPONSE_H
#define EIDER_HTTP_RESPONSE_H

#include "base/byte_buffer.h"

#include <stdint.h>

/* What an endpoint may know of a request. Bytes are borrowed for the call. */
struct http_request {
    struct bytes method;
    struct bytes path; /* decoded, without the query */
    struct bytes if_none_match;
    struct bytes address; /* the peer's, as text */
    bool forwarded;       /* by a proxy: the peer is not who asks */
};

#define HTTP_HEADERS_MAX 1024

struct http_response {
    uint32_t status;
    const char *content_type;   /* static text; NULL: no body */
    struct byte_buffer headers; /* further lines, each ending in CR LF */
    struct byte_buffer body;    /* when there is no file */
    int file;                   /* -1: none; else owned by the response */
    uint64_t file_size;
};

/* 200 without a body. `body_max` bounds the body in memory. */
void http_response_init(struct http_response *response, size_t body_max);

/* Closes the file and frees the memory. */
void http_response_fini(struct http_response *response);

/* Makes it an answer of one line of text, with that status. */
void http_response_status(struct http_response *response, uint32_t status);

/* 503, to be tried again. */
void http_response_unavailable(struct http_response *response);

/* The reason phrase of a status (RFC 9110 15). */
const char *http_status_text(uint32_t status);

/*
 * The whole head: status line and headers, with Content-Length, appended to `out`. `keep_alive`
 * says what Connection will be.
 */
void http_response_head(const struct http_response *response, bool keep_alive,
                        struct byte_buffer *out);

#endif
