/*
 * source_map.h - which column of a file a column of the compiled text stands for.
 *
 * What the engine compiles is the user's text inside a wrapper, maybe lowered: lines are always
 * those of the file, columns are not. Kept outside the heap, one map for a file name; adding a
 * file again replaces its map. Owner: the engine, which embeds it.
 */
#ifndef EIDER_LANGUAGE_SOURCE_MAP_H
#define EIDER_LANGUAGE_SOURCE_MAP_H

#include "base/bytes.h"
#include "base/hash_map.h"

struct engine;

/* Of one engine. */
struct source_maps {
    struct hash_map files;
};

void source_maps_init(struct source_maps *maps);
void source_maps_fini(struct source_maps *maps);

/*
 * The map of `file`, the name that its functions have. `prefix` characters stand before the text on
 * its line 1. `mappings` says where columns of the text come from; absent: columns are the file's
 * own. It is copied. Lines are separated by ';', segments by ','; a segment is two base64 VLQ
 * numbers as in source maps of version 3: how far its column in the text, and the column in the
 * file, are from those of the segment before it on the line. Columns count from 0. A segment holds
 * up to the next: unchanged text needs only one, text that was put in needs one at its beginning
 * and one behind it.
 */
void source_map_add(struct engine *engine, const char *file, struct bytes mappings,
                    uint32_t prefix);

/* Whether the engine has compiled a file of that name. */
bool source_map_has(const struct engine *engine, const char *file);

/*
 * The column of the file, for a position in what was compiled; lines and columns count from 1.
 * A column before the first segment of its line, or of a file without a map, is returned as it is.
 */
uint32_t source_map_column(const struct engine *engine, const char *file, uint32_t line,
                           uint32_t column);

#endif
