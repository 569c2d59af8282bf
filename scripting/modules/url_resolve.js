/*
 * url_resolve.js - what a reference means in the document of a URL, by the older rules: for Url's resolveObject()
 * (url_legacy.js).
 */
'use strict';

var urlParse = require('internal/url_parse');

var isScript = urlParse.isScript;
var isSlashed = urlParse.isSlashed;
var setPath = urlParse.setPath;

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

/** Makes `result`, a new Url, what the Url `to` means in the document of the Url `from`. */
function resolveInto(result, from, to) {
    copyFields(from, result);
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
}

exports.resolveInto = resolveInto;
