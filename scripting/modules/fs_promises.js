/*
 * fs_promises.js - what require('fs/promises') gives: fs's functions with promises.
 *
 * Unlike Node: there is no FileHandle, so no open().
 */
'use strict';

var constants = require('fs').constants; // the files of fs are loaded by it alone
var operations = require('internal/fs_operations');

// Those of a descriptor are methods of Node's FileHandle.
var NAMES = ['access', 'copyFile', 'rename', 'truncate', 'rm', 'rmdir', 'mkdir', 'readdir', 'readlink',
    'symlink', 'lstat', 'stat', 'link', 'unlink', 'chmod', 'chown', 'utimes', 'realpath', 'mkdtemp',
    'writeFile', 'appendFile', 'readFile'];

NAMES.forEach(function (name) {
    exports[name] = function () {
        var args = arguments;

        return new Promise(function (resolve, reject) {
            operations.later(operations[name].apply(undefined, args), function (error, value) {
                if (error === null) {
                    resolve(value);
                } else {
                    reject(error);
                }
            });
        });
    };
    Object.defineProperty(exports[name], 'name', {value: name, configurable: true});
});

exports.constants = constants;
