/* Map and Set stand on this table: order, removal, and cursors that outlive a rebuild. */
#include "scripting/builtins/ordered_table.h"
#include "test/support/test.h"

#include <stdlib.h>

#define MANY 1000u

static void ignore_move(void *context, uint32_t from, uint32_t to)
{
    (void)from;
    (void)to;
    ++*(uint32_t *)context;
}

static struct table *rebuild(struct table *table)
{
    const uint32_t capacity = table_wanted_capacity(table);
    const uint32_t larger = capacity > table->capacity ? capacity : table->capacity;
    uint32_t moved = 0;

    table = realloc(table, table_size(larger));
    table_rebuild(table, capacity, ignore_move, &moved);
    CHECK("a rebuild moves every live entry", moved == table->live && table->used == table->live);
    return table;
}

static struct table *add(struct table *table, uint64_t key)
{
    if (table_is_full(table)) {
        table = rebuild(table);
    }
    table_append(table, key);
    return table;
}

static struct table *new_table(void)
{
    struct table *table = malloc(table_size(TABLE_CAPACITY_MIN));

    table_init(table, 2, TABLE_CAPACITY_MIN);
    return table;
}

static void keys_are_found_and_removed(void)
{
    struct table *table = new_table();

    for (uint64_t key = 0; key < MANY; key++) {
        table = add(table, key * key);
    }
    for (uint64_t key = 0; key < MANY; key++) {
        CHECK("a key is found", table->entries[table_find(table, key * key)].key == key * key);
    }
    CHECK("another is not", table_find(table, 2) == TABLE_NONE);
    for (uint64_t key = 0; key < MANY; key += 2) {
        table_remove(table, table_find(table, key * key));
        CHECK("a removed key is not found", table_find(table, key * key) == TABLE_NONE);
    }
    CHECK("half are left", table->live == MANY / 2);
    table = rebuild(table);
    CHECK("and are found in their new places", table_find(table, 9) == 1);
    free(table);
}

static void a_cursor_survives(void)
{
    struct table *table = new_table();
    uint64_t sum = 0;
    uint32_t index;

    for (uint64_t key = 0; key < 8; key++) {
        table = add(table, key);
    }
    struct table_cursor cursor = table_begin(table);

    while ((index = table_step(table, &cursor)) != TABLE_NONE) {
        const uint64_t key = table->entries[index].key;

        sum = sum * 10 + key;
        table_remove(table, index);
        if (key == 3) {
            table = rebuild(table);
            table = add(table, 9);
        }
    }
    CHECK("each entry once, in order, through removals and a rebuild", sum == 12345679);
    table = add(table, 5);
    CHECK("what comes after its end is found", table_step(table, &cursor) != TABLE_NONE);
    table_clear(table);
    CHECK("nothing after a clear", table_step(table, &cursor) == TABLE_NONE);
    table = add(table, 6);
    CHECK("but what comes then", table_step(table, &cursor) == 0);
    free(table);
}

static void numbers_begin_again(void)
{
    struct table *table = new_table();

    table = add(table, 1);
    table = add(table, 2);
    struct table_cursor cursor = table_begin(table);

    table->next_number = UINT32_MAX - 1;
    table = rebuild(table);
    CHECK("numbers begin again before they run out", table->next_number == table->used);
    CHECK("a cursor from before is at its end", table_step(table, &cursor) == TABLE_NONE);
    cursor = table_begin(table);
    CHECK("a new one walks", table_step(table, &cursor) == 0);
    free(table);
}

static void it_shrinks(void)
{
    struct table *table = new_table();

    for (uint64_t key = 0; key < MANY; key++) {
        table = add(table, key);
    }
    for (uint64_t key = 1; key < MANY; key++) {
        table_remove(table, table_find(table, key));
    }
    CHECK("an emptied table wants little", table_wanted_capacity(table) <= 8);
    table = rebuild(table);
    CHECK("and keeps what is left", table_find(table, 0) == 0);
    free(table);
}

int main(void)
{
    keys_are_found_and_removed();
    a_cursor_survives();
    numbers_begin_again();
    it_shrinks();
    return TEST_RESULT();
}
