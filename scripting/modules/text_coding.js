/*
 * text_coding.js - TextEncoder and TextDecoder, the globals and those of `util`.
 *
 * Unlike Node, the only encodings are UTF-8, UTF-16 (LE, BE) and windows-1252, which is what
 * `latin1` and `ascii` mean here, as WHATWG has it.
 */
'use strict';

var errors = internal.errors;

// In the order of `enum kind` in text_coding.c.
var ENCODINGS = [
    ['utf-8', 'unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8'],
    ['utf-16le', 'csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le'],
    ['utf-16be', 'unicodefffe utf-16be'],
    ['windows-1252', 'ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 ' +
     'iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252']
];

var INPUT_EXPECTED = 'The "list" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.';

var inspectKey = Symbol.for('nodejs.util.inspect.custom');

function kindOf(label) {
    var name = label.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '').toLowerCase();
    var kind;

    for (kind = 0; kind < ENCODINGS.length; kind++) {
        if (ENCODINGS[kind][1].split(' ').indexOf(name) >= 0) {
            return kind;
        }
    }
    throw errors.coded(RangeError, 'ERR_ENCODING_NOT_SUPPORTED', 'The "' + label + '" encoding is not supported');
}

function checkNew(object, Class, name) {
    if (!(object instanceof Class)) {
        throw new TypeError('Class constructor ' + name + ' cannot be invoked without \'new\'');
    }
}

function wrongThis(name) {
    return errors.coded(TypeError, 'ERR_INVALID_THIS', 'Value of "this" must be of type ' + name);
}

// As methods of a class are: `enumerable` for those that WebIDL shows.
function define(object, name, value) {
    Object.defineProperty(object, name, {value: value, writable: true, enumerable: true, configurable: true});
}

function defineGetter(object, name, get) {
    Object.defineProperty(object, name, {get: get, enumerable: true, configurable: true});
}

function defineTag(Class, name) {
    if (Symbol.toStringTag) {
        Object.defineProperty(Class.prototype, Symbol.toStringTag, {value: name, configurable: true});
    }
}

function getOptions(options) {
    if (options === undefined || options === null) {
        return {};
    }
    if (typeof options !== 'object' && typeof options !== 'function') {
        throw errors.invalidType('The "options" argument', 'of type object', options);
    }
    return options;
}

// ---- TextEncoder ----

function TextEncoder() {
    checkNew(this, TextEncoder, 'TextEncoder');
}

function checkEncoder(object) {
    if (!(object instanceof TextEncoder)) {
        throw wrongThis('TextEncoder');
    }
}

define(TextEncoder.prototype, 'encode', function encode(input) {
    checkEncoder(this);
    return native.encode(input === undefined ? '' : String(input));
});

define(TextEncoder.prototype, 'encodeInto', function encodeInto(src, dest) {
    var result;

    checkEncoder(this);
    if (typeof src !== 'string') {
        throw errors.invalidType('The "src" argument', 'of type string', src);
    }
    result = native.encodeInto(src, dest);
    if (!result) {
        throw errors.invalidType('The "dest" argument', 'an instance of Uint8Array', dest);
    }
    return result;
});

defineGetter(TextEncoder.prototype, 'encoding', function () {
    checkEncoder(this);
    return 'utf-8';
});

// As Node shows one: a plain object of that one property.
Object.defineProperty(TextEncoder.prototype, inspectKey, {
    value: function (depth, options, inspect) {
        return (inspect || internal.inspect)({encoding: 'utf-8'}, options);
    },
    writable: true, configurable: true
});
defineTag(TextEncoder, 'TextEncoder');

// ---- TextDecoder ----

function TextDecoder(encoding, options) {
    var kind;

    checkNew(this, TextDecoder, 'TextDecoder');
    kind = kindOf(encoding === undefined ? 'utf-8' : String(encoding));
    options = getOptions(options);
    native.open(this, kind, options.fatal, options.ignoreBOM);
    Object.defineProperty(this, '_shown', {
        value: {encoding: ENCODINGS[kind][0], fatal: Boolean(options.fatal), ignoreBOM: Boolean(options.ignoreBOM)}
    });
}

function checkDecoder(object) {
    if (!native.isDecoder(object)) {
        throw wrongThis('TextDecoder');
    }
}

define(TextDecoder.prototype, 'decode', function decode(input, options) {
    var text;

    checkDecoder(this);
    if (input !== undefined && input !== null && !ArrayBuffer.isView(input) && !(input instanceof ArrayBuffer)) {
        throw errors.coded(TypeError, 'ERR_INVALID_ARG_TYPE', INPUT_EXPECTED);
    }
    text = native.decode(this, input, getOptions(options).stream);
    if (text === null) {
        throw errors.coded(TypeError, 'ERR_ENCODING_INVALID_ENCODED_DATA',
                           'The encoded data was not valid for encoding ' + this.encoding);
    }
    return text;
});

['encoding', 'fatal', 'ignoreBOM'].forEach(function (name) {
    defineGetter(TextDecoder.prototype, name, function () {
        checkDecoder(this);
        return this._shown[name];
    });
});

Object.defineProperty(TextDecoder.prototype, inspectKey, {
    value: function (depth, options, inspect) {
        return 'TextDecoder ' + (inspect || internal.inspect)(this._shown, options);
    },
    writable: true, configurable: true
});
defineTag(TextDecoder, 'TextDecoder');

exports.TextEncoder = TextEncoder;
exports.TextDecoder = TextDecoder;
