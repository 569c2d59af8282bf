/*
 * assert_source.js - the text of the call of assert() that failed, from the script's file.
 */
'use strict';

var LINES_MAX = 50;
var PAIRS = {'(': ')', '[': ']', '{': '}'};

// What a slash follows when it begins a regular expression.
function beginsRegExp(before) {
    return /(^|[(,=:[!&|?{};+\-*%<>~^]|\b(return|typeof|in|of))\s*$/.test(before);
}

// Behind the string, template, comment or regular expression that begins at `at`, or `at` itself.
function skipToken(source, at) {
    var patterns = [/^'(?:\\[^]|[^'\\])*'/, /^"(?:\\[^]|[^"\\])*"/, /^`(?:\\[^]|[^`\\])*`/,
                    /^\/\/[^\n]*/, /^\/\*[^]*?\*\//];
    var rest = source.slice(at);
    var i, match;

    if (!/['"`/]/.test(rest[0])) {
        return at;
    }
    for (i = 0; i < patterns.length; i++) {
        match = patterns[i].exec(rest);
        if (match !== null) {
            return at + match[0].length;
        }
    }
    if (rest[0] === '/' && beginsRegExp(source.slice(0, at))) {
        match = /^\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/\w*/.exec(rest);
        return match === null ? at : at + match[0].length;
    }
    return at;
}

// Where the brackets that open at `at` are closed, or -1.
function endOfBrackets(source, at) {
    var open = [];
    var next;

    while (at < source.length) {
        next = skipToken(source, at);
        if (next === at) {
            if (PAIRS[source[at]] !== undefined) {
                open.push(PAIRS[source[at]]);
            } else if (source[at] === open[open.length - 1]) {
                open.pop();
                if (open.length === 0) {
                    return at + 1;
                }
            }
            next++;
        }
        at = next;
    }
    return -1;
}

// The call at a place of a file, further lines as far to the left as the first one.
function callAt(file, line, column) {
    var lines = native.read(file).split('\n').slice(line - 1, line - 1 + LINES_MAX);
    var begin = column - 1;
    var source = lines.join('\n');
    var bracket, end;

    while (begin > 0 && /[\w$.]/.test(source[begin - 1])) { // `assert.` of assert.ok()
        begin--;
    }
    bracket = source.indexOf('(', column - 1);
    end = bracket < 0 ? -1 : endOfBrackets(source, bracket);
    if (end < 0) {
        return null;
    }
    return source.slice(begin, end).replace(new RegExp('\\n {0,' + begin + '}', 'g'), '\n  ');
}

/** The message for an assertion that failed with this error; undefined when there is no such text. */
exports.messageFor = function messageFor(error) {
    var frame = internal.errors.firstFrame(error);
    var call = null;

    try {
        call = frame === null ? null : callAt(frame.file, frame.line, frame.column);
    } catch (ignored) {
        return undefined; // the file is gone, or was none
    }
    return call === null ? undefined :
        'The expression evaluated to a falsy value:\n\n  ' + call + '\n';
};
