/*
 * require.js - CommonJS modules as in Node: built-in ones first, then files.
 *
 * Gives internal.runMain(path) and, through each module's wrapper, `require` with `.resolve()`,
 * `.cache` and `.main`. Unlike Node: packages in node_modules are not looked for, a folder is
 * its index.js (package.json is not read), and there is no require.extensions.
 */
'use strict';

var builtins = {}; // exports of those that have run, by name
var names = native.builtinNames();
var cache = Object.create(null);
var mainModule;

function Module(id, parent) {
    this.id = id;
    this.path = directory(id);
    this.exports = {};
    this.filename = id;
    this.loaded = false;
    this.children = [];
    this.parent = parent;
    if (parent) {
        parent.children.push(this);
    }
}

function directory(filename) {
    return filename.slice(0, filename.lastIndexOf('/')) || '/';
}

// 'a/./b/../c' -> 'a/c', for absolute paths.
function normalize(path) {
    var parts = [];

    path.split('/').forEach(function (part) {
        if (part === '..') {
            parts.pop();
        } else if (part !== '' && part !== '.') {
            parts.push(part);
        }
    });
    return '/' + parts.join('/');
}

function notFound(request, from, reason) {
    var error = new Error('Cannot find module \'' + request + '\'' +
                          (from ? ' from ' + native.shown(from) : '') + ': ' + reason);

    error.code = 'MODULE_NOT_FOUND';
    return error;
}

function findFile(path, request, from) {
    var tried = [path, path + '.js', path + '.json', path + '/index.js', path + '/index.json'];
    var i;

    for (i = request.slice(-1) === '/' ? 3 : 0; i < tried.length; i++) {
        if (native.isFile(tried[i])) {
            return native.realPath(tried[i]);
        }
    }
    throw notFound(request, from, 'tried ' + tried.map(native.shown).join(', '));
}

function isPath(request) {
    return /^(\/|\.\.?(\/|$))/.test(request);
}

function resolve(request, parent) {
    if (typeof request !== 'string' || request === '') {
        throw new TypeError('require: the name of a module must be a string that is not empty');
    }
    if (!isPath(request)) {
        throw notFound(request, parent.filename, 'the built-in modules are ' + names.join(', ') +
                       '; packages are not looked for');
    }
    return findFile(normalize(request[0] === '/' ? request : parent.path + '/' + request), request,
                    parent.filename);
}

function compileAndRun(module) {
    var source = native.read(module.filename);

    if (/\.json$/.test(module.filename)) {
        module.exports = native.parseJson(source, module.filename);
        return;
    }
    native.compile(source, module.filename, 'commonjs', false)[0].call(module.exports, module.exports,
        requireOf(module), module, module.filename, module.path, module, internal.rt);
}

function load(filename, parent) {
    var module = cache[filename];
    var done = false;

    if (module) {
        return module.exports;
    }
    module = new Module(filename, parent);
    if (!parent) {
        mainModule = module;
        module.id = '.';
    }
    cache[filename] = module;
    try {
        compileAndRun(module);
        done = true;
    } finally {
        if (!done) {
            delete cache[filename];
        }
    }
    module.loaded = true;
    return module.exports;
}

function requireBuiltin(name) {
    var module;

    if (!Object.prototype.hasOwnProperty.call(builtins, name)) {
        module = {exports: {}};
        native.runBuiltin(name, module, requireBuiltin);
        builtins[name] = module.exports;
    }
    return builtins[name];
}

// The name of a built-in module that the request means, or ''.
function builtinName(request) {
    var name = String(request).replace(/^node:/, '');

    return names.indexOf(name) >= 0 ? name : '';
}

function requireOf(module) {
    function require(request) {
        var builtin = builtinName(request);

        return builtin ? requireBuiltin(builtin) : load(resolve(request, module), module);
    }

    require.resolve = function (request) {
        return builtinName(request) ? request : resolve(request, module);
    };
    require.cache = cache;
    require.main = mainModule;
    module.require = require;
    return require;
}

internal.requireBuiltin = requireBuiltin;

internal.runMain = function runMain(path) {
    var filename = native.realPath(path);

    internal.setMainPath(filename);
    load(filename, null);
};
