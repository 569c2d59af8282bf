/*
 * fs_operations.js - what every function of fs does, whether it waits or not: fs.js makes the forms
 * stat() and statSync() of an entry here, fs_promises.js the form that gives a promise.
 *
 * Such an entry checks its arguments and gives {call, args, convert, explain}: the C half's operation and
 * what it takes, and, where these are needed, what makes the result of what C gives, and what makes
 * another error of an error. `mayMiss`: no file is no error, when it waits.
 */
'use strict';

var check = require('internal/fs_arguments');
var objects = require('internal/fs_objects');

var validate = internal.validate;

var READING = {encoding: null, flag: 'r'};
var WRITING = {encoding: 'utf8', mode: 438, flag: 'w'};
var APPENDING = {encoding: 'utf8', mode: 438, flag: 'a'};
var LISTING = {encoding: 'utf8', withFileTypes: false, recursive: false};
var NAMING = {encoding: 'utf8'};
var READ_SIZE = 16384;
var REMOVING = {force: false, recursive: false, retryDelay: 100, maxRetries: 0};

// Names come as text unless the encoding is another; then as bytes, which become text here.
function wantsBytes(encoding) {
    return !!encoding && !/^utf-?8$/i.test(encoding);
}

function decode(bytes, encoding) {
    return typeof bytes === 'string' || !encoding || encoding === 'buffer' ? bytes : bytes.toString(encoding);
}

// An operation that gives a path.
function naming(call, args, options) {
    options = check.options(options, NAMING);
    return {
        call: call, args: args, asBytes: wantsBytes(options.encoding),
        convert: function (found) { return decode(found, options.encoding); }
    };
}

/* ---- figures ---- */

function stating(call, path, options) {
    if (options !== undefined && options !== null && options.bigint) {
        throw internal.makeError(TypeError, 'ERR_FEATURE_UNAVAILABLE_ON_PLATFORM',
                                 'The option bigint is unavailable: there is no BigInt');
    }
    return {
        call: call, args: [path], convert: objects.statsOf,
        mayMiss: !!options && options.throwIfNoEntry === false
    };
}

exports.stat = function stat(path, options) {
    return stating('stat', check.path(path), options);
};

exports.lstat = function lstat(path, options) {
    return stating('lstat', check.path(path), options);
};

exports.fstat = function fstat(fd, options) {
    return stating('fstat', check.descriptor(fd), options);
};

exports.exists = function exists(path) {
    return {call: 'exists', args: [check.path(path)], convert: function (found) { return found === 1; }};
};

exports.access = function access(path, mode) {
    return {call: 'access', args: [check.path(path), check.smallMode(mode, 7)]};
};

/* ---- contents ---- */

function tooLarge(error) {
    return error.code !== 'EFBIG' || error.size === undefined ? error :
        internal.makeError(RangeError, 'ERR_FS_FILE_TOO_LARGE',
                           'File size (' + error.size + ') is greater than 2 GiB');
}

exports.readFile = function readFile(path, options) {
    var file;

    options = check.options(options, READING);
    file = check.pathOrDescriptor(path);
    return {
        call: 'readFile', args: [file[0], file[1], check.flags(options.flag, 'flags')], signal: options.signal,
        convert: function (bytes) { return decode(bytes, options.encoding); }, explain: tooLarge
    };
};

function writing(path, data, options, defaults) {
    var file;

    options = check.options(options, defaults);
    data = check.data(data, 'data', options.encoding);
    file = check.pathOrDescriptor(path);
    return {
        call: 'writeFile', signal: options.signal,
        args: [file[0], file[1], check.flags(options.flag, 'flags'), check.mode(options.mode, 'mode'), data]
    };
}

exports.writeFile = function writeFile(path, data, options) {
    return writing(path, data, options, WRITING);
};

exports.appendFile = function appendFile(path, data, options) {
    return writing(path, data, options, APPENDING);
};

exports.copyFile = function copyFile(src, dest, mode) {
    return {call: 'copyfile', args: [check.path(src, 'src'), check.path(dest, 'dest'), check.smallMode(mode, 7)]};
};

exports.truncate = function truncate(path, len) {
    len = len === undefined || len === null ? 0 : len;
    validate.integer(len, 'len');
    return {call: 'truncate', args: [check.path(path), Math.max(0, len)]};
};

/* ---- folders ---- */

