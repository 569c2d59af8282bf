/*
 * module.js - the module module: the class of `module`, builtinModules, isBuiltin(), createRequire(), and of
 * the loader's insides what packages use.
 *
 * Unlike Node: to replace one of those insides changes nothing, and there are no hooks and no source maps.
 */
'use strict';

var loader = internal.loader;
var Module = internal.Module;

var WRAPPER = ['(function (exports, require, module, __filename, __dirname) { ', '\n});'];

/** The names that require() takes without a file. */
Module.builtinModules = internal.builtinNames();

/** Whether a name, with node: or without, is that of a built-in module. */
Module.isBuiltin = function isBuiltin(name) {
    return typeof name === 'string' && Module.builtinModules.indexOf(name.replace(/^node:/, '')) >= 0;
};

/** A require() as a module at that path, or file: URL, would have it. */
Module.createRequire = function createRequire(filename) {
    var path = filename;

    if (filename !== null && typeof filename === 'object' || /^file:/.test(filename)) {
        try {
            path = require('url').fileURLToPath(filename);
        } catch (error) {
            path = undefined;
        }
    }
    if (typeof path !== 'string' || path[0] !== '/') {
        throw internal.errors.invalidValue('filename', filename,
                                           'must be a file URL object, file URL string, or absolute path string');
    }
    return internal.createRequire(path);
};

Module._cache = loader.cache;
Module._extensions = loader.extensions;

Module._load = function (request, parent) {
    return loader.load(request, parent);
};

Module._resolveFilename = function (request, parent, isMain, options) {
    return loader.resolve(request, parent, options);
};

/** The node_modules folders that a file in the folder looks into. */
Module._nodeModulePaths = function (from) {
    return loader.paths(require('path').resolve(from));
};

/** A module's text as the function that runs it. */
Module.wrap = function (script) {
    return WRAPPER[0] + script + WRAPPER[1];
};

Module.wrapper = WRAPPER;
Module.Module = Module;

module.exports = Module;
