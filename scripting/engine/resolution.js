/*
 * resolution.js - which file a module's name means, as Node resolves it.
 *
 * Files and folders, node_modules up the folders, package.json's main, exports, imports, type and name, the `node:` prefix.
 * Gives internal.resolve(request, from, isImport) -> {builtin} or {filename}, and internal.formatOf(filename).
 * Beyond Node: an extension may be left out in `import` too, and `./x.js` finds `./x.ts`, as TypeScript has it.
 */
'use strict';

var hasOwn = Object.prototype.hasOwnProperty;
var names = native.builtinNames();
var packages = Object.create(null); // package.json files that have been read, by folder; null: there is none

var EXTENSIONS = ['.js', '.json', '.ts', '.mjs', '.cjs', '.mts', '.cts'];
var TYPED = {'.js': ['.ts'], '.mjs': ['.mts'], '.cjs': ['.cts']};

internal.directory = function (filename) {
    return filename.slice(0, filename.lastIndexOf('/')) || '/';
};

/** 'a/./b/../c' -> 'a/c', for absolute paths. */
internal.normalizePath = function (path) {
    var parts = [];

    path.split('/').forEach(function (part) {
        if (part === '..') {
            parts.pop();
        } else if (part !== '' && part !== '.') {
            parts.push(part);
        }
    });
    return '/' + parts.join('/');
};

function fail(code, message, Base) {
    var error = new (Base || Error)(message);

    error.code = code;
    return error;
}

function from_(from) {
    return from ? ' from ' + native.shown(from) : '';
}

function notFound(request, from, reason) {
    return fail('MODULE_NOT_FOUND', 'Cannot find module \'' + request + '\'' + from_(from) + ': ' + reason);
}

/* package.json */

function readPackage(folder) {
    var path = folder === '/' ? '/package.json' : folder + '/package.json';

    if (packages[folder] === undefined) {
        packages[folder] = native.isFile(path) ? native.parseJson(native.read(path), path) : null;
    }
    return packages[folder];
}

// The nearest package.json at or above a folder: {folder, json}, or null.
function packageAround(folder) {
    var json;

    for (;;) {
        if (!/\/node_modules$/.test(folder)) {
            json = readPackage(folder);
            if (json !== null && typeof json === 'object') {
                return {folder: folder, json: json};
            }
        }
        if (folder === '/') {
            return null;
        }
        folder = internal.directory(folder);
    }
}

/* Files and folders */

function typedPath(path) {
    var match = /\.[mc]?js$/.exec(path);
    var typed = match ? path.slice(0, match.index) + TYPED[match[0]][0] : '';

    return typed !== '' && native.isFile(typed) ? typed : '';
}

function asFile(path, tried) {
    var i;

    tried.push(path);
    if (native.isFile(path)) {
        return path;
    }
    for (i = 0; i < EXTENSIONS.length; i++) {
        tried.push(path + EXTENSIONS[i]);
        if (native.isFile(path + EXTENSIONS[i])) {
            return path + EXTENSIONS[i];
        }
    }
    return typedPath(path);
}

function asIndex(folder, tried) {
    var i;

    for (i = 0; i < EXTENSIONS.length; i++) {
        tried.push(folder + '/index' + EXTENSIONS[i]);
        if (native.isFile(folder + '/index' + EXTENSIONS[i])) {
            return folder + '/index' + EXTENSIONS[i];
        }
    }
    return '';
}

function asFolder(folder, tried) {
    var json = readPackage(folder);
    var main = json !== null && typeof json.main === 'string' && json.main !== '' ?
        internal.normalizePath(folder + '/' + json.main) : '';

    return (main !== '' && (asFile(main, tried) || asIndex(main, tried))) || asIndex(folder, tried);
}

// A file stands for a folder only when the name does not end like one.
function asPath(path, request, tried) {
    return (/(^|\/)\.{0,2}\/?$/.test(request) && /\/$|(^|\/)\.\.?$/.test(request) ? '' : asFile(path, tried)) ||
           asFolder(path, tried);
}

function resolvePath(path, request, from) {
    var tried = [];
    var found = asPath(internal.normalizePath(path), request, tried);

    if (found === '') {
        throw notFound(request, from, 'tried ' + shorten(tried.map(native.shown)).join(', '));
    }
    return found;
}

