/*
 * url_file.js - between URLs and what files and HTTP requests want: fileURLToPath(), pathToFileURL(),
 * urlToHttpOptions() of the module url.
 */
'use strict';

var path = require('path');
var URL = require('url').URL;

function isUrlLike(value) {
    return value !== null && typeof value === 'object' && !!value.href && !!value.protocol &&
        value.auth === undefined && value.path === undefined;
}

function badPath(message, url) {
    var error = internal.makeError(TypeError, 'ERR_INVALID_FILE_URL_PATH', 'File URL path ' + message);

    if (url) {
        error.input = url;
    }
    return error;
}

function decoded(text) {
    try {
        return decodeURIComponent(text);
    } catch (error) {
        throw new URIError('URI malformed');
    }
}

function posixPath(url) {
    if (url.hostname !== '') {
        throw internal.makeError(TypeError, 'ERR_INVALID_FILE_URL_HOST',
                              'File URL host must be "localhost" or empty on linux');
    }
    if (/%2f/i.test(url.pathname)) {
        throw badPath('must not include encoded / characters');
    }
    return decoded(url.pathname);
}

function win32Path(url) {
    var text = url.pathname;

    if (/%2f|%5c/i.test(text)) {
        throw badPath('must not include encoded \\ or / characters');
    }
    text = decoded(text.replace(/\//g, '\\'));
    if (url.hostname !== '') {
        return '\\\\' + internal.urlText.toUnicode(url.hostname) + text;
    }
    if (!/^\\[a-z]:/i.test(text)) {
        throw badPath('must be absolute');
    }
    return text.slice(1);
}

/** The path of a `file:` URL, which may be a text or a URL object. */
exports.fileURLToPath = function fileURLToPath(url, options) {
    if (typeof url === 'string') {
        url = new URL(url);
    } else if (!isUrlLike(url)) {
        throw internal.errors.invalidArgType('path', ['string', 'URL'], url);
    }
    if (url.protocol !== 'file:') {
        throw internal.makeError(TypeError, 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file');
    }
    return options && options.windows ? win32Path(url) : posixPath(url);
};

// What a URL would take for something else in a path.
function escaped(text, windows) {
    text = text.replace(/%/g, '%25').replace(/\n/g, '%0A').replace(/\r/g, '%0D').replace(/\t/g, '%09')
        .replace(/\?/g, '%3F').replace(/#/g, '%23');
    return windows ? text : text.replace(/\\/g, '%5C');
}

function uncUrl(text) {
    var url = new URL('file://');
    var parts = /^\\\\(?:\?\\UNC\\)?([^\\]*)(\\[^]*)?$/.exec(text);

    if (!parts || parts[1] === '' || !parts[2]) {
        throw internal.errors.invalidValue('path', text, parts && parts[1] === '' ? 'Empty UNC servername' :
            'Missing UNC resource path');
    }
    url.hostname = parts[1];
    url.pathname = escaped(parts[2], true).replace(/\\/g, '/');
    return url;
}

/** A `file:` URL of a path, which is made absolute first. */
exports.pathToFileURL = function pathToFileURL(filepath, options) {
    var windows = !!(options && options.windows);
    var resolved, url;

    internal.validate.string(filepath, 'path');
    if (windows && filepath.slice(0, 2) === '\\\\') {
        return uncUrl(filepath);
    }
    resolved = (windows ? path.win32 : path.posix).resolve(filepath);
    if ((filepath.slice(-1) === '/' || (windows && filepath.slice(-1) === '\\')) &&
        resolved.slice(-1) !== (windows ? '\\' : '/')) {
        resolved += '/';
    }
    url = new URL('file://');
    url.pathname = escaped(windows ? resolved.replace(/\\/g, '/') : resolved, windows);
    return url;
};

/** A URL object as the options of http.request(). */
exports.urlToHttpOptions = function urlToHttpOptions(url) {
    var options = Object.create(null);

    internal.validate.object(url, 'url');
    Object.keys(url).forEach(function (key) {
        options[key] = url[key];
    });
    options.protocol = url.protocol;
    options.hostname = url.hostname && url.hostname[0] === '[' ? url.hostname.slice(1, -1) : url.hostname;
    options.hash = url.hash;
    options.search = url.search;
    options.pathname = url.pathname;
    options.path = (url.pathname || '') + (url.search || '');
    options.href = url.href;
    if (url.port !== '') {
        options.port = Number(url.port);
    }
    if (url.username || url.password) {
        options.auth = decodeURIComponent(url.username) + ':' + decodeURIComponent(url.password);
    }
    return options;
};
