/*
 * string_decoder.js - the module `string_decoder`: text of bytes that arrive in pieces, cut anywhere.
 */
'use strict';

var errors = internal.errors;

var BYTES_EXPECTED = 'an instance of Buffer, TypedArray, or DataView';

function StringDecoder(encoding) {
    this.encoding = native.open(this, encoding ? String(encoding) : 'utf8');
    if (!this.encoding) {
        throw errors.coded(TypeError, 'ERR_UNKNOWN_ENCODING', 'Unknown encoding: ' + encoding);
    }
}

// What is whole so far; the rest is held for the next piece.
StringDecoder.prototype.write = function write(bytes) {
    if (typeof bytes === 'string') {
        return bytes;
    }
    if (!ArrayBuffer.isView(bytes)) {
        throw errors.invalidType('The "buf" argument', BYTES_EXPECTED, bytes);
    }
    return native.decode(this, bytes);
};

StringDecoder.prototype.end = function end(bytes) {
    var text = bytes === undefined ? '' : this.write(bytes);

    return text + native.flush(this);
};

// Forgets what is held.
StringDecoder.prototype.text = function text(bytes, offset) {
    native.flush(this);
    return this.write(bytes.slice(offset));
};

function defineGetter(name, get) {
    Object.defineProperty(StringDecoder.prototype, name, {get: get, enumerable: true, configurable: true});
}

defineGetter('lastChar', function () { return native.lastChar(this); });
defineGetter('lastNeed', function () { return native.missing(this); });
defineGetter('lastTotal', function () { return native.missing(this) + native.held(this); });

exports.StringDecoder = StringDecoder;
