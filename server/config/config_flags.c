#include "base/xmalloc.h"
#include "server/config/config_sources.h"

/* Words are taken apart first and set later: the file has to be read in between. */
struct flag_value {
    const struct config_setting *setting;
    const char *value;
    char spelled[CONFIG_SPELLED_SIZE]; /* as it was given: --port or -p */
};

struct words {
    char **argv;
    int count;
    int at; /* the next one */
};

/* The value of a flag: what is behind its '=', or the next word. NULL with *err set. */
static const char *take_value(struct words *words, struct bytes name, const char *behind,
                              struct error *err)
{
    if (*behind == '=') {
        return behind + 1;
    }
    if (words->at == words->count) {
        error_set(err, "%.*s: its value is missing", config_shown(name), name.data);
        return NULL;
    }
    return words->argv[words->at++];
}

static bool add_flag(struct command_line *line, const struct config_setting *setting,
                     struct bytes name, const char *value)
{
    if (value != NULL) {
        struct flag_value *flag = &line->flags[line->flag_count++];

        *flag = (struct flag_value){.setting = setting, .value = value};
        memcpy(flag->spelled, name.data, name.size);
    }
    return value != NULL;
}

static bool read_long_flag(struct command_line *line, struct words *words, const char *word,
                           struct error *err)
{
    const struct bytes name = {word, strcspn(word, "=")};
    const struct config_setting *setting = config_find(name, CONFIG_SPELL_FLAG);

    if (bytes_equal(name, BYTES("--config"))) {
        line->config_path = take_value(words, name, word + name.size, err);
        return line->config_path != NULL;
    }
    if (setting == NULL) {
        return config_unknown(name, CONFIG_SPELL_FLAG, err);
    }
    if (setting->kind == CONFIG_SWITCH && word[name.size] == '\0') {
        return add_flag(line, setting, name, "true");
    }
    return add_flag(line, setting, name, take_value(words, name, word + name.size, err));
}

static const struct config_setting *find_letter(char letter)
{
    for (size_t i = 0; i < CONFIG_SETTING_COUNT; i++) {
        if (config_settings[i].letter == letter) {
            return &config_settings[i];
        }
    }
    return NULL;
}

/* -p 9000, -p9000 or -p=9000. `word` is longer than "-". */
static bool read_short_flag(struct command_line *line, struct words *words, const char *word,
                            struct error *err)
{
    const struct config_setting *setting = find_letter(word[1]);
    const struct bytes name = {word, 2};

    if (setting == NULL) {
        return config_unknown(bytes_of(word), CONFIG_SPELL_FLAG, err);
    }
    if (word[2] != '\0' && word[2] != '=') {
        return add_flag(line, setting, name, word + 2);
    }
    return add_flag(line, setting, name, take_value(words, name, word + 2, err));
}

static bool is_one_of(const char *word, const char *short_flag, const char *long_flag)
{
    return strcmp(word, short_flag) == 0 || strcmp(word, long_flag) == 0;
}

static bool read_flag(struct command_line *line, struct words *words, const char *word,
                      struct error *err)
{
    if (is_one_of(word, "-h", "--help")) {
        line->action = CONFIG_HELP;
        return true;
    }
    if (is_one_of(word, "-v", "--version")) {
        line->action = CONFIG_VERSION;
        return true;
    }
    return word[1] == '-' ? read_long_flag(line, words, word, err)
                          : read_short_flag(line, words, word, err);
}

/* The first word that is no flag, and all behind it. */
static bool read_script(struct command_line *line, struct words *words, bool expected,
                        struct error *err)
{
    const char *word = words->argv[words->at];

    if (!expected) {
        return error_set(err, "'%.*s' is not expected here", config_shown(bytes_of(word)), word);
    }
    line->script = words->argv[words->at++];
    line->arguments = words->argv + words->at;
    line->argument_count = words->count - words->at;
    return true;
}

bool config_read_flags(struct command_line *line, int argc, char **argv, bool script_expected,
                       struct error *err)
{
    struct words words = {.argv = argv, .count = argc};

    *line = (struct command_line){.flags = xcalloc((size_t)argc, sizeof(*line->flags))};
    while (words.at < words.count && line->action == CONFIG_RUN) {
        const char *word = argv[words.at];

        if (strcmp(word, "--") == 0) {
            words.at++;
            break;
        }
        if (word[0] != '-' || word[1] == '\0') {
            break;
        }
        words.at++;
        if (!read_flag(line, &words, word, err)) {
            return false;
        }
    }
    if (words.at == words.count || line->action != CONFIG_RUN) {
        return true;
    }
    return read_script(line, &words, script_expected, err);
}

bool config_apply_flags(struct config *config, const struct command_line *line, struct error *err)
{
    for (size_t i = 0; i < line->flag_count; i++) {
        const struct flag_value *flag = &line->flags[i];

        if (!config_set_setting(config, flag->setting, bytes_of(flag->value), flag->spelled, err)) {
            return false;
        }
    }
    return true;
}

void config_free_flags(struct command_line *line)
{
    free(line->flags);
    line->flags = NULL;
}
