/*
 * assert.js - what require('assert') gives, as Node 20 documents it; require('assert/strict') too.
 *
 * The messages are made in assert_diff.js, and throws() and its like are in assert_throws.js; both
 * are loaded when needed. Unlike Node: there is no CallTracker.
 */
'use strict';

var AssertionError = require('internal/assertion_error').AssertionError;
var comparison = require('internal/comparison');

var THROWING = ['throws', 'rejects', 'doesNotThrow', 'doesNotReject'];

function raise(method, actual, expected, message, operator) {
    if (message instanceof Error) {
        throw message;
    }
    throw new AssertionError({actual: actual, expected: expected, message: message,
                              operator: operator || method.name, stackStartFn: method});
}

function checkCount(args) {
    if (args.length < 2) {
        throw internal.errors.missingArgs('actual', 'expected');
    }
}

function failOk(method, args) {
    var message = args[1];
    var isOurs = message === undefined || message === null;
    var error;

    if (message instanceof Error) {
        throw message;
    }
    if (args.length === 0) {
        message = 'No value argument passed to `assert.ok()`';
    } else if (isOurs) {
        message = require('internal/assert_source').messageFor(new Error());
    }
    error = new AssertionError({actual: args[0], expected: true, operator: '==', message: message,
                                stackStartFn: method});
    error.generatedMessage = isOurs;
    throw error;
}

function assert(value) {
    if (!value) {
        failOk(assert, arguments);
    }
}

function isEqual(a, b) {
    return a == b || (a !== a && b !== b); // eslint-disable-line eqeqeq
}

var methods = {
    fail: function fail(actual, expected, message, operator) {
        var count = arguments.length;
        var error;

        if (count <= 1 || (actual === undefined && count === 0)) {
            message = actual;
            actual = undefined;
        } else {
            process.emitWarning('assert.fail() with more than one argument is deprecated. ' +
                'Please use assert.strictEqual() instead or only pass a message.',
                'DeprecationWarning', 'DEP0094');
            operator = count === 2 || operator === undefined ? '!=' : operator;
        }
        if (message instanceof Error) {
            throw message;
        }
        error = new AssertionError({actual: actual, expected: expected, stackStartFn: fail,
            operator: count <= 1 ? 'fail' : operator,
            message: count <= 1 && message === undefined ? 'Failed' : message});
        if (count <= 1 && message === undefined) {
            error.generatedMessage = true;
        }
        throw error;
    },
    AssertionError: AssertionError,
    ok: function ok(value) {
        if (!value) {
            failOk(methods.ok, arguments);
        }
    },
    equal: function equal(actual, expected, message) {
        checkCount(arguments);
        if (!isEqual(actual, expected)) {
            raise(equal, actual, expected, message, '==');
        }
    },
    notEqual: function notEqual(actual, expected, message) {
        checkCount(arguments);
        if (isEqual(actual, expected)) {
            raise(notEqual, actual, expected, message, '!=');
        }
    },
    deepEqual: function deepEqual(actual, expected, message) {
        checkCount(arguments);
        if (!comparison.isDeepEqual(actual, expected)) {
            raise(deepEqual, actual, expected, message);
        }
    },
    notDeepEqual: function notDeepEqual(actual, expected, message) {
        checkCount(arguments);
        if (comparison.isDeepEqual(actual, expected)) {
            raise(notDeepEqual, actual, expected, message);
        }
    },
    deepStrictEqual: function deepStrictEqual(actual, expected, message) {
        checkCount(arguments);
        if (!comparison.isDeepStrictEqual(actual, expected)) {
            raise(deepStrictEqual, actual, expected, message);
        }
    },
    notDeepStrictEqual: function notDeepStrictEqual(actual, expected, message) {
        checkCount(arguments);
        if (comparison.isDeepStrictEqual(actual, expected)) {
            raise(notDeepStrictEqual, actual, expected, message);
        }
    },
    strictEqual: function strictEqual(actual, expected, message) {
        checkCount(arguments);
        if (!Object.is(actual, expected)) {
            raise(strictEqual, actual, expected, message);
        }
    },
    notStrictEqual: function notStrictEqual(actual, expected, message) {
        checkCount(arguments);
        if (Object.is(actual, expected)) {
            raise(notStrictEqual, actual, expected, message);
        }
    },
    throws: null, rejects: null, doesNotThrow: null, doesNotReject: null,
    ifError: function ifError(value) {
        var text = 'ifError got unwanted exception: ';
        var error;

        if (value === null || value === undefined) {
            return;
        }
        if (typeof value === 'object' && typeof value.message === 'string') {
            text += value.message === '' && value.constructor ? value.constructor.name : value.message;
        } else {
            text += internal.inspect(value);
        }
        error = new AssertionError({actual: value, expected: null, operator: 'ifError',
                                    message: text, stackStartFn: ifError});
        error.generatedMessage = false;
        throw error;
    },
    match: function match(string, regexp, message) {
        checkMatch(match, string, regexp, message, true);
    },
    doesNotMatch: function doesNotMatch(string, regexp, message) {
        checkMatch(doesNotMatch, string, regexp, message, false);
    }
};

function checkMatch(method, string, regexp, message, wanted) {
    var error, text;

    if (internal.kindOf(regexp) !== 'RegExp') {
        throw internal.errors.invalidArgType('regexp', 'RegExp', regexp);
    }
    if (typeof string === 'string' && (regexp.exec(string) !== null) === wanted) {
        return;
    }
    if (message instanceof Error) {
        throw message;
    }
    if (typeof string !== 'string') {
        text = 'The "string" argument must be of type string. Received type ' + typeof string + ' (' +
            internal.inspect(string) + ')';
    } else {
        text = (wanted ? 'The input did not match the regular expression ' :
            'The input was expected to not match the regular expression ') +
            internal.inspect(regexp) + '. Input:\n\n' + internal.inspect(string) + '\n';
    }
    error = new AssertionError({actual: string, expected: regexp, message: message || text,
                                operator: method.name, stackStartFn: method});
    error.generatedMessage = !message;
    throw error;
}

function put(target, name, value) {
    Object.defineProperty(target, name, {value: value, writable: true, enumerable: true,
                                         configurable: true});
}

// Those of assert_throws.js.
function addLater(target, name) {
    Object.defineProperty(target, name, {
        get: function () {
            var method = internal.requireBuiltin('internal/assert_throws')[name];

            put(target, name, method);
            return method;
        },
        set: function (value) { put(target, name, value); },
        enumerable: true,
        configurable: true
    });
}

function addMethods(target) {
    Object.keys(methods).forEach(function (name) {
        if (THROWING.indexOf(name) >= 0) {
            addLater(target, name);
        } else {
            target[name] = methods[name];
        }
    });
}

function strict(value) {
    if (!value) {
        failOk(strict, arguments);
    }
}

addMethods(assert);
addMethods(strict);
strict.equal = strict.strictEqual;
strict.deepEqual = strict.deepStrictEqual;
strict.notEqual = strict.notStrictEqual;
strict.notDeepEqual = strict.notDeepStrictEqual;
assert.strict = strict;
strict.strict = strict;

module.exports = assert;
