/*
 * channel_rule.h - a pattern of channel names with the options of the channels it matches.
 *
 * Patterns: exact (`lobby`); `{name}` stands for one or more characters other than ':' and is a
 * parameter (`room:{id}`); a trailing `*` stands for anything, also nothing (`news:*`).
 */
#ifndef EIDER_CHANNELS_CHANNEL_RULE_H
#define EIDER_CHANNELS_CHANNEL_RULE_H

#include "base/bytes.h"
#include "base/error.h"

#include <stdint.h>

#define CHANNEL_PARAMS_MAX 8

/* One parameter of a pattern, as a channel name filled it. */
struct channel_param {
    struct bytes name;  /* borrowed from the rule */
    struct bytes value; /* borrowed from the channel name */
};

struct channel_rule {
    char *pattern;
    bool subscribe_allowed;
    bool publish_allowed;
    bool subscribe_asks; /* the script has a function for it: ask before allowing */
    bool publish_asks;
    bool unsubscribe_tells;
    uint32_t subscribers_max;  /* 0: no limit of its own */
    uint32_t message_size_max; /* bytes of payload; 0: no limit of its own */
    uint32_t handler;          /* the script's own index for this rule */
};

/* An ordered set of rules; the first match wins. */
struct channel_rules {
    struct channel_rule *rules;
    size_t count;
    size_t capacity;
};

/*
 * Appends a rule that allows everything, to be adjusted by the caller; NULL with *err set when the
 * pattern is malformed or already there. Pointers to rules are stable only until the next add.
 */
struct channel_rule *channel_rules_add(struct channel_rules *rules, struct bytes pattern,
                                       struct error *err);

/* The first rule that matches `channel`, or NULL. */
const struct channel_rule *channel_rules_find(const struct channel_rules *rules,
                                              struct bytes channel);

/* Fills `params` from a channel that the rule matches; returns how many there are. */
size_t channel_rule_params(const struct channel_rule *rule, struct bytes channel,
                           struct channel_param params[CHANNEL_PARAMS_MAX]);

/* Frees the rules; the set is then empty and may be used again. */
void channel_rules_fini(struct channel_rules *rules);

#endif
