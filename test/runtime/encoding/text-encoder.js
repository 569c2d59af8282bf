// TextEncoder: encode, encodeInto, errors
'use strict';

function tell(run) {
    try {
        console.log(run());
    } catch (error) {
        console.log(error.name + ' ' + error.code + ': ' + error.message);
    }
}

var encoder = new TextEncoder();

function hex(bytes) {
    return Buffer.from(bytes).toString('hex');
}

function into(text, size) {
    var bytes = new Uint8Array(size);
    var result = encoder.encodeInto(text, bytes);

    return result.read + ' ' + result.written + ' ' + hex(bytes);
}

tell(function () { return hex(encoder.encode()); });
tell(function () { return hex(encoder.encode('h\u00e9\u20ac\ud83d\ude00')); });
tell(function () { return hex(encoder.encode('\ud800')); });
tell(function () { return hex(encoder.encode('a\udc00b')); });
tell(function () { return hex(encoder.encode(5)); });
tell(function () { return hex(encoder.encode(null)); });
tell(function () { return encoder.encode('a') instanceof Uint8Array; });
tell(function () { return encoder.encode('a') instanceof Buffer; });
tell(function () { return encoder.encoding; });
tell(function () { return into('a\u20acb', 3); });
tell(function () { return into('a\u20acb', 4); });
tell(function () { return into('a\u20acb', 5); });
tell(function () { return into('a\u20acb', 9); });
tell(function () { return into('\ud83d\ude00x', 3); });
tell(function () { return into('\ud83d\ude00x', 4); });
tell(function () { return into('\ud83dx', 4); });
tell(function () { return into('', 2); });
tell(function () { return into('abc', 0); });
tell(function () { return encoder.encodeInto(5, new Uint8Array(3)); });
tell(function () { return encoder.encodeInto('a', []); });
tell(function () { return encoder.encodeInto('a', new Uint16Array(2)); });
tell(function () { return encoder.encodeInto('a', Buffer.alloc(1)).written; });
tell(function () { return TextEncoder.prototype.encode.call({}, 'a'); });
tell(function () { return TextEncoder(); });
tell(function () { return typeof TextEncoder; });
