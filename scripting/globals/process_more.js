/*
 * process_more.js - the parts of process that a script may never name: env, hrtime, kill, warnings,
 * signals, figures. process.js takes each from here when it is first read.
 *
 * env is live: setting and deleting change the environment of the process; values are strings.
 */
'use strict';

var hasOwn = Object.prototype.hasOwnProperty;
var OCTAL = 8;
var MASK_MAX = 4294967295;

function isObject(value) {
    return typeof value === 'object' && value !== null;
}

/* ---- env ---- */

function toText(value) {
    if (typeof value === 'symbol') {
        throw new TypeError('Cannot convert a Symbol value to a string');
    }
    return String(value);
}

function checkDescriptor(descriptor) {
    if (hasOwn.call(descriptor, 'get') || hasOwn.call(descriptor, 'set')) {
        throw internal.errors.coded(TypeError, 'ERR_INVALID_OBJECT_DEFINE_PROPERTY',
                             '\'process.env\' does not accept an accessor(getter/setter) descriptor');
    }
    if (!descriptor.configurable || !descriptor.writable || !descriptor.enumerable) {
        throw internal.errors.coded(TypeError, 'ERR_INVALID_OBJECT_DEFINE_PROPERTY', '\'process.env\' only accepts a ' +
                             'configurable, writable, and enumerable data descriptor');
    }
}

// The target holds the variables, so that reading is plain; writing goes to the process too.
function makeEnv() {
    function set(target, name, value) {
        var text = toText(value);

        native.setVariable(toText(name), text);
        target[name] = text;
        return true;
    }

    return new Proxy(native.environment(), {
        set: set,
        defineProperty: function (target, name, descriptor) {
            checkDescriptor(descriptor);
            return set(target, name, descriptor.value);
        },
        deleteProperty: function (target, name) {
            if (typeof name !== 'symbol') {
                native.setVariable(name, undefined);
            }
            delete target[name];
            return true;
        }
    });
}

/** Sets what the file says and the environment does not have yet. */
function loadEnvFile(path) {
    var text = internal.requireBuiltin('fs').readFileSync(path === undefined ? '.env' : path, 'utf8');
    var variables = internal.requireBuiltin('util').parseEnv(text);

    Object.keys(variables).forEach(function (name) {
        if (!hasOwn.call(process.env, name)) {
            process.env[name] = variables[name];
        }
    });
}

/* ---- time ---- */

function hrtime(time) {
    var now = native.hrtime();

    if (time === undefined) {
        return now;
    }
    if (!Array.isArray(time)) {
        throw internal.invalidArgument('time', 'an instance of Array', time);
    }
    if (time.length !== 2) {
        throw internal.errors.outOfRange('time', '2', time.length);
    }
    now[0] -= time[0];
    now[1] -= time[1];
    if (now[1] < 0) {
        now[0]--;
        now[1] += 1e9;
    }
    return now;
}

/* ---- figures ---- */

function memoryUsage() {
    return native.memoryUsage();
}

memoryUsage.rss = function rss() {
    return native.memoryUsage().rss;
};

function checkUsage(before, name) {
    var value = before[name];

    if (typeof value !== 'number') {
        throw internal.invalidArgument('prevValue.' + name, 'of type number', value);
    }
    if (!(value >= 0 && value <= Number.MAX_SAFE_INTEGER)) {
        throw internal.errors.coded(RangeError, 'ERR_INVALID_ARG_VALUE', 'The property \'prevValue.' + name +
                             '\' is invalid. Received ' + internal.inspect(value));
    }
}

function cpuUsage(before) {
    var usage = native.resourceUsage();

    if (before) {
        if (!isObject(before)) {
            throw internal.invalidArgument('prevValue', 'of type object', before);
        }
        checkUsage(before, 'user');
        checkUsage(before, 'system');
    }
    return {
        user: usage.userCPUTime - (before ? before.user : 0),
        system: usage.systemCPUTime - (before ? before.system : 0)
    };
}

/* ---- the process in its system ---- */

function chdir(directory) {
    if (typeof directory !== 'string') {
        throw internal.invalidArgument('directory', 'of type string', directory);
    }
    native.chdir(directory);
}

function maskOf(mask) {
    if (typeof mask === 'string') {
        if (!/^[0-7]+$/.test(mask)) {
            throw internal.errors.invalidValue('mask', mask, 'must be a 32-bit unsigned integer or an octal string');
        }
        return parseInt(mask, OCTAL);
    }
    if (typeof mask !== 'number') {
        throw internal.invalidArgument('mask', 'of type number', mask);
    }
    if (Math.floor(mask) !== mask) {
        throw internal.errors.outOfRange('mask', 'an integer', mask);
    }
    if (mask < 0 || mask > MASK_MAX) {
        throw internal.errors.outOfRange('mask', '>= 0 && <= ' + MASK_MAX, mask);
    }
    return mask;
}

function umask(mask) {
    return native.umask(mask === undefined ? undefined : maskOf(mask));
}

