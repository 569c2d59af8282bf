/*
 * fs.js - the module fs: files and folders, waiting (readFileSync) or with a callback (readFile).
 *
 * The callbacks come from libuv's threads in the loop's poll phase. Unlike Node: no streams, no watching, no
 * FileHandle, Dir or BigIntStats; cp, statfs, readv, writev and what concerns links' own rights and times
 * are not there.
 */
'use strict';

exports.constants = native.constants(); // the files below take them from here

var operations = require('internal/fs_operations');
var objects = require('internal/fs_objects');

var UNNAMED = ['now', 'later', 'exists'];

function define(name, body) {
    Object.defineProperty(body, 'name', {value: name, configurable: true});
    exports[name] = body;
}

function checkCallback(callback) {
    if (typeof callback !== 'function') {
        throw internal.errors.invalidArgType('cb', 'function', callback);
    }
}

function waiting(prepare) {
    return function () {
        return operations.now(prepare.apply(undefined, arguments));
    };
}

// The callback is the last argument, whatever comes before it.
function calling(prepare) {
    return function () {
        var args = Array.prototype.slice.call(arguments);
        var callback = args.pop();
        var call;

        // A path or a number in its place is the argument before it.
        checkCallback(typeof callback === 'string' || typeof callback === 'number' ? undefined : callback);
        call = prepare.apply(undefined, args);
        operations.later(call, function (error, value) {
            if (error !== null) {
                callback(error);
            } else if (value === undefined) {
                callback(null);
            } else if (call.extra === undefined) {
                callback(null, value);
            } else {
                callback(null, value, call.extra);
            }
        });
    };
}

Object.keys(operations).forEach(function (name) {
    if (UNNAMED.indexOf(name) < 0) {
        define(name, calling(operations[name]));
        define(name + 'Sync', waiting(operations[name]));
    }
});

/* ---- what is not like the others ---- */

// Neither fails: a path that cannot be is one that does not exist.
define('existsSync', function (path) {
    try {
        return operations.now(operations.exists(path));
    } catch (error) {
        return false;
    }
});

define('exists', function (path, callback) {
    var call;

    checkCallback(callback);
    try {
        call = operations.exists(path);
    } catch (error) {
        callback(false);
        return;
    }
    operations.later(call, function (error, value) { callback(value); });
});

Object.defineProperty(exports.exists, Symbol.for('nodejs.util.promisify.custom'), {
    value: function (path) {
        return new Promise(function (resolve) { exports.exists(path, resolve); });
    }
});

// Without a callback Node's close() only tells of errors.
define('close', function (fd, callback) {
    if (callback !== undefined) {
        checkCallback(callback);
    }
    operations.later(operations.close(fd), function (error) {
        if (callback) {
            callback(error);
        } else if (error !== null) {
            throw error;
        }
    });
});

exports.realpath.native = exports.realpath;
exports.realpathSync.native = exports.realpathSync;

exports.Stats = objects.Stats;
exports.Dirent = objects.Dirent;

['F_OK', 'R_OK', 'W_OK', 'X_OK'].forEach(function (name) {
    exports[name] = exports.constants[name];
});

Object.defineProperty(exports, 'constants', {writable: false, configurable: false});
Object.defineProperty(exports, 'promises', {
    get: function () { return require('fs/promises'); }, enumerable: true, configurable: true
});
