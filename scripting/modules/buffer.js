/*
 * buffer.js - the module `buffer`: Buffer as in Node 20, atob, btoa, transcode, isUtf8, isAscii.
 *
 * Nearly all of Buffer is C (buffer.c): a Buffer is an Uint8Array whose prototype is the engine's
 * own Buffer.prototype, where our methods stand. Here is what is not, except for what is seldom
 * called (buffer_extra.js). Unlike Node: allocUnsafe gives zeros, no two Buffers share a pool (so `offset` is 0 and `buffer` has the
 * Buffer's size), the 64-bit integer methods throw, for there is no BigInt; Blob and File are not
 * there.
 */
'use strict';

var MAX_LENGTH = 4294967296;
var STRING_MAX_LENGTH = 536870888;
var FROM_EXPECTED = 'of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object';

var warned = false;

function Buffer(value, encodingOrOffset, length) {
    warnOfConstructor();
    if (typeof value === 'number') {
        if (typeof encodingOrOffset === 'string') {
            throw internal.errors.invalidType('The "string" argument', 'of type string', value);
        }
        return Buffer.alloc(value);
    }
    return Buffer.from(value, encodingOrOffset, length);
}

// Once, and not for what packages do, as in Node.
function warnOfConstructor() {
    if (!warned && typeof process.emitWarning === 'function' &&
        !/[\\/]node_modules[\\/]/.test(new Error('').stack)) {
        warned = true;
        process.emitWarning('Buffer() is deprecated due to security and usability issues. Please use the ' +
            'Buffer.alloc(), Buffer.allocUnsafe(), or Buffer.from() methods instead.',
            'DeprecationWarning', 'DEP0005');
    }
}

function extra() {
    return require('internal/buffer_extra');
}

Object.setPrototypeOf(Buffer, Uint8Array);
native.install(Buffer);
Buffer.poolSize = 8192;

// What map(), filter() and the like make of a Buffer: the same without the warning.
function FastBuffer(value, offset, length) {
    return typeof value === 'number' ? Buffer.alloc(value) : Buffer.from(value, offset, length);
}

FastBuffer.prototype = Buffer.prototype;
if (Symbol.species) {
    Object.defineProperty(Buffer, Symbol.species, {
        get: function () { return FastBuffer; }, enumerable: true, configurable: true
    });
}

// ---- Buffer.from ----

function fromArrayBuffer(value, offset, length) {
    var most;

    offset = offset === undefined ? 0 : +offset || 0;
    most = value.byteLength - offset;
    if (most < 0) {
        throw internal.errors.coded(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', '"offset" is outside of buffer bounds');
    }
    if (length === undefined) {
        length = most;
    } else {
        length = +length > 0 ? +length : 0;
        if (length > most) {
            throw internal.errors.coded(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', '"length" is outside of buffer bounds');
        }
    }
    return native.fromArrayBuffer(value, offset < 0 ? Math.floor(offset) : Math.trunc(offset),
                                  Math.trunc(length));
}

// A Buffer of what has elements; undefined of what has none.
function fromElements(value) {
    if (value.length !== undefined || native.isArrayBuffer(value.buffer)) {
        return native.fromElements(value, typeof value.length === 'number' ? value.length : 0);
    }
    if (value.type === 'Buffer' && Array.isArray(value.data)) {
        return native.fromElements(value.data, value.data.length);
    }
    return undefined;
}

// What C does not do itself: anything but strings, Buffers and arrays.
internal.bufferFrom = function bufferFrom(value, encodingOrOffset, length) {
    var primitive, buffer;

    if (typeof value === 'object' && value !== null) {
        if (native.isArrayBuffer(value)) {
            return fromArrayBuffer(value, encodingOrOffset, length);
        }
        primitive = value.valueOf && value.valueOf();
        if (primitive !== null && primitive !== undefined && primitive !== value &&
            (typeof primitive === 'string' || typeof primitive === 'object')) {
            return Buffer.from(primitive, encodingOrOffset, length);
        }
        buffer = fromElements(value);
        if (buffer) {
            return buffer;
        }
        if (Symbol.toPrimitive && typeof value[Symbol.toPrimitive] === 'function') {
            primitive = value[Symbol.toPrimitive]('string');
            if (typeof primitive === 'string') {
                return Buffer.from(primitive, encodingOrOffset);
            }
        }
    }
    throw internal.errors.invalidType('The first argument', FROM_EXPECTED, value);
};

Buffer.copyBytesFrom = function copyBytesFrom(view, offset, length) {
    return extra().copyBytesFrom(view, offset, length);
};

Buffer.of = function of() {
    return native.fromElements(arguments, arguments.length);
};

// ---- Buffer.prototype ----

Buffer.prototype.inspect = function inspect(depth, options, inspect) {
    return extra().inspect(this, options, inspect);
};
Object.defineProperty(Buffer.prototype, Symbol.for('nodejs.util.inspect.custom'), {
    value: Buffer.prototype.inspect, writable: true, configurable: true, enumerable: true
});

function define(name, get) {
    Object.defineProperty(Buffer.prototype, name, {get: get, enumerable: true});
}

define('parent', function () {
    return Buffer.isBuffer(this) ? this.buffer : undefined;
});
define('offset', function () {
    return Buffer.isBuffer(this) ? this.byteOffset : undefined;
});

// ---- the module ----

function SlowBuffer(size) {
    return Buffer.allocUnsafeSlow(size);
}

SlowBuffer.prototype = Object.create(Buffer.prototype);
Object.setPrototypeOf(SlowBuffer, Uint8Array);

module.exports = {
    Buffer: Buffer,
    SlowBuffer: SlowBuffer,
    transcode: function transcode(source, from, to) { return extra().transcode(source, from, to); },
    isUtf8: function isUtf8(input) { return extra().isUtf8(input); },
    isAscii: function isAscii(input) { return extra().isAscii(input); },
    kMaxLength: MAX_LENGTH,
    kStringMaxLength: STRING_MAX_LENGTH,
    btoa: function btoa(input) { return extra().btoa(input, arguments.length); },
    atob: function atob(input) { return extra().atob(input, arguments.length); },
    constants: {MAX_LENGTH: MAX_LENGTH, MAX_STRING_LENGTH: STRING_MAX_LENGTH}
};

Object.defineProperty(module.exports, 'INSPECT_MAX_BYTES', {
    get: function () { return extra().getInspectMax(); },
    set: function (value) { extra().setInspectMax(value); },
    enumerable: true, configurable: true
});
