/* Patterns compiled and run without an engine: what matches, what is refused, and the limits. */
#include "scripting/regexp/regexp_compile.h"
#include "scripting/regexp/regexp_match.h"
#include "scripting/regexp/unicode_property.h"

#include "test/support/test.h"

#include <stdlib.h>

#define I REGEXP_IGNORE_CASE
#define M REGEXP_MULTILINE
#define S REGEXP_DOT_ALL
#define U REGEXP_UNICODE
#define Y REGEXP_STICKY

#define GRIN "\xed\xa0\xbd\xed\xb8\x80" /* U+1F600 as two surrogates */
#define HIGH "\xed\xa0\xbd"

static struct unicode_properties properties;
static struct regexp_compiler compiler;
static struct regexp_matcher matcher;

static const struct {
    const char *label;
    const char *pattern;
    uint32_t flags;
    const char *text;
    const char *found; /* begin-end of each group, `-` where it is unset; NULL: no match */
} matches[] = {
    {"the first place counts", "b+", 0, "abbcb", "1-3"},
    {"alternatives in their order", "a|ab", 0, "ab", "0-1"},
    {"greedy gives back", "a*ab", 0, "aaab", "0-4"},
    {"lazy takes more", "a*?b", 0, "aaab", "0-4"},
    {"a lazy loop up to the end", "a*?(?:b|$)", 0, "aaa", "0-3"},
    {"a loop with a limit", "a{2,3}", 0, "aaaa", "0-3"},
    {"a lazy loop with a limit", "a{2,3}?", 0, "aaaa", "0-2"},
    {"a loop whose least is missed", "a{2,3}b", 0, "ab", NULL},
    {"a group in a loop is the last round's", "(?:(a)|b)*", 0, "ab", "0-2 -"},
    {"an empty round is none", "(a*)*", 0, "b", "0-0 -"},
    {"an empty round that must be, is", "(a*){2}", 0, "b", "0-0 0-0"},
    {"a round over and over", "(z)((a+)?(b+)?(c))*", 0, "zaacbbbcac", "0-10 0-1 8-10 8-9 - 9-10"},
    {"a reference to what has not matched", "\\1(a)", 0, "a", "0-1 0-1"},
    {"a reference in any case", "(ab)\\1", I, "abAB", "0-4 0-2"},
    {"a lookahead keeps its groups", "(?=(a+))a*b\\1", 0, "baaabac", "3-6 3-4"},
    {"a negative one drops them", "(.*?)a(?!(a+)b\\2c)\\2(.*)", 0, "baaabaac", "0-8 0-2 - 3-8"},
    {"a lookbehind works from the right", "(?<=(\\d+)(\\d+))$", 0, "1053", "4-4 0-1 1-4"},
    {
        "a reference in a lookbehind",
        "(?<=(.)\\1)b",
        0,
        "aab",
        "2-3 1-2",
    },
    {"a negative lookbehind", "(?<!a)b", 0, "abcb", "3-4"},
    {"a name is a group", "(?<year>\\d+)-\\k<year>", 0, "7-7", "0-3 0-1"},
    {"end of the text only", "a$", 0, "a\na", "2-3"},
    {"end of a line with m", "a$", M, "a\na", "0-1"},
    {"begin of a line with m", "^b", M, "a\nb", "2-3"},
    {"the dot stops at a line", ".+", 0, "ab\ncd", "0-2"},
    {"but not with s", ".+", S, "ab\ncd", "0-5"},
    {"at a line separator too", ".+", 0, "a\xe2\x80\xa8", "0-1"},
    {"nothing is in []", "[]", 0, "a", NULL},
    {"all is in [^]", "[^]", 0, "\n", "0-1"},
    {"U+FEFF is a space", "\\s", 0, "\xef\xbb\xbf", "0-3"},
    {"U+180E is none", "\\s", 0, "\xe1\xa0\x8e", NULL},
    {"a unit without u", "^.$", 0, GRIN, NULL},
    {"a code point with u", "^.$", U, GRIN, "0-6"},
    {"a half of a pair without u", HIGH, 0, GRIN, "0-3"},
    {"no half of a pair with u", HIGH, U, GRIN, NULL},
    {"a lone half with u", HIGH, U, "a" HIGH, "1-4"},
    {"an escape of a pair", "\\ud83d\\ude00", U, GRIN, "0-6"},
    {"an escape in braces", "\\u{1F600}", U, GRIN, "0-6"},
    {"letters in any case",
     "stra\xc3\x9f"
     "e",
     I,
     "STRA\xc3\x9f"
     "E",
     "0-7"},
    {"KELVIN SIGN is k only with u", "\xe2\x84\xaa", I, "k", NULL},
    {"KELVIN SIGN is k with u", "\xe2\x84\xaa", I | U, "k", "0-1"},
    {"and a word character", "\\w", I | U, "\xe2\x84\xaa", "0-3"},
    {"ranges in any case", "[\xd0\xb0-\xd1\x8f]+", I, "\xd0\x9f\xd0\xa0", "0-4"},
    {"a negated class in any case", "[^k]", I | U, "\xe2\x84\xaa", NULL},
    {"a property", "\\p{Lu}", U, "a\xc3\x84", "1-3"},
    {"a negated property", "\\P{Script=Latin}", U, "a1", "1-2"},
    {"a property in any case", "\\p{Lu}", I | U, "a", "0-1"},
    {"sticky is here or nowhere", "b", Y, "ab", NULL},
    {"an octal escape", "\\101", 0, "A", "0-1"},
    {"a brace that is none", "a{,2}", 0, "a{,2}", "0-5"},
    {"\\c without a letter", "\\c", 0, "\\c", "0-2"},
    {"a repeated lookahead", "(?=a)*b", 0, "b", "0-1"},
};

