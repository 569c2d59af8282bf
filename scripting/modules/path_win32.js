/*
 * path_win32.js - paths as Windows has them: require('path/win32') and path.win32.
 *
 * The working directory of a drive, which a path like `C:file` begins from, is that of the environment's
 * `=C:`, or the process's own. Unlike Node 20 there is no matchesGlob().
 */
'use strict';

function checkString(value, name) {
    if (typeof value !== 'string') {
        internal.validate.string(value, name);
    }
}

var posix = require('path/posix');

function isSlash(code) {
    return code === 47 || code === 92;
}

function slashAt(path, at) {
    return isSlash(path.charCodeAt(at));
}

function isDrive(path) {
    return /^[A-Za-z]:/.test(path);
}

// The first place from `at` on where a slash stands (`slash`), or none does; or the end.
function skip(path, at, slash) {
    while (at < path.length && slashAt(path, at) !== slash) {
        at++;
    }
    return at;
}

/*
 * The root: `device` is '', 'C:' or '\\server\share'; `end` is where the rest begins.
 * A path of one slash or two that name no share is rooted without a device.
 */
function rootOf(path) {
    var serverEnd, share, shareEnd;

    if (slashAt(path, 0)) {
        if (slashAt(path, 1)) {
            serverEnd = skip(path, 2, true);
            share = skip(path, serverEnd, false);
            shareEnd = skip(path, share, true);
            if (serverEnd > 2 && share > serverEnd && shareEnd > share) {
                return {device: '\\\\' + path.slice(2, serverEnd) + '\\' + path.slice(share, shareEnd),
                        server: path.slice(2, serverEnd), rooted: true, end: shareEnd, unc: true};
            }
        }
        return {device: '', rooted: true, end: 1};
    }
    if (isDrive(path)) {
        return {device: path.slice(0, 2), rooted: slashAt(path, 2), end: slashAt(path, 2) ? 3 : 2};
    }
    return {device: '', rooted: false, end: 0};
}

// The same, but that in \\.\ and \\?\ the device behind it is a part of the path, and '..' goes above it.
function namespaceOf(path) {
    var root = rootOf(path);

    return root.unc && (root.server === '.' || root.server === '?') ?
        {device: '\\\\' + root.server, rooted: true, end: 4} : root;
}

function collapse(path, rooted) {
    var kept = [];

    path.split(/[\\/]/).forEach(function (part) {
        if (part === '..') {
            if (kept.length > 0 && kept[kept.length - 1] !== '..') {
                kept.pop();
            } else if (!rooted) {
                kept.push('..');
            }
        } else if (part !== '' && part !== '.') {
            kept.push(part);
        }
    });
    return kept.join('\\');
}

// Where the slashes at the end begin; not before `from`.
function endOf(path, from) {
    var end = path.length;

    while (end > from && slashAt(path, end - 1)) {
        end--;
    }
    return end;
}

// Where the part that ends at `end` begins; not before `from`.
function beginOf(path, end, from) {
    while (end > from && !slashAt(path, end - 1)) {
        end--;
    }
    return end;
}

function workingFolder(device) {
    var folder = device === '' ? process.cwd() : process.env['=' + device] || process.cwd();

    if (device !== '' && folder.slice(0, 2).toLowerCase() !== device.toLowerCase() && folder[2] === '\\') {
        return device + '\\';
    }
    return folder;
}

var RESERVED = /^(CON|PRN|AUX|NUL|(COM|LPT)[1-9\u00b9\u00b2\u00b3])$/i; // names of devices

// A relative path that would read as one with a drive once its first parts are gone.
function guarded(path, normal) {
    var colon = path.indexOf(':');

    if (isDrive(normal)) {
        return '.\\' + normal;
    }
    for (; colon >= 0; colon = path.indexOf(':', colon + 1)) {
        if (colon === path.length - 1 || slashAt(path, colon + 1)) {
            return '.\\' + normal;
        }
    }
    return normal;
}

