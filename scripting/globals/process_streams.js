/*
 * process_streams.js - process.stdout, process.stderr and process.stdin.
 *
 * The first two are emitters with what a Writable has; they write synchronously, so write() is
 * always true and 'drain' never comes. stdin has what a Readable in flowing mode has: 'data', 'end',
 * setEncoding(), pause(), resume(), and is an async iterable; it is read from the first listener on.
 * Full streams (pipe(), cork(), backpressure) are not there yet.
 */
'use strict';

var EventEmitter = internal.requireBuiltin('events');

function inherit(Child, Parent) {
    Child.prototype = Object.create(Parent.prototype, {
        constructor: {value: Child, writable: true, configurable: true}
    });
}

function isBytes(value) {
    return value instanceof Uint8Array || value instanceof ArrayBuffer ||
        (typeof value === 'object' && value !== null && ArrayBuffer.isView(value));
}

/* ---- writing ---- */

function OutputStream(descriptor) {
    EventEmitter.call(this);
    this.fd = descriptor;
    this.writable = true;
    this._ended = false;
    if (native.isTty(descriptor)) {
        this.isTTY = true;
    }
}

inherit(OutputStream, EventEmitter);

function checkChunk(chunk) {
    if (chunk === null) {
        throw internal.errors.coded(TypeError, 'ERR_STREAM_NULL_VALUES',
                                              'May not write null values to stream');
    }
    if (typeof chunk !== 'string' && !isBytes(chunk)) {
        throw internal.invalidArgument('chunk', 'of type string or an instance of Buffer, ' +
                                       'TypedArray, or DataView', chunk);
    }
}

function callLater(callback, error) {
    process.nextTick(function () { callback(error || null); });
}

OutputStream.prototype.write = function write(chunk, encoding, callback) {
    var self = this;
    var error;

    if (typeof encoding === 'function') {
        callback = encoding;
        encoding = undefined;
    }
    checkChunk(chunk);
    if (typeof chunk === 'string' && encoding && !/^utf-?8$/i.test(encoding)) {
        chunk = Buffer.from(chunk, encoding);
    }
    error = this._ended ? internal.errors.coded(Error, 'ERR_STREAM_WRITE_AFTER_END',
                                                          'write after end') :
        native.write(this.fd, chunk);
    if (error) {
        process.nextTick(function () { self.emit('error', error); });
    }
    if (typeof callback === 'function') {
        callLater(callback, error);
    }
    return !error;
};

// The descriptor stays open, as in Node.
OutputStream.prototype.end = function end(chunk, encoding, callback) {
    var self = this;

    if (typeof chunk === 'function') {
        callback = chunk;
        chunk = undefined;
    } else if (typeof encoding === 'function') {
        callback = encoding;
        encoding = undefined;
    }
    if (chunk !== undefined && chunk !== null) {
        this.write(chunk, encoding);
    }
    if (!this._ended) {
        this._ended = true;
        this.writable = false;
        process.nextTick(function () { self.emit('finish'); });
    }
    if (typeof callback === 'function') {
        callLater(callback);
    }
    return this;
};

Object.defineProperties(OutputStream.prototype, {
    writableEnded: {get: function () { return this._ended; }, configurable: true},
    writableLength: {value: 0, writable: true, configurable: true},
    writableHighWaterMark: {value: 16384, writable: true, configurable: true},
    writableNeedDrain: {value: false, writable: true, configurable: true},
    destroyed: {value: false, writable: true, configurable: true},
    columns: {
        get: function () { return native.windowSize(this.fd)[0] || undefined; },
        configurable: true
    },
    rows: {
        get: function () { return native.windowSize(this.fd)[1] || undefined; },
        configurable: true
    }
});

OutputStream.prototype.cork = OutputStream.prototype.uncork = function () {};
OutputStream.prototype.setDefaultEncoding = OutputStream.prototype.destroy = function () {
    return this;
};
OutputStream.prototype.destroySoon = function () {
    this.end();
};

/* ---- a terminal ---- */

OutputStream.prototype.getWindowSize = function getWindowSize() {
    return native.windowSize(this.fd);
};

OutputStream.prototype.getColorDepth = function getColorDepth(env) {
    return internal.requireBuiltin('internal/color_depth').colorDepth(env || process.env);
};

