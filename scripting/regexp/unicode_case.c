#include "scripting/regexp/unicode_case.h"

#include "scripting/regexp/data/unicode_case_runs.h"

#include <stddef.h>

struct case_table {
    const struct case_run *runs;
    size_t count;
};

static struct case_table table_for(bool fold)
{
    if (fold) {
        return (struct case_table){fold_runs, sizeof(fold_runs) / sizeof(fold_runs[0])};
    }
    return (struct case_table){upper_runs, sizeof(upper_runs) / sizeof(upper_runs[0])};
}

static bool run_has(const struct case_run *run, uint32_t c)
{
    return c >= run->first && c <= run->last && (c - run->first) % (uint32_t)run->step == 0;
}

static uint32_t canonical_ascii(uint32_t c, bool fold)
{
    if (fold) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
    return c >= 'a' && c <= 'z' ? c - 32 : c;
}

/* The first run that ends at `c` or later. */
static size_t find_run(struct case_table table, uint32_t c)
{
    size_t low = 0;
    size_t high = table.count;

    while (low < high) {
        const size_t middle = (low + high) / 2;

        if (table.runs[middle].last < c) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

uint32_t case_canonical(uint32_t c, bool fold)
{
    if (c < 128) {
        return canonical_ascii(c, fold);
    }
    const struct case_table table = table_for(fold);
    const size_t at = find_run(table, c);

    if (at < table.count && run_has(&table.runs[at], c)) {
        return c + (uint32_t)table.runs[at].delta;
    }
    return c;
}

uint32_t case_next(uint32_t c, bool fold)
{
    for (; c < 128; c++) {
        if (canonical_ascii(c, fold) != c) {
            return c;
        }
    }
    const struct case_table table = table_for(fold);
    const size_t at = find_run(table, c);

    if (at == table.count) {
        return UINT32_MAX;
    }
    const struct case_run *run = &table.runs[at];

    if (c <= run->first) {
        return run->first;
    }
    return run_has(run, c) ? c : c + 1; /* in between the characters of a run with step 2 */
}

/* The group of an ASCII character. */
static unsigned ascii_group(uint32_t canonical, bool fold, uint32_t members[CASE_GROUP_MAX])
{
    unsigned count = 0;

    members[count++] = canonical;
    if ((canonical | 0x20) >= 'a' && (canonical | 0x20) <= 'z') {
        members[count++] = canonical ^ 0x20;
    }
    if (fold && canonical == 'k') {
        members[count++] = 0x212A; /* KELVIN SIGN */
    }
    if (fold && canonical == 's') {
        members[count++] = 0x17F; /* LATIN SMALL LETTER LONG S */
    }
    return count;
}

unsigned case_group(uint32_t c, bool fold, uint32_t members[CASE_GROUP_MAX])
{
    const struct case_table table = table_for(fold);
    const uint32_t canonical = case_canonical(c, fold);
    unsigned count = 0;

    if (canonical < 128) {
        return ascii_group(canonical, fold, members);
    }
    members[count++] = canonical;
    for (size_t i = 0; i < table.count && count < CASE_GROUP_MAX; i++) {
        const uint32_t from = canonical - (uint32_t)table.runs[i].delta;

        if (run_has(&table.runs[i], from)) {
            members[count++] = from;
        }
    }
    return count;
}
