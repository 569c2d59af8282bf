#include "server/config/config_file.h"
#include "server/config/edit_distance.h"

#include <stdio.h>

/* What a rule may say, as the script's channel() says it. */
static const struct rule_member {
    const char *name;
    enum { MEMBER_BOOL, MEMBER_NUMBER, MEMBER_SIZE } kind;
    size_t offset;
} members[] = {
    {"subscribe", MEMBER_BOOL, offsetof(struct channel_rule, subscribe_allowed)},
    {"publish", MEMBER_BOOL, offsetof(struct channel_rule, publish_allowed)},
    {"subscribersMax", MEMBER_NUMBER, offsetof(struct channel_rule, subscribers_max)},
    {"messageSizeMax", MEMBER_SIZE, offsetof(struct channel_rule, message_size_max)},
};

enum { MEMBER_COUNT = sizeof(members) / sizeof(members[0]) };

static const struct rule_member *find_member(struct bytes name)
{
    for (size_t i = 0; i < MEMBER_COUNT; i++) {
        if (bytes_equal(name, bytes_of(members[i].name))) {
            return &members[i];
        }
    }
    return NULL;
}

static bool unknown_member(struct bytes name, struct error *err)
{
    struct nearest nearest;

    nearest_init(&nearest, name);
    for (size_t i = 0; i < MEMBER_COUNT; i++) {
        nearest_offer(&nearest, members[i].name);
    }
    error_set(err, "%.*s: unknown option of a channel", config_shown(name), name.data);
    return nearest_suggest(&nearest, err);
}

static bool set_bool(struct config_file *file, bool *value, enum json_token token)
{
    *value = token == JSON_TRUE;
    return token == JSON_TRUE || token == JSON_FALSE ||
           error_set(file->err, "true or false is expected");
}

static bool set_number(struct config_file *file, uint32_t *value, enum config_kind kind,
                       enum json_token token)
{
    static const struct value_range any = {0, UINT32_MAX, false};

    if (token != JSON_NUMBER && token != JSON_STRING) {
        return error_set(file->err, "a number or a string is expected");
    }
    return config_value_read(kind, config_file_text(file), any, value, file->err);
}

static bool set_member(struct config_file *file, struct channel_rule *rule,
                       const struct rule_member *member)
{
    void *field = (char *)rule + member->offset;
    const enum json_token token = json_next(&file->json);

    switch (member->kind) {
    case MEMBER_BOOL:
        return set_bool(file, field, token) || error_in(file->err, member->name);
    case MEMBER_NUMBER:
        return set_number(file, field, CONFIG_NUMBER, token) || error_in(file->err, member->name);
    case MEMBER_SIZE:
        return set_number(file, field, CONFIG_SIZE, token) || error_in(file->err, member->name);
    }
    return false;
}

/* One option; errors are put behind the place by the caller. */
static bool read_option(struct config_file *file, struct channel_rule *rule, bool *seen)
{
    const struct bytes name = config_file_text(file);
    const struct rule_member *member = find_member(name);

    if (member == NULL) {
        return unknown_member(name, file->err);
    }
    if (seen[member - members]) {
        return error_set(file->err, "%s: it is there twice", member->name);
    }
    seen[member - members] = true;
    return set_member(file, rule, member);
}

static bool read_options(struct config_file *file, struct channel_rule *rule)
{
    bool seen[MEMBER_COUNT] = {false};

    while (json_next(&file->json) == JSON_KEY) {
        char place[CONFIG_FILE_PLACE_SIZE];

        config_file_place(file, file->json.raw, place);
        if (!read_option(file, rule, seen)) {
            if (file->json.error != NULL) {
                return config_file_malformed(file);
            }
            error_in(file->err, rule->pattern);
            error_in(file->err, "channels");
            return error_in(file->err, place);
        }
    }
    return file->json.error == NULL || config_file_malformed(file);
}

static bool read_rule(struct config_file *file)
{
    char place[CONFIG_FILE_PLACE_SIZE];

    config_file_place(file, file->json.raw, place);
    struct channel_rule *rule =
        channel_rules_add(&file->config->channels, config_file_text(file), file->err);

    if (rule == NULL) {
        error_in(file->err, "channels");
        return error_in(file->err, place);
    }
    if (json_next(&file->json) == JSON_OBJECT_BEGIN) {
        return read_options(file, rule);
    }
    return file->json.error != NULL
               ? config_file_malformed(file)
               : error_set(file->err, "%s: channels: %s: an object is expected", place,
                           rule->pattern);
}

bool config_read_channels(struct config_file *file, const char *place)
{
    if (json_next(&file->json) != JSON_OBJECT_BEGIN) {
        return file->json.error != NULL
                   ? config_file_malformed(file)
                   : error_set(file->err, "%s: channels: an object is expected", place);
    }
    while (json_next(&file->json) == JSON_KEY) {
        if (!read_rule(file)) {
            return false;
        }
    }
    return file->json.error == NULL || config_file_malformed(file);
}
