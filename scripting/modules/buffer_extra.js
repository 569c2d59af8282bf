/*
 * buffer_extra.js - what is seldom asked of `buffer`, loaded when it is: the text of a Buffer for
 * people, copyBytesFrom, atob, btoa, transcode, isUtf8, isAscii, INSPECT_MAX_BYTES.
 */
'use strict';

var errors = internal.errors;
var Buffer = require('buffer').Buffer;

var inspectMaxBytes = 50;

function bytesText(buffer) {
    var shown = Math.min(inspectMaxBytes, buffer.length);
    var more = buffer.length - shown;
    var text = buffer.hexSlice(0, shown).replace(/(..)(?=.)/g, '$1 ');

    return more > 0 ? text + ' ... ' + more + ' more byte' + (more > 1 ? 's' : '') : text;
}

exports.inspect = function (buffer, options, inspect) {
    var text = bytesText(buffer);
    var names = options && options.showHidden ? Object.getOwnPropertyNames(buffer) : Object.keys(buffer);
    var name = buffer.constructor && buffer.constructor.name || 'Buffer';
    var i;

    inspect = inspect || internal.inspect;
    for (i = 0; i < names.length; i++) {
        if (!/^(\d+|length|byteLength|byteOffset|BYTES_PER_ELEMENT)$/.test(names[i])) {
            text += (text === '' ? '' : ', ') + names[i] + ': ' + inspect(buffer[names[i]]);
        }
    }
    return '<' + name + ' ' + text + '>';
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

exports.copyBytesFrom = function (view, offset, length) {
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

// ---- atob, btoa ----

function checkInput(count) {
    if (count === 0) {
        throw errors.coded(TypeError, 'ERR_MISSING_ARGS', 'The "input" argument must be specified');
    }
}

exports.btoa = function (input, count) {
    checkInput(count);
    input = String(input);
    if (/[^\0-\xff]/.test(input)) {
        throw new DOMException('Invalid character', 'InvalidCharacterError');
    }
    return Buffer.from(input, 'latin1').toString('base64');
};

exports.atob = function (input, count) {
    var digits;

    checkInput(count);
    input = String(input).replace(/[\t\n\f\r ]+/g, '');
    digits = input.replace(/={1,2}$/, '');
    if (/[^A-Za-z0-9+\/]/.test(digits)) {
        throw new DOMException('Invalid character', 'InvalidCharacterError');
    }
    if (digits.length % 4 === 1) {
        throw new DOMException('The string to be decoded is not correctly encoded.', 'InvalidCharacterError');
    }
    if (input.length > digits.length && input.length % 4 !== 0) {
        throw new DOMException('Invalid character', 'InvalidCharacterError');
    }
    return Buffer.from(digits, 'base64').toString('latin1');
};

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

exports.transcode = function (source, fromEncoding, toEncoding) {
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
};

function checkView(input) {
    if (!native.isView(input)) {
        throw errors.invalidType('The "input" argument', 'an instance of ArrayBuffer, Buffer, or TypedArray', input);
    }
    return input;
}

exports.isUtf8 = function (input) {
    return native.isUtf8(checkView(input));
};

exports.isAscii = function (input) {
    return native.isAscii(checkView(input));
};

exports.getInspectMax = function () {
    return inspectMaxBytes;
};

exports.setInspectMax = function (value) {
    if (typeof value !== 'number') {
        throw errors.invalidType('The "INSPECT_MAX_BYTES" argument', 'of type number', value);
    }
    if (!(value >= 0)) {
        throw errors.outOfRange('INSPECT_MAX_BYTES', '>= 0', value);
    }
    inspectMaxBytes = value;
};
