/*
 * assert_throws.js - assert.throws, doesNotThrow, rejects and doesNotReject.
 */
'use strict';

var AssertionError = require('internal/assertion_error').AssertionError;
var isDeepStrictEqual = require('internal/comparison').isDeepStrictEqual;

var NOTHING = {}; // stands for what was not thrown
var VALIDATIONS = ['Function', 'Error', 'RegExp', 'Object'];

function isObject(value) {
    return typeof value === 'object' && value !== null;
}

function isError(value) {
    return value instanceof Error || internal.kindOf(value) === 'Error';
}

function isRegExp(value) {
    return internal.kindOf(value) === 'RegExp';
}

function isErrorClass(C) {
    return Object.prototype.isPrototypeOf.call(Error, C) || C === Error;
}

function fail(method, actual, expected, message) {
    if (message instanceof Error) {
        throw message;
    }
    throw new AssertionError({actual: actual, expected: expected, message: message,
                              operator: method.name, stackStartFn: method});
}

// With a message of ours, unless there is one.
function failWith(method, actual, expected, message, ours) {
    var error;

    if (message instanceof Error) {
        throw message;
    }
    error = new AssertionError({actual: actual, expected: expected, message: message || ours,
                                operator: method.name, stackStartFn: method});
    error.generatedMessage = !message;
    throw error;
}

function caught(f) {
    internal.validate.func(f, 'fn');
    try {
        f();
    } catch (error) {
        return error;
    }
    return NOTHING;
}

// The properties that are compared, for showing them.
function Comparison(object, keys, actual) {
    var self = this;

    keys.forEach(function (key) {
        if (key in object) {
            self[key] = actual !== undefined && matches(actual[key], object[key]) ? actual[key] :
                object[key];
        }
    });
}

function matches(value, expected) {
    return typeof value === 'string' && isRegExp(expected) && expected.exec(value) !== null;
}

function compareKey(method, actual, expected, key, message, keys) {
    var error;

    if (key in actual && isDeepStrictEqual(actual[key], expected[key])) {
        return;
    }
    if (message) {
        fail(method, actual, expected, message);
    }
    error = new AssertionError({actual: new Comparison(actual, keys),
                                expected: new Comparison(expected, keys, actual),
                                operator: 'deepStrictEqual', stackStartFn: method});
    error.actual = actual;
    error.expected = expected;
    error.operator = method.name;
    throw error;
}

// An object, or an error: each of its properties must be there.
function checkObject(method, actual, expected, message) {
    var keys = Object.keys(expected);
    var error;

    if (!isObject(actual)) {
        error = new AssertionError({actual: actual, expected: expected, message: message,
                                    operator: 'deepStrictEqual', stackStartFn: method});
        error.operator = method.name;
        throw error;
    }
    if (expected instanceof Error) {
        keys.push('name', 'message');
    } else if (keys.length === 0) {
        throw internal.errors.invalidValue('error', expected, 'may not be an empty object');
    }
    keys.forEach(function (key) {
        if (!matches(actual[key], expected[key])) {
            compareKey(method, actual, expected, key, message, keys);
        }
    });
}

function checkRegExp(method, actual, expected, message) {
    var text = String(actual);

    if (expected.exec(text) === null) {
        failWith(method, actual, expected, message, 'The input did not match the regular expression ' +
            internal.inspect(expected) + '. Input:\n\n' + internal.inspect(text) + '\n');
    }
}

function checkFunction(method, actual, expected, message) {
    var result;

    if (expected.prototype !== undefined && actual instanceof expected) {
        return;
    }
    if (Object.prototype.isPrototypeOf.call(Error, expected)) {
        failWith(method, actual, expected, message, 'The error is expected to be an instance of "' +
            expected.name + '". Received ' + (isError(actual) ?
            '"' + actual.name + '"\n\nError message:\n\n' + actual.message :
            '"' + internal.inspect(actual, {depth: -1}) + '"'));
    }
    result = expected.call({}, actual);
    if (result !== true) {
        failWith(method, actual, expected, message, 'The ' +
            (expected.name ? '"' + expected.name + '" ' : '') +
            'validation function is expected to return "true". Received ' +
            internal.inspect(result) + (isError(actual) ? '\n\nCaught error:\n\n' + actual : ''));
    }
}

