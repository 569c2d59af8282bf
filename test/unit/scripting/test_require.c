#include "test/support/test.h"
#include "test/unit/scripting/script_fixture.h"

static struct fixture fixture;
static struct noting_client client;
static struct capture captured;

/* Files beside app.js, and what app.js answers with them: the value of an expression. */
static const struct {
    const char *label;
    const char *name;
    const char *text;
    const char *expression;
    const char *expected;
} modules[] = {
    {"a file named in full", "m.js", "exports.a = 1;", "require('./m.js').a", "1"},
    {"a file without .js", "m.js", "exports.a = 1;", "require('./m').a", "1"},
    {"a JSON file", "m.json", "{\"a\": [1, \"\xf0\x9f\x92\xa9\"]}", "require('./m').a[1]",
     "\"\xf0\x9f\x92\xa9\""},
    {"JSON with __proto__", "m.json", "{\"__proto__\": 1}", "Object.keys(require('./m.json'))",
     "[\"__proto__\"]"},
    {"a folder", "d/index.js", "module.exports = 'index';", "require('./d')", "\"index\""},
    {"a folder with a slash", "d/index.js", "module.exports = 'index';", "require('./d/')",
     "\"index\""},
    {"a path with dots", "d/index.js", "module.exports = 'index';", "require('./d/../d/./index')",
     "\"index\""},
    {"module.exports is replaced", "m.js", "module.exports = function () { return 7; };",
     "require('./m')()", "7"},
    {"a module runs once", "m.js", "global.n = (global.n || 0) + 1;",
     "(require('./m'), require('./m.js'), n)", "1"},
    {"`this` is exports", "m.js", "this.a = 5;", "require('./m').a", "5"},
    {"'use strict' counts", "m.js", "'use strict'; exports.a = (function () { return this; })();",
     "require('./m').a === undefined", "true"},
    {"a comment at the end", "m.js", "exports.a = 1; // end", "require('./m').a", "1"},
    {"a line for the shell", "m.js", "#!/usr/bin/env eider\nexports.a = 1;", "require('./m').a",
     "1"},
    {"a byte-order mark", "m.js",
     "\xef\xbb\xbf"
     "exports.a = 1;",
     "require('./m').a", "1"},
    {"return ends a module", "m.js", "exports.a = 1; return; exports.a = 2;", "require('./m').a",
     "1"},
    {"an empty file", "m.js", "", "require('./m')", "{}"},
    {"module has its members", "m.js",
     "exports.a = [module.id === __filename, module.filename === __filename, module.loaded, "
     "module.parent.id, module.exports === exports, __filename === __dirname + '/m.js'];",
     "require('./m').a", "[true,true,false,\".\",true,true]"},
    {"a cycle sees what is there", "m.js",
     "exports.early = 1; exports.seen = require('./app').mark; exports.late = 2;",
     "(exports.mark = 'half', require('./m'))", "{\"early\":1,\"seen\":\"half\",\"late\":2}"},
    {"require.cache", "m.js", "global.n = (global.n || 0) + 1;",
     "(require('./m'), delete require.cache[require.resolve('./m')], require('./m'), n)", "2"},
    {"require.resolve gives the file", "m.js", "", "require.resolve('./m') === __dirname + '/m.js'",
     "true"},
    {"require.main is the script", "m.js", "exports.a = require.main === module;",
     "[require.main === module, require('./m').a]", "[true,false]"},
    {"an absolute path", "m.js", "exports.a = 1;", "require(__dirname + '/m').a", "1"},
    {"a built-in module", "m.js", "", "typeof require('events').EventEmitter", "\"function\""},
    {"a built-in module by its long name", "m.js", "",
     "require('node:events') === require('events')", "true"},
    {"a built-in module comes before a file", "events.js", "module.exports = 'mine';",
     "[typeof require('events'), require('./events')]", "[\"function\",\"mine\"]"},
    {"a module that throws is not kept", "m.js",
     "global.n = (global.n || 0) + 1; if (n === 1) { throw new Error('first'); }",
     "(function () { try { require('./m'); } catch (e) {} require('./m'); return n; })()", "2"},
    {"what is thrown is what is caught", "m.js", "throw 'a text';",
     "(function () { try { require('./m'); } catch (e) { return e; } })()", "\"a text\""},
    {"what was tried is told", "m.js", "",
     "(function () { try { require('./x'); } catch (e) { return [e.code, "
     "/app.js: tried .*x, .*x\\.js, .*x\\.json, .*x.index\\.js/.test(e.message)]; } })()",
     "[\"MODULE_NOT_FOUND\",true]"},
    {"a package that is not there", "m.js", "",
     "(function () { try { require('express'); } catch (e) { return "
     "/'express'.*the built-in modules are .*eider.*ws/.test(e.message); } })()",
     "true"},
    {"require wants a string", "m.js", "",
     "(function () { try { require(5); } catch (e) { return e.name; } })()", "\"TypeError\""},
    {"a syntax error is a SyntaxError", "m.js", "var a = ;",
     "(function () { try { require('./m'); } catch (e) { return [e.name, e.message, "
     "/m\\.js:1:9: SyntaxError: Unexpected token\\nvar a = ;\\n        \\^$/.test(e.stack)]; } "
     "})()",
     "[\"SyntaxError\",\"Unexpected token\",true]"},
    {"a global is no leak of the module", "m.js", "var local = 1;",
     "(require('./m'), typeof local)", "\"undefined\""},
};

