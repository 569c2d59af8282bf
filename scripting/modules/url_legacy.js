/*
 * url_legacy.js - the older half of the module url: url.parse(), url.format(), url.resolve() and the
 * class Url, which take URLs apart by rules of their own. New programs use URL.
 */
'use strict';

var querystring = require('querystring');
var URL = require('url').URL;

var FIELDS = ['protocol', 'slashes', 'auth', 'host', 'port', 'hostname', 'hash', 'search', 'query',
    'pathname', 'path', 'href'];

var HOSTNAME_MAX = 255;
var SLASHED = /^(https?|ftp|gopher|file|wss?):?$/; // schemes whose path begins with a slash
var PLAIN_PATH = /^(\/\/?(?!\/)[^?\s]*)(\?[^\s]*)?$/; // a path alone needs no further parsing
var SPACE = /^[\s\u00a0\ufeff]+|[\s\u00a0\ufeff]+$/g;
var FORBIDDEN_TEXT = '\t\n\r #%/:<>?@[\\]^|';
var FORBIDDEN = /[\0\t\n\r #%/:<>?@[\\\]^|]/;     // in a host's name
var FORBIDDEN_IPV6 = /[\0\t\n\r #%/<>?@\\^|]/;

function Url() {
    FIELDS.forEach(function (name) {
        this[name] = null;
    }, this);
}

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

/** Fills the object from a URL's text. */
Url.prototype.parse = function parse(input, asObject, slashesDenoteHost) {
    var rest, scheme, slashes;

    internal.validate.string(input, 'url');
    rest = withSlashes(find(input, ' \t\n\v\f\r') < 0 ? input : input.replace(SPACE, ''));
    if (!slashesDenoteHost && rest.indexOf('#') < 0 && rest.split('?', 1)[0].indexOf('@') < 0 && parsePlainPath(this, rest, asObject)) {
        return this;
    }
    scheme = /^[a-z0-9.+-]+:/i.exec(rest);
    if (scheme) {
        this.protocol = scheme[0].toLowerCase();
        rest = rest.slice(scheme[0].length);
    }
    if (slashesDenoteHost || scheme || /^\/\/[^@/]+@[^@/]+/.test(rest)) {
        slashes = rest.slice(0, 2) === '//';
        if (slashes && !isScript(this.protocol)) {
            rest = rest.slice(2);
            this.slashes = true;
        }
    }
    if (!isScript(this.protocol) && (slashes || (scheme && !isSlashed(scheme[0])))) {
        rest = parseHost(this, rest, input);
    }
    parseTail(this, isScript(this.protocol) ? rest : escaped(rest), asObject);
    this.href = this.format();
    return this;
};

function hostText(url) {
    var auth = url.auth ? encodeURIComponent(url.auth).split('%3A').join(':') + '@' : '';
    var name = url.hostname;

    if (url.host) {
        return auth + url.host;
    }
    if (!name) {
        return '';
    }
    return auth + (name.indexOf(':') >= 0 && !isBracketed(name) ? '[' + name + ']' : name) +
        (url.port ? ':' + url.port : '');
}

function startingWith(mark, text) {
    return text && text.charAt(0) !== mark ? mark + text : text;
}

function searchText(url) {
    var query = url.query !== null && typeof url.query === 'object' ? querystring.stringify(url.query) : '';

    query = startingWith('?', url.search || (query && '?' + query) || '');
    return query.indexOf('#') < 0 ? query : query.replace(/#/g, '%23');
}

// A path without what would begin a query or a fragment.
function markedText(text) {
    return find(text, '#?') < 0 ? text : text.replace(/#/g, '%23').replace(/\?/g, '%3F');
}

/** The text of a URL that has these fields. */
Url.prototype.format = function format() {
    var protocol = this.protocol || '';
    var pathname = markedText(this.pathname || '');
    var host = hostText(this);

    if (protocol && protocol.slice(-1) !== ':') {
        protocol += ':';
    }
    if (this.slashes || isSlashed(protocol)) {
        if (this.slashes || host) {
            pathname = startingWith('/', pathname);
            host = '//' + host;
        } else if (/^file/.test(protocol)) {
            host = '//';
        }
    }
    return protocol + host + pathname + searchText(this) + startingWith('#', this.hash || '');
};

function copyFields(from, to, without) {
    Object.keys(from).forEach(function (key) {
        if (key !== without) {
            to[key] = from[key];
        }
    });
}

function finish(url) {
    url.href = url.format();
    return url;
}

function finishWithPath(url) {
    if (url.pathname !== null || url.search !== null) {
        url.path = (url.pathname || '') + (url.search || '');
    }
    return finish(url);
}

function takeQuery(url, from) {
    url.search = from.search;
    url.query = from.query;
}

// A reference that names another scheme.
function resolveOther(result, to) {
    var parts;

    if (!isSlashed(to.protocol)) {
        copyFields(to, result);
        return finish(result);
    }
    result.protocol = to.protocol;
    if (!to.host && !/^file:?$/.test(to.protocol) && !isScript(to.protocol)) {
        parts = (to.pathname || '').split('/');
        to.host = '';
        while (parts.length > 0 && to.host === '') {
            to.host = parts.shift();
        }
        to.hostname = to.hostname || '';
        if (parts[0] !== '') {
            parts.unshift('');
        }
        if (parts.length < 2) {
            parts.unshift('');
        }
        result.pathname = parts.join('/');
    } else {
        result.pathname = to.pathname;
    }
    takeQuery(result, to);
    result.host = to.host || '';
    result.auth = to.auth;
    result.hostname = to.hostname || to.host;
    result.port = to.port;
    setPath(result);
    result.slashes = result.slashes || to.slashes;
    return finish(result);
}

function partsOf(pathname) {
    return pathname ? pathname.split('/') : [];
}

// Without slashes in the scheme the host counts as the first part of the path.
function hostToPath(url, parts) {
    if (url.host) {
        if (parts[0] === '') {
            parts[0] = url.host;
        } else {
            parts.unshift(url.host);
        }
    }
}

function hostFromPath(url, host) {
    var at;

    url.hostname = url.host = host;
    at = host && host.indexOf('@') > 0 ? host.split('@') : null;
    if (at) {
        url.auth = at.shift();
        url.host = url.hostname = at.shift();
    }
}

// A rooted reference, or one with a host.
function takeHost(result, to) {
    if (to.host || to.host === '') {
        if (result.host !== to.host) {
            result.auth = null;
        }
        result.host = to.host;
        result.port = to.port;
    }
    if (to.hostname || to.hostname === '') {
        if (result.hostname !== to.hostname) {
            result.auth = null;
        }
        result.hostname = to.hostname;
    }
}

// Takes the dots out; `open`: what goes above the start stays as '..'.
function collapse(parts, open) {
    var up = 0;
    var i;

    for (i = parts.length - 1; i >= 0; i--) {
        if (parts[i] === '.') {
            parts.splice(i, 1);
        } else if (parts[i] === '..') {
            parts.splice(i, 1);
            up++;
        } else if (up > 0) {
            parts.splice(i, 1);
            up--;
        }
    }
    for (; open && up > 0; up--) {
        parts.unshift('..');
    }
}

function isRootedPart(part) {
    return part === '' || (part !== undefined && part.charAt(0) === '/');
}

function resolvePath(result, to) {
    var parts = partsOf(result.pathname);
    var toParts = partsOf(to.pathname);
    var toRooted = to.host || (to.pathname && to.pathname.charAt(0) === '/');
    var rooted = toRooted || (result.pathname && result.pathname.charAt(0) === '/') ||
        (result.host && to.pathname);
    var closed = rooted;
    var loose = result.protocol && !isSlashed(result.protocol);

    if (loose) {
        result.hostname = '';
        result.port = null;
        hostToPath(result, parts);
        result.host = '';
        if (to.protocol) {
            hostToPath(to, toParts);
            to.hostname = to.port = to.host = null;
            result.auth = null;
        }
        rooted = rooted && (toParts[0] === '' || parts[0] === '');
    }
    if (toRooted) {
        takeHost(result, to);
        takeQuery(result, to);
        parts = toParts;
    } else if (toParts.length > 0) {
        parts.pop();
        parts = parts.concat(toParts);
        takeQuery(result, to);
    } else if (to.search !== null && to.search !== undefined) {
        if (loose) {
            hostFromPath(result, parts.shift());
        }
        takeQuery(result, to);
        return finishWithPath(result);
    }
    return writePath(result, to, parts, {rooted: rooted, closed: closed, loose: loose});
}

function writePath(result, to, parts, is) {
    var rooted = is.rooted;
    var last = parts[parts.length - 1];
    var ends;

    if (parts.length === 0) {
        result.pathname = null;
        result.path = result.search ? '/' + result.search : null;
        return finish(result);
    }
    ends = last === '' || ((last === '.' || last === '..') && (result.host || to.host || parts.length > 1));
    collapse(parts, !rooted && !is.closed);
    if (rooted && !isRootedPart(parts[0])) {
        parts.unshift('');
    }
    if (ends && parts.join('/').slice(-1) !== '/') {
        parts.push('');
    }
    is.absolute = isRootedPart(parts[0]);
    if (is.loose) {
        hostFromPath(result, is.absolute ? '' : parts.length > 0 ? parts.shift() : '');
    }
    rooted = rooted || (result.host && parts.length > 0);
    if (rooted && !is.absolute) {
        parts.unshift('');
    }
    if (parts.length > 0) {
        result.pathname = parts.join('/');
    } else {
        result.pathname = result.path = null;
    }
    result.auth = to.auth || result.auth;
    result.slashes = result.slashes || to.slashes;
    return finishWithPath(result);
}

/** What a reference in a document of this URL means, as a Url. */
Url.prototype.resolveObject = function resolveObject(to) {
    var result = new Url();

    if (typeof to === 'string') {
        to = new Url().parse(to, false, true);
    }
    copyFields(this, result);
    result.hash = to.hash;
    if (to.href === '') {
        return finish(result);
    }
    if (to.slashes && !to.protocol) {
        copyFields(to, result, 'protocol');
        if (isSlashed(result.protocol) && result.hostname && !result.pathname) {
            result.path = result.pathname = '/';
        }
        return finish(result);
    }
    return to.protocol && to.protocol !== result.protocol ? resolveOther(result, to) : resolvePath(result, to);
};

/** The same as a text. */
Url.prototype.resolve = function resolve(to) {
    return this.resolveObject(parse(to, false, true)).format();
};

Url.prototype.parseHost = function parseHost() {
    splitPort(this, this.host);
};

function parse(url, parseQueryString, slashesDenoteHost) {
    return url instanceof Url ? url : new Url().parse(url, parseQueryString, slashesDenoteHost);
}

function isOn(options, name, otherwise) {
    return options === undefined || options === null || options[name] === undefined ? otherwise : !!options[name];
}

// A URL object's text without the parts that the options turn off.
function formatURL(url, options) {
    var text, host;

    if (options !== undefined && options !== null) {
        internal.validate.object(options, 'options');
    }
    text = internal.urlText.format(url, isOn(options, 'auth', true), isOn(options, 'fragment', true),
                                   isOn(options, 'search', true));
    host = url.hostname;
    return isOn(options, 'unicode', false) && host ?
        text.replace(host, internal.urlText.toUnicode(host)) : text;
}

function format(urlObject, options) {
    if (typeof urlObject === 'string') {
        urlObject = parse(urlObject);
    } else if (typeof urlObject !== 'object' || urlObject === null) {
        throw internal.errors.invalidArgType('urlObject', ['Object', 'string'], urlObject);
    } else if (urlObject instanceof URL && internal.isURL(urlObject)) {
        return formatURL(urlObject, options);
    }
    return Url.prototype.format.call(urlObject);
}

exports.Url = Url;
exports.parse = parse;
exports.format = format;
exports.resolve = function resolve(from, to) {
    return parse(from, false, true).resolve(to);
};
exports.resolveObject = function resolveObject(from, to) {
    return from ? parse(from, false, true).resolveObject(to) : to;
};
