#include "channels/channel_rule.h"
#include "test/support/test.h"

#include <stdlib.h>
#include <time.h>

/* The parameters as "name=value name=value", or "-" when the pattern does not match. */
static void describe(const char *pattern, struct bytes channel, char text[256])
{
    struct channel_rules rules = {NULL, 0, 0};
    struct channel_param params[CHANNEL_PARAMS_MAX];
    struct error err;
    size_t size = 0;

    snprintf(text, 256, "-");
    if (channel_rules_add(&rules, bytes_of(pattern), &err) == NULL) {
        snprintf(text, 256, "malformed: %.200s", err.text);
    }
    const struct channel_rule *rule = channel_rules_find(&rules, channel);

    if (rule != NULL) {
        const size_t count = channel_rule_params(rule, channel, params);

        text[0] = '\0';
        for (size_t i = 0; i < count; i++) {
            size += (size_t)snprintf(text + size, 256 - size, "%s%.*s=%.*s", i > 0 ? " " : "",
                                     (int)params[i].name.size, params[i].name.data,
                                     (int)params[i].value.size, params[i].value.data);
        }
    }
    channel_rules_fini(&rules);
}

static void check_matches(void)
{
    static const struct {
        const char *label;
        const char *pattern;
        const char *channel;
        const char *expected;
    } cases[] = {
        {"the same name", "lobby", "lobby", ""},
        {"a longer name", "lobby", "lobby2", "-"},
        {"a shorter name", "lobby", "lobb", "-"},
        {"no name at all", "lobby", "", "-"},
        {"a parameter at the end", "room:{id}", "room:42", "id=42"},
        {"a parameter takes at least one character", "room:{id}", "room:", "-"},
        {"a parameter stops at a colon", "room:{id}", "room:42:x", "-"},
        {"a parameter alone", "{name}", "lobby", "name=lobby"},
        {"a parameter alone takes no colon", "{name}", "room:42", "-"},
        {"a parameter at the start", "{ns}:log", "a:log", "ns=a"},
        {"two parameters", "{a}:{b}", "x:y", "a=x b=y"},
        {"the first ends as soon as it can", "{a}-{b}", "x-y-z", "a=x b=y-z"},
        {"a parameter may hold what ends it", "{a}-", "x--", "a=x-"},
        {"it grows until the rest fits", "{a}-end", "x-en-end", "a=x-en"},
        {"only the last one grows", "{a}-{b}-end", "1-2-3-end", "a=1 b=2-3"},
        {"the last one grows up to a colon", "{a}-{b}:x", "p-q-:x", "a=p b=q-"},
        {"an empty last parameter does not match", "{a}-{b}", "x-", "-"},
        {"a separator first goes into the parameter", "{a}-{b}", "--x", "a=- b=x"},
        {"a star at the end", "news:*", "news:sport:today", ""},
        {"a star stands for nothing too", "news:*", "news:", ""},
        {"what is before the star must be there", "news:*", "news", "-"},
        {"a star alone takes everything", "*", "a:b:c", ""},
        {"a star alone takes even no name", "*", "", ""},
        {"a parameter before a star", "user:{id}:*", "user:7:inbox:1", "id=7"},
        {"eight parameters", "{a}:{b}:{c}:{d}:{e}:{f}:{g}:{h}", "1:2:3:4:5:6:7:8",
         "a=1 b=2 c=3 d=4 e=5 f=6 g=7 h=8"},
        {"upper and lower case differ", "Lobby", "lobby", "-"},
    };
    char text[256];

    for (size_t i = 0; i < COUNT(cases); i++) {
        describe(cases[i].pattern, bytes_of(cases[i].channel), text);
        CHECK_TEXT(cases[i].label, bytes_of(text), cases[i].expected);
    }
    describe("lobby", BYTES("lobby\0x"), text);
    CHECK_TEXT("a NUL in a name is not its end", bytes_of(text), "-");
}

static void check_malformed(void)
{
    static const struct {
        const char *pattern;
        const char *expected;
    } cases[] = {
        {"", "an empty channel pattern"},
        {"a b", "a b: a space, a control character or one outside ASCII"},
        {"a\n", "a?: a space, a control character or one outside ASCII"},
        {"caf\xc3\xa9", "caf??: a space, a control character or one outside ASCII"},
        {"room:{id", "room:{id: a '{' without its '}'"},
        {"room:id}", "room:id}: a '}' without its '{'"},
        {"room:{}", "room:{}: '{}' is not a name of letters, digits and '_' in braces"},
        {"{1a}", "{1a}: '{1a}' is not a name of letters, digits and '_' in braces"},
        {"{a-b}", "{a-b}: '{a-b}' is not a name of letters, digits and '_' in braces"},
        {"{a}:{a}", "{a}:{a}: '{a}' is there twice"},
        {"{a}{b}", "{a}{b}: nothing between a parameter and the '{' behind it"},
        {"{a}*", "{a}*: nothing between a parameter and the '*' behind it"},
        {"*a", "*a: a '*' that is not at the end"},
        {"**", "**: a '*' that is not at the end"},
        {"{a}:{b}:{c}:{d}:{e}:{f}:{g}:{h}:{i}",
         "{a}:{b}:{c}:{d}:{e}:{f}:{g}:{h}:{i}: more than 8 parameters"},
    };

    for (size_t i = 0; i < COUNT(cases); i++) {
        struct channel_rules rules = {NULL, 0, 0};
        struct error err = {""};

        CHECK("a malformed pattern is no rule",
              channel_rules_add(&rules, bytes_of(cases[i].pattern), &err) == NULL);
        CHECK_TEXT("why it is malformed", bytes_of(err.text), cases[i].expected);
        CHECK("nothing was added", rules.count == 0);
        channel_rules_fini(&rules);
    }
}

