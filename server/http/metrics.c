#include "server/http/metrics.h"

#include "channels/hub.h"
#include "server/connection/connections.h"
#include "server/http/counters.h"
#include "server/http/response.h"

#include <inttypes.h>

static void print(struct byte_buffer *out, const char *name, const char *kind, const char *suffix,
                  const char *help, uint64_t value)
{
    byte_buffer_printf(out, "# HELP eider_%s%s %s\n", name, suffix, help);
    byte_buffer_printf(out, "# TYPE eider_%s%s %s\n", name, suffix, kind);
    byte_buffer_printf(out, "eider_%s%s %" PRIu64 "\n", name, suffix, value);
}

void metrics_respond(const struct connections *connections, struct http_response *response)
{
    const struct counters *counters = &connections->counters;
    struct byte_buffer *out = &response->body;

    response->content_type = "text/plain; version=0.0.4";
    print(out, "connections", "gauge", "", "open connections", connections->count);
    print(out, "channels", "gauge", "", "channels with a local subscriber",
          hub_channel_count(connections->hub));
#define COUNTER_PRINT(name, help) print(out, #name, "counter", "_total", help, counters->name);
    COUNTERS(COUNTER_PRINT)
#undef COUNTER_PRINT
}
