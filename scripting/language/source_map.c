#include "scripting/language/source_map.h"

#include "base/xmalloc.h"
#include "scripting/engine/engine.h"

#define INDEX_LINES 64 /* every so many lines the map knows where it is */

struct file_map {
    char *name;
    uint32_t prefix;
    char *mappings; /* NULL: columns are the file's own */
    size_t size;
    uint32_t *index; /* where line 1 + i * INDEX_LINES begins */
    size_t index_count;
};

void source_maps_init(struct source_maps *maps)
{
    hash_map_init(&maps->files);
}

static void file_map_free(struct file_map *map)
{
    if (map != NULL) {
        free(map->name);
        free(map->mappings);
        free(map->index);
        free(map);
    }
}

void source_maps_fini(struct source_maps *maps)
{
    struct file_map *map;

    for (size_t at = 0; (map = hash_map_next(&maps->files, &at)) != NULL;) {
        file_map_free(map);
    }
    hash_map_fini(&maps->files);
}

static size_t count_lines(struct bytes mappings)
{
    size_t lines = 1;

    for (size_t i = 0; i < mappings.size; i++) {
        lines += mappings.data[i] == ';';
    }
    return lines;
}

static void make_index(struct file_map *map)
{
    size_t line = 0;

    map->index_count = count_lines((struct bytes){map->mappings, map->size}) / INDEX_LINES + 1;
    map->index = xcalloc(map->index_count, sizeof(*map->index));
    for (size_t i = 0; i < map->size; i++) {
        if (map->mappings[i] == ';' && ++line % INDEX_LINES == 0) {
            map->index[line / INDEX_LINES] = (uint32_t)(i + 1);
        }
    }
}

void source_map_add(struct engine *engine, const char *file, struct bytes mappings, uint32_t prefix)
{
    struct hash_map *files = &engine->source_maps.files;
    struct file_map *map = xcalloc(1, sizeof(*map));

    map->name = xstrdup(file);
    map->prefix = prefix;
    if (mappings.data != NULL) {
        map->mappings = xmemdup(mappings.data, mappings.size);
        map->size = mappings.size;
        make_index(map);
    }
    file_map_free(hash_map_remove(files, bytes_of(file)));
    hash_map_put(files, bytes_of(map->name), map);
}

bool source_map_has(const struct engine *engine, const char *file)
{
    return hash_map_get(&engine->source_maps.files, bytes_of(file)) != NULL;
}

/* The mappings of a line, which counts from 1. */
static struct bytes line_mappings(const struct file_map *map, uint32_t line)
{
    const char *end = map->mappings + map->size;
    const size_t slot = (line - 1) / INDEX_LINES;

    if (slot >= map->index_count) {
        return BYTES("");
    }
    const char *at = map->mappings + map->index[slot];

    for (uint32_t left = (line - 1) % INDEX_LINES; left > 0; left--) {
        const char *next = memchr(at, ';', (size_t)(end - at));

        if (next == NULL) {
            return BYTES("");
        }
        at = next + 1;
    }
    const char *stop = memchr(at, ';', (size_t)(end - at));

    return (struct bytes){at, (size_t)((stop != NULL ? stop : end) - at)};
}

/* -1 for what is no digit. */
static int digit_value(char c)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const char *digit = c != '\0' ? strchr(digits, c) : NULL;

    return digit != NULL ? (int)(digit - digits) : -1;
}

/* Takes one number from the front; false at the end, or at what is no number. */
static bool take_number(struct bytes *text, int64_t *number)
{
    uint64_t value = 0;

    for (unsigned shift = 0; text->size > 0 && shift < 60; shift += 5) {
        const int digit = digit_value(*text->data);

        if (digit < 0) {
            return false;
        }
        text->data++;
        text->size--;
        value |= (uint64_t)(digit & 31) << shift;
        if ((digit & 32) == 0) {
            *number = (value & 1) != 0 ? -(int64_t)(value >> 1) : (int64_t)(value >> 1);
            return true;
        }
    }
    return false;
}

/* Takes a segment and what separates it from the next. */
static bool take_segment(struct bytes *text, int64_t *generated, int64_t *original)
{
    int64_t by_generated;
    int64_t by_original;

    if (!take_number(text, &by_generated) || !take_number(text, &by_original)) {
        return false;
    }
    *generated += by_generated;
    *original += by_original;
    if (text->size > 0 && *text->data == ',') {
        text->data++;
        text->size--;
    }
    return true;
}

/*
 * Both columns count from 0. Within a segment columns run on, so that a stretch of unchanged text
 * needs one segment only, but never into what the next segment stands for.
 */
static int64_t mapped(struct bytes line, int64_t column)
{
    int64_t generated = 0;
    int64_t original = 0;
    int64_t found = -1;
    int64_t found_start = 0;

    while (take_segment(&line, &generated, &original)) {
        if (generated > column) {
            if (found >= original) {
                found = original > found_start ? original - 1 : found_start;
            }
            break;
        }
        found_start = original;
        found = original + (column - generated);
    }
    return found >= 0 ? found : column;
}

uint32_t source_map_column(const struct engine *engine, const char *file, uint32_t line,
                           uint32_t column)
{
    const struct file_map *map = hash_map_get(&engine->source_maps.files, bytes_of(file));

    if (map == NULL || line == 0 || column == 0) {
        return column;
    }
    int64_t at = (int64_t)column - 1;

    if (line == 1) {
        at = at >= map->prefix ? at - map->prefix : 0;
    }
    if (map->mappings != NULL) {
        at = mapped(line_mappings(map, line), at);
    }
    return (uint32_t)at + 1;
}
