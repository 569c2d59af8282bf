/*
 * static_files.h - the files of one folder, for GET and HEAD.
 *
 * Nothing outside the folder is ever opened, by `..` or by a symbolic link (openat2 with
 * RESOLVE_BENEATH), and nothing whose name begins with a dot. Files are streamed, never held.
 */
#ifndef EIDER_HTTP_STATIC_FILES_H
#define EIDER_HTTP_STATIC_FILES_H

#include "base/error.h"
#include "server/http/response.h"

struct static_files {
    int folder; /* -1: there is none, and every path is 404 */
};

/* Opens the folder; `path` "" is none. False with *err set when it cannot be read. */
bool static_files_open(struct static_files *files, const char *path, struct error *err);
void static_files_close(struct static_files *files);

/* Answers with the file under request->path (a folder's is its index.html), 304, 301 or 404. */
void static_files_respond(const struct static_files *files, const struct http_request *request,
                          struct http_response *response);

#endif
