#include "scripting/builtins/ordered_table.h"

#include <string.h>

static uint32_t *buckets_of(struct table *table)
{
    return (uint32_t *)(table->entries + table->capacity);
}

static uint32_t bucket_of(const struct table *table, uint64_t key)
{
    return (uint32_t)(key * 0x9E3779B97F4A7C15u >> 32) & (table->capacity - 1);
}

size_t table_size(uint32_t capacity)
{
    return sizeof(struct table) +
           (size_t)capacity * (sizeof(struct table_entry) + sizeof(uint32_t));
}

static void empty_buckets(struct table *table)
{
    memset(buckets_of(table), 0xff, (size_t)table->capacity * sizeof(uint32_t));
}

void table_init(struct table *table, uint32_t kind, uint32_t capacity)
{
    *table = (struct table){.kind = kind, .capacity = capacity};
    empty_buckets(table);
}

uint32_t table_find(const struct table *table, uint64_t key)
{
    const uint32_t *buckets = (const uint32_t *)(table->entries + table->capacity);
    uint32_t index = buckets[bucket_of(table, key)];

    while (index != TABLE_NONE && table->entries[index].key != key) {
        index = table->entries[index].next;
    }
    return index;
}

static void put_into_bucket(struct table *table, uint32_t index)
{
    uint32_t *bucket = &buckets_of(table)[bucket_of(table, table->entries[index].key)];

    table->entries[index].next = *bucket;
    *bucket = index;
}

uint32_t table_append(struct table *table, uint64_t key)
{
    const uint32_t index = table->used++;

    table->entries[index] = (struct table_entry){.key = key, .number = table->next_number++};
    table->live++;
    put_into_bucket(table, index);
    return index;
}

uint32_t table_wanted_capacity(const struct table *table)
{
    uint32_t capacity = table->capacity;

    if (table->live > capacity / 2) {
        return capacity * 2;
    }
    while (capacity > TABLE_CAPACITY_MIN && table->live < capacity / 8) {
        capacity /= 2;
    }
    return capacity;
}

void table_remove(struct table *table, uint32_t index)
{
    struct table_entry *entry = &table->entries[index];
    uint32_t *link = &buckets_of(table)[bucket_of(table, entry->key)];

    while (*link != index) {
        link = &table->entries[*link].next;
    }
    *link = entry->next;
    entry->key = TABLE_KEY_REMOVED;
    table->live--;
}

void table_clear(struct table *table)
{
    table->used = 0;
    table->live = 0;
    table->capacity = TABLE_CAPACITY_MIN;
    empty_buckets(table);
}

/* The numbers have come near their end, after four thousand million entries: they begin again, and
 * a cursor that was under way is at its end. */
static void renumber(struct table *table)
{
    for (uint32_t i = 0; i < table->used; i++) {
        table->entries[i].number = i;
    }
    table->next_number = table->used;
    table->epoch++;
}

void table_rebuild(struct table *table, uint32_t capacity,
                   void (*moved)(void *context, uint32_t from, uint32_t to), void *context)
{
    uint32_t to = 0;

    for (uint32_t from = 0; from < table->used; from++) {
        if (table->entries[from].key != TABLE_KEY_REMOVED) {
            table->entries[to] = table->entries[from];
            moved(context, from, to++);
        }
    }
    table->used = to;
    table->capacity = capacity;
    if (table->next_number > UINT32_MAX - 2 * TABLE_CAPACITY_MAX) {
        renumber(table);
    }
    empty_buckets(table);
    for (uint32_t i = 0; i < table->used; i++) {
        put_into_bucket(table, i);
    }
}

struct table_cursor table_begin(const struct table *table)
{
    return (struct table_cursor){.epoch = table->epoch};
}

/* The first entry whose number is at least the cursor's. */
static uint32_t seek(const struct table *table, const struct table_cursor *cursor)
{
    uint32_t low = 0;
    uint32_t high = table->used;

    if (cursor->hint < table->used && table->entries[cursor->hint].number == cursor->number) {
        return cursor->hint;
    }
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;

        if (table->entries[middle].number < cursor->number) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

uint32_t table_step(const struct table *table, struct table_cursor *cursor)
{
    if (cursor->epoch != table->epoch) {
        return TABLE_NONE;
    }
    uint32_t index = seek(table, cursor);

    while (index < table->used && table->entries[index].key == TABLE_KEY_REMOVED) {
        index++;
    }
    if (index >= table->used) {
        cursor->number = table->next_number;
        cursor->hint = table->used;
        return TABLE_NONE;
    }
    cursor->number = table->entries[index].number + 1;
    cursor->hint = index + 1;
    return index;
}
