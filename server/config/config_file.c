#include "server/config/config_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include <uv.h>

#define DEPTH_MAX 16 /* three are in use; one more makes a better error than "too deep" */

struct bytes config_file_text(struct config_file *file)
{
    if (!file->json.has_escapes) {
        return file->json.raw;
    }
    byte_buffer_reset(&file->scratch);
    json_unescape(file->json.raw, &file->scratch);
    return byte_buffer_bytes(&file->scratch);
}

void config_file_place(const struct config_file *file, struct bytes token,
                       char place[CONFIG_FILE_PLACE_SIZE])
{
    uint32_t line;
    uint32_t column;

    json_position(&file->json, (size_t)(token.data - file->json.text.data), &line, &column);
    snprintf(place, CONFIG_FILE_PLACE_SIZE, "%.400s:%u", file->path, line);
}

bool config_file_malformed(struct config_file *file)
{
    uint32_t line;
    uint32_t column;

    json_position(&file->json, file->json.at, &line, &column);
    return error_set(file->err, "%.400s:%u:%u: %s", file->path, line, column, file->json.error);
}

/* Members. */

/* A number as it stands, or a string: "port": 8000, "ping_interval": "25s". */
static bool read_scalar(struct config_file *file, const struct config_setting *setting,
                        enum json_token token, const char *from)
{
    const bool numeric = setting->kind == CONFIG_NUMBER || setting->kind == CONFIG_TIME ||
                         setting->kind == CONFIG_SIZE;

    if (token == JSON_STRING) {
        return config_set_setting(file->config, setting, config_file_text(file), from, file->err);
    }
    if (token == JSON_NUMBER && numeric) {
        return config_set_setting(file->config, setting, file->json.raw, from, file->err);
    }
    if ((token == JSON_TRUE || token == JSON_FALSE) && setting->kind == CONFIG_SWITCH) {
        return config_set_setting(file->config, setting,
                                  token == JSON_TRUE ? BYTES("true") : BYTES("false"), from,
                                  file->err);
    }
    error_set(file->err, "%s is expected",
              numeric                          ? "a number or a string"
              : setting->kind == CONFIG_SWITCH ? "true or false"
                                               : "a string");
    return error_in(file->err, from);
}

/* Joins the items with commas, as a flag has them. */
static bool read_items(struct config_file *file, struct byte_buffer *items)
{
    enum json_token token;

    while ((token = json_next(&file->json)) == JSON_STRING) {
        const struct bytes item = config_file_text(file);

        if (item.size == 0 || memchr(item.data, ',', item.size) != NULL) {
            return error_set(file->err, "an item is empty or has a comma");
        }
        if (items->size > 0) {
            byte_buffer_append_char(items, ',');
        }
        byte_buffer_append_bytes(items, item);
    }
    return token == JSON_ARRAY_END || error_set(file->err, "an array of strings is expected");
}

static bool read_list(struct config_file *file, const struct config_setting *setting,
                      enum json_token token, const char *from)
{
    struct byte_buffer items;

    if (token != JSON_ARRAY_BEGIN) {
        error_set(file->err, "an array of strings is expected");
        return error_in(file->err, from);
    }
    byte_buffer_init(&items, CONFIG_FILE_SIZE_MAX);
    bool read = read_items(file, &items) || error_in(file->err, from);

    if (file->json.error != NULL) {
        config_file_malformed(file);
    } else if (read) {
        read =
            config_set_setting(file->config, setting, byte_buffer_bytes(&items), from, file->err);
    }
    byte_buffer_fini(&items);
    return read;
}

static bool read_setting(struct config_file *file, const struct config_setting *setting,
                         const char *place)
{
    char from[CONFIG_FILE_PLACE_SIZE + CONFIG_SPELLED_SIZE];
    const enum json_token token = json_next(&file->json);

    if (token == JSON_ERROR) {
        return config_file_malformed(file);
    }
    snprintf(from, sizeof(from), "%s: %s", place, setting->name);
    return setting->kind == CONFIG_ORIGINS ? read_list(file, setting, token, from)
                                           : read_scalar(file, setting, token, from);
}

