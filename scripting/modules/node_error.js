/*
 * node_error.js - errors with the codes, classes and messages that Node gives them.
 *
 * Loaded when first needed, as `internal.makeError` and `internal.errors`. An error made here has
 * `code` as an own property; its toString() and its stack begin `TypeError [ERR_X]: message`, and
 * its `name` is its class's.
 */
'use strict';

var TYPES = ['string', 'function', 'number', 'object', 'boolean', 'bigint', 'symbol'];
var ALSO_TYPES = {Function: 'function', Object: 'object'}; // how some callers write two of them
var TYPE_SHOWN_MAX = 28;   // characters of a string in "Received type"
var VALUE_SHOWN_MAX = 128; // characters of a value that is refused

var INSPECT = Symbol.for('nodejs.util.inspect.custom');

var bases = [];      // classes that errors were made of
var prototypes = []; // at the same index: the prototype of those errors

function hidden(target, name, value) {
    Object.defineProperty(target, name, {value: value, writable: true, configurable: true});
}

function describeWithCode() {
    return this.name + ' [' + this.code + ']: ' + this.message;
}

// Like Node's, errors with a code have a prototype between them and their class's.
function prototypeFor(Base) {
    var at = bases.indexOf(Base);

    if (at < 0) {
        at = bases.push(Base) - 1;
        prototypes[at] = Object.create(Base.prototype);
        showCode(prototypes[at]);
    }
    return prototypes[at];
}

/** Errors that inherit from the prototype have their code in their text and their stack. */
function showCode(prototype) {
    hidden(prototype, 'toString', describeWithCode);
    native.setHeader(prototype, describeWithCode);
}

/**
 * An error of class `Base` (Error, TypeError, RangeError ...) with a code.
 * @param {function} Base @param {string} code @param {string} message @returns {Error}
 */
function makeError(Base, code, message) {
    var error = new Base(message);

    Object.setPrototypeOf(error, prototypeFor(Base));
    error.code = code;
    return error;
}

// ['a', 'b', 'c'] -> 'a, b, or c'
function orList(list) {
    return list.length < 3 ? list.join(' or ') :
        list.slice(0, -1).join(', ') + ', or ' + list[list.length - 1];
}

// 'of type string or an instance of Foo or Bar': what a value may be, from names of types, of
// classes, and words of other kinds, in this order.
function expectation(expected) {
    var types = [];
    var classes = [];
    var others = [];
    var parts = [];

    expected.forEach(function (each) {
        if (TYPES.indexOf(each) >= 0 || ALSO_TYPES.hasOwnProperty(each)) {
            types.push(ALSO_TYPES[each] || each);
        } else if (/^([A-Z][a-z0-9]*)+$/.test(each)) {
            classes.push(each);
        } else {
            others.push(each);
        }
    });
    if (classes.length > 0 && types.indexOf('object') >= 0) {
        types.splice(types.indexOf('object'), 1);
        classes.push('Object');
    }
    if (types.length > 0) {
        parts.push((types.length > 1 ? 'one of type ' : 'of type ') + orList(types));
    }
    if (classes.length > 0) {
        parts.push('an instance of ' + orList(classes));
    }
    if (others.length > 0) {
        parts.push((others.length > 1 ? 'one of ' : /[A-Z]/.test(others[0]) ? 'an ' : '') +
                   orList(others));
    }
    return parts.join(' or ');
}

// 'an instance of Foo', "type string ('x')": a value after the word "Received".
function received(value) {
    var text;

    if (value === undefined || value === null) {
        return String(value);
    }
    if (typeof value === 'function') {
        return 'function ' + value.name;
    }
    if (typeof value === 'object') {
        return value.constructor && value.constructor.name !== undefined ?
            'an instance of ' + value.constructor.name : internal.inspect(value, {depth: -1});
    }
    text = value;
    if (typeof value === 'string' && value.length > TYPE_SHOWN_MAX) {
        text = value.slice(0, TYPE_SHOWN_MAX - 3) + '...';
    }
    text = internal.inspect(text);
    return 'type ' + typeof value + ' (' + text + ')';
}

// 'argument' or 'property', whichever the name is of.
function kindOfName(name) {
    return name.indexOf('.') >= 0 ? 'property' : 'argument';
}

/** 12345678 -> '12_345_678'; of whole numbers above 2^32 only. */
function outOfRangeText(value) {
    if (typeof value !== 'number' || Math.floor(value) !== value || Math.abs(value) <= 4294967296 ||
        Math.abs(value) === Infinity) {
        return internal.inspect(value);
    }
    return String(value).replace(/[^-](?=(...)+$)/g, '$&_');
}

// The class is Node's own: scripts see it as a constructor only.
function AbortError() {
    return errors.abortError();
}

AbortError.prototype = Object.create(Error.prototype, {
    constructor: {value: AbortError, writable: true, configurable: true}
});