static void check_pattern_size(void)
{
    struct channel_rules rules = {NULL, 0, 0};
    struct error err;
    char pattern[1025];

    memset(pattern, 'a', sizeof(pattern));
    CHECK("a pattern of 1024 bytes",
          channel_rules_add(&rules, (struct bytes){pattern, 1024}, &err) != NULL);
    CHECK("a pattern of 1025 bytes",
          channel_rules_add(&rules, (struct bytes){pattern, 1025}, &err) == NULL);
    channel_rules_fini(&rules);
}

static void check_set(void)
{
    struct channel_rules rules = {NULL, 0, 0};
    struct error err;

    CHECK("an empty set matches nothing", channel_rules_find(&rules, BYTES("x")) == NULL);
    for (int i = 0; i < 20; i++) {
        char pattern[16];

        snprintf(pattern, sizeof(pattern), "r%d:*", i);
        struct channel_rule *rule = channel_rules_add(&rules, bytes_of(pattern), &err);

        CHECK("a new rule allows everything", rule->subscribe_allowed && rule->publish_allowed &&
                                                  !rule->subscribe_asks && !rule->publish_asks &&
                                                  rule->subscribers_max == 0);
        rule->handler = (uint32_t)i;
    }
    channel_rules_add(&rules, BYTES("*"), &err);
    CHECK("rules stay as they were set", channel_rules_find(&rules, BYTES("r17:a"))->handler == 17);
    CHECK("the first match wins", channel_rules_find(&rules, BYTES("r0:a")) == &rules.rules[0]);
    CHECK("a later rule gets the rest", channel_rules_find(&rules, BYTES("q")) == &rules.rules[20]);
    CHECK("a pattern is there once", channel_rules_add(&rules, BYTES("r3:*"), &err) == NULL);
    CHECK_TEXT("which says so", bytes_of(err.text), "r3:*: this channel pattern is there already");
    channel_rules_fini(&rules);
    CHECK("a finished set is empty", channel_rules_find(&rules, BYTES("q")) == NULL);
    CHECK("and may be used again", channel_rules_add(&rules, BYTES("q"), &err) != NULL);
    channel_rules_fini(&rules);
}

/* The plain definition of matching, exponential and obviously right. */
static bool matches(const char *pattern, const char *name)
{
    if (*pattern == '\0' || *pattern == '*') {
        return *pattern == '*' || *name == '\0';
    }
    if (*pattern != '{') {
        return *pattern == *name && matches(pattern + 1, name + 1);
    }
    for (const char *at = name; *at != '\0' && *at != ':'; at++) {
        if (matches(strchr(pattern, '}') + 1, at + 1)) {
            return true;
        }
    }
    return false;
}

/* Random patterns and names over a few characters: as the definition says, and the parts add up. */
static void check_against_definition(void)
{
    static const char *const parts[] = {"a", "-", ":", "ab", "-:", ":-", "{x}", "{y}", "{z}"};
    struct channel_param params[CHANNEL_PARAMS_MAX];
    unsigned matched = 0;

    srand(1);
    for (int round = 0; round < 200000; round++) {
        struct channel_rules rules = {NULL, 0, 0};
        char pattern[64] = "";
        char name[16] = "";
        struct error err;

        for (int i = rand() % 7; i >= 0; i--) {
            strcat(pattern, parts[(size_t)rand() % COUNT(parts)]);
        }
        strcat(pattern, rand() % 4 == 0 ? "*" : "");
        for (int i = rand() % 10; i > 0; i--) {
            strncat(name, &"ab-:"[rand() % 4], 1);
        }
        if (channel_rules_add(&rules, bytes_of(pattern), &err) != NULL) {
            const struct channel_rule *rule = channel_rules_find(&rules, bytes_of(name));
            const bool good = (rule != NULL) == matches(pattern, name);

            matched += rule != NULL;
            if (!good) {
                fprintf(stderr, "pattern %s, name %s\n", pattern, name);
            }
            CHECK("matches as the definition says", good);
            for (size_t i = rule != NULL ? channel_rule_params(rule, bytes_of(name), params) : 0;
                 i > 0; i--) {
                CHECK("a value has a character and no colon",
                      params[i - 1].value.size > 0 &&
                          memchr(params[i - 1].value.data, ':', params[i - 1].value.size) == NULL);
            }
        }
        channel_rules_fini(&rules);
    }
    CHECK("the random names matched often enough to say something", matched > 1000);
}

/* A name made to send a backtracking matcher up every path. */
static void check_hostile_name(void)
{
    struct channel_rules rules = {NULL, 0, 0};
    char name[1024];
    struct error err;

    memset(name, '-', sizeof(name));
    channel_rules_add(&rules, BYTES("{a}-{b}-{c}-{d}-{e}-{f}-{g}-{h}x"), &err);
    const clock_t start = clock();

    CHECK("a hostile name does not match",
          channel_rules_find(&rules, (struct bytes){name, sizeof(name)}) == NULL);
    CHECK("and takes no time", clock() - start < CLOCKS_PER_SEC / 10);
    channel_rules_fini(&rules);
}

int main(void)
{
    check_matches();
    check_malformed();
    check_pattern_size();
    check_set();
    check_against_definition();
    check_hostile_name();
    return TEST_RESULT();
}