/* Each member once: with two, nobody knows which one the reader of the file believes in. */
static bool read_member(struct config_file *file, bool *seen)
{
    char place[CONFIG_FILE_PLACE_SIZE];

    config_file_place(file, file->json.raw, place);
    const struct bytes name = config_file_text(file);
    const bool channels = bytes_equal(name, BYTES("channels"));
    const struct config_setting *setting = config_find(name, CONFIG_SPELL_MEMBER);

    if (setting == NULL && !channels) {
        config_unknown(name, CONFIG_SPELL_MEMBER, file->err);
        return error_in(file->err, place);
    }
    bool *this_seen = &seen[channels ? CONFIG_SETTING_COUNT : setting - config_settings];

    if (*this_seen) {
        return error_set(file->err, "%s: %.*s: it is there twice", place, (int)name.size,
                         name.data);
    }
    *this_seen = true;
    return channels ? config_read_channels(file, place) : read_setting(file, setting, place);
}

/* Nothing but white space behind the object; else the reader stands on what is there. */
static bool check_end(struct config_file *file)
{
    struct json_reader *json = &file->json;

    if (json_at_end(json)) {
        return true;
    }
    while (strchr(" \t\r\n", json->text.data[json->at]) != NULL &&
           json->text.data[json->at] != '\0') {
        json->at++;
    }
    json->error = "something behind the end of the object";
    return false;
}

static bool read_text(struct config_file *file)
{
    bool seen[CONFIG_SETTING_COUNT + 1] = {false};
    enum json_token token = json_next(&file->json);

    if (token != JSON_OBJECT_BEGIN && token != JSON_ERROR) {
        return error_set(file->err, "%.400s:1: an object is expected", file->path);
    }
    while (token != JSON_ERROR && (token = json_next(&file->json)) == JSON_KEY) {
        if (!read_member(file, seen)) {
            return false;
        }
    }
    if (token == JSON_OBJECT_END) {
        token = json_next(&file->json);
    }
    return (token == JSON_END && check_end(file)) || config_file_malformed(file);
}

/* The bytes of the file. */

static bool check_status(int fd, const char *path, struct error *err)
{
    struct stat status;

    if (fstat(fd, &status) == 0 && S_ISDIR(status.st_mode)) {
        return error_set(err, "%s: a directory", path);
    }
    return true;
}

static bool read_bytes(int fd, const char *path, struct byte_buffer *bytes, struct error *err)
{
    for (;;) {
        char piece[4096];
        const ssize_t size = read(fd, piece, sizeof(piece));

        if (size == 0) {
            return true;
        }
        if (size < 0 && errno != EINTR) {
            return error_set(err, "%s: %s", path, uv_strerror(-errno));
        }
        if (size > 0 && !byte_buffer_append(bytes, piece, (size_t)size)) {
            return error_set(err, "%s: larger than 1MiB", path);
        }
    }
}

static bool parse(struct config *config, const char *path, struct bytes text, struct error *err)
{
    struct config_file file = {.config = config, .path = path, .err = err};

    byte_buffer_init(&file.scratch, CONFIG_FILE_SIZE_MAX);
    json_reader_init(&file.json, text, DEPTH_MAX);
    const bool read = read_text(&file);

    byte_buffer_fini(&file.scratch);
    return read;
}

bool config_read_file(struct config *config, const char *path, bool must_exist, struct error *err)
{
    const int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct byte_buffer bytes;

    if (fd < 0 && errno == ENOENT) {
        return !must_exist || error_set(err, "%s: no such file", path);
    }
    if (fd < 0) {
        return error_set(err, "%s: %s", path, uv_strerror(-errno));
    }
    byte_buffer_init(&bytes, CONFIG_FILE_SIZE_MAX);
    const bool read = check_status(fd, path, err) && read_bytes(fd, path, &bytes, err) &&
                      parse(config, path, byte_buffer_bytes(&bytes), err);

    close(fd);
    byte_buffer_fini(&bytes);
    return read;
}