function shorten(list) {
    return list.length > 20 ? list.slice(0, 4).concat('...', list.slice(-2)) : list;
}

/* exports and imports of a package */

function conditionsOf(isImport) {
    return isImport ? ['eider', 'node', 'import', 'module-sync', 'default'] :
        ['eider', 'node', 'require', 'module-sync', 'default'];
}

// A target: a path in the package, a list of choices, or conditions. undefined: none fits; null: refused.
function target(value, star, folder, conditions, from, isInternal) {
    var i, key, result;

    if (typeof value === 'string') {
        if (value.slice(0, 2) === './') {
            return {path: internal.normalizePath(folder + '/' + value.split('*').join(star))};
        }
        if (!isInternal) {
            throw fail('ERR_INVALID_PACKAGE_TARGET', 'Invalid "exports" target "' + value + '" defined in ' +
                       native.shown(folder + '/package.json'));
        }
        return {request: value.split('*').join(star)};
    }
    if (value === null) {
        return null;
    }
    if (Array.isArray(value)) {
        for (i = 0; i < value.length; i++) {
            result = target(value[i], star, folder, conditions, from, isInternal);
            if (result) {
                return result;
            }
        }
        return value.length === 0 ? null : result;
    }
    for (key in value) {
        if (hasOwn.call(value, key) && conditions.indexOf(key) >= 0) {
            result = target(value[key], star, folder, conditions, from, isInternal);
            if (result !== undefined) {
                return result;
            }
        }
    }
    return undefined;
}

// The longest pattern with a star that fits, as {key, star}.
function patternFor(map, name) {
    var best = null;

    Object.keys(map).forEach(function (key) {
        var at = key.indexOf('*');
        var head, tail;

        if (at < 0) {
            return;
        }
        head = key.slice(0, at);
        tail = key.slice(at + 1);
        if (name.slice(0, head.length) === head && name !== head && name.length >= key.length &&
            name.slice(name.length - tail.length) === tail && (best === null || at > best.at)) {
            best = {key: key, star: name.slice(head.length, name.length - tail.length), at: at};
        }
    });
    return best;
}

function lookUp(map, name, folder, isImport, from, isInternal) {
    var conditions = conditionsOf(isImport);
    var pattern;

    if (hasOwn.call(map, name) && name.indexOf('*') < 0) {
        return target(map[name], '', folder, conditions, from, isInternal);
    }
    pattern = patternFor(map, name);
    return pattern === null ? undefined : target(map[pattern.key], pattern.star, folder, conditions, from, isInternal);
}

function isSugar(exports) {
    return typeof exports === 'string' || Array.isArray(exports) ||
           Object.keys(exports).every(function (key) { return key[0] !== '.'; });
}

function resolveExports(folder, json, subpath, isImport, from) {
    var exports = isSugar(json.exports) ? {'.': json.exports} : json.exports;
    var found = lookUp(exports, subpath, folder, isImport, from, false);

    if (!found) {
        throw fail('ERR_PACKAGE_PATH_NOT_EXPORTED', (subpath === '.' ? 'No "exports" main defined' :
            'Package subpath \'' + subpath + '\' is not defined by "exports"') + ' in ' +
            native.shown(folder + '/package.json'));
    }
    if (!native.isFile(found.path)) {
        throw notFound(subpath, from, 'the "exports" of ' + native.shown(folder + '/package.json') + ' name ' +
                       native.shown(found.path) + ', which is not there');
    }
    return found.path;
}

function resolveImports(request, from, isImport) {
    var around = packageAround(internal.directory(from));
    var found = around !== null && around.json.imports ?
        lookUp(around.json.imports, request, around.folder, isImport, from, true) : undefined;

    if (!found) {
        throw fail('ERR_PACKAGE_IMPORT_NOT_DEFINED', 'Package import specifier "' + request + '" is not defined' +
                   (around ? ' in package ' + native.shown(around.folder + '/package.json') : '') + from_(from),
                   TypeError);
    }
    return found.path !== undefined ? {filename: found.path} : internal.resolve(found.request, from, isImport);
}

/* Packages */

function split(request) {
    var match = /^(@[^\/]+\/[^\/]+|[^@\/][^\/]*)(\/.*)?$/.exec(request);

    return match ? {name: match[1], subpath: '.' + (match[2] || '')} : null;
}

