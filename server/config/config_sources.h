/*
 * config_sources.h - where settings come from: the file, the environment, the command line.
 *
 * What config_load() puts together; each of these writes only the settings that its source names.
 */
#ifndef EIDER_CONFIG_CONFIG_SOURCES_H
#define EIDER_CONFIG_CONFIG_SOURCES_H

#include "server/config/config.h"
#include "server/config/config_table.h"

#define CONFIG_FILE_SIZE_MAX 1048576u

/* As config_set(), for a setting at hand. */
bool config_set_setting(struct config *config, const struct config_setting *setting,
                        struct bytes value, const char *from, struct error *err);

/* Reads a file; one that is not there is an error only when it `must_exist`. */
bool config_read_file(struct config *config, const char *path, bool must_exist, struct error *err);

/* Reads every EIDER_* variable; one that is no setting is an error. */
bool config_read_environment(struct config *config, char **environment, struct error *err);

/* The value of a variable, borrowed; NULL when it is not there or empty. */
const char *config_variable(char **environment, const char *name);

/* A command line taken apart. Everything is borrowed from argv. */
struct command_line {
    struct flag_value *flags;
    size_t flag_count;
    const char *config_path; /* --config, or NULL */
    enum config_action action;
    char *script; /* NULL without one */
    char **arguments;
    int argument_count;
};

/* Checks names only; the values are read when config_apply_flags() sets them. */
bool config_read_flags(struct command_line *line, int argc, char **argv, bool script_expected,
                       struct error *err);
bool config_apply_flags(struct config *config, const struct command_line *line, struct error *err);
void config_free_flags(struct command_line *line);

#endif
