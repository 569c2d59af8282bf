#include "load/meter.h"

static void begin(struct meter *meter, uint64_t now_ns)
{
    meter->begin_ns = now_ns;
    process_cpu(meter->pid, &meter->begin);
}

void meter_init(struct meter *meter, pid_t pid, uint64_t warmup, uint64_t total, uint64_t now_ns)
{
    *meter = (struct meter){.pid = pid, .warmup = warmup, .total = total};
    if (warmup == 0) {
        begin(meter, now_ns);
    }
}

void meter_add(struct meter *meter, uint64_t now_ns, uint64_t latency_ns)
{
    meter->count++;
    if (meter->count > meter->warmup) {
        histogram_add(&meter->latency, latency_ns);
    }
    if (meter->count == meter->warmup) {
        begin(meter, now_ns);
    }
    if (meter->count == meter->total) {
        meter->end_ns = now_ns;
        process_cpu(meter->pid, &meter->end);
    }
}
