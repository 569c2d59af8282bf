/*
 * querystring.js - queries as objects, as Node's module of that name has them.
 */
'use strict';

var KEYS_MAX = 1000;

function invalidUri() {
    return internal.makeError(URIError, 'ERR_INVALID_URI', 'URI malformed');
}

/** Percent-encodes all but letters, digits and - _ . ! ~ * ' ( ). */
function escape(text) {
    if (typeof text !== 'string') {
        text = typeof text === 'object' ? String(text) : text + '';
    }
    try {
        return encodeURIComponent(text);
    } catch (error) {
        throw invalidUri();
    }
}

/** The bytes that percent-encoded text stands for; `decodeSpaces`: a plus is a space. */
function unescapeBuffer(text, decodeSpaces) {
    var bytes = Buffer.from(String(text));
    var out = 0;
    var i, pair;

    for (i = 0; i < bytes.length; i++) {
        if (bytes[i] === 37) {
            pair = String.fromCharCode(bytes[i + 1], bytes[i + 2]);
            if (/^[0-9a-f]{2}$/i.test(pair)) {
                bytes[out++] = parseInt(pair, 16);
                i += 2;
                continue;
            }
        }
        bytes[out++] = decodeSpaces && bytes[i] === 43 ? 32 : bytes[i];
    }
    return bytes.slice(0, out);
}

/** Decodes text; what is ill-formed in it stays or becomes U+FFFD, and nothing is thrown. */
function unescape(text, decodeSpaces) {
    try {
        return decodeURIComponent(text);
    } catch (error) {
        return unescapeBuffer(text, decodeSpaces).toString();
    }
}

function primitiveText(value) {
    if (typeof value === 'string') {
        return value;
    }
    if (typeof value === 'number') {
        return isFinite(value) ? '' + value : '';
    }
    return typeof value === 'boolean' || typeof value === 'bigint' ? '' + value : '';
}

function encodePrimitive(value, encode) {
    return encode(primitiveText(value));
}

/** An object as a query; an array gives its key once for each item. */
function stringify(object, separator, equals, options) {
    var encode = module.exports.escape;
    var parts = [];

    separator = separator || '&';
    equals = equals || '=';
    if (options && typeof options.encodeURIComponent === 'function') {
        encode = options.encodeURIComponent;
    }
    if (object === null || typeof object !== 'object') {
        return '';
    }
    Object.keys(object).forEach(function (key) {
        var value = object[key];
        var start = encodePrimitive(key, encode) + equals;

        if (Array.isArray(value)) {
            value.forEach(function (item) { parts.push(start + encodePrimitive(item, encode)); });
        } else {
            parts.push(start + encodePrimitive(value, encode));
        }
    });
    return parts.join(separator);
}

function decodeWith(decode, text) {
    if (decode === unescape && text.indexOf('%') < 0) {
        return text;
    }
    try {
        return decode(text);
    } catch (error) {
        return unescape(text, true);
    }
}

function add(object, name, value) {
    if (!(name in object)) {
        object[name] = value;
    } else if (Array.isArray(object[name])) {
        object[name].push(value);
    } else {
        object[name] = [object[name], value];
    }
}

/** A query as an object without a prototype; of a name that comes twice, an array. */
function parse(text, separator, equals, options) {
    var object = Object.create(null);
    var decode = module.exports.unescape;
    var max = KEYS_MAX;
    var parts, i, at;

    if (typeof text !== 'string' || text === '') {
        return object;
    }
    separator = separator ? String(separator) : '&';
    equals = equals ? String(equals) : '=';
    if (options && typeof options.maxKeys === 'number') {
        max = options.maxKeys > 0 ? options.maxKeys : Infinity;
    }
    if (options && typeof options.decodeURIComponent === 'function') {
        decode = options.decodeURIComponent;
    }
    parts = (text.indexOf('+') < 0 ? text : text.replace(/\+/g, ' ')).split(separator);
    for (i = 0; i < parts.length && i < max; i++) {
        if (parts[i] === '') { // counts too
            continue;
        }
        at = parts[i].indexOf(equals);
        at = at < 0 ? parts[i].length : at;
        add(object, decodeWith(decode, parts[i].slice(0, at)), decodeWith(decode, parts[i].slice(at + equals.length)));
    }
    return object;
}

module.exports = {
    unescapeBuffer: unescapeBuffer,
    unescape: unescape,
    escape: escape,
    stringify: stringify,
    encode: stringify,
    parse: parse,
    decode: parse
};
