/*
 * config_table.h - the one table of settings, and how a setting is spelled in each place.
 *
 * The order of the rows is the order of --help; rows of one section stand together.
 */
#ifndef EIDER_CONFIG_CONFIG_TABLE_H
#define EIDER_CONFIG_CONFIG_TABLE_H

#include "base/bytes.h"
#include "base/error.h"
#include "server/config/config_value.h"

#define CONFIG_SETTING_COUNT 31

struct config_setting {
    const char *name; /* as in eider.json */
    enum config_kind kind;
    size_t offset;              /* of its field in struct config */
    const char *fallback;       /* the default, as a user would write it */
    struct value_range range;   /* NUMBER, TIME, SIZE */
    const char *const *choices; /* CHOICE: ends in NULL; the field holds the index */
    const char *help;           /* one line, at most 45 bytes */
    const char *section;
    char letter; /* of its short flag, or 0 */
};

extern const struct config_setting config_settings[CONFIG_SETTING_COUNT];

/* The three places where settings are named: message_size_max, --message-size-max,
 * EIDER_MESSAGE_SIZE_MAX. */
enum config_spelling { CONFIG_SPELL_MEMBER, CONFIG_SPELL_FLAG, CONFIG_SPELL_VARIABLE };

#define CONFIG_SPELLED_SIZE 40 /* with its NUL */

/* Writes the setting's name as that place has it. */
void config_spell(const struct config_setting *setting, enum config_spelling spelling,
                  char spelled[CONFIG_SPELLED_SIZE]);

/* The setting with exactly that spelling, or NULL. */
const struct config_setting *config_find(struct bytes word, enum config_spelling spelling);

/* Sets "WORD: unknown ..." with the nearest name that the place knows, if one is near. False. */
bool config_unknown(struct bytes word, enum config_spelling spelling, struct error *err);

#endif
