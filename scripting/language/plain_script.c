#include "scripting/language/plain_script.h"

#include <ctype.h>
#include <string.h>

struct scan {
    const char *at;
    const char *end;
    char last;       /* the last sign that counts: tells a regular expression from a division */
    bool after_word; /* or a word or number came last */
    bool after_new;  /* `new`, which a dot makes new.target */
    bool has_eight;  /* \8 or \9 in a string: strict code refuses it, the engine does not */
};

static bool is_word_char(char c)
{
    return isalnum((unsigned char)c) || c == '_' || c == '$' || (c & 0x80);
}

static bool is_newer_word(const char *word, size_t size)
{
    static const char *const words[] = {"async",  "await", "class", "const", "eval", "export",
                                        "import", "let",   "of",    "super", "yield"};

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        if (strlen(words[i]) == size && memcmp(words[i], word, size) == 0) {
            return true;
        }
    }
    return false;
}

/* After these words a slash begins a regular expression. */
static bool is_operator_word(const char *word, size_t size)
{
    static const char *const words[] = {"return", "typeof", "case", "in",    "of",
                                        "delete", "void",   "else", "throw", "new"};

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        if (strlen(words[i]) == size && memcmp(words[i], word, size) == 0) {
            return true;
        }
    }
    return false;
}

static bool starts(const struct scan *scan, const char *text)
{
    const size_t size = strlen(text);

    return (size_t)(scan->end - scan->at) >= size && memcmp(scan->at, text, size) == 0;
}

static void skip_to(struct scan *scan, const char *text)
{
    const size_t left = (size_t)(scan->end - scan->at);
    const char *found = memmem(scan->at, left, text, strlen(text));

    scan->at = found != NULL ? found + strlen(text) : scan->end;
}

/* A string or a regular expression, up to its end on the same line. */
static void skip_quoted(struct scan *scan, char quote)
{
    bool in_class = false;

    for (scan->at++; scan->at < scan->end && *scan->at != '\n'; scan->at++) {
        if (*scan->at == '\\' && scan->at + 1 < scan->end) {
            scan->at++;
            scan->has_eight |= quote != '/' && (*scan->at == '8' || *scan->at == '9');
        } else if (quote == '/' && (*scan->at == '[' || *scan->at == ']')) {
            in_class = *scan->at == '[';
        } else if (*scan->at == quote && !in_class) {
            break;
        }
    }
    scan->at += scan->at < scan->end;
    scan->last = quote;
    scan->after_word = true;
}

/* Whether the word is one of ES5. The engine takes any letters outside of ASCII, also those that
 * are none. */
static bool take_word(struct scan *scan)
{
    const char *word = scan->at;
    const bool is_property = scan->last == '.' && !scan->after_word;
    bool is_ascii = true;

    while (scan->at < scan->end && is_word_char(*scan->at)) {
        is_ascii = is_ascii && (*scan->at & 0x80) == 0;
        scan->at++;
    }
    const size_t size = (size_t)(scan->at - word);

    scan->after_new = !is_property && size == 3 && memcmp(word, "new", 3) == 0;
    scan->after_word = is_property || !is_operator_word(word, size);
    scan->last = scan->after_word ? 'a' : '(';
    return is_ascii && (is_property || !is_newer_word(word, size));
}

static bool begins_pattern(const struct scan *scan)
{
    return !scan->after_word && scan->last != ')' && scan->last != ']' && scan->last != '}';
}

static bool is_newer_sign(const struct scan *scan)
{
    static const char *const signs[] = {"`", "=>", "...", "?.", "\?\?", "**", "#", "\\"};

    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
        if (starts(scan, signs[i])) {
            return !(signs[i][0] == '?' && signs[i][1] == '.' && scan->at + 2 < scan->end &&
                     isdigit((unsigned char)scan->at[2]));
        }
    }
    return false;
}

bool plain_script_is(struct bytes source)
{
    struct scan scan = {source.data, source.data + source.size, ';', false, false, false};

    if (starts(&scan, "#!")) {
        skip_to(&scan, "\n");
    }
    while (scan.at < scan.end) {
        if (starts(&scan, "//")) {
            skip_to(&scan, "\n");
        } else if (starts(&scan, "/*")) {
            skip_to(&scan, "*/");
        } else if (*scan.at == '\'' || *scan.at == '"') {
            skip_quoted(&scan, *scan.at);
        } else if (*scan.at == '/' && begins_pattern(&scan)) {
            skip_quoted(&scan, '/');
        } else if (is_word_char(*scan.at)) {
            if (!take_word(&scan)) {
                return false;
            }
        } else if (is_newer_sign(&scan) || (scan.after_new && *scan.at == '.')) {
            return false;
        } else {
            if (!isspace((unsigned char)*scan.at)) {
                scan.last = *scan.at;
                scan.after_word = false;
                scan.after_new = false;
            }
            scan.at++;
        }
    }
    return !scan.has_eight;
}