exports.mkdir = function mkdir(path, options) {
    var mode = options !== null && typeof options === 'object' ? options.mode : options;
    var recursive = options !== null && typeof options === 'object' && options.recursive !== undefined ?
        options.recursive : false;

    path = check.path(path);
    validate.boolean(recursive, 'options.recursive');
    return {call: recursive ? 'makeFolders' : 'mkdir', args: [path, check.mode(mode, 'mode', 511)]};
};

exports.mkdtemp = function mkdtemp(prefix, options) {
    prefix = check.path(prefix, 'prefix');
    return naming('mkdtemp', [typeof prefix === 'string' ? prefix + 'XXXXXX' :
        Buffer.concat([prefix, Buffer.from('XXXXXX')])], options);
};

// Entries of the folder `path`: names, and types, in turn.
function direntsOf(entries, path) {
    var list = [];
    var name, slash, i;

    for (i = 0; i < entries.length; i += 2) {
        name = entries[i];
        slash = typeof name === 'string' ? name.lastIndexOf('/') : -1;
        list.push(new objects.Dirent(name.slice(slash + 1), entries[i + 1],
                                     slash < 0 ? path : require('path').join(path, name.slice(0, slash))));
    }
    return list;
}

exports.readdir = function readdir(path, options) {
    options = check.options(options, LISTING);
    path = check.path(path);
    validate.boolean(options.recursive, 'options.recursive');
    return {
        call: 'readdir', args: [path, options.recursive ? 1 : 0], asBytes: wantsBytes(options.encoding),
        convert: function (entries) {
            var i;

            for (i = 0; i < entries.length; i += 2) {
                entries[i] = decode(entries[i], options.encoding);
            }
            return options.withFileTypes ? direntsOf(entries, path) :
                entries.filter(function (each, index) { return index % 2 === 0; });
        }
    };
};

exports.rmdir = function rmdir(path, options) {
    if (options !== undefined) {
        validate.object(options, 'options');
    }
    return options && options.recursive ? exports.rm(path, {recursive: true, force: false}) :
        {call: 'rmdir', args: [check.path(path)]};
};

// The error of a folder that is to be removed as a file.
function folderError(error) {
    if (error.syscall !== 'rm') {
        return error;
    }
    return internal.errors.systemError('ERR_FS_EISDIR', 'Path is a directory', {
        code: 'EISDIR', message: 'is a directory', path: error.path, syscall: 'rm', errno: 21
    });
}

exports.rm = function rm(path, options) {
    path = check.path(path);
    if (options !== undefined) {
        validate.object(options, 'options');
    }
    options = check.options(options, REMOVING);
    validate.boolean(options.force, 'options.force');
    validate.boolean(options.recursive, 'options.recursive');
    validate.integer(options.retryDelay, 'options.retryDelay', 0, 2147483647);
    validate.integer(options.maxRetries, 'options.maxRetries', 0, 4294967295);
    return {
        call: 'rm', args: [path, options.force ? 1 : 0, options.recursive ? 1 : 0], explain: folderError
    };
};

/* ---- names and links ---- */

exports.unlink = function unlink(path) {
    return {call: 'unlink', args: [check.path(path)]};
};

exports.rename = function rename(oldPath, newPath) {
    return {call: 'rename', args: [check.path(oldPath, 'oldPath'), check.path(newPath, 'newPath')]};
};

exports.link = function link(existingPath, newPath) {
    return {call: 'link', args: [check.path(existingPath, 'existingPath'), check.path(newPath, 'newPath')]};
};

// What kind of link it is to be matters to Windows alone.
exports.symlink = function symlink(target, path) {
    return {call: 'symlink', args: [check.path(target, 'target'), check.path(path)]};
};

exports.readlink = function readlink(path, options) {
    return naming('readlink', [check.path(path)], options);
};

exports.realpath = function realpath(path, options) {
    path = check.path(path);
    return naming('realpath', [require('path').resolve(typeof path === 'string' ? path : path.toString())], options);
};

/* ---- rights and times ---- */

exports.chmod = function chmod(path, mode) {
    path = check.path(path);
    if (typeof mode !== 'string') {
        validate.number(mode, 'mode');
    }
    return {call: 'chmod', args: [path, check.mode(mode, 'mode')]};
};

exports.chown = function chown(path, uid, gid) {
    return {call: 'chown', args: [check.path(path), check.owner(uid, 'uid'), check.owner(gid, 'gid')]};
};

exports.utimes = function utimes(path, atime, mtime) {
    return {call: 'utime', args: [check.path(path), check.time(atime), check.time(mtime)]};
};

/* ---- descriptors ---- */

exports.open = function open(path, flags, mode) {
    return {
        call: 'open',
        args: [check.path(path), check.flags(flags, 'flags', 'r'), check.mode(mode, 'mode', 438)]
    };
};

