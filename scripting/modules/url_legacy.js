/*
 * url_legacy.js - the older half of the module url: url.parse(), url.format(), url.resolve() and the
 * class Url, which take URLs apart by rules of their own (url_parse.js, url_resolve.js). New programs use URL.
 */
'use strict';

var querystring = require('querystring');
var URL = require('url').URL;
var urlParse = require('internal/url_parse');
var urlResolve = require('internal/url_resolve');

var isBracketed = urlParse.isBracketed;
var isSlashed = urlParse.isSlashed;
var find = internal.urlText.find;

var FIELDS = ['protocol', 'slashes', 'auth', 'host', 'port', 'hostname', 'hash', 'search', 'query',
    'pathname', 'path', 'href'];

function Url() {
    FIELDS.forEach(function (name) {
        this[name] = null;
    }, this);
}

/** Fills the object from a URL's text. */
Url.prototype.parse = function parse(input, asObject, slashesDenoteHost) {
    return urlParse.parseInto(this, input, asObject, slashesDenoteHost);
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

/** What a reference in a document of this URL means, as a Url. */
Url.prototype.resolveObject = function resolveObject(to) {
    var result = new Url();

    if (typeof to === 'string') {
        to = new Url().parse(to, false, true);
    }
    return urlResolve.resolveInto(result, this, to);
};

/** The same as a text. */
Url.prototype.resolve = function resolve(to) {
    return this.resolveObject(parse(to, false, true)).format();
};

Url.prototype.parseHost = function parseHost() {
    urlParse.splitPort(this, this.host);
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
