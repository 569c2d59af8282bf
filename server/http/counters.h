/*
 * counters.h - what a worker counts, one table: names for /metrics and logs.
 *
 * Counters only grow; gauges are read where they live. Thread: the worker's loop.
 */
#ifndef EIDER_HTTP_COUNTERS_H
#define EIDER_HTTP_COUNTERS_H

#include <stdint.h>

/* COUNTER(field, what it counts) */
#define COUNTERS(COUNTER)                                                                          \
    COUNTER(connections_opened, "connections that were upgraded")                                  \
    COUNTER(connections_refused, "upgrades refused at connections_max")                            \
    COUNTER(origins_refused, "upgrades refused for their Origin")                                  \
    COUNTER(messages_received, "whole WebSocket messages from clients")                            \
    COUNTER(frames_sent, "frames handed to the operating system")                                  \
    COUNTER(sends, "system calls that sent them")                                                  \
    COUNTER(bytes_sent, "bytes in those frames")                                                   \
    COUNTER(publications_delivered, "publications queued for a subscriber")                        \
    COUNTER(closed_malformed, "connections closed for a malformed command (3501)")                 \
    COUNTER(closed_stale, "connections closed without a connect command in time (3502)")           \
    COUNTER(closed_no_pong, "connections closed for a missing pong (3012)")                        \
    COUNTER(closed_slow, "connections closed at outbox_size_max (3008)")                           \
    COUNTER(closed_message_too_large, "connections closed at message_size_max (1009)")             \
    COUNTER(closed_fragments, "connections closed at fragments_max (1008)")                        \
    COUNTER(closed_control_frames, "connections closed at control_frames_max (1008)")              \
    COUNTER(reading_paused, "times a socket was not read because of waiting_size_max")             \
    COUNTER(limit_channels, "subscriptions refused at channels_per_client (106)")                  \
    COUNTER(limit_subscribers, "subscriptions refused at a channel's subscribersMax (106)")        \
    COUNTER(limit_files, "requests for a file refused at files_max (503)")                         \
    COUNTER(limit_fanout_jobs, "publications refused at fanout_jobs_max (111)")                    \
    COUNTER(limit_message_size, "publications refused at a channel's messageSizeMax (107)")        \
    COUNTER(reloads, "times the app was loaded again while it ran")                                \
    COUNTER(reload_failures, "reloads that failed, so that the app before went on")

struct counters {
#define COUNTER_FIELD(name, help) uint64_t name;
    COUNTERS(COUNTER_FIELD)
#undef COUNTER_FIELD
};

#endif
