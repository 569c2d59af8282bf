/*
 * buffer.js - the module `buffer`: Buffer as in Node 20, atob, btoa, transcode, isUtf8, isAscii.
 *
 * Nearly all of Buffer is C (buffer.c): a Buffer is an Uint8Array whose prototype is the engine's
 * own Buffer.prototype, where our methods stand. Here is what is seldom called. Unlike Node:
 * allocUnsafe gives zeros, no two Buffers share a pool (so `offset` is 0 and `buffer` has the
 * Buffer's size), the 64-bit integer methods throw, for there is no BigInt; Blob and File are not
 * there.
 */
'use strict';

var errors = require('internal/argument_error');

var MAX_LENGTH = 4294967296;
var STRING_MAX_LENGTH = 536870888;
var FROM_EXPECTED = 'of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object';

var inspectMaxBytes = 50;
var warned = false;

function Buffer(value, encodingOrOffset, length) {
    warnOfConstructor();
    if (typeof value === 'number') {
        if (typeof encodingOrOffset === 'string') {
            throw errors.invalidType('The "string" argument', 'of type string', value);
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
        throw errors.coded(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', '"offset" is outside of buffer bounds');
    }
    if (length === undefined) {
        length = most;
    } else {
        length = +length > 0 ? +length : 0;
        if (length > most) {
            throw errors.coded(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', '"length" is outside of buffer bounds');
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
    throw errors.invalidType('The first argument', FROM_EXPECTED, value);
};

function checkOffset(value, name) {
    if (typeof value !== 'number') {
        throw errors.invalidType('The "' + name + '" argument', 'of type number', value);
    }
    if (Math.floor(value) !== value || !isFinite(value)) {
        throw errors.outOfRange(name, 'an integer', value);
    }
    if (value < 0 || value > 9007199254740991) {
        throw errors.outOfRange(name, '>= 0 && <= 9007199254740991', value);
    }
}

Buffer.copyBytesFrom = function copyBytesFrom(view, offset, length) {
    if (!native.isView(view) || native.isArrayBuffer(view) || typeof view.length !== 'number') {
        throw errors.invalidType('The "view" argument', 'an instance of TypedArray', view);
    }
    if (offset !== undefined) {
        checkOffset(offset, 'offset');
    }
    if (length !== undefined) {
        checkOffset(length, 'length');
    }
    offset = Math.min(offset || 0, view.length);
    length = length === undefined ? view.length : Math.min(offset + length, view.length);
    return native.copyBytes(view.subarray(offset, length));
};

Buffer.of = function of() {
    return native.fromElements(arguments, arguments.length);
};

// ---- Buffer.prototype ----

function bytesText(buffer) {
    var shown = Math.min(inspectMaxBytes, buffer.length);
    var more = buffer.length - shown;
    var text = buffer.hexSlice(0, shown).replace(/(..)(?=.)/g, '$1 ');

    return more > 0 ? text + ' ... ' + more + ' more byte' + (more > 1 ? 's' : '') : text;
}

function inspectBuffer(depth, options, inspect) {
    var text = bytesText(this);
    var names = options && options.showHidden ? Object.getOwnPropertyNames(this) : Object.keys(this);
    var name = this.constructor && this.constructor.name || 'Buffer';
    var i;

    inspect = inspect || internal.inspect;
    for (i = 0; i < names.length; i++) {
        if (!/^(\d+|length|byteLength|byteOffset|BYTES_PER_ELEMENT)$/.test(names[i])) {
            text += (text === '' ? '' : ', ') + names[i] + ': ' + inspect(this[names[i]]);
        }
    }
    return '<' + name + ' ' + text + '>';
}

Buffer.prototype.inspect = inspectBuffer;
Object.defineProperty(inspectBuffer, 'name', {value: 'inspect'});
Object.defineProperty(Buffer.prototype, Symbol.for('nodejs.util.inspect.custom'),
                      {value: inspectBuffer, writable: true, configurable: true, enumerable: true});

function define(name, get) {
    Object.defineProperty(Buffer.prototype, name, {get: get, enumerable: true});
}

define('parent', function () {
    return Buffer.isBuffer(this) ? this.buffer : undefined;
});
define('offset', function () {
    return Buffer.isBuffer(this) ? this.byteOffset : undefined;
});

// ---- atob, btoa ----

function checkInput(count) {
    if (count === 0) {
        throw errors.coded(TypeError, 'ERR_MISSING_ARGS', 'The "input" argument must be specified');
    }
}

function btoa(input) {
    checkInput(arguments.length);
    input = String(input);
    if (/[^\0-\xff]/.test(input)) {
        throw errors.dom('Invalid character', 'InvalidCharacterError', 5);
    }
    return Buffer.from(input, 'latin1').toString('base64');
}

function atob(input) {
    var digits;

    checkInput(arguments.length);
    input = String(input).replace(/[\t\n\f\r ]+/g, '');
    digits = input.replace(/={1,2}$/, '');
    if (/[^A-Za-z0-9+\/]/.test(digits)) {
        throw errors.dom('Invalid character', 'InvalidCharacterError', 5);
    }
    if (digits.length % 4 === 1) {
        throw errors.dom('The string to be decoded is not correctly encoded.', 'InvalidCharacterError', 5);
    }
    if (input.length > digits.length && input.length % 4 !== 0) {
        throw errors.dom('Invalid character', 'InvalidCharacterError', 5);
    }
    return Buffer.from(digits, 'base64').toString('latin1');
}

// ---- transcode and the rest ----

var TRANSCODED = {utf8: 1, utf16le: 1, latin1: 1, ascii: 1};

function transcodeError(name, number) {
    var error = new Error('Unable to transcode Buffer [' + name + ']');

    error.code = name;
    error.errno = number;
    return error;
}

// Half a pair of surrogates.
function hasLoneSurrogate(text) {
    return /[\ud800-\udfff]/.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''));
}

function transcode(source, fromEncoding, toEncoding) {
    var from = native.encodingName(fromEncoding === undefined ? 'utf8' : String(fromEncoding));
    var to = native.encodingName(toEncoding === undefined ? 'utf8' : String(toEncoding));
    var text;

    if (!native.isUint8Array(source)) {
        throw errors.invalidType('The "source" argument', 'an instance of Buffer or Uint8Array', source);
    }
    if (source.length === 0) {
        return Buffer.alloc(0);
    }
    if (!TRANSCODED[from] || !TRANSCODED[to]) {
        throw transcodeError('U_ILLEGAL_ARGUMENT_ERROR', 1);
    }
    if (from === 'utf8' && to === 'utf16le' && !native.isUtf8(source)) {
        throw transcodeError('U_INVALID_CHAR_FOUND', 10);
    }
    text = Buffer.prototype.toString.call(source, from === 'ascii' ? 'latin1' : from);
    if (from === 'ascii' && to !== 'utf16le') {
        text = text.replace(/[^\0-\x7f]/g, '\ufffd');
    }
    if (from === 'utf16le' && to === 'utf8' && (source.length % 2 === 1 || hasLoneSurrogate(text))) {
        throw transcodeError('U_INVALID_CHAR_FOUND', 10);
    }
    if (to === 'latin1' || to === 'ascii') {
        text = text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '?');
        text = text.replace(to === 'ascii' ? /[^\0-\x7f]/g : /[^\0-\xff]/g, '?');
    }
    return Buffer.from(text, to);
}

function checkView(input) {
    if (!native.isView(input)) {
        throw errors.invalidType('The "input" argument', 'an instance of ArrayBuffer, Buffer, or TypedArray', input);
    }
    return input;
}

function SlowBuffer(size) {
    return Buffer.allocUnsafeSlow(size);
}

SlowBuffer.prototype = Object.create(Buffer.prototype);
Object.setPrototypeOf(SlowBuffer, Uint8Array);

module.exports = {
    Buffer: Buffer,
    SlowBuffer: SlowBuffer,
    transcode: transcode,
    isUtf8: function isUtf8(input) { return native.isUtf8(checkView(input)); },
    isAscii: function isAscii(input) { return native.isAscii(checkView(input)); },
    kMaxLength: MAX_LENGTH,
    kStringMaxLength: STRING_MAX_LENGTH,
    btoa: btoa,
    atob: atob,
    constants: {MAX_LENGTH: MAX_LENGTH, MAX_STRING_LENGTH: STRING_MAX_LENGTH}
};

Object.defineProperty(module.exports, 'INSPECT_MAX_BYTES', {
    get: function () { return inspectMaxBytes; },
    set: function (value) {
        if (typeof value !== 'number' || !(value >= 0)) {
            throw typeof value === 'number' ?
                errors.outOfRange('INSPECT_MAX_BYTES', '>= 0', value) :
                errors.invalidType('The "INSPECT_MAX_BYTES" argument', 'of type number', value);
        }
        inspectMaxBytes = value;
    },
    enumerable: true, configurable: true
});