static const struct {
    const char *label;
    const char *pattern;
    uint32_t flags;
    const char *error;
} errors[] = {
    {"a group without end", "(a", 0, "Unterminated group"},
    {"an end without group", "a)", 0, "Unmatched ')'"},
    {"a class without end", "[a", 0, "Unterminated character class"},
    {"nothing before a quantifier", "*", 0, "Nothing to repeat"},
    {"two quantifiers", "a**", 0, "Nothing to repeat"},
    {"a quantifier upside down", "a{2,1}", 0, "numbers out of order in {} quantifier"},
    {"a range upside down", "[b-a]", 0, "Range out of order in character class"},
    {"a backslash at the end", "\\", 0, "\\ at end of pattern"},
    {"a group of no kind", "(?a)", 0, "Invalid group"},
    {"a name that is none", "(?<1>a)", 0, "Invalid capture group name"},
    {"a name twice", "(?<a>x)(?<a>y)", 0, "Duplicate capture group name"},
    {"a name of nothing", "(?<a>x)\\k<b>", 0, "Invalid named capture referenced"},
    {"a lookbehind repeated", "(?<=a)*", 0, "Invalid quantifier"},
    {"a lone brace with u", "{", U, "Lone quantifier brackets"},
    {"an escape of nothing with u", "\\-", U, "Invalid escape"},
    {"an unknown property", "\\p{Foo}", U, "Invalid property name"},
    {"a code point beyond the last", "\\u{110000}", U, "Invalid Unicode escape"},
};

static const char *spans(uint32_t group_count)
{
    static char text[256];
    size_t size = 0;

    text[0] = '\0';
    for (uint32_t i = 0; i < group_count; i++) {
        const int32_t *group = matcher.registers + (size_t)i * 2;

        size += (size_t)snprintf(text + size, sizeof(text) - size, i > 0 ? " " : "");
        if (group[0] < 0) {
            size += (size_t)snprintf(text + size, sizeof(text) - size, "-");
        } else {
            size += (size_t)snprintf(text + size, sizeof(text) - size, "%d-%d", group[0], group[1]);
        }
    }
    return text;
}

static enum regexp_outcome run(const char *pattern, uint32_t flags, struct bytes text)
{
    if (!CHECK(pattern, regexp_compile(&compiler, bytes_of(pattern), flags) == NULL)) {
        return REGEXP_NO_MATCH;
    }
    return regexp_match(&matcher, (const void *)compiler.out.data, text, 0);
}

static void test_tables(void)
{
    for (size_t i = 0; i < COUNT(matches); i++) {
        const enum regexp_outcome outcome =
            run(matches[i].pattern, matches[i].flags, bytes_of(matches[i].text));
        const struct regexp_program *program = (const void *)compiler.out.data;

        CHECK(matches[i].label, (outcome == REGEXP_MATCH) == (matches[i].found != NULL));
        if (outcome == REGEXP_MATCH && matches[i].found != NULL) {
            CHECK_TEXT(matches[i].label, bytes_of(spans(program->group_count)), matches[i].found);
        }
    }
    for (size_t i = 0; i < COUNT(errors); i++) {
        const char *error = regexp_compile(&compiler, bytes_of(errors[i].pattern), errors[i].flags);

        CHECK_TEXT(errors[i].label, bytes_of(error != NULL ? error : "none"), errors[i].error);
    }
}

static int is_time_over(void *data)
{
    unsigned *questions = data;

    return ++*questions > 5;
}

static void test_limits(void)
{
    enum { LONG = 1 << 20 };
    char *text = malloc(LONG);
    unsigned questions = 0;

    memset(text, 'a', LONG);
    matcher.is_time_over = is_time_over;
    matcher.data = &questions;
    CHECK("what never ends, ends",
          run("^(a+)+$", 0, BYTES("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaab")) == REGEXP_OUT_OF_TIME);
    questions = 0;
    CHECK("so does what is only square",
          run("a*a*a*b", 0, (struct bytes){text, LONG}) == REGEXP_OUT_OF_TIME);
    matcher.is_time_over = NULL;
    matcher.stack_max = 1024 * 1024;
    CHECK("the stack has an end",
          run("(?:a|ab)*?c", 0, (struct bytes){text, LONG}) == REGEXP_OUT_OF_STACK);
    CHECK("a loop of one character needs none",
          run("[ab]*b|a*$", 0, (struct bytes){text, LONG}) == REGEXP_MATCH);
    CHECK("nor does one whose next byte decides",
          run("(?:a|bc)*$", 0, (struct bytes){text, LONG}) == REGEXP_MATCH);
    memset(text, '(', LONG);
    CHECK_TEXT("groups in each other have an end",
               bytes_of(regexp_compile(&compiler, (struct bytes){text, LONG}, 0)),
               "Regular expression too large");
    free(text);
}

int main(void)
{
    unicode_properties_init(&properties);
    regexp_compiler_init(&compiler, &properties);
    regexp_matcher_init(&matcher);
    matcher.properties = &properties;
    test_tables();
    test_limits();
    regexp_matcher_fini(&matcher);
    regexp_compiler_fini(&compiler);
    unicode_properties_fini(&properties);
    return TEST_RESULT();
}
