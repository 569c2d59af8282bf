/*
 * punycode.js - the module punycode (RFC 3492), with the interface of the npm package of that name, 2.x.
 */
'use strict';

// RFC 3492, section 5
var BASE = 36;
var T_MIN = 1;
var T_MAX = 26;
var SKEW = 38;
var DAMP = 700;
var BIAS = 72;
var FIRST = 128;
var MAX = 2147483647;

var DOTS = /[.\u3002\uff0e\uff61]/;

function fail(message) {
    throw new RangeError(message);
}

var OVERFLOW = 'Overflow: input needs wider integers to process';
var NOT_BASIC = 'Illegal input >= 0x80 (not a basic code point)';
var INVALID = 'Invalid input';

/** The code points of a string. */
function ucs2decode(text) {
    var codes = [];
    var i, high, low;

    for (i = 0; i < text.length; i++) {
        high = text.charCodeAt(i);
        low = text.charCodeAt(i + 1);
        if (high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000) {
            codes.push(((high - 0xd800) << 10) + (low - 0xdc00) + 0x10000);
            i++;
        } else {
            codes.push(high);
        }
    }
    return codes;
}

/** The string of code points. */
function ucs2encode(codes) {
    return codes.map(function (code) {
        return code < 0x10000 ? String.fromCharCode(code) :
            String.fromCharCode(0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff));
    }).join('');
}

function adapt(delta, points, first) {
    var k = 0;

    delta = first ? Math.floor(delta / DAMP) : delta >> 1;
    delta += Math.floor(delta / points);
    for (; delta > (BASE - T_MIN) * T_MAX >> 1; k += BASE) {
        delta = Math.floor(delta / (BASE - T_MIN));
    }
    return Math.floor(k + (BASE - T_MIN + 1) * delta / (delta + SKEW));
}

function threshold(k, bias) {
    return k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias;
}

function digitOf(code) {
    if (code >= 48 && code < 58) {
        return code - 48 + 26;
    }
    code |= 32;
    return code >= 97 && code < 123 ? code - 97 : BASE;
}

function basicCodes(text) {
    var end = Math.max(text.lastIndexOf('-'), 0);
    var codes = [];
    var i;

    for (i = 0; i < end; i++) {
        if (text.charCodeAt(i) >= 128) {
            fail(NOT_BASIC);
        }
        codes.push(text.charCodeAt(i));
    }
    return codes;
}

/** A Punycode string of ASCII as the text it stands for. */
function decode(text) {
    var codes = basicCodes(text);
    var at = text.lastIndexOf('-') > 0 ? text.lastIndexOf('-') + 1 : 0;
    var code = FIRST;
    var bias = BIAS;
    var place = 0;
    var before, weight, k, digit, t;

    while (at < text.length) {
        before = place;
        weight = 1;
        for (k = BASE; ; k += BASE) {
            if (at >= text.length) {
                fail(INVALID);
            }
            digit = digitOf(text.charCodeAt(at++));
            if (digit >= BASE) {
                fail(INVALID);
            }
            if (digit > Math.floor((MAX - place) / weight)) {
                fail(OVERFLOW);
            }
            place += digit * weight;
            t = threshold(k, bias);
            if (digit < t) {
                break;
            }
            if (weight > Math.floor(MAX / (BASE - t))) {
                fail(OVERFLOW);
            }
            weight *= BASE - t;
        }
        bias = adapt(place - before, codes.length + 1, before === 0);
        code += Math.floor(place / (codes.length + 1));
        if (code > 0x10ffff) {
            fail(INVALID);
        }
        place %= codes.length + 1;
        codes.splice(place++, 0, code);
    }
    return ucs2encode(codes);
}

function digitText(digit) {
    return String.fromCharCode(digit < 26 ? digit + 97 : digit + 22);
}

// A number of variable length.
function deltaText(delta, bias) {
    var text = '';
    var k = BASE;
    var t = threshold(k, bias);

    while (delta >= t) {
        text += digitText(t + (delta - t) % (BASE - t));
        delta = Math.floor((delta - t) / (BASE - t));
        k += BASE;
        t = threshold(k, bias);
    }
    return text + digitText(delta);
}

/** Text as a Punycode string of ASCII. */
function encode(text) {
    var codes = ucs2decode(text);
    var basic = codes.filter(function (code) { return code < FIRST; });
    var out = ucs2encode(basic) + (basic.length > 0 ? '-' : '');
    var done = basic.length;
    var code = FIRST;
    var bias = BIAS;
    var delta = 0;
    var next, i;

    while (done < codes.length) {
        next = codes.reduce(function (least, each) { // the smallest that is not done
            return each >= code && each < least ? each : least;
        }, MAX);
        if (next - code > Math.floor((MAX - delta) / (done + 1))) {
            fail(OVERFLOW);
        }
        delta += (next - code) * (done + 1);
        code = next;
        for (i = 0; i < codes.length; i++) {
            if (codes[i] < code && ++delta > MAX) {
                fail(OVERFLOW);
            }
            if (codes[i] === code) {
                out += deltaText(delta, bias);
                bias = adapt(delta, done + 1, done === basic.length);
                delta = 0;
                done++;
            }
        }
        delta++;
        code++;
    }
    return out;
}

// Each label of a domain, or of an address's domain, through a function.
function mapDomain(domain, callback) {
    var at = domain.indexOf('@');
    var parts = domain.split('@');
    var user = at >= 0 ? parts[0] + '@' : '';

    return user + (at >= 0 ? parts[1] : domain).split(DOTS).map(callback).join('.');
}

/** A domain or an e-mail address with each Punycode label as text. */
function toUnicode(domain) {
    return mapDomain(domain, function (label) {
        return /^xn--/.test(label) ? decode(label.slice(4).toLowerCase()) : label;
    });
}

/** A domain or an e-mail address with each label that is not ASCII as Punycode. */
function toASCII(domain) {
    return mapDomain(domain, function (label) {
        return /[^\0-\x7f]/.test(label) ? 'xn--' + encode(label) : label;
    });
}

exports.version = '2.1.0';
exports.ucs2 = {decode: ucs2decode, encode: ucs2encode};
exports.decode = decode;
exports.encode = encode;
exports.toASCII = toASCII;
exports.toUnicode = toUnicode;
