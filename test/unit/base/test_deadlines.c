#include "base/deadlines.h"

#include "test/support/test.h"

#define MANY 100

static struct deadline *cancel_too; /* a deadline that the next one to be met cancels */
static unsigned met;

static void on_due(struct deadline *deadline, void *data)
{
    (void)deadline;
    met++;
    if (cancel_too != NULL) {
        deadlines_cancel(data, cancel_too);
        cancel_too = NULL;
    }
}

/* What is met at `now`, since the last time. */
static unsigned run(struct deadlines *deadlines, uint64_t now)
{
    met = 0;
    deadlines_run(deadlines, now);
    return met;
}

int main(void)
{
    static struct deadlines deadlines;
    const uint64_t round_ms = (uint64_t)DEADLINES_TICK_MS * DEADLINES_SLOTS;
    struct deadline a;
    struct deadline b;

    deadlines_init(&deadlines, 1000, on_due, &deadlines);
    deadline_init(&a);
    deadline_init(&b);

    deadlines_set(&deadlines, &a, 2000);
    CHECK("not before it is due", run(&deadlines, 1999) == 0);
    CHECK("within a tick after", run(&deadlines, 2000 + DEADLINES_TICK_MS) == 1);
    CHECK("once", run(&deadlines, 5000) == 0);

    deadlines_set(&deadlines, &a, 6000);
    deadlines_set(&deadlines, &a, 8000);
    CHECK("a moved deadline leaves its first place", run(&deadlines, 7000) == 0);
    CHECK("and is met at the second", run(&deadlines, 8100) == 1);

    deadlines_set(&deadlines, &a, 9000);
    deadlines_cancel(&deadlines, &a);
    deadlines_cancel(&deadlines, &a);
    CHECK("a cancelled one is not met", run(&deadlines, 10000) == 0);

    deadlines_set(&deadlines, &a, 10000 + 2 * round_ms);
    CHECK("one beyond the wheel's round stays", run(&deadlines, 10000 + round_ms) == 0);
    CHECK("until its own round", run(&deadlines, 10100 + 2 * round_ms) == 1);

    uint64_t now = 10100 + 2 * round_ms;
    deadlines_set(&deadlines, &a, now - 5000);
    CHECK("one in the past is met next", run(&deadlines, now + DEADLINES_TICK_MS) == 1);
    now += DEADLINES_TICK_MS;

    deadlines_set(&deadlines, &a, now + 500);
    CHECK("a long pause misses nothing", run(&deadlines, now + 10 * round_ms) == 1);
    now += 10 * round_ms;

    deadlines_set(&deadlines, &a, now + 100);
    deadlines_set(&deadlines, &b, now + 100);
    cancel_too = &b;
    CHECK("a deadline may cancel another that is due", run(&deadlines, now + 300) == 1);
    CHECK("nothing is counted that is not set", deadlines.count == 0);
    return TEST_RESULT();
}
