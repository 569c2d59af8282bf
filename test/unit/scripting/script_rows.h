/*
 * script_rows.h - tests written in JS: a table of snippets that note() what happens.
 *
 * Each snippet is an app of its own. It calls note(text) as things happen; when it has called
 * done(), or nothing comes any more, the notes must be as expected.
 */
#ifndef EIDER_TEST_SCRIPT_ROWS_H
#define EIDER_TEST_SCRIPT_ROWS_H

#include "test/support/test.h"
#include "test/unit/scripting/script_fixture.h"

struct script_row {
    const char *label;
    const char *app;
    const char *expected; /* the notes, with a space between */
};

static const char script_rows_prelude[] =
    "var notes = [], finished = false;"
    "function note() { notes.push([].slice.call(arguments).join(',')); }"
    "function done() { finished = true; }"
    "var eider = require('eider');"
    "eider.rpc('notes', function () { return notes.join(' '); });"
    "eider.rpc('finished', function () { return finished; });\n";

static inline void script_row_check(const struct script_row *row)
{
    static char app[8192];
    static char expected[1024];
    struct fixture fixture;
    struct noting_client client;

    noting_client_init(&client);
    snprintf(app, sizeof(app), "%s%s\n", script_rows_prelude, row->app);
    snprintf(expected, sizeof(expected), "\"%s\"", row->expected);
    if (CHECK(row->label, fixture_open(&fixture, app))) {
        RUN_UNTIL(&fixture.loop,
                  strcmp(fixture_rpc(&fixture, &client.client, "finished", NULL), "true") == 0);
        CHECK_STRING(row->label, fixture_rpc(&fixture, &client.client, "notes", NULL), expected);
    } else {
        fprintf(stderr, "    %s\n", fixture.err.text);
    }
    CHECK(row->label, fixture_close(&fixture));
}

#define SCRIPT_ROWS_CHECK(rows)                                                                    \
    for (size_t row_at = 0; row_at < COUNT(rows); row_at++) {                                      \
        script_row_check(&(rows)[row_at]);                                                         \
    }

#endif
