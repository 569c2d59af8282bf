#include "scripting/engine/engine.h"
#include "scripting/language/source_map.h"
#include "test/support/test.h"

static const struct {
    const char *label;
    const char *mappings; /* NULL: none */
    uint32_t prefix;
    uint32_t line;
    uint32_t column;
    uint32_t expected;
} rows[] = {
    {"without mappings a column is the file's own", NULL, 0, 7, 5, 5},
    {"the prefix is before line 1", NULL, 60, 1, 61, 1},
    {"and not before other lines", NULL, 60, 2, 61, 61},
    {"inside the prefix is the first column", NULL, 60, 1, 3, 1},
    {"a line without segments is the file's own", ";;AA", 0, 2, 9, 9},
    {"so is what follows the last line", "AA", 0, 99, 4, 4},
    {"the first segment", "AA", 0, 1, 1, 1},
    {"unchanged text runs on", "AA", 0, 1, 9, 9},
    {"before the first segment", "KE", 0, 1, 3, 3},
    {"at a segment", "KE", 0, 1, 6, 3},
    {"behind it", "KE", 0, 1, 8, 5},
    {"the last segment before the column counts", "AA,IC,KG", 0, 1, 5, 2},
    {"text put in stands for the place where it is", "AA,IE,UA", 0, 1, 12, 3},
    {"behind it the file goes on", "AA,IE,UA", 0, 1, 16, 4},
    {"numbers of several digits", "gEgC", 0, 1, 67, 35},
    {"columns may go back", "AK,KF", 0, 1, 7, 5},
    {"lines restart at 0", "gEgC;AA", 0, 2, 4, 4},
    {"mappings and a prefix together", "KE", 10, 1, 16, 3},
    {"what is no number ends the line", "AA,?K", 0, 1, 9, 9},
};

static void check_rows(struct engine *engine)
{
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct bytes mappings =
            rows[i].mappings != NULL ? bytes_of(rows[i].mappings) : BYTES_NONE;

        source_map_add(engine, "/a.js", mappings, rows[i].prefix);
        CHECK(rows[i].label,
              source_map_column(engine, "/a.js", rows[i].line, rows[i].column) == rows[i].expected);
    }
}

/* The index over lines: line n maps column 1 to n % 7 + 1. */
static void check_many_lines(struct engine *engine)
{
    static char mappings[5000];
    size_t used = 0;

    for (unsigned line = 1; line <= 1000; line++) {
        mappings[used++] = 'A';
        mappings[used++] = "ACEGIKM"[line % 7];
        mappings[used++] = ';';
    }
    source_map_add(engine, "/b.js", (struct bytes){mappings, used}, 0);
    bool right = true;

    for (uint32_t line = 1; line <= 1000; line++) {
        right = right && source_map_column(engine, "/b.js", line, 1) == line % 7 + 1;
    }
    CHECK("every line of many is found", right);
    CHECK("a line below all of them", source_map_column(engine, "/b.js", 5000, 3) == 3);
}

int main(void)
{
    const struct engine_limits limits = {.memory_max = 1 << 20};
    struct engine *engine = engine_new(&limits, NULL);

    CHECK("a file without a map", source_map_column(engine, "/none.js", 1, 70) == 70);
    CHECK("is not known", !source_map_has(engine, "/none.js"));
    check_rows(engine);
    check_many_lines(engine);
    CHECK("a file with one is known", source_map_has(engine, "/a.js"));
    engine_free(engine);
    return TEST_RESULT();
}