static void write_module(const char *name, const char *text)
{
    char folder[128];
    const char *slash = strchr(name, '/');

    if (slash != NULL) {
        snprintf(folder, sizeof(folder), "mkdir %s/%.*s", fixture.folder, (int)(slash - name),
                 name);
        CHECK("a folder is made", system(folder) == 0);
    }
    fixture_write(fixture.folder, name, text);
}

static void check_modules(void)
{
    for (size_t i = 0; i < COUNT(modules); i++) {
        char app[1024];

        snprintf(app, sizeof(app),
                 "var value = %s;\nrequire('eider').rpc('value', function () { return value; });\n",
                 modules[i].expression);
        fixture_init(&fixture, app);
        write_module(modules[i].name, modules[i].text);
        if (CHECK(modules[i].label, fixture_load(&fixture))) {
            CHECK_STRING(modules[i].label, fixture_rpc(&fixture, &client.client, "value", NULL),
                         modules[i].expected);
        } else {
            fprintf(stderr, "    %s\n", fixture.err.text);
        }
        CHECK(modules[i].label, fixture_close(&fixture));
    }
}

/* Apps that do not load, and what is said of them; %s stands for the folder. */
static const struct {
    const char *label;
    const char *app;
    const char *expected;
} failures[] = {
    {"an unexpected token", "var a = 1;\nvar b = a +* 2;\n",
     "%s/app.js:2:12: SyntaxError: Unexpected token\nvar b = a +* 2;\n           ^"},
    {"tabs stay under tabs", "\tvar b = ;\n",
     "%s/app.js:1:10: SyntaxError: Unexpected token\n\tvar b = ;\n\t        ^"},
    {"a wide character is one column", "var \xc3\xa9 = '\xf0\x9f\x92\xa9', = 1;\n",
     "%s/app.js:1:15: SyntaxError: Unexpected token\nvar \xc3\xa9 = '\xf0\x9f\x92\xa9', = 1;\n"
     "             ^"},
    {"a string not closed", "var a = 'x;\n",
     "%s/app.js:1:9: SyntaxError: Unterminated string constant\nvar a = 'x;\n        ^"},
    {"a block not closed", "if (1) {\n", "%s/app.js:2:1: SyntaxError: Unexpected token\n\n^"},
    {"a brace too many", "if (1) {\n}\n}\n", "%s/app.js:3:1: SyntaxError: Unexpected token\n}\n^"},
    {"an exception while loading", "var a = 1;\nvar b = a.c.d;\n",
     "%s/app.js:2\nvar b = a.c.d;\n            ^\n\n"
     "TypeError: Cannot read properties of undefined (reading 'd')\n    at %s/app.js:2:13"},
    {"an exception in a function", "function f() {\n  throw new Error('why');\n}\nf();\n",
     "%s/app.js:2\n  throw new Error('why');\n        ^\n\n"
     "Error: why\n    at f (%s/app.js:2:9)\n    at %s/app.js:4:1"},
    {"columns of the first line are the file's own", "var a; a.b;",
     "%s/app.js:1\nvar a; a.b;\n         ^\n\n"
     "TypeError: Cannot read properties of undefined (reading 'b')\n    at %s/app.js:1:10"},
    {"a column counts characters", "/* \xc3\xa9 \xf0\x9f\x92\xa9 */ x();",
     "%s/app.js:1\n/* \xc3\xa9 \xf0\x9f\x92\xa9 */ x();\n          ^\n\n"
     "ReferenceError: x is not defined\n    at %s/app.js:1:12"},
    {"an error of ES5's kind has a place, if no stack",
     "function E() {}\nE.prototype = Object.create(Error.prototype);\nthrow new E();",
     "%s/app.js:3\nthrow new E();\n      ^\n\nError\n    at %s/app.js:3:7"},
    {"a file the script has not loaded is not opened",
     "var e = new Error('x'); e.stack = 'Error: x\\n    at f (/etc/passwd:1:1)'; throw e;",
     "Error: x\n    at f (/etc/passwd:1:1)"},
    {"something else is thrown", "throw {a: 1};", "{ a: 1 }"},
};

