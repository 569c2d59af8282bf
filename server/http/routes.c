#include "server/http/routes.h"

#include "server/http/metrics.h"

/* On this machine, and not a proxy that asks for somebody else. */
static bool is_local(const struct http_request *request)
{
    const struct bytes address = request->address;

    return !request->forwarded &&
           (bytes_equal(address, BYTES("127.0.0.1")) || bytes_equal(address, BYTES("::1")));
}

static void health(struct http_response *response)
{
    response->content_type = "application/json";
    byte_buffer_append_bytes(&response->body, BYTES("{}"));
}

static void upgrade_required(struct http_response *response)
{
    http_response_status(response, 426);
    byte_buffer_append_bytes(&response->headers, BYTES("Upgrade: websocket\r\n"));
}

static void method_not_allowed(struct http_response *response)
{
    http_response_status(response, 405);
    byte_buffer_append_bytes(&response->headers, BYTES("Allow: GET, HEAD\r\n"));
}

void routes_respond(const struct routes *routes, const struct http_request *request,
                    struct http_response *response)
{
    if (!bytes_equal(request->method, BYTES("GET")) &&
        !bytes_equal(request->method, BYTES("HEAD"))) {
        method_not_allowed(response);
    } else if (bytes_equal(request->path, BYTES("/connection/websocket"))) {
        upgrade_required(response);
    } else if (bytes_equal(request->path, BYTES("/health"))) {
        health(response);
    } else if (bytes_equal(request->path, BYTES("/metrics")) && is_local(request)) {
        metrics_respond(routes->connections, response);
    } else {
        static_files_respond(&routes->files, request, response);
    }
}