exports.close = function close(fd) {
    return {call: 'close', args: [check.descriptor(fd)]};
};

exports.fsync = function fsync(fd) {
    return {call: 'fsync', args: [check.descriptor(fd)]};
};

exports.ftruncate = function ftruncate(fd, len) {
    len = len === undefined || len === null ? 0 : len;
    validate.integer(len, 'len');
    return {call: 'ftruncate', args: [check.descriptor(fd), Math.max(0, len)]};
};

// (buffer, offset, length, position), or (buffer, {offset, length, position}): where bytes go or come from.
function rangeOf(buffer, offset, length, position) {
    var size = buffer.byteLength;

    if (offset !== null && typeof offset === 'object') {
        position = offset.position;
        length = offset.length;
        offset = offset.offset;
    }
    offset = offset === undefined || offset === null ? 0 : offset;
    validate.integer(offset, 'offset', 0);
    if (offset > size) {
        throw internal.errors.outOfRange('offset', '<= ' + size, offset);
    }
    length = length === undefined || length === null ? size - offset : length;
    validate.integer(length, 'length', 0);
    if (length > size - offset) {
        throw internal.errors.outOfRange('length', '<= ' + (size - offset), length);
    }
    position = position === undefined || position === null ? -1 : position;
    validate.integer(position, 'position', -1);
    return {offset: offset, length: length, position: position};
}

exports.read = function read(fd, buffer, offset, length, position) {
    var range;

    fd = check.descriptor(fd);
    if (buffer === undefined || (buffer !== null && typeof buffer === 'object' && !ArrayBuffer.isView(buffer))) {
        offset = buffer; // {buffer, offset, length, position}, all optional
        buffer = buffer && buffer.buffer !== undefined ? buffer.buffer : Buffer.alloc(READ_SIZE);
    }
    if (!ArrayBuffer.isView(buffer)) {
        throw internal.errors.invalidArgType('buffer', ['Buffer', 'TypedArray', 'DataView'], buffer);
    }
    range = rangeOf(buffer, offset, length, position);
    return {
        call: 'read', args: [fd, range.length, range.position], extra: buffer,
        convert: function (bytes) {
            new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength).set(bytes, range.offset);
            return bytes.length;
        }
    };
};

// Text is followed by its position and encoding.
exports.write = function write(fd, buffer, offset, length, position) {
    var range, bytes;

    fd = check.descriptor(fd);
    if (typeof buffer === 'string') {
        bytes = check.data(buffer, 'buffer', length);
        return {
            call: 'write', extra: buffer,
            args: [fd, typeof offset === 'number' ? offset : -1, bytes]
        };
    }
    if (!ArrayBuffer.isView(buffer)) {
        throw internal.errors.invalidArgType('buffer', ['string', 'Buffer', 'TypedArray', 'DataView'], buffer);
    }
    range = rangeOf(buffer, offset, length, position);
    bytes = new Uint8Array(buffer.buffer, buffer.byteOffset + range.offset, range.length);
    return {call: 'write', args: [fd, range.position, bytes], extra: buffer};
};

/* ---- doing it ---- */

// What a call gives to those who asked.
function result(call, value) {
    return call.convert ? call.convert(value) : value;
}

/** Does it before it returns. */
exports.now = function (call) {
    var value;

    try {
        value = native[call.call].apply(undefined, call.args.concat([!!call.asBytes, undefined]));
    } catch (error) {
        if (call.mayMiss && error.code === 'ENOENT') {
            return undefined;
        }
        throw call.explain ? call.explain(error) : error;
    }
    return result(call, value);
};

function settle(call, error, value, done) {
    try {
        value = error === null ? result(call, value) : undefined;
    } catch (failure) {
        error = failure;
    }
    done(error !== null && call.explain ? call.explain(error) : error, value);
}

/** Does it in the background, and calls done(error, value). */
exports.later = function (call, done) {
    var signal = call.signal;
    var over = false;

    function finish(error, value) {
        if (!over) {
            over = true;
            if (signal) {
                signal.removeEventListener('abort', onAbort);
            }
            done(error, value);
        }
    }

    function onAbort() {
        finish(internal.errors.abortError(signal.reason));
    }

    if (signal && signal.aborted) {
        process.nextTick(onAbort);
        return;
    }
    if (signal) {
        signal.addEventListener('abort', onAbort);
    }
    native[call.call].apply(undefined, call.args.concat([!!call.asBytes, function (error, value) {
        settle(call, error, value, finish);
    }]));
};
