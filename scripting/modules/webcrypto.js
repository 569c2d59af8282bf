/*
 * webcrypto.js - the global `crypto` of the Web: getRandomValues and randomUUID.
 *
 * Unlike Node there is no `subtle`.
 */
'use strict';

var errors = internal.errors;

var QUOTA = 65536;

function Crypto() {
    throw errors.coded(TypeError, 'ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
}

function check(object) {
    if (!(object instanceof Crypto)) {
        throw errors.coded(TypeError, 'ERR_INVALID_THIS', 'Value of "this" must be of type Crypto');
    }
}

function isIntegerArray(value) {
    return native.isView(value) && [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array,
        Int32Array, Uint32Array].some(function (Class) { return value instanceof Class; });
}

function fill(array) {
    if (!isIntegerArray(array)) {
        throw new DOMException('The data argument must be an integer-type TypedArray', 'TypeMismatchError');
    }
    if (array.byteLength > QUOTA) {
        throw new DOMException('The requested length exceeds 65,536 bytes', 'QuotaExceededError');
    }
    native.randomFill(array, 0, array.byteLength);
    return array;
}

function define(name, value) {
    Object.defineProperty(Crypto.prototype, name, {value: value, writable: true, enumerable: true, configurable: true});
}

define('getRandomValues', function getRandomValues(array) {
    check(this);
    if (arguments.length === 0) {
        throw errors.coded(TypeError, 'ERR_MISSING_ARGS', 'Failed to execute \'getRandomValues\' on \'Crypto\': ' +
                           '1 argument required, but only 0 present.');
    }
    return fill(array);
});

define('randomUUID', function randomUUID() {
    check(this);
    return native.randomUUID();
});

if (Symbol.toStringTag) {
    Object.defineProperty(Crypto.prototype, Symbol.toStringTag, {value: 'Crypto', configurable: true});
}

exports.Crypto = Crypto;
exports.crypto = Object.create(Crypto.prototype);
