#include "scripting/language/lowered_cache.h"

#include "base/clock.h"
#include "base/log.h"
#include "base/xmalloc.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEADER_MAX        128
#define PROGRESS_AFTER_MS 1000
#define FILE_SIZE_MAX     (64 * 1024 * 1024)

void lowered_cache_init(struct lowered_cache *cache, const char *wanted)
{
    *cache = (struct lowered_cache){.wanted = wanted != NULL ? wanted : "off"};
    cache->reports = isatty(STDERR_FILENO) != 0;
}

void lowered_cache_rest(struct lowered_cache *cache)
{
    if (cache->lowered > 0) {
        log_debug("scripts prepared", {"files", LOG_INT(cache->lowered)},
                  {"ms", LOG_INT(clock_monotonic_ms() - cache->begun_ms)});
    }
    cache->lowered = 0;
}

void lowered_cache_fini(struct lowered_cache *cache)
{
    lowered_cache_rest(cache);
    free(cache->folder);
    cache->folder = NULL;
}

/* ---- the folder ---- */

/* The user's own folder, or false. */
static bool default_folder(char *folder, size_t size)
{
    const char *base = getenv("XDG_CACHE_HOME");
    int length;

    if (base != NULL && base[0] == '/') {
        length = snprintf(folder, size, "%s/eider", base);
    } else {
        base = getenv("HOME");
        if (base == NULL || base[0] != '/') {
            return false;
        }
        length = snprintf(folder, size, "%s/.cache/eider", base);
    }
    return length > 0 && (size_t)length < size;
}

static bool make_folders(char *path)
{
    for (char *at = path + 1; *at != '\0'; at++) {
        if (*at == '/') {
            *at = '\0';
            (void)mkdir(path, 0700);
            *at = '/';
        }
    }
    return mkdir(path, 0700) == 0 || errno == EEXIST;
}

