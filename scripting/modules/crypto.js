/*
 * crypto.js - the module `crypto`: random bytes, numbers and UUIDs, timingSafeEqual, and
 * `webcrypto`. Hashes and HMAC are in crypto_hash.js.
 *
 * Unlike Node: ciphers, keys, signatures and key derivation are not there, and what takes a
 * callback does its work before it returns (the callback still comes later).
 */
'use strict';

var errors = internal.errors;
var hashes = require('internal/crypto_hash');
var webcrypto = require('internal/webcrypto').crypto;

var SIZE_MAX = 2147483647;
var RANGE_MAX = 281474976710656; // 2 ** 48
var later = setImmediate;
var nextTick = process.nextTick;

function checkFunction(value) {
    if (typeof value !== 'function') {
        throw errors.invalidType('The "callback" argument', 'of type function', value);
    }
}

function checkSize(value, name, min, max) {
    if (typeof value !== 'number') {
        throw errors.invalidType('The "' + name + '" argument', 'of type number', value);
    }
    if (!(value >= min && value <= max)) {
        throw errors.outOfRange(name, '>= ' + min + ' && <= ' + max, value);
    }
}

function randomBytes(size, callback) {
    var bytes;

    checkSize(size, 'size', 0, SIZE_MAX);
    if (callback !== undefined) {
        checkFunction(callback);
    }
    bytes = native.randomBytes(size);
    if (callback === undefined) {
        return bytes;
    }
    later(callback, null, bytes);
    return undefined;
}

// Where to fill, in bytes: `offset` and `size` count elements, as in Node.
function fill(target, offset, size) {
    var width = target.BYTES_PER_ELEMENT || 1;
    var whole = target.byteLength;

    offset = offset === undefined ? 0 : offset;
    checkSize(typeof offset === 'number' ? offset * width : offset, 'offset', 0, whole);
    offset *= width;
    if (size === undefined) {
        size = whole - offset;
    } else {
        checkSize(size, 'size', 0, SIZE_MAX);
        size *= width;
    }
    if (size + offset > whole) {
        throw errors.outOfRange('size + offset', '<= ' + whole, size + offset);
    }
    native.randomFill(target, Math.trunc(offset), Math.trunc(size));
}

function checkView(value) {
    if (!native.isView(value)) {
        throw errors.invalidType('The "buf" argument', 'an instance of ArrayBuffer or ArrayBufferView', value);
    }
}

function randomFillSync(target, offset, size) {
    checkView(target);
    fill(target, offset, size);
    return target;
}

function randomFill(target, offset, size, callback) {
    checkView(target);
    if (typeof offset === 'function') {
        callback = offset;
        offset = size = undefined;
    } else if (typeof size === 'function') {
        callback = size;
        size = undefined;
    }
    checkFunction(callback);
    fill(target, offset, size);
    later(callback, null, target);
}

function checkInteger(value, name) {
    if (!Number.isSafeInteger(value)) {
        throw errors.invalidType('The "' + name + '" argument', 'a safe integer', value);
    }
}

function randomInt(min, max, callback) {
    var range, unbiased, value;

    if (max === undefined || typeof max === 'function') {
        callback = max;
        max = min;
        min = 0;
    }
    if (callback !== undefined) {
        checkFunction(callback);
    }
    checkInteger(min, 'min');
    checkInteger(max, 'max');
    if (max <= min) {
        throw errors.outOfRange('max', 'greater than the value of "min" (' + min + ')', max);
    }
    range = max - min;
    if (!(range < RANGE_MAX)) {
        throw errors.outOfRange('max - min', '<= ' + (RANGE_MAX - 1), range);
    }
    // What is above the last whole multiple would make small numbers likelier.
    unbiased = RANGE_MAX - RANGE_MAX % range;
    do {
        value = native.random48();
    } while (value >= unbiased);
    value = value % range + min;
    if (callback === undefined) {
        return value;
    }
    nextTick(callback, undefined, value);
    return undefined;
}

function randomUUID(options) {
    if (options !== undefined) {
        if (options === null || typeof options !== 'object') {
            throw errors.invalidType('The "options" argument', 'of type object', options);
        }
        if (options.disableEntropyCache !== undefined && typeof options.disableEntropyCache !== 'boolean') {
            throw errors.invalidType('The "options.disableEntropyCache" property', 'of type boolean',
                                     options.disableEntropyCache);
        }
    }
    return native.randomUUID();
}

function timingSafeEqual(a, b) {
    var same;

    [a, b].forEach(function (value, i) {
        if (!native.isView(value)) {
            throw errors.coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'The "buf' + (i + 1) + '" argument must be an ' +
                               'instance of ArrayBuffer, Buffer, TypedArray, or DataView.');
        }
    });
    same = native.sameBytes(a, b);
    if (same === undefined) {
        throw errors.coded(RangeError, 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH',
                           'Input buffers must have the same byte length');
    }
    return same;
}

module.exports = {
    createHash: hashes.createHash,
    createHmac: hashes.createHmac,
    getHashes: hashes.getHashes,
    randomBytes: randomBytes,
    pseudoRandomBytes: randomBytes,
    rng: randomBytes,
    prng: randomBytes,
    randomFill: randomFill,
    randomFillSync: randomFillSync,
    randomInt: randomInt,
    randomUUID: randomUUID,
    timingSafeEqual: timingSafeEqual,
    hash: hashes.hash,
    Hash: hashes.Hash,
    Hmac: hashes.Hmac,
    webcrypto: webcrypto,
    getRandomValues: function getRandomValues(array) { return webcrypto.getRandomValues(array); }
};
['pseudoRandomBytes', 'rng', 'prng'].forEach(function (name) {
    Object.defineProperty(module.exports, name, {enumerable: false});
});
