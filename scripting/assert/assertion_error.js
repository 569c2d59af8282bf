/*
 * assertion_error.js - assert.AssertionError.
 */
'use strict';

var LINES_MAX = 10;
var TEXT_MAX = 512;

function hidden(object, name, value) {
    Object.defineProperty(object, name, {value: value, writable: true, configurable: true});
}

/**
 * `options`: message, actual, expected, operator, and stackStartFn, below which the stack begins.
 */
function AssertionError(options) {
    var error, message;

    if (!(this instanceof AssertionError)) {
        throw new TypeError('Class constructor AssertionError cannot be invoked without \'new\'');
    }
    internal.validate.object(options, 'options');
    message = options.message;
    if (message === undefined || message === null || /^(strictEqual|deepStrictEqual)$/.test(options.operator)) {
        message = require('internal/assert_diff').describe(options.actual, options.expected, options.operator,
            message === undefined || message === null || message === '' ? undefined : String(message));
    }
    error = new Error(String(message));
    Object.setPrototypeOf(error, Object.getPrototypeOf(this));
    error.generatedMessage = !options.message;
    hidden(error, 'name', 'AssertionError');
    error.code = 'ERR_ASSERTION';
    error.actual = options.actual;
    error.expected = options.expected;
    error.operator = options.operator;
    if (Error.captureStackTrace) {
        Error.captureStackTrace(error, options.stackStartFn || AssertionError);
    }
    return error;
}

AssertionError.prototype = Object.create(Error.prototype);
hidden(AssertionError.prototype, 'constructor', AssertionError);
Object.setPrototypeOf(AssertionError, Error);

internal.errors.showCode(AssertionError.prototype);

// A long text of many lines is cut when it is shown as a property.
function shortened(value) {
    var lines;

    if (typeof value !== 'string') {
        return value;
    }
    lines = value.split('\n');
    if (lines.length > LINES_MAX) {
        return lines.slice(0, LINES_MAX).join('\n') + '\n...';
    }
    return value.length > TEXT_MAX ? value.slice(TEXT_MAX) + '...' : value; // its end, as in Node
}

hidden(AssertionError.prototype, Symbol.for('nodejs.util.inspect.custom'),
    function inspectCustom(depth, options) {
        var actual = this.actual;
        var expected = this.expected;
        var mixed = {};

        Object.keys(options).forEach(function (key) { mixed[key] = options[key]; });
        mixed.customInspect = false;
        mixed.depth = 0;
        this.actual = shortened(actual);
        this.expected = shortened(expected);
        try {
            return internal.inspect(this, mixed);
        } finally {
            this.actual = actual;
            this.expected = expected;
        }
    });

exports.AssertionError = AssertionError;