/* What is read from it is run: nobody else may write there. */
static bool is_ours(const char *path)
{
    struct stat status;

    return lstat(path, &status) == 0 && S_ISDIR(status.st_mode) && status.st_uid == geteuid() &&
           (status.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

static void open_folder(struct lowered_cache *cache)
{
    char folder[PATH_MAX];

    cache->opened = true;
    if (strcmp(cache->wanted, "off") == 0) {
        return;
    }
    if (cache->wanted[0] != '\0') {
        snprintf(folder, sizeof(folder), "%s", cache->wanted);
    } else if (!default_folder(folder, sizeof(folder))) {
        return;
    }
    if (!make_folders(folder)) {
        if (cache->wanted[0] != '\0') {
            log_warn("cache: not used", {"folder", LOG_TEXT(folder)},
                     {"error", LOG_TEXT(strerror(errno))});
        }
    } else if (!is_ours(folder)) {
        log_warn("cache: not used, others may write there", {"folder", LOG_TEXT(folder)});
    } else {
        cache->folder = xstrdup(folder);
    }
}

/* ---- names ---- */

static uint64_t mix_word(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * 0x9e3779b97f4a7c15ull;
    return hash ^ hash >> 29;
}

static uint64_t mix(uint64_t hash, struct bytes bytes)
{
    uint64_t word = 0;
    size_t at = 0;

    for (; at + sizeof(word) <= bytes.size; at += sizeof(word)) {
        memcpy(&word, bytes.data + at, sizeof(word));
        hash = mix_word(hash, word);
    }
    word = 0;
    memcpy(&word, bytes.data + at, bytes.size - at);
    return mix_word(mix_word(hash, word), bytes.size);
}

static uint64_t hash_request(const struct lowering_request *request, const char *path,
                             uint64_t seed)
{
    uint64_t hash = mix(seed, BYTES(EIDER_LOWERING_ID));

    hash = mix(hash, bytes_of(request->format));
    hash = mix(hash, request->typescript ? BYTES("ts") : BYTES("js"));
    hash = mix(hash, request->is_package ? BYTES("package") : BYTES("own"));
    hash = mix(hash, bytes_of(path));
    return mix(hash, request->source);
}

static bool name_of(struct lowered_cache *cache, const struct lowering_request *request,
                    const char *path, char *name)
{
    if (!cache->opened) {
        open_folder(cache);
    }
    if (cache->folder == NULL) {
        return false;
    }
    const int length = snprintf(name, PATH_MAX, "%s/%016" PRIx64 "%016" PRIx64 ".js", cache->folder,
                                hash_request(request, path, 0xcbf29ce484222325ull),
                                hash_request(request, path, 0x84222325cbf29ce4ull));

    return length > 0 && length < PATH_MAX;
}

/* ---- files ---- */

#define HEADER "// eider %zu %zu %016" PRIx64 "\n"

static uint64_t checksum(struct bytes meta, struct bytes code)
{
    return mix(mix(0, meta), code);
}

/* The whole file: a line `// eider SIZE_OF_META SIZE_OF_CODE CHECKSUM`, meta and a line feed, code.
 */
static bool parse(struct bytes file, struct lowering_result *result)
{
    char header[HEADER_MAX];
    struct bytes meta;
    struct bytes code;
    uint64_t sum;
    const char *line_end;

    if (file.size == 0) {
        return false;
    }
    line_end = memchr(file.data, '\n', file.size < HEADER_MAX ? file.size : HEADER_MAX - 1);
    if (line_end == NULL) {
        return false;
    }
    const size_t size = (size_t)(line_end - file.data);

    memcpy(header, file.data, size);
    header[size] = '\0';
    const size_t rest = file.size - size - 1;

    if (sscanf(header, "// eider %zu %zu %" SCNx64, &meta.size, &code.size, &sum) != 3 ||
        meta.size >= rest || code.size != rest - meta.size - 1) {
        return false;
    }
    meta.data = line_end + 1;
    code.data = meta.data + meta.size + 1;
    if (checksum(meta, code) != sum) {
        return false;
    }
    byte_buffer_append_bytes(&result->meta, meta);
    byte_buffer_append_bytes(&result->code, code);
    return true;
}

static bool read_whole(int file, struct byte_buffer *out, size_t size)
{
    char chunk[16 * 1024];
    ssize_t count;

    while (size > 0 && (count = read(file, chunk, sizeof(chunk))) > 0) {
        byte_buffer_append_bytes(out, (struct bytes){chunk, (size_t)count});
        size -= (size_t)count < size ? (size_t)count : size;
    }
    return size == 0;
}

bool lowered_cache_get(struct lowered_cache *cache, const struct lowering_request *request,
                       const char *path, struct lowering_result *result)
{
    char name[PATH_MAX];
    struct stat status;
    bool found = false;

    if (!name_of(cache, request, path, name)) {
        return false;
    }
    const int file = open(name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);

    if (file < 0) {
        return false;
    }
    if (fstat(file, &status) == 0 && status.st_uid == geteuid() && status.st_size < FILE_SIZE_MAX) {
        struct byte_buffer whole;

        byte_buffer_init(&whole, FILE_SIZE_MAX);
        found = read_whole(file, &whole, (size_t)status.st_size) &&
                parse(byte_buffer_bytes(&whole), result);
        byte_buffer_fini(&whole);
    }
    close(file);
    if (!found) {
        unlink(name); /* cut short by a crash or a full disk */
        lowering_result_reset(result);
    }
    return found;
}

static bool write_all(int file, struct bytes bytes)
{
    while (bytes.size > 0) {
        const ssize_t count = write(file, bytes.data, bytes.size);

        if (count <= 0) {
            return false;
        }
        bytes.data += count;
        bytes.size -= (size_t)count;
    }
    return true;
}

static bool write_file(int file, struct bytes meta, struct bytes code)
{
    char header[HEADER_MAX];

    snprintf(header, sizeof(header), HEADER, meta.size, code.size, checksum(meta, code));
    return write_all(file, bytes_of(header)) && write_all(file, meta) &&
           write_all(file, BYTES("\n")) && write_all(file, code);
}

/* Once, and only to who asked for a folder: without one that works, starts are slower, no more. */
static void tell_failure(struct lowered_cache *cache, int error)
{
    if (!cache->told && cache->wanted[0] != '\0') {
        log_warn("cache: cannot be written", {"folder", LOG_TEXT(cache->folder)},
                 {"error", LOG_TEXT(strerror(error))});
    }
    cache->told = true;
}

void lowered_cache_put(struct lowered_cache *cache, const struct lowering_request *request,
                       const char *path, const struct lowering_result *result)
{
    char name[PATH_MAX];
    char fresh[PATH_MAX + 32];

    if (!name_of(cache, request, path, name)) {
        return;
    }
    snprintf(fresh, sizeof(fresh), "%s.%ld", name, (long)getpid());
    const int file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);

    if (file < 0) {
        tell_failure(cache, errno);
        return;
    }
    if (!write_file(file, byte_buffer_bytes(&result->meta), byte_buffer_bytes(&result->code)) ||
        rename(fresh, name) != 0) {
        tell_failure(cache, errno);
        unlink(fresh);
    }
    close(file);
}

void lowered_cache_progress(struct lowered_cache *cache, const char *path)
{
    const uint64_t now = clock_monotonic_ms();

    if (cache->lowered++ == 0) {
        cache->begun_ms = now;
    }
    if (cache->reports && now - cache->begun_ms > PROGRESS_AFTER_MS) {
        const char *slash = strrchr(path, '/');

        fprintf(stderr, "\r\033[Kpreparing scripts, once: %u (%s)", cache->lowered,
                slash != NULL ? slash + 1 : path);
        cache->shown = true;
    }
}

void lowered_cache_progress_done(struct lowered_cache *cache)
{
    if (cache->shown) {
        fputs("\r\033[K", stderr);
        cache->shown = false;
    }
}
