/* Memory in pieces: aligned, zeroed, refused at the limit, given back at once. */
#include "base/arena.h"

#include "test/support/test.h"

#include <stdint.h>

int main(void)
{
    struct arena arena;
    const char *first;
    char *second;

    arena_init(&arena, 64 * 1024);
    first = arena_take(&arena, 3);
    second = arena_take(&arena, 5);
    CHECK("pieces are aligned", (uintptr_t)second % sizeof(void *) == 0);
    CHECK("pieces are apart", second >= first + 3);
    CHECK("pieces are zeroed", memcmp(second, "\0\0\0\0\0", 5) == 0);
    memset(second, 'x', 5);
    CHECK("a piece may be larger than others", arena_take(&arena, 20000) != NULL);
    CHECK("a piece over the limit is refused", arena_take(&arena, 64 * 1024) == NULL);
    CHECK("an impossible size is refused", arena_take(&arena, SIZE_MAX) == NULL);
    CHECK("what was taken before stays", second[4] == 'x');
    arena_reset(&arena);
    CHECK("after a reset there is room again", arena_take(&arena, 60 * 1024) != NULL);
    arena_reset(&arena);
    return TEST_RESULT();
}