OutputStream.prototype.hasColors = function hasColors(count, env) {
    if (typeof count === 'object') {
        env = count;
        count = undefined;
    }
    return (count || 16) <= Math.pow(2, this.getColorDepth(env));
};

function escape(stream, text, callback) {
    stream.write(text);
    if (typeof callback === 'function') {
        callLater(callback);
    }
    return true;
}

OutputStream.prototype.clearLine = function clearLine(direction, callback) {
    return escape(this, direction < 0 ? '\x1b[1K' : direction > 0 ? '\x1b[0K' : '\x1b[2K', callback);
};

OutputStream.prototype.clearScreenDown = function clearScreenDown(callback) {
    return escape(this, '\x1b[0J', callback);
};

OutputStream.prototype.cursorTo = function cursorTo(x, y, callback) {
    return typeof y === 'number' ? escape(this, '\x1b[' + (y + 1) + ';' + (x + 1) + 'H', callback) :
        escape(this, '\x1b[' + (x + 1) + 'G', typeof y === 'function' ? y : callback);
};

OutputStream.prototype.moveCursor = function moveCursor(dx, dy, callback) {
    return escape(this, (dx < 0 ? '\x1b[' + -dx + 'D' : dx > 0 ? '\x1b[' + dx + 'C' : '') +
                  (dy < 0 ? '\x1b[' + -dy + 'A' : dy > 0 ? '\x1b[' + dy + 'B' : ''), callback);
};

/* ---- reading ---- */

function InputStream() {
    EventEmitter.call(this);
    this.fd = 0;
    this.readable = true;
    this.readableFlowing = null;
    this.readableEnded = false;
    this._decoder = null;
    if (native.isTty(0)) {
        this.isTTY = true;
    }
    this.on('newListener', function (name) {
        if (name === 'data' && this.readableFlowing !== false) {
            this.resume();
        }
    });
}

inherit(InputStream, EventEmitter);

function onInput(stream, bytes) {
    var text;

    if (bytes === null) {
        text = stream._decoder ? stream._decoder.decode() : '';
        if (text !== '') {
            stream.emit('data', text);
        }
        stream.readable = false;
        stream.readableEnded = true;
        native.stopInput();
        stream.emit('end');
        stream.emit('close');
        return;
    }
    if (stream._decoder) {
        text = stream._decoder.decode(bytes, {stream: true});
        if (text !== '') {
            stream.emit('data', text);
        }
    } else {
        stream.emit('data', bytes);
    }
}

InputStream.prototype.setEncoding = function setEncoding(encoding) {
    if (encoding && !/^utf-?8$/i.test(encoding)) {
        throw internal.errors.coded(TypeError, 'ERR_UNKNOWN_ENCODING',
                                              'Unknown encoding: ' + encoding);
    }
    this._decoder = new TextDecoder();
    return this;
};

InputStream.prototype.resume = function resume() {
    var self = this;

    this.readableFlowing = true;
    if (!this.readableEnded) {
        native.startInput(function (bytes) { onInput(self, bytes); });
    }
    return this;
};

InputStream.prototype.pause = function pause() {
    this.readableFlowing = false;
    native.stopInput();
    return this;
};

InputStream.prototype.isPaused = function isPaused() {
    return this.readableFlowing === false;
};

InputStream.prototype.ref = function ref() {
    native.refInput(true);
    return this;
};

InputStream.prototype.unref = function unref() {
    native.refInput(false);
    return this;
};

InputStream.prototype.destroy = function destroy() {
    return this.pause();
};

if (Symbol.asyncIterator) {
    InputStream.prototype[Symbol.asyncIterator] = function () {
        return internal.requireBuiltin('events').on(this, 'data', {close: ['end']});
    };
}

/* ---- the three ---- */

var streams = {};

function lazy(name, make) {
    Object.defineProperty(exports, name, {
        get: function () {
            if (!streams[name]) {
                streams[name] = make();
            }
            return streams[name];
        }
    });
}

lazy('stdout', function () { return new OutputStream(1); });
lazy('stderr', function () { return new OutputStream(2); });
lazy('stdin', function () { return new InputStream(); });

// Whether a script has put a write() of its own in place; console then goes through it.
internal.replacedWrite = function (name) {
    return streams[name] !== undefined && streams[name].write !== OutputStream.prototype.write;
};