function signalNumber(signal) {
    var number = native.signalNumber(String(signal));

    if (number === 0) {
        throw internal.errors.coded(TypeError, 'ERR_UNKNOWN_SIGNAL', 'Unknown signal: ' + signal);
    }
    return number;
}

function kill(pid, signal) {
    if (pid != (pid | 0)) { // as Node: '12' is a number here
        throw internal.invalidArgument('pid', 'of type number', pid);
    }
    native.kill(pid | 0, typeof signal === 'number' ? signal : signalNumber(signal || 'SIGTERM'));
    return true;
}

/* ---- listeners that the process itself must know of ---- */

function onNewListener(name) {
    var number = typeof name === 'string' && /^SIG/.test(name) ? native.signalNumber(name) : 0;

    if (number !== 0 && process.listenerCount(name) === 0) {
        native.watchSignal(number, name);
    }
}

function onRemovedListener(name) {
    var number = typeof name === 'string' && /^SIG/.test(name) ? native.signalNumber(name) : 0;

    if (number !== 0 && process.listenerCount(name) === 0) {
        native.unwatchSignal(number);
    }
}

// The process has become an emitter.
function watchListeners() {
    native.setSignalCallback(function (name, number) {
        process.emit(name, name, number);
    });
    process.on('newListener', onNewListener);
    process.on('removeListener', onRemovedListener);
    process.on('warning', printWarning);
}

/* ---- warnings ---- */

function printWarning(warning) {
    var isDeprecation = warning.name === 'DeprecationWarning';
    var text;

    if (process.env.NODE_NO_WARNINGS === '1' || (isDeprecation && process.noDeprecation)) {
        return;
    }
    text = '(eider:' + process.pid + ') ' + (warning.code ? '[' + warning.code + '] ' : '') +
        warning.name + ': ' + warning.message + '\n';
    internal.writeStderr(text + (typeof warning.detail === 'string' ? warning.detail + '\n' : ''));
}

function makeWarning(message, type, code, detail) {
    var warning = new Error(message);

    warning.name = String(type || 'Warning');
    if (code !== undefined) {
        warning.code = code;
    }
    if (detail !== undefined) {
        warning.detail = detail;
    }
    return warning;
}

function checkText(value, name) {
    if (value !== undefined && typeof value !== 'string') {
        throw internal.invalidArgument(name, 'of type string', value);
    }
}

// emitWarning(warning[, type[, code]]), or (warning, {type, code, detail}); functions are passed over.
function warningOf(warning, type, code) {
    var detail;

    if (isObject(type) && !Array.isArray(type)) {
        code = type.code;
        detail = typeof type.detail === 'string' ? type.detail : undefined;
        type = type.type || 'Warning';
    } else if (typeof type === 'function') {
        code = undefined;
        type = 'Warning';
    }
    checkText(type, 'type');
    if (typeof code === 'function') {
        code = undefined;
    }
    checkText(code, 'code');
    if (typeof warning === 'string') {
        return makeWarning(warning, type, code, detail);
    }
    if (!(warning instanceof Error)) {
        throw internal.invalidArgument('warning', 'of type string or an instance of Error', warning);
    }
    return warning;
}

function emitWarning(warning, type, code) {
    warning = warningOf(warning, type, code);
    if (warning.name === 'DeprecationWarning') {
        if (process.noDeprecation) {
            return;
        }
        if (process.throwDeprecation) {
            process.nextTick(function () { throw warning; });
            return;
        }
    }
    process.nextTick(function () { process.emit('warning', warning); });
}

/* ---- exceptions ---- */

function setCapture(callback) {
    if (callback !== null && typeof callback !== 'function') {
        throw internal.invalidArgument('fn', 'of type function or null', callback);
    }
    if (callback !== null && internal.captureUncaught) {
        throw internal.errors.coded(Error, 'ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET',
            '`process.setupUncaughtExceptionCapture()` was called while a capture callback was ' +
            'already active');
    }
    internal.captureUncaught = callback;
}

exports.env = makeEnv();
exports.loadEnvFile = loadEnvFile;
exports.hrtime = hrtime;
exports.memoryUsage = memoryUsage;
exports.cpuUsage = cpuUsage;
exports.resourceUsage = native.resourceUsage;
exports.chdir = chdir;
exports.umask = umask;
exports.kill = kill;
exports.emitWarning = emitWarning;
exports.setUncaughtExceptionCaptureCallback = setCapture;
exports.hasUncaughtExceptionCaptureCallback = function hasUncaughtExceptionCaptureCallback() {
    return !!internal.captureUncaught;
};
exports.release = {name: 'node', lts: 'Iron'};
exports.config = {target_defaults: {}, variables: {}};
exports.features = {
    inspector: false, debug: false, uv: true, ipv6: true,
    tls_alpn: false, tls_sni: false, tls_ocsp: false, tls: false
};
exports.getActiveResourcesInfo = native.activeResources;
exports.getBuiltinModule = function getBuiltinModule(id) {
    return internal.getBuiltinModule ? internal.getBuiltinModule(id) : undefined;
};
exports.watchListeners = watchListeners;
