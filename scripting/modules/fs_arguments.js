/*
 * fs_arguments.js - the arguments of fs's functions: checked as Node checks them, and as the C half takes
 * them.
 */
'use strict';

var constants = require('fs').constants;

var UINT32_MAX = 4294967295;
var INT32_MAX = 2147483647;
var FD_NONE = -1;

// Flags as texts, in the way of fopen().
var FLAGS = {
    'r': 'O_RDONLY', 'rs': 'O_RDONLY O_SYNC', 'sr': 'O_RDONLY O_SYNC',
    'r+': 'O_RDWR', 'rs+': 'O_RDWR O_SYNC', 'sr+': 'O_RDWR O_SYNC',
    'w': 'O_TRUNC O_CREAT O_WRONLY', 'wx': 'O_TRUNC O_CREAT O_WRONLY O_EXCL',
    'w+': 'O_TRUNC O_CREAT O_RDWR', 'wx+': 'O_TRUNC O_CREAT O_RDWR O_EXCL',
    'a': 'O_APPEND O_CREAT O_WRONLY', 'ax': 'O_APPEND O_CREAT O_WRONLY O_EXCL',
    'as': 'O_APPEND O_CREAT O_WRONLY O_SYNC',
    'a+': 'O_APPEND O_CREAT O_RDWR', 'ax+': 'O_APPEND O_CREAT O_RDWR O_EXCL',
    'as+': 'O_APPEND O_CREAT O_RDWR O_SYNC'
};

['xw', 'xw+', 'xa', 'xa+', 'sa', 'sa+'].forEach(function (text) {
    FLAGS[text] = FLAGS[text[1] + text[0] + text.slice(2)];
});

Object.keys(FLAGS).forEach(function (text) {
    FLAGS[text] = FLAGS[text].split(' ').reduce(function (sum, each) { return sum | constants[each]; }, 0);
});

var errors = internal.errors;
var validate = internal.validate;

function isBytes(value) {
    return value instanceof Uint8Array;
}

/** A path: text, bytes, or a file: URL. */
function path(value, name) {
    name = name || 'path';
    if (value !== null && typeof value === 'object' && value.href && value.protocol &&
        value.auth === undefined) {
        value = require('url').fileURLToPath(value);
    }
    if (typeof value !== 'string' && !isBytes(value)) {
        throw errors.invalidArgType(name, ['string', 'Buffer', 'URL'], value);
    }
    if (typeof value === 'string' ? value.indexOf('\0') >= 0 : Array.prototype.indexOf.call(value, 0) >= 0) {
        throw errors.invalidValue(name, value, 'must be a string, Uint8Array, or URL without null bytes');
    }
    return value;
}

function descriptor(value) {
    validate.integer(value, 'fd', 0, INT32_MAX);
    return value;
}

/** [path, -1], or ['', descriptor], of functions that take either. */
function pathOrDescriptor(value) {
    return typeof value === 'number' && value % 1 === 0 ? ['', descriptor(value)] : [path(value), FD_NONE];
}

function flags(value, name, otherwise) {
    if (value === undefined || value === null) {
        value = otherwise;
    }
    if (typeof value === 'number') {
        validate.integer(value, name, -INT32_MAX - 1, INT32_MAX);
        return value;
    }
    if (typeof value !== 'string' || !FLAGS.hasOwnProperty(value)) {
        throw errors.invalidValue(name, value);
    }
    return FLAGS[value];
}

/** A file's mode: a number, or its octal digits. */
function mode(value, name, otherwise) {
    if (value === undefined || value === null) {
        value = otherwise;
    }
    if (typeof value === 'string') {
        if (!/^[0-7]+$/.test(value)) {
            throw errors.invalidValue(name, value, 'must be a 32-bit unsigned integer or an octal string');
        }
        value = parseInt(value, 8);
    }
    validate.integer(value, name, 0, UINT32_MAX);
    return value;
}

/** What access() and copyFile() are told, from 0 to `most`. */
function smallMode(value, most) {
    if (value === undefined || value === null) {
        return 0;
    }
    if (typeof value !== 'number' || value % 1 !== 0) {
        throw internal.makeError(TypeError, 'ERR_INVALID_ARG_TYPE', 'mode must be int32 or null/undefined');
    }
    if (value < 0 || value > most) {
        throw internal.makeError(RangeError, 'ERR_OUT_OF_RANGE', 'mode is out of range: >= 0 && <= ' + most);
    }
    return value;
}

/** Options, or an encoding in their place. A missing one is as `defaults` say. */
function options(value, defaults) {
    var all = {};
    var key;

    if (value === undefined || value === null || typeof value === 'function') {
        return defaults;
    }
    if (typeof value === 'string') {
        value = {encoding: value};
    } else if (typeof value !== 'object') {
        throw errors.invalidArgType('options', ['string', 'Object'], value);
    }
    for (key in defaults) {
        all[key] = defaults[key];
    }
    for (key in value) {
        if (value[key] !== undefined) {
            all[key] = value[key];
        }
    }
    encoding(all.encoding);
    validate.abortSignal(all.signal, 'options.signal');
    return all;
}

function encoding(value) {
    if (value && value !== 'buffer' && !Buffer.isEncoding(value)) {
        throw errors.invalidValue('encoding', value, 'is invalid encoding');
    }
}

/** What is written: bytes, or text as the C half takes it. */
function data(value, name, textEncoding) {
    if (typeof value === 'string') {
        return !textEncoding || /^utf-?8$/i.test(textEncoding) ? value : Buffer.from(value, textEncoding);
    }
    if (!ArrayBuffer.isView(value)) {
        throw errors.invalidArgType(name, ['string', 'Buffer', 'TypedArray', 'DataView'], value);
    }
    return value;
}

/** Seconds since 1970 of a Date, a number or its digits. */
function time(value) {
    if (typeof value === 'string' && +value == value) { // eslint-disable-line eqeqeq
        return +value;
    }
    if (typeof value === 'number' && isFinite(value)) {
        return value < 0 ? Date.now() / 1000 : value;
    }
    if (value instanceof Date) {
        return value.getTime() / 1000;
    }
    throw internal.makeError(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "time" argument must be an instance of ' +
        'Date or an Time in seconds. Received ' + errors.received(value));
}

function owner(value, name) {
    validate.integer(value, name, -1, UINT32_MAX);
    return value;
}

exports.path = path;
exports.descriptor = descriptor;
exports.pathOrDescriptor = pathOrDescriptor;
exports.flags = flags;
exports.mode = mode;
exports.smallMode = smallMode;
exports.options = options;
exports.data = data;
exports.time = time;
exports.owner = owner;
