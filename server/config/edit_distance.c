#include "server/config/edit_distance.h"

#include <ctype.h>
#include <stdio.h>

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

static bool same(char a, char b)
{
    return tolower((unsigned char)a) == tolower((unsigned char)b);
}

/* Fills row `i` of the table, where rows[0] is this one, rows[1] and rows[2] those before it. */
static void fill_row(struct bytes a, struct bytes b, size_t i,
                     size_t rows[3][NEAREST_WORD_SIZE + 1])
{
    rows[0][0] = i;
    for (size_t j = 1; j <= b.size; j++) {
        const size_t replaced = rows[1][j - 1] + !same(a.data[i - 1], b.data[j - 1]);

        rows[0][j] = smaller(replaced, smaller(rows[1][j], rows[0][j - 1]) + 1);
        if (i > 1 && j > 1 && same(a.data[i - 1], b.data[j - 2]) &&
            same(a.data[i - 2], b.data[j - 1])) {
            rows[0][j] = smaller(rows[0][j], rows[2][j - 2] + 1);
        }
    }
}

size_t edit_distance(struct bytes a, struct bytes b)
{
    size_t rows[3][NEAREST_WORD_SIZE + 1] = {{0}};

    for (size_t j = 0; j <= b.size; j++) {
        rows[0][j] = j;
    }
    for (size_t i = 1; i <= a.size; i++) {
        memcpy(rows[2], rows[1], sizeof(rows[1]));
        memcpy(rows[1], rows[0], sizeof(rows[0]));
        fill_row(a, b, i, rows);
    }
    return rows[0][b.size];
}

void nearest_init(struct nearest *nearest, struct bytes word)
{
    /* One mistake in three characters is still a mistyped word; more is another word. */
    *nearest = (struct nearest){.word = word, .distance = 2 + word.size / 3};
}

void nearest_offer(struct nearest *nearest, const char *candidate)
{
    const struct bytes offered = bytes_of(candidate);

    if (nearest->word.size >= NEAREST_WORD_SIZE || offered.size >= NEAREST_WORD_SIZE) {
        return;
    }
    const size_t distance = edit_distance(nearest->word, offered);

    if (distance < nearest->distance) {
        nearest->distance = distance;
        memcpy(nearest->candidate, candidate, offered.size + 1);
    }
}

bool nearest_suggest(const struct nearest *nearest, struct error *err)
{
    const size_t size = strlen(err->text);

    if (nearest->candidate[0] != '\0') {
        snprintf(err->text + size, sizeof(err->text) - size, "; did you mean %s?",
                 nearest->candidate);
    }
    return false;
}
