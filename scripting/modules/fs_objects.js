/*
 * fs_objects.js - Stats and Dirent, as stat() and readdir() give them.
 *
 * Unlike Node: there is no BigInt, so no BigIntStats; the option `bigint` is refused.
 */
'use strict';

var FIELDS = ['dev', 'mode', 'nlink', 'uid', 'gid', 'rdev', 'blksize', 'ino', 'size', 'blocks',
    'atimeMs', 'mtimeMs', 'ctimeMs', 'birthtimeMs'];
var TIMES = ['atime', 'mtime', 'ctime', 'birthtime'];

var TYPE_MASK = 61440; // S_IFMT
var MODES = { // in the mode of a file
    isDirectory: 16384, isFile: 32768, isBlockDevice: 24576, isCharacterDevice: 8192,
    isSymbolicLink: 40960, isFIFO: 4096, isSocket: 49152
};
var TYPES = { // of libuv
    isDirectory: 2, isFile: 1, isBlockDevice: 7, isCharacterDevice: 6, isSymbolicLink: 3, isFIFO: 4,
    isSocket: 5
};

var type = Symbol('type');

function method(prototype, name, body) {
    Object.defineProperty(body, 'name', {value: name, configurable: true});
    Object.defineProperty(prototype, name, {value: body, writable: true, configurable: true});
}

/** Its 14 numbers, then its four dates. */
function Stats() {
    var i;

    for (i = 0; i < FIELDS.length; i++) {
        this[FIELDS[i]] = arguments[i];
    }
    for (i = 0; i < TIMES.length; i++) {
        this[TIMES[i]] = new Date(Math.round(arguments[10 + i]));
    }
}

Object.keys(MODES).forEach(function (name) {
    method(Stats.prototype, name, function () {
        return (this.mode & TYPE_MASK) === MODES[name];
    });
});

/** One entry of a folder. `path` is Node's older name of `parentPath`. */
function Dirent(name, kind, parentPath) {
    this.name = name;
    this.parentPath = parentPath;
    this.path = parentPath;
    this[type] = kind;
}

Object.keys(TYPES).forEach(function (name) {
    method(Dirent.prototype, name, function () {
        return this[type] === TYPES[name];
    });
});

/** A Stats of the numbers that the C half gives. */
exports.statsOf = function (numbers) {
    var stats = Object.create(Stats.prototype);

    Stats.apply(stats, numbers);
    return stats;
};

exports.Stats = Stats;
exports.Dirent = Dirent;
