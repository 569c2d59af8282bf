/*
 * directory.h - name -> live channel; made at the first join, dropped after the last leave.
 *
 * Owner: the hub. Thread: the worker's loop.
 */
#ifndef EIDER_CHANNELS_DIRECTORY_H
#define EIDER_CHANNELS_DIRECTORY_H

#include "base/bytes.h"
#include "base/hash_map.h"

struct channel;

struct directory {
    struct hash_map by_name;
};

void directory_init(struct directory *directory);

/* Frees the channels that are left; none has members or jobs. */
void directory_fini(struct directory *directory);

/* The live channel, or NULL. */
struct channel *directory_find(const struct directory *directory, struct bytes name);

/* The live channel, made if need be; *made tells which. */
struct channel *directory_open(struct directory *directory, struct bytes name, bool *made);

/* Frees the channel if nobody is in it and no fan-out walks it; true when it did. */
bool directory_drop_if_idle(struct directory *directory, struct channel *channel);

#endif
