#include "server/config/config.h"
#include "server/config/config_table.h"

#include <ctype.h>
#include <stdio.h>

/* What stands for a flag's value. */
static const char *const placeholders[] = {
    [CONFIG_NUMBER] = "N",    [CONFIG_TIME] = "TIME",       [CONFIG_SIZE] = "SIZE",
    [CONFIG_STRING] = "TEXT", [CONFIG_ORIGINS] = "A,B,...", [CONFIG_CHOICE] = "NAME",
    [CONFIG_SWITCH] = "",
};

/* What a setting may be: a range, or its choices; nothing for free text. */
static void print_range(const struct config_setting *setting, char range[CONFIG_RANGE_SIZE])
{
    size_t size = 0;

    range[0] = '\0';
    if (setting->choices != NULL) {
        for (size_t i = 0; setting->choices[i] != NULL; i++) {
            size += (size_t)snprintf(range + size, CONFIG_RANGE_SIZE - size, "%s%s",
                                     i > 0 ? " " : "", setting->choices[i]);
        }
    } else if (setting->kind < CONFIG_STRING) {
        config_range_print(setting->kind, setting->range, range);
    }
}

static bool begins_section(size_t i)
{
    return i == 0 || strcmp(config_settings[i].section, config_settings[i - 1].section) != 0;
}

static void print_flag(struct byte_buffer *out, const struct config_setting *setting)
{
    char name[CONFIG_SPELLED_SIZE];
    char flag[2 * CONFIG_SPELLED_SIZE];
    char range[CONFIG_RANGE_SIZE];

    config_spell(setting, CONFIG_SPELL_FLAG, name);
    if (setting->letter != 0) {
        snprintf(flag, sizeof(flag), "-%c, %s %s", setting->letter, name,
                 placeholders[setting->kind]);
    } else {
        snprintf(flag, sizeof(flag), "%s%s%s", name, setting->kind == CONFIG_SWITCH ? "" : " ",
                 placeholders[setting->kind]);
    }
    print_range(setting, range);
    byte_buffer_printf(out, "  %-27s  %-6s  %-13s  %s\n", flag, setting->fallback,
                       setting->kind == CONFIG_CHOICE ? "" : range, setting->help);
    if (setting->kind == CONFIG_CHOICE) {
        byte_buffer_printf(out, "  %-27s  %-6s  one of: %s\n", "", "", range);
    }
}

void config_print_help(struct byte_buffer *out)
{
    byte_buffer_printf(out, "%-29s  %-6s  %s\n", "Settings", "Default", "Range");
    for (size_t i = 0; i < CONFIG_SETTING_COUNT; i++) {
        if (begins_section(i)) {
            byte_buffer_printf(out, "\n%s\n", config_settings[i].section);
        }
        print_flag(out, &config_settings[i]);
    }
    byte_buffer_append_bytes(
        out, BYTES("\nAnd\n"
                   "  --config FILE                the file with settings; without it eider.json, "
                   "if it is there\n"
                   "  -h, --help                   this text\n"
                   "  -v, --version                the versions of Eider and of what is in it\n"
                   "\n"
                   "TIME is in ms, or has a unit: 500ms 25s 10m 1h. SIZE is in bytes, or has one: "
                   "64KiB 1MiB.\n"
                   "Each setting is also a variable (EIDER_PING_INTERVAL=30s) and a member of "
                   "eider.json\n"
                   "(\"ping_interval\": \"30s\"). Flags win over variables, variables over the "
                   "file.\n"));
}

static void print_row(struct byte_buffer *out, const struct config_setting *setting)
{
    char flag[CONFIG_SPELLED_SIZE];
    char variable[CONFIG_SPELLED_SIZE];
    char range[CONFIG_RANGE_SIZE];

    config_spell(setting, CONFIG_SPELL_FLAG, flag);
    config_spell(setting, CONFIG_SPELL_VARIABLE, variable);
    print_range(setting, range);
    byte_buffer_printf(out, "| `%s` | `%s` | `%s` | %s | %s | %s |\n", setting->name, flag,
                       variable, *setting->fallback != '\0' ? setting->fallback : "empty", range,
                       setting->help);
}

void config_print_reference(struct byte_buffer *out)
{
    for (size_t i = 0; i < CONFIG_SETTING_COUNT; i++) {
        if (begins_section(i)) {
            byte_buffer_printf(out,
                               "%s## %s\n\n"
                               "| `eider.json` | flag | variable | default | range | what it is |\n"
                               "|---|---|---|---|---|---|\n",
                               i > 0 ? "\n" : "", config_settings[i].section);
        }
        print_row(out, &config_settings[i]);
    }
}
