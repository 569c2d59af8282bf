/*
 * path_posix.js - paths with slashes: require('path'), require('path/posix') and path.posix.
 *
 * Unlike Node 20 there is no matchesGlob(), which is experimental there. `win32` is loaded when it is
 * first asked for.
 */
'use strict';

function checkString(value, name) {
    if (typeof value !== 'string') {
        internal.validate.string(value, name);
    }
}


// The parts without '.', empty ones, and those that '..' takes back; `rooted`: '..' ends at the root.
function collapse(path, rooted) {
    var parts = path.split('/');
    var kept = [];
    var i, part;

    for (i = 0; i < parts.length; i++) {
        part = parts[i];
        if (part === '..') {
            if (kept.length > 0 && kept[kept.length - 1] !== '..') {
                kept.pop();
            } else if (!rooted) {
                kept.push('..');
            }
        } else if (part !== '' && part !== '.') {
            kept.push(part);
        }
    }
    return kept.join('/');
}

function isRooted(path) {
    return path.charCodeAt(0) === 47;
}

function endsInSlash(path) {
    return path.charCodeAt(path.length - 1) === 47;
}

// Where the slashes at the end begin.
function endOf(path) {
    var end = path.length;

    while (end > 0 && path.charCodeAt(end - 1) === 47) {
        end--;
    }
    return end;
}

// What follows the last dot of a file's name, with the dot; a name like .profile has none.
function extensionOf(base) {
    var dot = base.lastIndexOf('.');

    return dot <= 0 || base === '..' ? '' : base.slice(dot);
}

function baseOf(path) {
    var end = endOf(path);

    return end === 0 ? '' : path.slice(path.lastIndexOf('/', end - 1) + 1, end);
}

var posix = {
    resolve: function resolve() {
        var resolved = '';
        var rooted = false;
        var i, path;

        for (i = arguments.length - 1; i >= -1 && !rooted; i--) {
            path = i >= 0 ? arguments[i] : process.cwd();
            checkString(path, 'paths[' + i + ']');
            if (path !== '') {
                resolved = path + '/' + resolved;
                rooted = isRooted(path);
            }
        }
        resolved = collapse(resolved, rooted);
        return rooted ? '/' + resolved : resolved || '.';
    },

    normalize: function normalize(path) {
        var rooted, normal;

        checkString(path, 'path');
        if (path === '') {
            return '.';
        }
        rooted = isRooted(path);
        normal = collapse(path, rooted);
        if (normal === '') {
            return rooted ? '/' : endsInSlash(path) ? './' : '.';
        }
        return (rooted ? '/' : '') + normal + (endsInSlash(path) ? '/' : '');
    },

    isAbsolute: function isAbsolute(path) {
        checkString(path, 'path');
        return isRooted(path);
    },

    join: function join() {
        var joined = '';
        var i, path;

        for (i = 0; i < arguments.length; i++) {
            path = arguments[i];
            checkString(path, 'path');
            if (path !== '') {
                joined = joined === '' ? path : joined + '/' + path;
            }
        }
        return joined === '' ? '.' : posix.normalize(joined);
    },

    relative: function relative(from, to) {
        var fromParts, toParts, common, up;

        checkString(from, 'from');
        checkString(to, 'to');
        from = posix.resolve(from);
        to = posix.resolve(to);
        if (from === to) {
            return '';
        }
        fromParts = from === '/' ? [] : from.slice(1).split('/');
        toParts = to === '/' ? [] : to.slice(1).split('/');
        common = 0;
        while (common < fromParts.length && fromParts[common] === toParts[common]) {
            common++;
        }
        up = fromParts.slice(common).map(function () { return '..'; });
        return up.concat(toParts.slice(common)).join('/');
    },

    toNamespacedPath: function toNamespacedPath(path) {
        return path;
    },

    dirname: function dirname(path) {
        var slash;

        checkString(path, 'path');
        if (path === '') {
            return '.';
        }
        slash = path.lastIndexOf('/', Math.max(endOf(path) - 1, 0));
        if (slash <= 0) {
            return isRooted(path) ? '/' : '.';
        }
        return slash === 1 && isRooted(path) ? '//' : path.slice(0, slash);
    },

    basename: function basename(path, suffix) {
        var base;

        if (suffix !== undefined) {
            checkString(suffix, 'suffix');
        }
        checkString(path, 'path');
        base = baseOf(path);
        if (suffix !== undefined && suffix !== '') {
            if (suffix === path) {
                return '';
            }
            if (base !== suffix && base.slice(-suffix.length) === suffix) {
                return base.slice(0, -suffix.length);
            }
        }
        return base;
    },

    extname: function extname(path) {
        checkString(path, 'path');
        return extensionOf(baseOf(path));
    },

    format: function format(pathObject) {
        internal.validate.object(pathObject, 'pathObject');
        return formatWith('/', pathObject);
    },

    parse: function parse(path) {
        var base, begin, ext;

        checkString(path, 'path');
        base = baseOf(path);
        begin = endOf(path) - base.length;
        ext = extensionOf(base);
        return {
            root: isRooted(path) ? '/' : '',
            dir: base !== '' && begin > 1 ? path.slice(0, begin - 1) : isRooted(path) ? '/' : '',
            base: base,
            ext: ext,
            name: base.slice(0, base.length - ext.length)
        };
    },

    sep: '/',
    delimiter: ':'
};

function formatWith(sep, object) {
    var dir = object.dir || object.root;
    var ext = object.ext ? (object.ext[0] === '.' ? '' : '.') + object.ext : '';
    var base = object.base || (object.name || '') + ext;

    return !dir ? base : dir === object.root ? dir + base : dir + sep + base;
}

internal.path = {extensionOf: extensionOf, formatWith: formatWith};

Object.defineProperty(posix, 'win32', {
    get: function () {
        return require('path/win32');
    },
    enumerable: true,
    configurable: true
});
posix.posix = posix;
posix._makeLong = posix.toNamespacedPath;

module.exports = posix;
