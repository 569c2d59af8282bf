/*
 * routes.h - path -> endpoint.
 *
 *     /health     200 {} while the server runs
 *     /metrics    counters as Prometheus text, for peers on this machine only
 *     the rest    files of the app's public folder
 */
#ifndef EIDER_HTTP_ROUTES_H
#define EIDER_HTTP_ROUTES_H

#include "server/http/response.h"
#include "server/http/static_files.h"

struct connections;

struct routes {
    struct static_files files;
    const struct connections *connections;
};

/* Answers any request that is not an upgrade. */
void routes_respond(const struct routes *routes, const struct http_request *request,
                    struct http_response *response);

#endif