var win32 = {
    resolve: function resolve() {
        var device = '';
        var tail = '';
        var rooted = false;
        var i, path, root;

        for (i = arguments.length - 1; i >= -1; i--) {
            path = i >= 0 ? arguments[i] : workingFolder(device);
            checkString(path, 'paths[' + i + ']');
            if (path === '') {
                continue;
            }
            root = namespaceOf(path);
            if (root.device !== '') {
                if (device !== '' && root.device.toLowerCase() !== device.toLowerCase()) {
                    continue; // of another drive
                }
                device = device || root.device;
            }
            if (!rooted) {
                tail = path.slice(root.end) + '\\' + tail;
                rooted = root.rooted;
            }
            if (rooted && device !== '') {
                break;
            }
        }
        tail = collapse(tail, rooted);
        return device + (rooted ? '\\' : '') + tail || '.';
    },

    normalize: function normalize(path) {
        var root, tail, colon;

        checkString(path, 'path');
        if (path === '') {
            return '.';
        }
        if (path.length === 1) {
            return path === '/' ? '\\' : path;
        }
        root = namespaceOf(path);
        if (root.unc && root.end === path.length) {
            return root.device + '\\';
        }
        tail = collapse(path.slice(root.end), root.rooted);
        if (tail === '' && !root.rooted) {
            tail = '.';
        }
        if (tail !== '' && slashAt(path, path.length - 1)) {
            tail += '\\';
        }
        if (!root.rooted && root.device === '' && path.indexOf(':') >= 0) {
            tail = guarded(path, tail);
        }
        colon = path.indexOf(':');
        if (colon >= 0 && RESERVED.test(path.slice(0, colon))) {
            return '.\\' + root.device + tail;
        }
        return root.device + (root.rooted ? '\\' : '') + tail;
    },

    isAbsolute: function isAbsolute(path) {
        checkString(path, 'path');
        return slashAt(path, 0) || (isDrive(path) && slashAt(path, 2));
    },

    join: function join() {
        var joined;
        var first;
        var i, path, slashes;

        for (i = 0; i < arguments.length; i++) {
            path = arguments[i];
            checkString(path, 'path');
            if (path !== '') {
                first = first === undefined ? path : first;
                joined = joined === undefined ? path : joined + '\\' + path;
            }
        }
        if (joined === undefined) {
            return '.';
        }
        // Two slashes at the start name a server only when the first part itself has them.
        slashes = skip(joined, 0, false);
        if (slashes > 1 && !(slashAt(first, 0) && slashAt(first, 1) && first.length > 2 &&
                             !slashAt(first, 2)) && !(slashes === 2 && first === joined)) {
            if (!(skip(first, 0, false) === 2 && first.length > 2)) {
                joined = '\\' + joined.slice(slashes);
            }
        }
        return win32.normalize(joined);
    },

    relative: function relative(from, to) {
        var fromParts, toParts, toShown, common, up;

        checkString(from, 'from');
        checkString(to, 'to');
        if (from === to) {
            return '';
        }
        from = win32.resolve(from);
        to = win32.resolve(to);
        if (from.toLowerCase() === to.toLowerCase()) {
            return '';
        }
        fromParts = partsOf(from.toLowerCase());
        toShown = partsOf(to);
        toParts = partsOf(to.toLowerCase());
        common = 0;
        while (common < fromParts.length && fromParts[common] === toParts[common]) {
            common++;
        }
        if (common === 0 && fromParts.length > 0 && toParts.length > 0) {
            return to; // on another drive
        }
        up = fromParts.slice(common).map(function () { return '..'; });
        return up.concat(toShown.slice(common)).join('\\');
    },

    toNamespacedPath: function toNamespacedPath(path) {
        var resolved;

        if (typeof path !== 'string' || path === '') {
            return path;
        }
        resolved = win32.resolve(path);
        if (/^\\\\[^.?]/.test(resolved)) {
            return '\\\\?\\UNC\\' + resolved.slice(2);
        }
        return /^[A-Za-z]:\\/.test(resolved) ? '\\\\?\\' + resolved :
            resolved.length <= 2 ? path : resolved;
    },

    dirname: function dirname(path) {
        var root, begin;

        checkString(path, 'path');
        if (path.length <= 1) {
            return path === '' || !slashAt(path, 0) ? '.' : path;
        }
        root = rootOf(path);
        if (root.unc) {
            if (root.end === path.length) {
                return path;
            }
            root.end++; // the slash behind the share is a part of the root
        }
        begin = beginOf(path, endOf(path, root.end), root.end);
        if (begin <= root.end) {
            return root.end > 0 ? path.slice(0, root.end) : '.';
        }
        return path.slice(0, begin - 1);
    },

    basename: function basename(path, suffix) {
        var base;

        if (suffix !== undefined) {
            checkString(suffix, 'suffix');
        }
        checkString(path, 'path');
        if (suffix !== undefined && suffix !== '' && suffix === path) {
            return '';
        }
        base = baseOf(path);
        if (suffix && base !== suffix && base.slice(-suffix.length) === suffix) {
            return base.slice(0, -suffix.length);
        }
        return base;
    },

    extname: function extname(path) {
        checkString(path, 'path');
        return internal.path.extensionOf(baseOf(path));
    },

    format: function format(pathObject) {
        internal.validate.object(pathObject, 'pathObject');
        return internal.path.formatWith('\\', pathObject);
    },

    parse: function parse(path) {
        var root, end, begin, base, ext;

        checkString(path, 'path');
        root = rootOf(path);
        if (root.unc && root.end < path.length) {
            root.end++;
        }
        end = endOf(path, root.end);
        begin = beginOf(path, end, root.end);
        base = path.slice(begin, end);
        ext = internal.path.extensionOf(base);
        return {
            root: path.slice(0, root.end),
            dir: begin > root.end ? path.slice(0, begin - 1) : path.slice(0, root.end),
            base: base,
            ext: ext,
            name: base.slice(0, base.length - ext.length)
        };
    },

    sep: '\\',
    delimiter: ';',
    win32: undefined,
    posix: posix
};

// The parts of a resolved path; a drive or a server is one of them.
function partsOf(path) {
    return path.split('\\').filter(function (part) { return part !== ''; });
}

function baseOf(path) {
    var from = isDrive(path) ? 2 : 0;
    var end = endOf(path, from);

    return path.slice(beginOf(path, end, from), end);
}

win32.win32 = win32;
win32._makeLong = win32.toNamespacedPath;

module.exports = win32;
