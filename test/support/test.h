/*
 * test.h - the checks of a unit test, which is one program.
 *
 *     int main(void)
 *     {
 *         CHECK("an empty list is empty", list_empty(&list));
 *         return TEST_RESULT();
 *     }
 *
 * A failed check prints its label and goes on, so that one run shows all that is wrong.
 */
#ifndef EIDER_TEST_H
#define EIDER_TEST_H

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static unsigned test_checks;
static unsigned test_failures;

static inline bool test_check(bool passed, const char *file, int line, const char *label,
                              const char *condition)
{
    test_checks++;
    if (!passed) {
        test_failures++;
        fprintf(stderr, "%s:%d: %s: %s\n", file, line, label, condition);
    }
    return passed;
}

/* Checks a condition; the label is a sentence. True when it holds, for what makes sense only then.
 */
#define CHECK(label, condition) test_check((condition), __FILE__, __LINE__, (label), #condition)

static inline bool test_check_text(const char *data, size_t size, const char *expected,
                                   const char *file, int line, const char *label)
{
    const bool passed =
        size == strlen(expected) && (size == 0 || memcmp(data, expected, size) == 0);

    if (!test_check(passed, file, line, label, "not the expected text")) {
        fprintf(stderr, "    expected: %s\n    got:      %.*s\n", expected, (int)size, data);
    }
    return passed;
}

/* Checks that something with `data` and `size` (struct bytes, struct byte_buffer) is a C string. */
#define CHECK_TEXT(label, actual, expected)                                                        \
    test_check_text((actual).data, (actual).size, (expected), __FILE__, __LINE__, (label))

static inline int test_result(const char *file)
{
    printf("%s: %u checks, %u failed\n", file, test_checks, test_failures);
    return test_checks == 0 || test_failures > 0;
}

/* What main() returns: 0 only if there were checks and all held. */
#define TEST_RESULT() test_result(__FILE__)

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#endif
