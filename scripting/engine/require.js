/*
 * require.js - CommonJS modules as in Node: built-in ones first, then files.
 *
 * Gives internal.runMain(path) and, through each module's wrapper, `require` with `.resolve()`, `.cache`, `.main` and
 * `.extensions` (which changes nothing). require() of an ES module gives its namespace, unless it waits at its top level.
 */
'use strict';

var builtins = {}; // exports of those that have run, by name
var cache = internal.moduleCache = Object.create(null);
var extensions = {'.js': null, '.json': null};
var mainModule;

function Module(id, parent) {
    this.id = id || '';
    this.path = internal.directory(this.id);
    this.exports = {};
    this.filename = id;
    this.loaded = false;
    this.children = [];
    this.paths = pathsOf(this.path);
    Object.defineProperty(this, 'parent', {value: parent, writable: true, configurable: true});
    if (parent) {
        parent.children.push(this);
    }
}
internal.Module = Module;

function pathsOf(folder) {
    var paths = [];

    for (;;) {
        if (!/\/node_modules$/.test(folder)) {
            paths.push((folder === '/' ? '' : folder) + '/node_modules');
        }
        if (folder === '/') {
            return paths;
        }
        folder = internal.directory(folder);
    }
}

/** What `import()` and `import.meta` of a CommonJS module ask. */
function Loader(filename) {
    this.filename = filename;
}

Loader.prototype['import'] = function (request) {
    return internal.importFrom(request, this.filename);
};

/** The same of a text that belongs to no file: the program's. */
internal.rt.main = new Loader(null);
Object.defineProperty(internal.rt.main, 'filename', {
    get: function () { return mainModule ? mainModule.filename : process.argv[1] || process.cwd() + '/[eval]'; }
});

function checkName(request) {
    var error;

    if (typeof request !== 'string' || request === '') {
        error = new TypeError(request === '' ? 'The argument \'id\' must be a non-empty string. Received \'\'' :
            'The "id" argument must be of type string. Received ' + (request === null ? 'null' : 'type ' + typeof request));
        error.code = request === '' ? 'ERR_INVALID_ARG_VALUE' : 'ERR_INVALID_ARG_TYPE';
        throw error;
    }
}

// Fills a module from a file's text, or from what has been compiled of it.
function fill(module, kind, compiled) {
    if (kind.format === 'json') {
        module.exports = native.parseJson(native.read(module.filename), module.filename);
        return;
    }
    if (!compiled) {
        compiled = native.compile(native.read(module.filename), module.filename, kind.format, kind.typescript,
                                  kind.isPackage);
    }
    if (compiled[1] !== null && compiled[1].format === 'module') {
        module.exports = internal.requireModule(module, compiled);
        return;
    }
    compiled[0].call(module.exports, module.exports, requireOf(module), module, module.filename, module.path,
                     new Loader(module.filename), internal.rt);
}

function load(filename, parent, compiled) {
    var module = cache[filename];
    var kind, done;

    if (module) {
        return module.exports;
    }
    kind = internal.formatOf(filename);
    if (kind.format === 'module') {
        return internal.requireModule(null, null, filename);
    }
    module = new Module(filename, parent);
    if (parent === null) {
        mainModule = module;
        module.id = '.';
    }
    cache[filename] = module;
    done = false;
    try {
        fill(module, kind, compiled);
        done = true;
    } finally {
        if (!done) {
            delete cache[filename];
        }
    }
    module.loaded = true;
    return module.exports;
}

/** Loads a file for the ES module that imports it. */
internal.loadCommonJs = function (filename, compiled) {
    return load(filename, undefined, compiled);
};

function requireBuiltin(name) {
    var module;

    if (!Object.prototype.hasOwnProperty.call(builtins, name)) {
        module = {exports: {}};
        builtins[name] = module.exports;
        native.runBuiltin(name, module, requireBuiltin);
        builtins[name] = module.exports;
    }
    return builtins[name];
}

function resolveFrom(request, module, options) {
    var resolved, error, i;

    checkName(request);
    if (options && options.paths) {
        for (i = 0; i < options.paths.length; i++) {
            try {
                return internal.resolve(request, internal.normalizePath(options.paths[i]) + '/x', false);
            } catch (failure) {
                error = failure;
            }
        }
        throw error;
    }
    resolved = internal.resolve(request, module.filename, false);
    return resolved;
}

function requireOf(module) {
    function require(request) {
        var resolved;

        checkName(request);
        try {
            resolved = internal.resolve(request, module.filename, false);
        } catch (error) {
            if (error.code === 'MODULE_NOT_FOUND') {
                error.requireStack = stackOf(module);
            }
            throw error;
        }
        return resolved.builtin ? requireBuiltin(resolved.builtin) : load(resolved.filename, module);
    }

    require.resolve = function resolve(request, options) {
        var resolved = resolveFrom(request, module, options);

        return resolved.builtin ? request : resolved.filename;
    };
    require.resolve.paths = function (request) {
        return internal.builtinName(request) ? null : pathsOf(module.path);
    };
    require.cache = cache;
    require.main = mainModule;
    require.extensions = extensions;
    Object.defineProperty(module, 'require', {value: require, writable: true, configurable: true});
    return require;
}

function stackOf(module) {
    var list = [];

    for (; module; module = module.parent) {
        list.push(module.filename);
    }
    return list;
}

internal.requireBuiltin = requireBuiltin;
internal.builtinNames = native.builtinNames;

/** For the module `module`: a require() of any file's folder. */
internal.createRequire = function (filename) {
    return requireOf(new Module(filename, null));
};

Object.defineProperty(process, 'mainModule', {
    get: function () { return mainModule; },
    set: function (module) { mainModule = module; },
    enumerable: true,
    configurable: true
});

/** For the module `module`: the parts of the loader that packages know. */
internal.loader = {
    cache: cache,
    extensions: extensions,
    paths: pathsOf,
    load: function (request, parent) {
        return requireOf(parent || new Module(process.cwd() + '/x', null))(request);
    },
    resolve: function (request, parent, options) {
        var resolved = resolveFrom(request, parent || new Module(process.cwd() + '/x', null), options);

        return resolved.builtin ? request : resolved.filename;
    }
};

/** Every file that the app has loaded. */
internal.loadedFiles = function () {
    return Object.keys(cache).concat(internal.importedFiles());
};

/** Runs the script as the main module; a promise when it is an ES module that waits. */
internal.runMain = function runMain(path) {
    var filename = native.realPath(path);
    var kind = internal.formatOf(filename);

    internal.setMainPath(filename);
    if (kind.format === 'module') {
        return internal.runMainModule(filename);
    }
    load(filename, null);
    return internal.mainPromise();
};
