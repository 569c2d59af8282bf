/*
 * inspect_error.js - errors as util.inspect writes them: the stack, with the class's name put right,
 * without the frames that a cause has too.
 */
'use strict';

var text = require('internal/inspect_text');
var names = require('internal/inspect_names');

var FRAMES = '\n    at ';
var SHARED_MIN = 4; // fewer frames shared with the cause are not left out

function stackOf(error) {
    return error.stack ? String(error.stack) : Error.prototype.toString.call(error);
}

// 'Error: x' of a class Foo becomes 'Foo [Error]: x', or 'FooError: x' where that holds the name.
function withClass(stack, name, className, tag) {
    var size = name.length;
    var fallback = 'Error';
    var found, shown;

    if (className !== null && (!/Error$/.test(name) || stack.slice(0, size) !== name ||
        (stack.length !== size && stack[size] !== ':' && stack[size] !== '\n'))) {
        return stack;
    }
    if (className === null) {
        found = /^([A-Z][a-z_ A-Z0-9[\]()-]+)(?::|\n\s+at)/.exec(stack) ||
            /^([a-z_A-Z0-9-]*Error)$/.exec(stack);
        fallback = (found && found[1]) || '';
        size = fallback.length;
        fallback = fallback || 'Error';
    }
    shown = names.prefix(className, tag, fallback).slice(0, -1);
    if (name === shown) {
        return stack;
    }
    if (shown.indexOf(name) >= 0) {
        return size === 0 ? shown + ': ' + stack : shown + stack.slice(size);
    }
    return shown + ' [' + name + ']' + stack.slice(size);
}

function frames(stack) {
    var at = stack.indexOf(FRAMES);

    return at < 0 ? [] : stack.slice(at + 1).split('\n');
}

// Where the longest run of lines of `a` that are in `b` too begins, and how many they are.
function overlap(a, b) {
    var i, j, size;

    for (i = 0; i < a.length - SHARED_MIN + 1; i++) {
        j = b.indexOf(a[i]);
        if (j >= 0) {
            size = 1;
            while (i + size < a.length && j + size < b.length && a[i + size] === b[j + size]) {
                size++;
            }
            if (size >= SHARED_MIN) {
                return {at: i, size: size};
            }
        }
    }
    return null;
}

// The frames of an error; those in the middle of a run that its cause shows too are left out.
function ownFrames(state, error, lines) {
    var shared = isError(error.cause) ? overlap(lines, frames(stackOf(error.cause))) : null;

    if (shared !== null) {
        lines = lines.slice();
        lines.splice(shared.at + 1, shared.size - 2, state.stylize('    ... ' + (shared.size - 2) +
            ' lines matching cause stack trace ...', 'undefined'));
    }
    return lines;
}

function isError(value) {
    return internal.kindOf(value) === 'Error' || value instanceof Error;
}

// Properties that the stack says already are not shown again; cause and errors always are.
function settleKeys(state, error, keys, stack) {
    if (!state.showHidden) {
        ['name', 'message', 'stack'].forEach(function (name) {
            var at = keys.indexOf(name);

            if (at >= 0 && (typeof error[name] !== 'string' || stack.indexOf(error[name]) >= 0)) {
                keys.splice(at, 1);
            }
        });
    }
    if ('cause' in error && keys.indexOf('cause') < 0) {
        keys.push('cause');
    }
    if (Array.isArray(error.errors) && keys.indexOf('errors') < 0) {
        keys.push('errors');
    }
}

/** The error without its properties; `keys` are changed to those that remain to be shown. */
function errorText(state, error, className, tag, keys) {
    var name = error.name !== undefined && error.name !== null ? String(error.name) : 'Error';
    var stack = stackOf(error);
    var at, end;

    settleKeys(state, error, keys, stack);
    stack = withClass(stack, name, className, tag);
    at = error.message ? stack.indexOf(error.message) : -1;
    end = stack.indexOf('\n    at', at < 0 ? 0 : at + error.message.length);
    if (end < 0) {
        stack = '[' + stack + ']';
    } else {
        stack = stack.slice(0, end) + '\n' +
            ownFrames(state, error, stack.slice(end + 1).split('\n')).join('\n');
    }
    return state.indentationLvl === 0 ? stack :
        stack.replace(/\n/g, '\n' + text.spaces(state.indentationLvl));
}

exports.errorText = errorText;
exports.isError = isError;
