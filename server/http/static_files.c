#include "server/http/static_files.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define PATH_SIZE_MAX 1024
#define ETAG_SIZE     64

static const struct {
    const char *suffix;
    const char *type;
} content_types[] = {
    {".html", "text/html; charset=utf-8"},
    {".htm", "text/html; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".json", "application/json"},
    {".map", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".txt", "text/plain; charset=utf-8"},
    {".md", "text/markdown; charset=utf-8"},
    {".csv", "text/csv; charset=utf-8"},
    {".xml", "application/xml"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".jpeg", "image/jpeg"},
    {".gif", "image/gif"},
    {".webp", "image/webp"},
    {".avif", "image/avif"},
    {".ico", "image/x-icon"},
    {".woff", "font/woff"},
    {".woff2", "font/woff2"},
    {".ttf", "font/ttf"},
    {".wasm", "application/wasm"},
    {".mp3", "audio/mpeg"},
    {".mp4", "video/mp4"},
    {".webm", "video/webm"},
    {".pdf", "application/pdf"},
};

static const char *content_type(const char *path)
{
    const size_t size = strlen(path);

    for (size_t i = 0; i < sizeof(content_types) / sizeof(content_types[0]); i++) {
        const size_t suffix = strlen(content_types[i].suffix);

        if (size > suffix && strcmp(path + size - suffix, content_types[i].suffix) == 0) {
            return content_types[i].type;
        }
    }
    return "application/octet-stream";
}

bool static_files_open(struct static_files *files, const char *path, struct error *err)
{
    files->folder = -1;
    if (path[0] == '\0') {
        return true;
    }
    files->folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (files->folder < 0) {
        return error_set(err, "public_dir: %s: %s", path, strerror(errno));
    }
    return true;
}

void static_files_close(struct static_files *files)
{
    if (files->folder >= 0) {
        close(files->folder);
        files->folder = -1;
    }
}

/* Every segment has a name that does not begin with a dot; that refuses `.`, `..` and dotfiles. */
static bool path_allowed(struct bytes path)
{
    if (path.size == 0 || path.data[0] != '/' || path.size >= PATH_SIZE_MAX) {
        return false;
    }
    for (size_t i = 0; i < path.size; i++) {
        const char c = path.data[i];
        const char next = i + 1 < path.size ? path.data[i + 1] : 'x';

        if (c == '\0' || c == '\\' || (c == '/' && (next == '.' || next == '/'))) {
            return false;
        }
    }
    return true;
}

/* -1 with errno, also for what lies outside the folder. */
static int open_beneath(int folder, const char *path)
{
    struct open_how how = {
        .flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK,
        .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS,
    };

    return (int)syscall(SYS_openat2, folder, path, &how, sizeof(how));
}

static bool etag_matches(struct bytes if_none_match, const char *etag)
{
    return if_none_match.size > 0 &&
           (bytes_equal(if_none_match, BYTES("*")) ||
            memmem(if_none_match.data, if_none_match.size, etag, strlen(etag)) != NULL);
}

/* A file that can be streamed: headers, and the descriptor unless the client has it already. */
static void respond_file(int file, const char *path, const struct stat *status,
                         const struct http_request *request, struct http_response *response)
{
    char etag[ETAG_SIZE];

    snprintf(etag, sizeof(etag), "\"%llx-%lx%09lx\"", (unsigned long long)status->st_size,
             (unsigned long)status->st_mtim.tv_sec, (unsigned long)status->st_mtim.tv_nsec);
    byte_buffer_printf(&response->headers, "ETag: %s\r\nCache-Control: no-cache\r\n", etag);
    if (etag_matches(request->if_none_match, etag)) {
        close(file);
        response->status = 304;
        return;
    }
    response->content_type = content_type(path);
    response->file = file;
    response->file_size = (uint64_t)status->st_size;
}

static void redirect_to_folder(struct bytes path, struct http_response *response)
{
    http_response_status(response, 301);
    for (size_t i = 0; i < path.size; i++) {
        const unsigned char c = (unsigned char)path.data[i];

        if (c <= ' ' || c >= 0x7f || c == '%' || c == '?' || c == '#') {
            http_response_status(response, 404); /* would need escaping; not worth a redirect */
            return;
        }
    }
    byte_buffer_append_bytes(&response->headers, BYTES("Location: "));
    byte_buffer_append_bytes(&response->headers, path);
    byte_buffer_append_bytes(&response->headers, BYTES("/\r\n"));
}

void static_files_respond(const struct static_files *files, const struct http_request *request,
                          struct http_response *response)
{
    char path[PATH_SIZE_MAX + sizeof("index.html")];
    struct bytes asked = request->path;
    struct stat status;
    int file;

    http_response_status(response, 404);
    if (files->folder < 0 || !path_allowed(asked)) {
        return;
    }
    snprintf(path, sizeof(path), "%.*s%s", (int)asked.size - 1, asked.data + 1,
             asked.data[asked.size - 1] == '/' ? "index.html" : "");
    file = open_beneath(files->folder, path);
    if (file < 0) {
        if (errno == EMFILE || errno == ENFILE) {
            http_response_unavailable(response);
        }
        return;
    }
    if (fstat(file, &status) == 0 && S_ISREG(status.st_mode)) {
        byte_buffer_reset(&response->body);
        response->status = 200;
        respond_file(file, path, &status, request, response);
    } else {
        close(file);
        if (S_ISDIR(status.st_mode)) {
            redirect_to_folder(asked, response);
        }
    }
}
