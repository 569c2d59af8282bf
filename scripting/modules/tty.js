/*
 * tty.js - the module tty: isatty(), and what a stream to a terminal knows of it.
 *
 * Unlike Node: there is no raw mode and no keyboard input; ReadStream and WriteStream are the
 * classes of an object that knows its terminal, and a WriteStream writes through process.stdout or
 * process.stderr, when these exist.
 */
'use strict';

function isDescriptor(fd) {
    return typeof fd === 'number' && fd >= 0 && fd <= 2147483647 && fd % 1 === 0;
}

/** Whether a file descriptor is a terminal; false for what is no descriptor. */
function isatty(fd) {
    return isDescriptor(fd) && native.isTerminal(fd);
}

function checkDescriptor(fd) {
    if (!isDescriptor(fd)) {
        throw internal.makeError(RangeError, 'ERR_INVALID_FD',
                                 '"fd" must be a positive integer: ' + String(fd));
    }
    if (!native.isTerminal(fd)) {
        throw internal.makeError(Error, 'ERR_TTY_INIT_FAILED',
                                 'TTY initialization failed: the descriptor is no terminal');
    }
}

function ReadStream(fd) {
    if (!(this instanceof ReadStream)) {
        return new ReadStream(fd);
    }
    checkDescriptor(fd);
    this.fd = fd;
    this.isRaw = false;
    this.isTTY = true;
}

function WriteStream(fd) {
    if (!(this instanceof WriteStream)) {
        return new WriteStream(fd);
    }
    checkDescriptor(fd);
    this.fd = fd;
}

WriteStream.prototype.isTTY = true;

WriteStream.prototype.write = function write(chunk, encoding, callback) {
    var stream = this.fd === 2 ? process.stderr : process.stdout;

    return stream.write(chunk, encoding, callback);
};

/** Columns and rows. */
WriteStream.prototype.getWindowSize = function getWindowSize() {
    return native.windowSize(this.fd) || [0, 0];
};

Object.defineProperty(WriteStream.prototype, 'columns', {
    get: function () { return this.getWindowSize()[0]; }, configurable: true
});
Object.defineProperty(WriteStream.prototype, 'rows', {
    get: function () { return this.getWindowSize()[1]; }, configurable: true
});

/** 1, 4, 8 or 24 bits. */
WriteStream.prototype.getColorDepth = function getColorDepth(env) {
    return require('internal/color_depth').colorDepth(env || process.env);
};

/** Whether so many colours, 16 when it is not said, can be shown. */
WriteStream.prototype.hasColors = function hasColors(count, env) {
    if (env === undefined && count !== null && typeof count === 'object') {
        env = count;
        count = 16;
    }
    return (count === undefined ? 16 : count) <= Math.pow(2, this.getColorDepth(env));
};

exports.isatty = isatty;
exports.ReadStream = ReadStream;
exports.WriteStream = WriteStream;
