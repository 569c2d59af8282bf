/*
 * url.js - the module url: URL and URLSearchParams of the URL standard, and the older functions.
 *
 * The parser is C (scripting/url/); a URL object keeps its text and where the parts are, out of the
 * reach of scripts. Unlike Node: names of hosts are not normalised (scripting/url/domain_name.h says
 * what is mapped), and the path's percent-encode set has the ^ that the standard put there in 2023.
 */
'use strict';

var CUSTOM = Symbol.for('nodejs.util.inspect.custom');

// The numbers of native.get() and native.set().
var HREF = 0;
var PROTOCOL = 1;
var SEARCH = 8;
var PARTS = ['href', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname',
    'search', 'hash'];
var SHOWN = ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port',
    'pathname', 'search', 'searchParams', 'hash'];

var PARAMS = internal.hidden('searchParams'); // of a URL: its URLSearchParams, once asked for

var paramsOf;

function paramsModule() {
    return paramsOf || (paramsOf = require('internal/url_search_params'));
}

function toText(value) {
    if (typeof value === 'symbol') {
        throw new TypeError('Cannot convert a Symbol value to a string');
    }
    return String(value);
}

function invalidUrl(input, base) {
    var error = new TypeError('Invalid URL');

    error.code = 'ERR_INVALID_URL';
    error.input = input;
    if (base !== undefined) {
        error.base = base;
    }
    return error;
}

/** A URL; a second argument is what a relative one begins from. */
function URL(input) {
    var base = arguments[1];

    if (!(this instanceof URL)) {
        throw new TypeError('Class constructor URL cannot be invoked without \'new\'');
    }
    if (arguments.length === 0) {
        throw internal.errors.missingArgs('url');
    }
    input = typeof input === 'string' ? input : toText(input);
    base = base === undefined || typeof base === 'string' ? base : toText(base);
    if (!native.parse(this, input, base)) {
        throw invalidUrl(input, base);
    }
}

function define(object, name, value) {
    Object.defineProperty(object, name, {value: value, writable: true, enumerable: true, configurable: true});
}

function syncParams(url) {
    if (url[PARAMS]) {
        paramsModule().refill(url[PARAMS], native.get(url, SEARCH));
    }
}

function setHref(url, text) {
    native.get(url, HREF); // throws unless it is a URL
    if (!native.parse(url, text, undefined)) {
        throw internal.makeError(TypeError, 'ERR_INVALID_URL', 'Invalid URL');
    }
    syncParams(url);
}

function setPart(url, part, text) {
    if (part === HREF) {
        setHref(url, text);
        return;
    }
    native.set(url, part, part === PROTOCOL ? text + ':' : text);
    if (part === SEARCH) {
        syncParams(url);
    }
}

function defineAccessor(name, get, set) {
    Object.defineProperty(URL.prototype, name, {get: get, set: set, enumerable: true, configurable: true});
}

function definePart(part) {
    defineAccessor(PARTS[part], function () {
        return native.get(this, part);
    }, function (value) {
        setPart(this, part, toText(value));
    });
}

define(URL.prototype, 'toString', function toString() { return native.get(this, HREF); });
definePart(HREF);
defineAccessor('origin', function () { return native.origin(this); });
[1, 2, 3, 4, 5, 6, 7, 8].forEach(definePart);
defineAccessor('searchParams', function () {
    native.get(this, HREF);
    if (!this[PARAMS]) {
        Object.defineProperty(this, PARAMS, {value: paramsModule().ofUrl(this, native.get(this, SEARCH))});
    }
    return this[PARAMS];
});
definePart(9);
define(URL.prototype, 'toJSON', function toJSON() { return native.get(this, HREF); });
Object.defineProperty(URL.prototype, Symbol.toStringTag, {value: 'URL', configurable: true});

Object.defineProperty(URL.prototype, CUSTOM, {
    value: function (depth, options, inspect) {
        var url = this;
        var shown = {};

        if (!native.isURL(url) || (typeof depth === 'number' && depth < 0)) {
            return url;
        }
        SHOWN.forEach(function (name) {
            shown[name] = url[name];
        });
        return (url.constructor && url.constructor.name || 'URL') + ' ' +
            (inspect || internal.inspect)(shown, options);
    },
    writable: true,
    configurable: true
});

/** Whether new URL(input, base) would give one. */
define(URL, 'canParse', function canParse(input) {
    var base = arguments[1];

    if (arguments.length === 0) {
        throw internal.errors.missingArgs('url');
    }
    return native.canParse(toText(input), base === undefined ? base : toText(base));
});

/** The URL, or null where the constructor throws. */
define(URL, 'parse', function parse(input) {
    var base = arguments[1];

    if (arguments.length === 0) {
        throw internal.errors.missingArgs('url');
    }
    return URL.canParse(input, base) ? new URL(input, base) : null;
});

internal.isURL = native.isURL;

internal.setUrlSearch = function (url, text) {
    native.set(url, SEARCH, text);
};

internal.urlText = {
    formParse: native.formParse,
    formWrite: native.formWrite,
    wellFormed: native.wellFormed,
    toASCII: native.toASCII,
    toUnicode: native.toUnicode,
    format: native.format,
    find: native.find,
    invalidUrl: invalidUrl
};

function lazily(file, name) {
    Object.defineProperty(exports, name, {
        get: function () {
            var value = require(file)[name];

            define(exports, name, value);
            return value;
        },
        set: function (value) { define(exports, name, value); },
        enumerable: true,
        configurable: true
    });
}

['Url', 'parse', 'resolve', 'resolveObject', 'format'].forEach(function (name) {
    lazily('internal/url_legacy', name);
});
exports.URL = URL;
lazily('internal/url_search_params', 'URLSearchParams');
exports.domainToASCII = function domainToASCII(domain) {
    if (arguments.length === 0) {
        throw internal.errors.missingArgs('domain');
    }
    return internal.hostOf(toText(domain));
};
exports.domainToUnicode = function domainToUnicode(domain) {
    if (arguments.length === 0) {
        throw internal.errors.missingArgs('domain');
    }
    return native.toUnicode(internal.hostOf(toText(domain)));
};
['pathToFileURL', 'fileURLToPath', 'urlToHttpOptions'].forEach(function (name) {
    lazily('internal/url_file', name);
});

// A domain as the host of a URL shows it, or ''.
internal.hostOf = function (domain) {
    var url = {};

    return native.parse(url, 'ws://' + domain, undefined) ? native.get(url, 5) : '';
};