/* `expected` with the folder in place of each %s. */
static const char *with_folder(const char *expected)
{
    static char text[1024];
    size_t used = 0;

    while (*expected != '\0') {
        if (strncmp(expected, "%s", 2) == 0) {
            used += (size_t)snprintf(text + used, sizeof(text) - used, "%s", fixture.folder);
            expected += 2;
        } else {
            text[used++] = *expected++;
        }
    }
    text[used] = '\0';
    return text;
}

static void check_failures(void)
{
    for (size_t i = 0; i < COUNT(failures); i++) {
        CHECK(failures[i].label, !fixture_open(&fixture, failures[i].app));
        CHECK_STRING(failures[i].label, fixture.err.text, with_folder(failures[i].expected));
        CHECK(failures[i].label, fixture_close(&fixture));
    }
}

static void check_other_failures(void)
{
    static char long_line[5000];

    fixture_init(&fixture, "");
    unlink(fixture.path);
    CHECK("a missing script does not load", !fixture_load(&fixture));
    CHECK("and is named", strstr(fixture.err.text, "app.js: No such file") != NULL);
    CHECK("it closes", fixture_close(&fixture));

    memset(long_line, ' ', sizeof(long_line) - 1);
    memcpy(long_line + 3000, "var a = ;", 9);
    CHECK("a long line does not load", !fixture_open(&fixture, long_line));
    CHECK("only its part is shown", strlen(fixture.err.text) < 400);
    CHECK("with its column", strstr(fixture.err.text, "app.js:1:3009: ") != NULL);
    CHECK("it closes", fixture_close(&fixture));

    fixture_init(&fixture, "require('./m.json');");
    write_module("m.json", "{\n  \"a\": 1,\n}\n");
    CHECK("JSON that is none does not load", !fixture_load(&fixture));
    CHECK("its place is told", strstr(fixture.err.text, "m.json:3:") != NULL);
    CHECK("it closes", fixture_close(&fixture));
}

/* A relative path of the script works, and messages name it as it was given. */
static void check_relative_path(void)
{
    char folder[256];

    fixture_init(&fixture, "\nx();\n");
    CHECK("the folder is known", getcwd(folder, sizeof(folder)) != NULL);
    CHECK("we go there", chdir(fixture.folder) == 0);
    fixture.options.path = "app.js";
    CHECK("it throws", !fixture_load(&fixture));
    CHECK("the short name is used", strstr(fixture.err.text, "app.js:2\n") == fixture.err.text);
    CHECK("in the stack too", strstr(fixture.err.text, "    at app.js:2:1") != NULL);
    CHECK("we go back", chdir(folder) == 0);
    CHECK("it closes", fixture_close(&fixture));
}

int main(void)
{
    noting_client_init(&client);
    check_modules();
    capture_begin(&captured, 2);
    check_failures();
    check_other_failures();
    check_relative_path();
    capture_end(&captured);
    return TEST_RESULT();
}
