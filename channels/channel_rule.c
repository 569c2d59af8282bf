/*
 * Matching is linear in the size of the name times that of the pattern, whatever a peer sends: a
 * parameter takes as little as it can, and when the rest does not fit, only the parameter begun
 * last is made longer. Longer earlier ones could not help: a parameter never holds a ':', so the
 * n-th ':' of a name always belongs to the n-th ':' of the pattern.
 */
#include "channels/channel_rule.h"

#include "base/xmalloc.h"
#include "channels/channel_name.h"

#include <assert.h>

#define PATTERN_SIZE_MAX 1024u /* the longest that channel_name_max allows */

/* Patterns. */

static bool is_name_start(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_identifier(struct bytes name)
{
    for (size_t i = 0; i < name.size; i++) {
        const bool digit = name.data[i] >= '0' && name.data[i] <= '9';

        if (!is_name_start(name.data[i]) && !(digit && i > 0)) {
            return false;
        }
    }
    return name.size > 0;
}

/* The name between the '{' at `at` and its '}'; absent when there is no '}'. */
static struct bytes param_name_at(struct bytes pattern, size_t at)
{
    const char *name = pattern.data + at + 1;
    const char *end = memchr(name, '}', pattern.size - at - 1);

    return end != NULL ? (struct bytes){name, (size_t)(end - name)} : BYTES_NONE;
}

static bool check_param(struct bytes pattern, size_t at, struct channel_param *params, size_t count,
                        struct error *err)
{
    const struct bytes name = param_name_at(pattern, at);

    if (name.data == NULL) {
        return error_set(err, "a '{' without its '}'");
    }
    if (!is_identifier(name)) {
        return error_set(err, "'{%.*s}' is not a name of letters, digits and '_' in braces",
                         (int)name.size, name.data);
    }
    if (count == CHANNEL_PARAMS_MAX) {
        return error_set(err, "more than %d parameters", CHANNEL_PARAMS_MAX);
    }
    for (size_t i = 0; i < count; i++) {
        if (bytes_equal(params[i].name, name)) {
            return error_set(err, "'{%.*s}' is there twice", (int)name.size, name.data);
        }
    }
    params[count].name = name;
    return true;
}

/* Behind a parameter comes the end or a character of its own: else nothing says where it ends. */
static bool check_behind_param(struct bytes pattern, size_t at, struct error *err)
{
    if (at < pattern.size && (pattern.data[at] == '{' || pattern.data[at] == '*')) {
        return error_set(err, "nothing between a parameter and the '%c' behind it",
                         pattern.data[at]);
    }
    return true;
}

static bool check_literal(struct bytes pattern, size_t at, struct error *err)
{
    if (pattern.data[at] == '}') {
        return error_set(err, "a '}' without its '{'");
    }
    if (pattern.data[at] == '*' && at + 1 < pattern.size) {
        return error_set(err, "a '*' that is not at the end");
    }
    return true;
}

static bool check_parts(struct bytes pattern, struct error *err)
{
    struct channel_param params[CHANNEL_PARAMS_MAX];
    size_t count = 0;

    for (size_t at = 0; at < pattern.size; at++) {
        if (pattern.data[at] != '{') {
            if (!check_literal(pattern, at, err)) {
                return false;
            }
            continue;
        }
        if (!check_param(pattern, at, params, count, err)) {
            return false;
        }
        at += params[count++].name.size + 1; /* on the '}' */
        if (!check_behind_param(pattern, at + 1, err)) {
            return false;
        }
    }
    return true;
}

static bool check_pattern(const struct channel_rules *rules, struct bytes pattern,
                          struct error *err)
{
    if (pattern.size == 0) {
        return error_set(err, "an empty channel pattern");
    }
    if (pattern.size > PATTERN_SIZE_MAX) {
        return error_set(err, "a channel pattern of more than %u bytes", PATTERN_SIZE_MAX);
    }
    if (!channel_name_valid(pattern, PATTERN_SIZE_MAX)) {
        return error_set(err, "a space, a control character or one outside ASCII");
    }
    for (size_t i = 0; i < rules->count; i++) {
        if (bytes_equal(bytes_of(rules->rules[i].pattern), pattern)) {
            return error_set(err, "this channel pattern is there already");
        }
    }
    return check_parts(pattern, err);
}

/* The set. */

static struct channel_rule *append_rule(struct channel_rules *rules)
{
    if (rules->count == rules->capacity) {
        rules->capacity = rules->capacity > 0 ? 2 * rules->capacity : 8;
        rules->rules = xrealloc(rules->rules, rules->capacity * sizeof(*rules->rules));
    }
    return &rules->rules[rules->count++];
}

struct channel_rule *channel_rules_add(struct channel_rules *rules, struct bytes pattern,
                                       struct error *err)
{
    char shown[64 + 1] = "";

    if (!check_pattern(rules, pattern, err)) {
        for (size_t i = 0; i < pattern.size && i < sizeof(shown) - 1; i++) {
            shown[i] = pattern.data[i] >= ' ' && pattern.data[i] <= '~' ? pattern.data[i] : '?';
        }
        if (pattern.size > 0) {
            error_in(err, shown);
        }
        return NULL;
    }
    struct channel_rule *rule = append_rule(rules);

    *rule = (struct channel_rule){.pattern = xmemdup(pattern.data, pattern.size),
                                  .subscribe_allowed = true,
                                  .publish_allowed = true};
    return rule;
}

void channel_rules_fini(struct channel_rules *rules)
{
    for (size_t i = 0; i < rules->count; i++) {
        free(rules->rules[i].pattern);
    }
    free(rules->rules);
    *rules = (struct channel_rules){NULL, 0, 0};
}

/* Matching. */

struct walk {
    const char *pattern; /* what is still to match */
    struct bytes channel;
    size_t at;                /* the next byte of the channel */
    const char *behind_param; /* of the parameter begun last; NULL before the first */
    struct channel_param *params;
    size_t count;
};

static bool can_take(const struct walk *walk)
{
    return walk->at < walk->channel.size && walk->channel.data[walk->at] != ':';
}

/* Enters the parameter at walk->pattern; it takes one character for now. */
static bool begin_param(struct walk *walk)
{
    if (!can_take(walk)) {
        return false;
    }
    const char *end = strchr(walk->pattern, '}');
    struct channel_param *param = &walk->params[walk->count++];

    param->name = (struct bytes){walk->pattern + 1, (size_t)(end - walk->pattern - 1)};
    param->value = (struct bytes){walk->channel.data + walk->at, 1};
    walk->behind_param = walk->pattern = end + 1;
    walk->at++;
    return true;
}

/* Makes the last parameter one character longer, and takes up the walk behind it. */
static bool extend_param(struct walk *walk)
{
    if (walk->behind_param == NULL) {
        return false;
    }
    struct channel_param *param = &walk->params[walk->count - 1];

    walk->at = (size_t)(param->value.data - walk->channel.data) + param->value.size;
    if (!can_take(walk)) {
        return false;
    }
    param->value.size++;
    walk->at++;
    walk->pattern = walk->behind_param;
    return true;
}

static bool step(struct walk *walk)
{
    if (*walk->pattern == '{') {
        return begin_param(walk);
    }
    if (*walk->pattern == '\0' || walk->at == walk->channel.size ||
        walk->channel.data[walk->at] != *walk->pattern) {
        return false;
    }
    walk->pattern++;
    walk->at++;
    return true;
}

static bool match(struct walk *walk)
{
    for (;;) {
        if (*walk->pattern == '*') {
            return true;
        }
        if (*walk->pattern == '\0' && walk->at == walk->channel.size) {
            return true;
        }
        if (!step(walk) && !extend_param(walk)) {
            return false;
        }
    }
}

const struct channel_rule *channel_rules_find(const struct channel_rules *rules,
                                              struct bytes channel)
{
    struct channel_param params[CHANNEL_PARAMS_MAX];

    for (size_t i = 0; i < rules->count; i++) {
        struct walk walk = {
            .pattern = rules->rules[i].pattern, .channel = channel, .params = params};

        if (match(&walk)) {
            return &rules->rules[i];
        }
    }
    return NULL;
}

size_t channel_rule_params(const struct channel_rule *rule, struct bytes channel,
                           struct channel_param params[CHANNEL_PARAMS_MAX])
{
    struct walk walk = {.pattern = rule->pattern, .channel = channel, .params = params};
    const bool matched = match(&walk);

    assert(matched);
    return matched ? walk.count : 0;
}
