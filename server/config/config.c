#include "server/config/config.h"

#include "base/xmalloc.h"
#include "server/config/config_sources.h"
#include "server/config/origin.h"

#include <assert.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define DEFAULT_FILE     "eider.json"
#define ORIGINS_SIZE_MAX 65536u

/* Where a setting's value is. */
static void *field(struct config *config, const struct config_setting *setting)
{
    return (char *)config + setting->offset;
}

void config_init(struct config *config)
{
    struct error err;

    *config = (struct config){0};
    for (size_t i = 0; i < CONFIG_SETTING_COUNT; i++) {
        const struct config_setting *setting = &config_settings[i];
        const bool valid =
            config_set_setting(config, setting, bytes_of(setting->fallback), "default", &err);

        assert(valid);
        (void)valid;
    }
}

static void free_list(struct string_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        free(list->items[i]);
    }
    free(list->items);
    *list = (struct string_list){NULL, 0};
}

void config_fini(struct config *config)
{
    for (size_t i = 0; i < CONFIG_SETTING_COUNT; i++) {
        if (config_settings[i].kind == CONFIG_STRING) {
            free(*(char **)field(config, &config_settings[i]));
        } else if (config_settings[i].kind == CONFIG_ORIGINS) {
            free_list(field(config, &config_settings[i]));
        }
    }
    channel_rules_fini(&config->channels);
    free(config->script);
    *config = (struct config){0};
}

/* One value. */

static bool set_string(char **string, struct bytes value, struct error *err)
{
    if (value.size > 0 && memchr(value.data, '\0', value.size) != NULL) {
        return error_set(err, "a NUL character");
    }
    free(*string);
    *string = xmemdup(value.data, value.size);
    return true;
}

static bool set_choice(uint32_t *choice, struct bytes value, const char *const *choices,
                       struct error *err)
{
    for (uint32_t i = 0; choices[i] != NULL; i++) {
        if (bytes_equal(value, bytes_of(choices[i]))) {
            *choice = i;
            return true;
        }
    }
    error_set(err, "'%.*s' is none of %s", config_shown(value), value.data, choices[0]);
    for (uint32_t i = 1; choices[i] != NULL; i++) {
        const size_t size = strlen(err->text);

        snprintf(err->text + size, sizeof(err->text) - size, ", %s", choices[i]);
    }
    return false;
}

static struct bytes without_spaces(struct bytes text)
{
    while (text.size > 0 && text.data[0] == ' ') {
        text = (struct bytes){text.data + 1, text.size - 1};
    }
    while (text.size > 0 && text.data[text.size - 1] == ' ') {
        text.size--;
    }
    return text;
}

static bool append_origin(struct string_list *list, struct bytes text, struct error *err)
{
    struct byte_buffer origin;

    byte_buffer_init(&origin, ORIGINS_SIZE_MAX);
    const bool valid = origin_canonical(text, &origin, err);

    if (valid) {
        list->items = xrealloc(list->items, (list->count + 1) * sizeof(*list->items));
        list->items[list->count++] = xmemdup(origin.data, origin.size);
    }
    byte_buffer_fini(&origin);
    return valid;
}

/* Comma-separated. */
static bool set_origins(struct string_list *origins, struct bytes value, struct error *err)
{
    struct string_list list = {NULL, 0};

    for (struct bytes rest = value; value.size > 0;) {
        const char *comma = memchr(rest.data, ',', rest.size);
        const size_t size = comma != NULL ? (size_t)(comma - rest.data) : rest.size;
        const struct bytes item = without_spaces((struct bytes){rest.data, size});

        if (!append_origin(&list, item, err)) {
            char shown[96];

            snprintf(shown, sizeof(shown), "'%.*s'", config_shown(item), item.data);
            free_list(&list);
            return error_in(err, shown);
        }
        if (comma == NULL) {
            break;
        }
        rest = (struct bytes){comma + 1, rest.size - size - 1};
    }
    free_list(origins);
    *origins = list;
    return true;
}

