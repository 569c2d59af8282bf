/*
 * buffer.js - what the engine's own Buffer lacks: Buffer.from, alloc, allocUnsafe and a byteLength
 * that counts UTF-8.
 *
 * Unlike Node: the only encoding is UTF-8, and a Buffer made of an ArrayBuffer is a copy of it.
 */
'use strict';

function checkEncoding(encoding) {
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) {
        throw new TypeError('Buffer: the encoding ' + String(encoding) + ' is not available');
    }
}

function define(name, value) {
    Object.defineProperty(Buffer, name, {value: value, writable: true, configurable: true});
}

define('from', function from(value, encoding) {
    if (typeof value === 'string') {
        checkEncoding(encoding);
        return native.from(value);
    }
    if (native.isBytes(value)) {
        return native.from(value);
    }
    if (value !== null && typeof value === 'object' && typeof value.length === 'number') {
        return new Buffer([].slice.call(value));
    }
    throw new TypeError('Buffer.from: a string, an array or bytes are expected');
});

define('alloc', function alloc(size, fill) {
    var buffer;

    if (typeof size !== 'number' || !(size >= 0)) {
        throw new TypeError('Buffer.alloc: the size must be a number that is not negative');
    }
    buffer = new Buffer(size);
    return fill === undefined ? buffer : buffer.fill(fill);
});

define('allocUnsafe', function allocUnsafe(size) {
    return Buffer.alloc(size);
});

define('byteLength', function byteLength(value, encoding) {
    if (typeof value === 'string') {
        checkEncoding(encoding);
        return native.utf8Size(value);
    }
    return value.byteLength;
});
