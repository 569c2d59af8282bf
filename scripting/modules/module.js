/*
 * module.js - the module module: builtinModules, isBuiltin() and createRequire().
 *
 * Unlike Node: the insides of its loader (_load, _resolveFilename, _extensions …) are not there, nor
 * are hooks and source maps.
 */
'use strict';

/** The names that require() takes without a file. */
exports.builtinModules = internal.builtinNames();

/** Whether a name, with node: or without, is that of a built-in module. */
exports.isBuiltin = function isBuiltin(name) {
    return typeof name === 'string' && exports.builtinModules.indexOf(name.replace(/^node:/, '')) >= 0;
};

/** A require() as a module at that path, or file: URL, would have it. */
exports.createRequire = function createRequire(filename) {
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

exports.Module = exports;
