#include "server/config/config_sources.h"

static const struct bytes prefix = BYTES("EIDER_");

static struct bytes variable_name(const char *variable)
{
    const char *end = strchr(variable, '=');

    return (struct bytes){variable, end != NULL ? (size_t)(end - variable) : strlen(variable)};
}

const char *config_variable(char **environment, const char *name)
{
    for (; *environment != NULL; environment++) {
        const struct bytes found = variable_name(*environment);
        const char *value = *environment + found.size;

        if (bytes_equal(found, bytes_of(name)) && value[0] == '=' && value[1] != '\0') {
            return value + 1;
        }
    }
    return NULL;
}

static bool set_variable(struct config *config, struct bytes name, const char *value,
                         struct error *err)
{
    const struct config_setting *setting = config_find(name, CONFIG_SPELL_VARIABLE);
    char spelled[CONFIG_SPELLED_SIZE];

    if (setting == NULL) {
        return config_unknown(name, CONFIG_SPELL_VARIABLE, err);
    }
    config_spell(setting, CONFIG_SPELL_VARIABLE, spelled);
    return config_set_setting(config, setting, bytes_of(value), spelled, err);
}

bool config_read_environment(struct config *config, char **environment, struct error *err)
{
    for (; *environment != NULL; environment++) {
        const struct bytes name = variable_name(*environment);
        const bool ours =
            name.size >= prefix.size && memcmp(name.data, prefix.data, prefix.size) == 0;

        if (!ours || (*environment)[name.size] != '=' || bytes_equal(name, BYTES("EIDER_CONFIG"))) {
            continue;
        }
        if (!set_variable(config, name, *environment + name.size + 1, err)) {
            return false;
        }
    }
    return true;
}
