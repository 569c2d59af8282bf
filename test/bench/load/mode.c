#include "load/mode.h"

#include "load/load.h"

#include <stdio.h>

static const struct mode *const modes[] = {
    &mode_echo, &mode_publish, &mode_publish_own, &mode_fan, &mode_idle, &mode_churn,
};

const struct mode *mode_find(const char *name)
{
    for (size_t i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
        if (strcmp(modes[i]->name, name) == 0) {
            return modes[i];
        }
    }
    return NULL;
}

/* In fan-out the last link publishes, and what it has sent is what all others should have. */
static bool lacks_messages(const struct load *load, const struct link *link)
{
    if (load->mode->extra_links > 0) {
        return link->index < load->options.connections && link->received < load->sent;
    }
    return link->completed < link->sent;
}

void mode_complain_messages(struct load *load)
{
    const struct meter *meter = &load->meter;
    unsigned i = 0;

    fprintf(stderr, "eider_load: %u of %u connections joined, %llu of %llu messages are missing\n",
            load->joined, load->link_count, (unsigned long long)(meter->total - meter->count),
            (unsigned long long)meter->total);
    while (i < load->link_count && !lacks_messages(load, &load->links[i])) {
        i++;
    }
    if (i < load->link_count) {
        const struct link *link = &load->links[i];
        fprintf(stderr, "eider_load: connection %u: %llu sent, %llu received, %llu replies\n", i,
                (unsigned long long)link->sent, (unsigned long long)link->received,
                (unsigned long long)link->replied);
    }
}
