/*
 * crypto_hash.js - createHash, createHmac, hash and getHashes of the module `crypto`.
 *
 * Unlike Node, a Hash is no stream: it has update(), digest() and copy() alone.
 */
'use strict';

var errors = internal.errors;
var Buffer = require('buffer').Buffer;

var DATA_EXPECTED = 'of type string or an instance of Buffer, TypedArray, or DataView';
var KEY_EXPECTED = 'of type string or an instance of ArrayBuffer, Buffer, TypedArray, DataView, KeyObject, ' +
    'or CryptoKey';

function checkString(value, name) {
    if (typeof value !== 'string') {
        throw errors.invalidType('The "' + name + '" argument', 'of type string', value);
    }
}

function checkData(value, name) {
    if (typeof value !== 'string' && !ArrayBuffer.isView(value)) {
        throw errors.invalidType('The "' + name + '" argument', DATA_EXPECTED, value);
    }
}

// A Buffer as it is, or as text when the encoding is one.
function encoded(bytes, encoding) {
    return typeof encoding === 'string' && Buffer.isEncoding(encoding) ? bytes.toString(encoding) : bytes;
}

function outputLength(options) {
    var length = options ? options.outputLength : undefined;

    if (length !== undefined && typeof length !== 'number') {
        throw errors.invalidType('The "options.outputLength" property', 'of type number', length);
    }
    if (length !== undefined && !(length >= 0 && length <= 4294967295 && Math.floor(length) === length)) {
        throw errors.outOfRange('options.outputLength',
                                length === Math.floor(length) ? '>= 0 && <= 4294967295' : 'an integer', length);
    }
    return length;
}

function Hash(algorithm, options) {
    if (!(this instanceof Hash)) {
        return new Hash(algorithm, options);
    }
    if (algorithm instanceof Hash) {
        native.copyHash(this, algorithm);
        return undefined;
    }
    checkString(algorithm, 'algorithm');
    if (!native.openHash(this, algorithm, outputLength(options))) {
        throw new Error('Digest method not supported');
    }
    return undefined;
}

Hash.prototype.copy = function copy() {
    return new Hash(this);
};

Hash.prototype.update = function update(data, encoding) {
    checkData(data, 'data');
    native.update(this, data, encoding);
    return this;
};

Hash.prototype.digest = function digest(encoding) {
    return encoded(native.finish(this), encoding);
};

function Hmac(algorithm, key, options) {
    if (!(this instanceof Hmac)) {
        return new Hmac(algorithm, key, options);
    }
    checkString(algorithm, 'hmac');
    if (typeof key !== 'string' && !ArrayBuffer.isView(key) && !(key instanceof ArrayBuffer)) {
        throw errors.invalidType('The "key" argument', KEY_EXPECTED, key);
    }
    if (!native.openHmac(this, algorithm, key, options ? options.encoding : undefined)) {
        throw errors.coded(TypeError, 'ERR_CRYPTO_INVALID_DIGEST', 'Invalid digest: ' + algorithm);
    }
    Object.defineProperty(this, '_over', {value: false, writable: true});
    return undefined;
}

Hmac.prototype.update = Hash.prototype.update;

// The second time it is empty, in Node too.
Hmac.prototype.digest = function digest(encoding) {
    if (this._over) {
        return encoded(Buffer.alloc(0), encoding);
    }
    this._over = true;
    return encoded(native.finish(this), encoding);
};

exports.createHash = function createHash(algorithm, options) {
    return new Hash(algorithm, options);
};

exports.createHmac = function createHmac(algorithm, key, options) {
    return new Hmac(algorithm, key, options);
};

// All at once; the digits are hexadecimal unless told otherwise.
exports.hash = function hash(algorithm, input, outputEncoding) {
    var object = Object.create(Hash.prototype);

    checkString(algorithm, 'algorithm');
    checkData(input, 'input');
    outputEncoding = outputEncoding === undefined ? 'hex' : outputEncoding;
    checkString(outputEncoding, 'outputEncoding');
    if (outputEncoding !== 'buffer' && !Buffer.isEncoding(outputEncoding)) {
        throw errors.invalidValue('outputEncoding', outputEncoding);
    }
    if (!native.openHash(object, algorithm, undefined)) {
        throw new Error('Digest method ' + algorithm + ' is not supported');
    }
    native.update(object, input, undefined);
    return encoded(native.finish(object), outputEncoding);
};

exports.getHashes = function getHashes() {
    return native.hashNames();
};

exports.Hash = Hash;
exports.Hmac = Hmac;
