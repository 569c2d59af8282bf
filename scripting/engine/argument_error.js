/*
 * argument_error.js - the words of Node's errors about arguments; what C throws (argument_error.h)
 * and built-in files too.
 *
 * Gives coded(Base, code, message), invalidType(subject, expected, value), outOfRange(name, range,
 * value), invalidValue(name, value, reason), dom(message, name, code) and received(value). All
 * return the error.
 */
'use strict';

var INSPECTED_MAX = 28;

// An error of class `Base` with a `code`, whose stack begins `TypeError [CODE]: message`.
function coded(Base, code, message) {
    var error;

    if (internal.makeError) {
        return internal.makeError(Base, code, message);
    }
    error = new Base(message);
    error.name = Base.name + ' [' + code + ']';
    void error.stack; // is written down now, with that name
    delete error.name;
    Object.defineProperty(error, 'toString', {
        value: function () { return this.name + ' [' + code + ']: ' + this.message; },
        writable: true, configurable: true
    });
    error.code = code;
    return error;
}

function inspect(value, depth) {
    return internal.inspect(value, depth);
}

// What a message says of the value that came instead.
function received(value) {
    var text;

    if (internal.errors) {
        return 'Received ' + internal.errors.received(value);
    }
    if (value === null || value === undefined) {
        return 'Received ' + value;
    }
    if (typeof value === 'function') {
        return 'Received function ' + value.name;
    }
    if (typeof value === 'object') {
        return value.constructor && value.constructor.name ?
            'Received an instance of ' + value.constructor.name : 'Received ' + inspect(value, -1);
    }
    text = inspect(value);
    if (text.length > INSPECTED_MAX) {
        text = text.slice(0, INSPECTED_MAX - 3) + '...';
    }
    return 'Received type ' + typeof value + ' (' + text + ')';
}

// `subject` is 'The "size" argument', `expected` 'of type number'.
function invalidType(subject, expected, value) {
    return coded(TypeError, 'ERR_INVALID_ARG_TYPE',
                 subject + ' must be ' + expected + '. ' + received(value));
}

// 12345678 -> '12_345_678'
function separated(text) {
    var from = text[0] === '-' ? 1 : 0;
    var end = '';
    var at;

    for (at = text.length; at > from + 3; at -= 3) {
        end = '_' + text.slice(at - 3, at) + end;
    }
    return text.slice(0, at) + end;
}

function outOfRange(name, range, value) {
    var large = typeof value === 'number' && isFinite(value) && Math.floor(value) === value &&
        Math.abs(value) > 4294967296;

    return coded(RangeError, 'ERR_OUT_OF_RANGE', 'The value of "' + name + '" is out of range. It must be ' +
                 range + '. Received ' + (large ? separated(String(value)) : inspect(value)));
}

function invalidValue(name, value, reason) {
    var text = inspect(value);

    if (text.length > 128) {
        text = text.slice(0, 128) + '...';
    }
    return coded(TypeError, 'ERR_INVALID_ARG_VALUE', 'The ' +
                 (name.indexOf('.') >= 0 ? 'property' : 'argument') + ' \'' + name + '\' ' +
                 (reason || 'is invalid') + '. Received ' + text);
}

// A DOMException, or what has its name and code where there is none.
function dom(message, name, code) {
    var error;

    if (typeof DOMException === 'function') {
        return new DOMException(message, name);
    }
    error = new Error(message);
    Object.defineProperty(error, 'name', {value: name, writable: true, configurable: true});
    Object.defineProperty(error, 'code', {value: code, writable: true, configurable: true});
    return error;
}

exports.coded = coded;
exports.dom = dom;
exports.received = received;
exports.invalidType = invalidType;
exports.outOfRange = outOfRange;
exports.invalidValue = invalidValue;
