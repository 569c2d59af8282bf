/*
 * url_parse.js - takes a URL's text apart by the older rules, into the fields of a Url (url_legacy.js).
 */
'use strict';

var querystring = require('querystring');

var HOSTNAME_MAX = 255;
var SLASHED = /^(https?|ftp|gopher|file|wss?):?$/; // schemes whose path begins with a slash
var PLAIN_PATH = /^(\/\/?(?!\/)[^?\s]*)(\?[^\s]*)?$/; // a path alone needs no further parsing
var SPACE = /^[\s\u00a0\ufeff]+|[\s\u00a0\ufeff]+$/g;
var FORBIDDEN_TEXT = '\t\n\r #%/:<>?@[\\]^|';
var FORBIDDEN = /[\0\t\n\r #%/:<>?@[\\\]^|]/;     // in a host's name
var FORBIDDEN_IPV6 = /[\0\t\n\r #%/<>?@\\^|]/;

function isScript(protocol) {
    return protocol === 'javascript:' || protocol === 'javascript';
}

function isSlashed(protocol) {
    return typeof protocol === 'string' && SLASHED.test(protocol);
}

function invalidUrl(input) {
    var error = internal.makeError(TypeError, 'ERR_INVALID_URL', 'Invalid URL');

    error.input = input;
    return error;
}

// Regular expressions are slow where a text has nothing for them to do; find() is not.
var find = internal.urlText.find;

// Backslashes are slashes, up to the query or the fragment.
function withSlashes(text) {
    var end;

    if (text.indexOf('\\') < 0) {
        return text;
    }
    end = text.search(/[?#]/);
    end = end < 0 ? text.length : end;
    return text.slice(0, end).replace(/\\/g, '/') + text.slice(end);
}

function setQuery(url, search, asObject) {
    if (search !== null) {
        url.search = search;
        url.query = search.slice(1);
        if (asObject) {
            url.query = querystring.parse(url.query);
        }
    } else if (asObject) {
        url.search = null;
        url.query = Object.create(null);
    }
}

// What cannot stand in a URL, as %XX.
function escaped(text) {
    return find(text, '\t\n\r "\'<>\\^`{|}') < 0 ? text : text.replace(/[\t\n\r "'<>\\^`{|}]/g, function (c) {
        return (c.charCodeAt(0) < 16 ? '%0' : '%') + c.charCodeAt(0).toString(16).toUpperCase();
    });
}

/*
 * Where the host ends: at the first character that no host has, behind the last '@' before a path,
 * a query or a fragment. Gives the text without tabs and newlines, too.
 */
function findHost(text) {
    var end = find(text, '#/?') < 0 ? -1 : text.search(/[#/?]/);
    var head, at, stop;

    end = end < 0 ? text.length : end;
    head = text.slice(0, end);
    head = find(head, '\t\n\r') < 0 ? head : head.replace(/[\t\n\r]/g, '');
    at = head.lastIndexOf('@');
    stop = find(head, ' "%\';<>\\^`{|}') < 0 ? -1 : head.slice(at + 1).search(/[ "%';<>\\^`{|}]/);
    return {
        auth: at < 0 ? null : head.slice(0, at),
        host: stop < 0 ? head.slice(at + 1) : head.slice(at + 1, at + 1 + stop),
        rest: (stop < 0 ? '' : head.slice(at + 1 + stop)) + text.slice(end)
    };
}

// Takes the port off the host; the rest is the host's name.
function splitPort(url, host) {
    var match = /:[0-9]*$/.exec(host);

    if (match) {
        if (match[0] !== ':') {
            url.port = match[0].slice(1);
        }
        host = host.slice(0, -match[0].length);
    }
    url.hostname = host;
}

function isBracketed(name) {
    return name.charAt(0) === '[' && name.slice(-1) === ']';
}

// The host's name as ASCII. What cannot be in it becomes a part of the path, which is returned.
function setHostname(url, rest, input) {
    var name = url.hostname;
    var stop;

    if (isBracketed(name)) {
        if (FORBIDDEN_IPV6.test(name)) {
            throw invalidUrl(input);
        }
        url.hostname = name.toLowerCase();
        return rest;
    }
    stop = find(name, '/\\#?:') < 0 ? -1 : name.search(/[/\\#?:]/);
    if (stop >= 0) {
        rest = '/' + name.slice(stop) + rest;
        name = name.slice(0, stop);
    }
    url.hostname = '';
    if (name !== '' && name.length <= HOSTNAME_MAX) {
        url.hostname = internal.urlText.toASCII(name);
        if (url.hostname === '' || (find(url.hostname, FORBIDDEN_TEXT) >= 0 && FORBIDDEN.test(url.hostname))) {
            throw invalidUrl(input);
        }
    }
    return rest;
}

// The host with all that belongs to it; gives what follows.
function parseHost(url, text, input) {
    var found = findHost(text);
    var rest = found.rest;

    if (found.auth !== null) {
        url.auth = decodeURIComponent(found.auth);
    }
    splitPort(url, found.host);
    rest = setHostname(url, rest, input);
    url.host = url.hostname + (url.port ? ':' + url.port : '');
    if (isBracketed(url.hostname)) {
        url.hostname = url.hostname.slice(1, -1);
        if (rest.charAt(0) !== '/') {
            rest = '/' + rest;
        }
    }
    return rest;
}

// Path, query and fragment.
function parseTail(url, text, asObject) {
    var hash = text.indexOf('#');
    var before = hash < 0 ? text : text.slice(0, hash);
    var question = before.indexOf('?');

    if (hash >= 0) {
        url.hash = text.slice(hash);
    }
    setQuery(url, question < 0 ? null : before.slice(question), asObject);
    url.pathname = (question < 0 ? before : before.slice(0, question)) || null;
    if (isSlashed(url.protocol) && url.hostname && !url.pathname) {
        url.pathname = '/';
    }
    setPath(url);
}

function setPath(url) {
    if (url.pathname || url.search) {
        url.path = (url.pathname || '') + (url.search || '');
    }
}

// The path without its query when a text is no more than a path and a query; else ''.
function plainPath(text) {
    var question, match;

    if (text.charAt(0) !== '/') {
        return '';
    }
    if (text.charAt(1) !== '/' && find(text, '\t\n\v\f\r ') < 0) {
        question = text.indexOf('?');
        return question < 0 ? text : text.slice(0, question);
    }
    match = PLAIN_PATH.exec(text);
    return match ? match[1] : '';
}

function parsePlainPath(url, text, asObject) {
    var pathname = plainPath(text);

    if (pathname === '') {
        return false;
    }
    url.path = url.href = text;
    url.pathname = pathname;
    setQuery(url, pathname.length < text.length ? text.slice(pathname.length) : null, asObject);
    return true;
}

/** Fills a Url from a URL's text. */
function parseInto(url, input, asObject, slashesDenoteHost) {
    var rest, scheme, slashes;

    internal.validate.string(input, 'url');
    rest = withSlashes(find(input, ' \t\n\v\f\r') < 0 ? input : input.replace(SPACE, ''));
    if (!slashesDenoteHost && rest.indexOf('#') < 0 && rest.split('?', 1)[0].indexOf('@') < 0 && parsePlainPath(url, rest, asObject)) {
        return url;
    }
    scheme = /^[a-z0-9.+-]+:/i.exec(rest);
    if (scheme) {
        url.protocol = scheme[0].toLowerCase();
        rest = rest.slice(scheme[0].length);
    }
    if (slashesDenoteHost || scheme || /^\/\/[^@/]+@[^@/]+/.test(rest)) {
        slashes = rest.slice(0, 2) === '//';
        if (slashes && !isScript(url.protocol)) {
            rest = rest.slice(2);
            url.slashes = true;
        }
    }
    if (!isScript(url.protocol) && (slashes || (scheme && !isSlashed(scheme[0])))) {
        rest = parseHost(url, rest, input);
    }
    parseTail(url, isScript(url.protocol) ? rest : escaped(rest), asObject);
    url.href = url.format();
    return url;
}

exports.parseInto = parseInto;
exports.splitPort = splitPort;
exports.setPath = setPath;
exports.isScript = isScript;
exports.isSlashed = isSlashed;
exports.isBracketed = isBracketed;