function inPackage(folder, subpath, isImport, from) {
    var json = readPackage(folder);
    var tried = [];
    var found;

    if (json !== null && json.exports !== undefined && json.exports !== null) {
        return resolveExports(folder, json, subpath, isImport, from);
    }
    if (!native.isFolder(folder)) {
        return subpath === '.' ? asFile(folder, tried) : '';
    }
    found = subpath === '.' ? asFolder(folder, tried) || asFile(folder, tried) :
        asPath(internal.normalizePath(folder + '/' + subpath), subpath, tried);
    return found;
}

function resolvePackage(request, from, isImport) {
    var parts = split(request);
    var folder = from ? internal.directory(from) : '/';
    var around = packageAround(folder);
    var looked = [];
    var place, found;

    if (parts === null) {
        throw notFound(request, from, 'it is no name of a package');
    }
    if (around !== null && around.json.name === parts.name && around.json.exports) {
        return resolveExports(around.folder, around.json, parts.subpath, isImport, from);
    }
    for (;;) {
        if (!/\/node_modules$/.test(folder)) {
            place = (folder === '/' ? '' : folder) + '/node_modules';
            if (native.isFolder(place)) {
                looked.push(native.shown(place));
                found = inPackage(place + '/' + parts.name, parts.subpath, isImport, from);
                if (found) {
                    return found;
                }
            }
        }
        if (folder === '/') {
            break;
        }
        folder = internal.directory(folder);
    }
    throw notFound(request, from, (looked.length > 0 ? 'not in ' + looked.join(', ') : 'there is no node_modules folder') +
                   '; the built-in modules are ' + names.join(', '));
}

// The name of a built-in module that the request means, or ''.
function builtinName(request) {
    var name = request.slice(0, 5) === 'node:' ? request.slice(5) : request;

    return names.indexOf(name) >= 0 ? name : '';
}
internal.builtinName = builtinName;

function pathOf(request) {
    if (request.slice(0, 7) === 'file://') {
        return decodeURIComponent(request.slice(7));
    }
    return request;
}

/**
 * @param {string} request what require() or import names
 * @param {string} from the absolute name of the file it is named in
 * @param {boolean} isImport whether it is import
 * @returns {{builtin: string}|{filename: string}}
 * @throws {Error} MODULE_NOT_FOUND, for import ERR_MODULE_NOT_FOUND, and the codes of package.json's faults
 */
internal.resolve = function (request, from, isImport) {
    try {
        return resolve(request, from, isImport);
    } catch (error) {
        if (isImport && error.code === 'MODULE_NOT_FOUND') {
            error.code = 'ERR_MODULE_NOT_FOUND';
        }
        throw error;
    }
};

function resolve(request, from, isImport) {
    var builtin, path;

    builtin = builtinName(request);
    if (builtin !== '') {
        return {builtin: builtin};
    }
    if (request.slice(0, 5) === 'node:') {
        throw fail('ERR_UNKNOWN_BUILTIN_MODULE', 'No such built-in module: ' + request);
    }
    if (request[0] === '#') {
        return resolveImports(request, from, isImport);
    }
    path = pathOf(request);
    if (/^(\/|\.\.?(\/|$))/.test(path)) {
        path = path[0] === '/' ? path : internal.directory(from) + '/' + path;
        return {filename: native.realPath(resolvePath(path, request, from))};
    }
    return {filename: native.realPath(resolvePackage(request, from, isImport))};
}

/** {format, typescript, isPackage} of a file. `format`: commonjs, module, json, or any. */
internal.formatOf = function (filename) {
    var extension = (/\.[^.\/]*$/.exec(filename) || [''])[0];
    var isPackage = filename.indexOf('/node_modules/') >= 0;
    var result = {format: 'any', typescript: /^\.[mc]?ts$/.test(extension), isPackage: isPackage};
    var around;

    if (extension === '.json') {
        result.format = 'json';
    } else if (/^\.m[jt]s$/.test(extension)) {
        result.format = 'module';
    } else if (/^\.c[jt]s$/.test(extension)) {
        result.format = 'commonjs';
    } else {
        around = packageAround(internal.directory(filename));
        // In TypeScript a package of CommonJS is written with import and export, too.
        if (around !== null && (around.json.type === 'module' ||
            (around.json.type === 'commonjs' && extension !== '.ts'))) {
            result.format = around.json.type;
        }
    }
    return result;
};