var errors = {
    coded: makeError,

    /** `subject` is 'The "size" argument', `expected` 'of type number or an instance of Date'. */
    invalidType: function invalidType(subject, expected, value) {
        return makeError(TypeError, 'ERR_INVALID_ARG_TYPE',
                         subject + ' must be ' + expected + '. Received ' + received(value));
    },

    /** `expected`: a name of a type or class, or an array of them. */
    invalidArgType: function invalidArgType(name, expected, value) {
        var subject = / argument$/.test(name) ? name : '"' + name + '" ' + kindOfName(name);

        return errors.invalidType('The ' + subject, expectation([].concat(expected)), value);
    },

    /** `reason` is 'is invalid' when absent. */
    invalidValue: function invalidValue(name, value, reason, Base) {
        var text = internal.inspect(value);

        if (text.length > VALUE_SHOWN_MAX) {
            text = text.slice(0, VALUE_SHOWN_MAX) + '...';
        }
        return makeError(Base || TypeError, 'ERR_INVALID_ARG_VALUE', 'The ' + kindOfName(name) +
            ' \'' + name + '\' ' + (reason || 'is invalid') + '. Received ' + text);
    },

    /** `range` follows "It must be". */
    outOfRange: function outOfRange(name, range, value) {
        return makeError(RangeError, 'ERR_OUT_OF_RANGE', 'The value of "' + name +
            '" is out of range. It must be ' + range + '. Received ' + outOfRangeText(value));
    },

    /** The names of arguments, or arrays of names of which one is needed. */
    missingArgs: function missingArgs() {
        var names = Array.prototype.map.call(arguments, function (name) {
            return Array.isArray(name) ? name.map(quoted).join(' or ') : quoted(name);
        });

        return makeError(TypeError, 'ERR_MISSING_ARGS', 'The ' + (names.length < 3 ?
            names.join(' and ') : names.slice(0, -1).join(', ') + ', and ' + names[names.length - 1]) +
            (names.length > 1 ? ' arguments' : ' argument') + ' must be specified');
    },

    invalidReturnValue: function invalidReturnValue(expected, name, value) {
        return makeError(TypeError, 'ERR_INVALID_RETURN_VALUE', 'Expected ' + expected +
            ' to be returned from the "' + name + '" function but got ' +
            received(value) + '.');
    },

    unhandledError: function unhandledError(value) {
        var error = makeError(Error, 'ERR_UNHANDLED_ERROR', 'Unhandled error. (' +
            (typeof value === 'string' ? '\'' + value + '\'' : internal.inspect(value)) + ')');

        error.context = value;
        return error;
    },

    unknownEncoding: function unknownEncoding(name) {
        return makeError(TypeError, 'ERR_UNKNOWN_ENCODING', 'Unknown encoding: ' + name);
    },

    invalidThis: function invalidThis(name) {
        return makeError(TypeError, 'ERR_INVALID_THIS', 'Value of "this" must be of type ' + name);
    },

    invalidState: function invalidState(text) {
        return makeError(Error, 'ERR_INVALID_STATE', 'Invalid state: ' + text);
    },

    illegalConstructor: function illegalConstructor() {
        return makeError(TypeError, 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
    },

    notImplemented: function notImplemented(name) {
        return makeError(Error, 'ERR_METHOD_NOT_IMPLEMENTED', 'The ' + name +
            ' method is not implemented');
    },

    /** What an aborted operation throws; `cause` is the signal's reason. */
    abortError: function abortError(cause) {
        var error = new Error('The operation was aborted');

        Object.setPrototypeOf(error, AbortError.prototype);
        if (cause !== undefined) {
            hidden(error, 'cause', cause);
        }
        error.code = 'ABORT_ERR';
        error.name = 'AbortError';
        return error;
    },

    /** An error of a call of the system: `info` has code, message, syscall, errno and perhaps path. */
    systemError: function systemError(code, message, info) {
        var error = makeError(Error, code, message + ': ' + info.syscall + ' returned ' + info.code + ' (' +
                              info.message + ')' + (info.path === undefined ? '' : ' ' + info.path));

        hidden(error, 'name', 'SystemError');
        if (typeof error.stack === 'string') {
            hidden(error, 'stack', error.stack.replace(/^Error/, 'SystemError'));
        }
        error.info = info;
        ['errno', 'syscall', 'path'].forEach(function (name) {
            if (info[name] !== undefined) {
                Object.defineProperty(error, name, {
                    get: function () { return info[name]; }, set: function (value) { info[name] = value; },
                    enumerable: true, configurable: true
                });
            }
        });
        hidden(error, INSPECT, function (depth, options) {
            return internal.inspect(this, Object.assign({}, options, {getters: true, customInspect: false}));
        });
        return error;
    },

    showCode: showCode,

    /** {file, line, column} of where the error was made, in the script's own files; or null. */
    firstFrame: function firstFrame(error) {
        var frames = native.frames(error);

        return frames.length === 0 ? null : {file: frames[1], line: frames[2], column: frames[3]};
    },

    /** The text behind "Received" in the messages above. */
    received: received
};

function quoted(name) {
    return '"' + name + '"';
}

exports.makeError = makeError;
exports.errors = errors;
