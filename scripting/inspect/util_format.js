/*
 * util_format.js - the text of what console.log is given: util.format, with Node 20's conversions.
 *
 * Gives `internal.format(args)` and `internal.formatWithOptions(options, args)`. Primitive values
 * need no inspector, so it is loaded when the first object is shown.
 */
'use strict';

var MARKS = /%[sdifjoOc%]/g;

function numberText(value) {
    return value === 0 && 1 / value < 0 ? '-0' : String(value);
}

function isObject(value) {
    return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

// Options for one value in a text: those given, and some that are always so.
function optionsWith(options, more) {
    var result = {};

    Object.keys(options || {}).forEach(function (key) { result[key] = options[key]; });
    Object.keys(more).forEach(function (key) { result[key] = more[key]; });
    return result;
}

function isBuiltinClass(C) {
    return typeof C === 'function' && /^[A-Z][a-zA-Z0-9]+$/.test(C.name) &&
        globalThis[C.name] === C;
}

// Whether toString() of the object is one of the language's, which tells less than inspect() does.
function hasBuiltinToString(object) {
    var has = Object.prototype.hasOwnProperty;
    var at = object;
    var descriptor;

    if (internal.proxyParts(object) !== undefined) {
        return true;
    }
    if (typeof object.toString !== 'function') {
        return true;
    }
    if (has.call(object, 'toString')) {
        return false;
    }
    do {
        at = Object.getPrototypeOf(at);
    } while (!has.call(at, 'toString'));
    descriptor = Object.getOwnPropertyDescriptor(at, 'constructor');
    return descriptor !== undefined && isBuiltinClass(descriptor.value);
}

function toText(value, options) {
    if (typeof value === 'number') {
        return numberText(value);
    }
    if (typeof value !== 'object' || value === null || !hasBuiltinToString(value)) {
        return String(value);
    }
    return internal.inspect(value, optionsWith(options, {depth: 0, colors: false, compact: 3}));
}

function toJson(value) {
    try {
        return String(JSON.stringify(value));
    } catch (error) {
        if (/cyclic|circular/i.test(error.message)) {
            return '[Circular]';
        }
        throw error;
    }
}

function convert(mark, value, options) {
    switch (mark) {
    case '%s':
        return toText(value, options);
    case '%d':
        return typeof value === 'symbol' ? 'NaN' : numberText(Number(value));
    case '%i':
        return typeof value === 'symbol' ? 'NaN' : numberText(parseInt(value, 10));
    case '%f':
        return typeof value === 'symbol' ? 'NaN' : numberText(parseFloat(value));
    case '%j':
        return toJson(value);
    case '%o':
        return internal.inspect(value, optionsWith(options,
            {showHidden: true, showProxy: true, depth: 4}));
    case '%O':
        return internal.inspect(value, options || {});
    default: // %c: style sheets are for browsers
        return '';
    }
}

function replaceMarks(args, options) {
    var at = 1;
    var text = args[0].replace(MARKS, function (mark) {
        if (mark === '%%') {
            return '%';
        }
        return at < args.length ? convert(mark, args[at++], options) : mark;
    });

    return {text: text, at: at};
}

function show(value, options) {
    if (typeof value === 'string') {
        return value;
    }
    if (options === undefined && !isObject(value)) {
        return typeof value === 'number' ? numberText(value) : String(value);
    }
    return internal.inspect(value, optionsWith(options, {compact: 3}));
}

/** The values as one text; the first may be a format. `args`: an array or `arguments`. */
function formatWithOptions(options, args) {
    var begun = {text: '', at: 0};
    var text, i;

    if (typeof args[0] === 'string') {
        if (args.length === 1) {
            return args[0];
        }
        begun = args[0].indexOf('%') < 0 ? {text: args[0], at: 1} : replaceMarks(args, options);
    }
    text = begun.text;
    for (i = begun.at; i < args.length; i++) {
        text += (i > 0 ? ' ' : '') + show(args[i], options);
    }
    return text;
}

exports.formatWithOptions = formatWithOptions;
exports.format = function format(args) {
    return formatWithOptions(undefined, args);
};
