/*
 * fs_objects.js - Stats and Dirent, as stat() and readdir() give them.
 *
 * Unlike Node: there is no BigInt, so no BigIntStats; the option `bigint` is refused.
 */
'use strict';

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

function dateOf(milliseconds) {
    return new Date(Math.round(milliseconds));
}

/** Its 14 numbers, then its four dates. */
function Stats(dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks, atimeMs, mtimeMs, ctimeMs, birthtimeMs) {
    this.dev = dev;
    this.mode = mode;
    this.nlink = nlink;
    this.uid = uid;
    this.gid = gid;
    this.rdev = rdev;
    this.blksize = blksize;
    this.ino = ino;
    this.size = size;
    this.blocks = blocks;
    this.atimeMs = atimeMs;
    this.mtimeMs = mtimeMs;
    this.ctimeMs = ctimeMs;
    this.birthtimeMs = birthtimeMs;
    this.atime = dateOf(atimeMs);
    this.mtime = dateOf(mtimeMs);
    this.ctime = dateOf(ctimeMs);
    this.birthtime = dateOf(birthtimeMs);
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
exports.statsOf = function (n) {
    return new Stats(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11], n[12], n[13]);
};

exports.Stats = Stats;
exports.Dirent = Dirent;