static bool set_value(struct config *config, const struct config_setting *setting,
                      struct bytes value, struct error *err)
{
    switch (setting->kind) {
    case CONFIG_NUMBER:
    case CONFIG_TIME:
    case CONFIG_SIZE:
        return config_value_read(setting->kind, value, setting->range, field(config, setting), err);
    case CONFIG_STRING:
        return set_string(field(config, setting), value, err);
    case CONFIG_ORIGINS:
        return set_origins(field(config, setting), value, err);
    case CONFIG_CHOICE:
    case CONFIG_SWITCH:
        return set_choice(field(config, setting), value, setting->choices, err);
    }
    assert(false);
    return false;
}

bool config_set_setting(struct config *config, const struct config_setting *setting,
                        struct bytes value, const char *from, struct error *err)
{
    return set_value(config, setting, value, err) || error_in(err, from);
}

bool config_set(struct config *config, const char *name, struct bytes value, const char *from,
                struct error *err)
{
    const struct config_setting *setting = config_find(bytes_of(name), CONFIG_SPELL_MEMBER);

    if (setting == NULL) {
        config_unknown(bytes_of(name), CONFIG_SPELL_MEMBER, err);
        return error_in(err, from);
    }
    return config_set_setting(config, setting, value, from, err);
}

/* All of them. */

static bool read_sources(struct config *config, const struct command_line *line, char **environment,
                         struct error *err)
{
    const char *path = line->config_path;

    if (path == NULL) {
        path = config_variable(environment, "EIDER_CONFIG");
    }
    return config_read_file(config, path != NULL ? path : DEFAULT_FILE, path != NULL, err) &&
           config_read_environment(config, environment, err) &&
           config_apply_flags(config, line, err);
}

bool config_load(struct config *config, int argc, char **argv, char **environment,
                 bool script_expected, enum config_action *action, struct error *err)
{
    struct command_line line;
    bool loaded = config_read_flags(&line, argc, argv, script_expected, err);

    *action = line.action;
    if (loaded && line.action == CONFIG_RUN) {
        loaded = read_sources(config, &line, environment, err);
    }
    if (loaded && line.script != NULL) {
        free(config->script);
        config->script = xstrdup(line.script);
        config->arguments = line.arguments;
        config->argument_count = line.argument_count;
    }
    config_free_flags(&line);
    return loaded;
}

/* Between settings. */

static bool check_pings(const struct config *config, struct error *err)
{
    if (config->ping_interval_ms > 0 && config->ping_interval_ms <= config->pong_timeout_ms) {
        return error_set(err,
                         "ping_interval (%u ms) is not above pong_timeout (%u ms): a pong would "
                         "be awaited when the next ping is due",
                         config->ping_interval_ms, config->pong_timeout_ms);
    }
    return true;
}

static bool check_outbox(const struct config *config, uint32_t size, const char *name,
                         struct error *err)
{
    if (config->outbox_size_max < size) {
        return error_set(err,
                         "outbox_size_max (%u bytes) is below %s (%u bytes): a message of that "
                         "size could be sent to nobody",
                         config->outbox_size_max, name, size);
    }
    return true;
}

static bool check_public_dir(const char *path, struct error *err)
{
    struct stat status;

    if (*path == '\0') {
        return true;
    }
    if (stat(path, &status) != 0) {
        return error_set(err, "public_dir: %s: no such directory", path);
    }
    if (!S_ISDIR(status.st_mode)) {
        return error_set(err, "public_dir: %s: not a directory", path);
    }
    if (access(path, R_OK | X_OK) != 0) {
        return error_set(err, "public_dir: %s: may not be read", path);
    }
    return true;
}

bool config_check(const struct config *config, struct error *err)
{
    return check_pings(config, err) &&
           check_outbox(config, config->message_size_max, "message_size_max", err) &&
           check_outbox(config, config->raw_message_size_max, "raw_message_size_max", err) &&
           check_public_dir(config->public_dir, err);
}
