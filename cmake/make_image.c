/*
 * make_image.c - compiles a JS file of Eider's own while Eider is built, and writes it as a C array
 * of words (scripting/engine/duktape_image.h).
 *
 *     eider_make_image FILE.js SYMBOL OUT.c
 *
 * The text becomes one function expression; what is put in front stays on the first line, so every
 * line keeps its number.
 */
#include "scripting/builtins/reflection.h"
#include "scripting/engine/duktape_image.h"
#include "scripting/language/duktape_regexp.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BEFORE "function (exports, require, module, native, internal) {"
#define AFTER  "\n}"

/* What require() and stack traces call a file, and whether it is written by us alone, who call
 * constructors by names with a capital letter: see builtin_list.inc. */
static const struct file {
    const char *symbol;
    const char *name;
    bool ours;
} files[] = {
#define GLOBAL(file, natives)       {#file, "eider:" #file, true},
#define MODULE(file, name, natives) {#file, "eider:" name, true},
#define SERVER(file, name, natives) {#file, "eider:" name, true},
#define HIDDEN(file, natives)       {#file, "eider:internal/" #file, true},
#define PART(file, natives)         {#file, "eider:" #file, false},
#define LOWERING(file)              {#file, "eider:" #file, false},
#include "scripting/engine/builtin_list.inc"
};

/* What the engine asks of Eider while it compiles. What it asks while code runs is left unresolved
 * (scripting/CMakeLists.txt): none runs here. */

int budget_is_spent(void *udata)
{
    (void)udata;
    return 0;
}

int stack_is_short(void)
{
    return 0;
}

struct eider_traces *eider_traces(void *udata)
{
    static struct eider_traces none;

    (void)udata;
    return &none;
}

void eider_lower_eval(struct duk_hthread *thr)
{
    (void)thr;
}

int own_property_look(duk_context *ctx, duk_idx_t at)
{
    (void)ctx;
    (void)at;
    return 0;
}

/* [ pattern flags ] -> [ source program ] */
bool regexp_compile_literal(duk_context *ctx)
{
    duk_push_sprintf(ctx, DUKTAPE_IMAGE_REGEXP "%s/%s", duk_require_string(ctx, -1),
                     duk_require_string(ctx, -2));
    duk_replace(ctx, -2);
    return true;
}

static const struct file *file_of(const char *symbol)
{
    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
        if (strcmp(files[i].symbol, symbol) == 0) {
            return &files[i];
        }
    }
    fprintf(stderr, "%s: not in builtin_list.inc\n", symbol);
    exit(1);
}

static char *read_text(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    size_t room = 0;

    if (file == NULL || getdelim(&text, &room, EOF, file) < 0) {
        perror(path);
        exit(1);
    }
    *size = (size_t)ftell(file);
    fclose(file);
    return text;
}

static void write_words(const char *path, const char *symbol, const uint32_t *words, size_t count)
{
    FILE *file = fopen(path, "w");

    if (file == NULL) {
        perror(path);
        exit(1);
    }
    fprintf(file,
            "#include <stdint.h>\nextern const uint32_t %s_image[];\nconst uint32_t "
            "%s_image[] = {",
            symbol, symbol);
    for (size_t i = 0; i < count; i++) {
        fprintf(file, "%s0x%x,", i % 12 == 0 ? "\n" : "", words[i]);
    }
    fprintf(file, "\n};\n");
    if (fclose(file) != 0) {
        perror(path);
        exit(1);
    }
}

int main(int argc, char **argv)
{
    duk_context *ctx = duk_create_heap_default();
    size_t size;
    size_t count;

    if (argc != 4 || ctx == NULL) {
        fprintf(stderr, "usage: eider_make_image FILE.js SYMBOL OUT.c\n");
        return 2;
    }
    char *text = read_text(argv[1], &size);

    duk_push_lstring(ctx, BEFORE, strlen(BEFORE));
    duk_push_lstring(ctx, text, size);
    duk_push_lstring(ctx, AFTER, strlen(AFTER));
    duk_concat(ctx, 3);
    duk_push_string(ctx, argv[1]);
    if (duk_pcompile(ctx, DUK_COMPILE_FUNCTION) != 0) {
        fprintf(stderr, "%s: %s\n", argv[1], duk_safe_to_string(ctx, -1));
        return 1;
    }
    const struct file *file = file_of(argv[2]);

    duk_push_string(ctx, file->name);
    uint32_t *words = duktape_make_image(ctx, file->ours, &count);

    write_words(argv[3], argv[2], words, count);
    free(words);
    free(text);
    duk_destroy_heap(ctx);
    return 0;
}