function ambiguous(text) {
    return internal.makeError(TypeError, 'ERR_AMBIGUOUS_ARGUMENT',
        'The "error/message" argument is ambiguous. ' + text);
}

// A text as the second argument is the message, unless somebody meant the error's.
function checkText(actual, expected, count) {
    if (count === 4) {
        throw internal.errors.invalidArgType('error', VALIDATIONS, expected);
    }
    if (isObject(actual)) {
        if (actual.message === expected) {
            throw ambiguous('The error message "' + actual.message +
                            '" is identical to the message.');
        }
    } else if (actual === expected) {
        throw ambiguous('The error "' + actual + '" is identical to the message.');
    }
}

function what(method) {
    return /eject/.test(method.name) ? 'rejection' : 'exception';
}

/** What was thrown must be as expected: an error, a class, a regular expression, a function. */
function expectError(method, actual, expected, message) {
    if (typeof expected === 'string') {
        checkText(actual, expected, arguments.length);
        message = expected;
        expected = undefined;
    } else if (expected !== undefined && expected !== null && !isObject(expected) &&
               typeof expected !== 'function') {
        throw internal.errors.invalidArgType('error', VALIDATIONS, expected);
    }
    if (actual === NOTHING) {
        fail(method, undefined, expected, 'Missing expected ' + what(method) +
            (expected && expected.name ? ' (' + expected.name + ')' : '') +
            (message ? ': ' + message : '.'));
    }
    if (!expected) {
        return;
    }
    if (typeof expected === 'function') {
        checkFunction(method, actual, expected, message);
    } else if (isRegExp(expected)) {
        checkRegExp(method, actual, expected, message);
    } else {
        checkObject(method, actual, expected, message);
    }
}

function isUnwanted(actual, expected) {
    if (typeof expected !== 'function') {
        if (isRegExp(expected)) {
            return expected.exec(String(actual)) !== null;
        }
        throw internal.errors.invalidArgType('expected', ['Function', 'RegExp'], expected);
    }
    if (expected.prototype !== undefined && actual instanceof expected) {
        return true;
    }
    return !isErrorClass(expected) && expected.call({}, actual) === true;
}

function expectNoError(method, actual, expected, message) {
    if (actual === NOTHING) {
        return;
    }
    if (typeof expected === 'string') {
        message = expected;
        expected = undefined;
    }
    if (!expected || isUnwanted(actual, expected)) {
        fail(method, actual, expected, 'Got unwanted ' + what(method) +
            (message ? ': ' + message : '.') + '\nActual message: "' + (actual && actual.message) +
            '"');
    }
    throw actual;
}

function isPromise(value) {
    return internal.kindOf(value) === 'Promise' ||
        (isObject(value) && typeof value.then === 'function' && typeof value['catch'] === 'function');
}

// A promise of what was rejected, or of NOTHING.
function rejection(promiseOrFunction) {
    var promise = promiseOrFunction;

    if (typeof promise === 'function') {
        promise = promise();
        if (!isPromise(promise)) {
            throw internal.errors.invalidReturnValue('instance of Promise', 'promiseFn', promise);
        }
    } else if (!isPromise(promise)) {
        throw internal.errors.invalidArgType('promiseFn', ['Function', 'Promise'], promise);
    }
    return promise.then(function () { return NOTHING; }, function (error) { return error; });
}

// Calls check(method, actual, ...rest), with as many arguments as there were.
function after(promiseOrFunction, check, method, rest) {
    var actual;

    try {
        actual = rejection(promiseOrFunction);
    } catch (error) {
        return Promise.reject(error);
    }
    return actual.then(function (error) {
        check.apply(undefined, [method, error].concat(rest));
    });
}

function rest(args) {
    return Array.prototype.slice.call(args, 1);
}

exports.throws = function throws(f) {
    expectError.apply(undefined, [throws, caught(f)].concat(rest(arguments)));
};

exports.doesNotThrow = function doesNotThrow(f) {
    expectNoError.apply(undefined, [doesNotThrow, caught(f)].concat(rest(arguments)));
};

exports.rejects = function rejects(promiseOrFunction) {
    return after(promiseOrFunction, expectError, rejects, rest(arguments));
};

exports.doesNotReject = function doesNotReject(promiseOrFunction) {
    return after(promiseOrFunction, expectNoError, doesNotReject, rest(arguments));
};
