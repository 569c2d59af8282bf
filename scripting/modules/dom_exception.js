/*
 * dom_exception.js - the global DOMException, with the names and numbers of Web IDL 2.8.1.
 */
'use strict';

// The codes 1 to 25 in order; '' where a code has no name that is still in use.
var NAMES = ['IndexSizeError', '', 'HierarchyRequestError', 'WrongDocumentError', 'InvalidCharacterError',
    '', 'NoModificationAllowedError', 'NotFoundError', 'NotSupportedError', 'InUseAttributeError',
    'InvalidStateError', 'SyntaxError', 'InvalidModificationError', 'NamespaceError', 'InvalidAccessError',
    '', 'TypeMismatchError', 'SecurityError', 'NetworkError', 'AbortError', 'URLMismatchError',
    'QuotaExceededError', 'TimeoutError', 'InvalidNodeTypeError', 'DataCloneError'];
var CONSTANTS = ('INDEX_SIZE DOMSTRING_SIZE HIERARCHY_REQUEST WRONG_DOCUMENT INVALID_CHARACTER NO_DATA_ALLOWED ' +
    'NO_MODIFICATION_ALLOWED NOT_FOUND NOT_SUPPORTED INUSE_ATTRIBUTE INVALID_STATE SYNTAX ' +
    'INVALID_MODIFICATION NAMESPACE INVALID_ACCESS VALIDATION TYPE_MISMATCH SECURITY NETWORK ABORT ' +
    'URL_MISMATCH QUOTA_EXCEEDED TIMEOUT INVALID_NODE_TYPE DATA_CLONE').split(' ');

var STATE = internal.hidden('exception');
var captureStackTrace = Error.captureStackTrace;

function text(value) {
    if (typeof value === 'symbol') {
        throw new TypeError('Cannot convert a Symbol value to a string');
    }
    return String(value);
}

/** An Error with a name of the table; `options` is that name, or has `name` and `cause`. */
function DOMException(message, options) {
    var name = options;

    if (!(this instanceof DOMException)) {
        throw new TypeError('Class constructor DOMException cannot be invoked without \'new\'');
    }
    if (options !== null && typeof options === 'object') {
        name = options.name;
        if ('cause' in options) {
            Object.defineProperty(this, 'cause', {value: options.cause, writable: true, configurable: true});
        }
    }
    captureStackTrace(this, DOMException);
    Object.defineProperty(this, STATE, {
        value: {message: message === undefined ? '' : text(message), name: name === undefined ? 'Error' : text(name)}
    });
    Error.captureStackTrace(this, DOMException);
}

function stateOf(exception) {
    if (exception === null || typeof exception !== 'object' || !exception[STATE]) {
        throw internal.errors.invalidThis('DOMException');
    }
    return exception[STATE];
}

DOMException.prototype = Object.create(Error.prototype, {
    constructor: {value: DOMException, writable: true, configurable: true}
});

function define(name, get) {
    Object.defineProperty(DOMException.prototype, name, {get: get, enumerable: true, configurable: true});
}

define('name', function () { return stateOf(this).name; });
define('message', function () { return stateOf(this).message; });
define('code', function () {
    var name = stateOf(this).name;

    return name === '' ? 0 : NAMES.indexOf(name) + 1;
});
Object.defineProperty(DOMException.prototype, Symbol.toStringTag, {value: 'DOMException', configurable: true});

CONSTANTS.forEach(function (name, at) {
    var constant = {value: at + 1, enumerable: true};

    Object.defineProperty(DOMException, name + '_ERR', constant);
    Object.defineProperty(DOMException.prototype, name + '_ERR', constant);
});

exports.DOMException = DOMException;
