/*
 * config_file.h - eider.json while it is read; shared by the two files that read its parts.
 */
#ifndef EIDER_CONFIG_CONFIG_FILE_H
#define EIDER_CONFIG_CONFIG_FILE_H

#include "base/json.h"
#include "server/config/config_sources.h"

struct config_file {
    struct config *config;
    const char *path; /* as errors name it */
    struct json_reader json;
    struct byte_buffer scratch; /* of the last string with escapes */
    struct error *err;
};

/* The text of the key or string just read; borrowed until the next one. */
struct bytes config_file_text(struct config_file *file);

/* "path:line" of the token just read, for use as `from`. */
#define CONFIG_FILE_PLACE_SIZE 512
void config_file_place(const struct config_file *file, struct bytes token,
                       char place[CONFIG_FILE_PLACE_SIZE]);

/* The JSON itself is wrong: "path:line:column: ...". Always returns false. */
bool config_file_malformed(struct config_file *file);

/* The member `channels`: pattern -> options. The reader is at its value. */
bool config_read_channels(struct config_file *file, const char *place);

#endif
