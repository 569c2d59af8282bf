/*
 * metrics.h - a worker's counters and gauges in the Prometheus text format.
 */
#ifndef EIDER_HTTP_METRICS_H
#define EIDER_HTTP_METRICS_H

struct connections;
struct http_response;

void metrics_respond(const struct connections *connections, struct http_response *response);

#endif
