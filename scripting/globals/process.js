/*
 * process.js - the global process: its beginning and end, and what every script needs of it.
 *
 * The rest comes when it is first named: process_more.js (env, hrtime, kill, warnings, figures),
 * process_streams.js (stdout, stderr, stdin), and EventEmitter's methods. Gives other files
 * internal.writeStdout(text), internal.writeStderr(text), internal.emitOnProcess(name, ...),
 * internal.processListens(name), internal.setMainPath(path), internal.watchMain(promise).
 *
 * process.version is that of the Node release whose API is followed; versions.eider is our own.
 * Unlike Node: no hrtime.bigint (there is no BigInt), no report, no inspector, no child's channel.
 */
'use strict';

var EXIT_UNSETTLED_AWAIT = 13;

var EMITTER_METHODS = [
    'on', 'addListener', 'once', 'off', 'removeListener', 'removeAllListeners', 'emit',
    'listeners', 'rawListeners', 'listenerCount', 'eventNames', 'prependListener',
    'prependOnceListener', 'setMaxListeners', 'getMaxListeners'
];

var LATER = {
    process_more: [
        'env', 'loadEnvFile', 'hrtime', 'chdir', 'umask', 'kill', 'cpuUsage', 'resourceUsage', 'memoryUsage',
        'emitWarning', 'setUncaughtExceptionCaptureCallback',
        'hasUncaughtExceptionCaptureCallback', 'release', 'config', 'features',
        'getActiveResourcesInfo', 'getBuiltinModule'
    ],
    process_streams: ['stdout', 'stderr', 'stdin']
};

var slice = Array.prototype.slice;
var engine = internal.engine; // the C half of uncaught.h
var execPath = native.program();
var exitCode;
var mainPending = false;
var isEmitter = false;

// Its prototype has the methods of an emitter; `process instanceof process.constructor`.
var prototype = Object.create(Object.prototype, {
    constructor: {value: function process() {}, writable: true, configurable: true}
});
prototype.constructor.prototype = prototype;

var versions = native.versions();

var process = Object.assign(Object.create(prototype), {
    version: 'v' + versions.node,
    versions: versions,
    arch: native.arch,
    platform: 'linux',
    title: 'eider',
    argv: [execPath, ''],
    argv0: 'eider',
    execArgv: [],
    execPath: execPath,
    pid: native.pid(),
    _exiting: false,
    cwd: native.cwd,
    uptime: native.uptime,
    abort: native.abort,
    getuid: native.getuid,
    geteuid: native.geteuid,
    getgid: native.getgid,
    getegid: native.getegid,
    getgroups: native.getgroups,
    constrainedMemory: native.constrainedMemory,
    availableMemory: native.availableMemory,
    exit: exit,
    reallyExit: function reallyExit(code) {
        engine.end(code || 0);
        internal.stop();
    },
    nextTick: nextTick
});

function define(target, name, value) {
    Object.defineProperty(target, name, {value: value, writable: true, configurable: true,
                                         enumerable: true});
}

function accessor(name, get, set) {
    Object.defineProperty(process, name, {get: get, set: set, configurable: true,
                                          enumerable: true});
}

/* ---- what comes later ---- */

function defineLater(part, name) {
    accessor(name, function () {
        define(process, name, internal.requireBuiltin('internal/' + part)[name]);
        return process[name];
    }, function (value) {
        define(process, name, value);
    });
}

Object.keys(LATER).forEach(function (part) {
    LATER[part].forEach(function (name) { defineLater(part, name); });
});

accessor('ppid', native.ppid);

function becomeEmitter() {
    var EventEmitter = internal.requireBuiltin('events');

    isEmitter = true;
    EMITTER_METHODS.forEach(function (name) { delete prototype[name]; });
    Object.setPrototypeOf(prototype, EventEmitter.prototype);
    EventEmitter.call(process);
    internal.requireBuiltin('internal/process_more').watchListeners();
}

EMITTER_METHODS.forEach(function (name) {
    Object.defineProperty(prototype, name, {
        value: function () {
            becomeEmitter();
            return process[name].apply(this, arguments);
        },
        writable: true,
        configurable: true
    });
});

// As process.emit(); without listeners it costs nothing.
internal.emitOnProcess = function (name) {
    return isEmitter && process.emit.apply(process, arguments);
};

internal.processListens = function (name) {
    return isEmitter && process.listenerCount(name) > 0;
};

/* ---- its end ---- */

// A code as Node takes it: a whole number, or one as text.
function checkCode(code) {
    if (code === undefined || code === null) {
        return;
    }
    if (typeof code === 'string' && code !== '' && !isNaN(code)) {
        code = Number(code);
    }
    if (typeof code !== 'number') {
        throw internal.invalidArgument('code', 'of type number', code);
    }
    if (code !== Math.floor(code)) {
        throw internal.errors.outOfRange('code', 'an integer', code);
    }
}

accessor('exitCode', function () { return exitCode; }, function (code) {
    checkCode(code);
    exitCode = code;
});

// Tells 'exit' listeners once; then no JS runs any more.
function end(code) {
    if (code !== undefined) {
        exitCode = code;
    }
    if ((exitCode === undefined || exitCode === null) && mainPending) {
        exitCode = EXIT_UNSETTLED_AWAIT;
        internal.writeStderr('Warning: Detected unsettled top-level await at ' + process.argv[1] +
                             '\n');
    }
    if (!process._exiting) {
        process._exiting = true;
        internal.emitOnProcess('exit', +exitCode || 0);
    }
    engine.end(+exitCode || 0);
}

function exit(code) {
    checkCode(code);
    end(arguments.length > 0 ? code : exitCode);
    internal.stop();
}

// Whether a listener took it. Called by C for every exception nobody caught.
function uncaught(error, rejection) {
    var origin = rejection ? 'unhandledRejection' : 'uncaughtException';
    var capture = internal.captureUncaught;

    internal.emitOnProcess('uncaughtExceptionMonitor', error, origin);
    if (capture) {
        capture(error);
        return true;
    }
    return internal.emitOnProcess('uncaughtException', error, origin);
}

function beforeExit() {
    internal.emitOnProcess('beforeExit', +exitCode || 0);
}

engine.setCallbacks(uncaught, end, beforeExit);

// What the main module's run gave: a promise, when it is an ES module. One that is rejected is what
// the module has thrown; while it awaits something at its top level, an end is code 13.
internal.watchMain = function (promise) {
    var state = promise ? internal.promiseState(promise) : null;

    function settled() {
        mainPending = false;
        engine.mainDone();
    }

    if (state === null || !(state.pending || state.rejected)) {
        return;
    }
    if (state.rejected) {
        promise.then(undefined, settled);
        throw state.value;
    }
    mainPending = true;
    engine.mainWaits();
    promise.then(settled, function (error) {
        settled();
        if (!engine.mainFailed(error)) {
            throw error;
        }
    });
};

internal.setMainPath = function (path) {
    process.argv[1] = path;
};

/* ---- ticks and text ---- */

function nextTick(callback) {
    if (typeof callback !== 'function') {
        throw internal.invalidArgument('callback', 'of type function', callback);
    }
    if (!process._exiting) {
        internal.tick(callback, arguments.length > 1 ? slice.call(arguments, 1) : []);
    }
}

// Synchronous; through a write() that a script put in its place. What cannot be written is lost.
function writer(name, descriptor) {
    return function (text) {
        var replaced = internal.replacedWrite && internal.replacedWrite(name);

        if (replaced) {
            process[name].write(text);
        } else {
            native.write(descriptor, text);
        }
    };
}

internal.writeStdout = writer('stdout', 1);
internal.writeStderr = writer('stderr', 2);

if (Symbol.toStringTag) {
    Object.defineProperty(process, Symbol.toStringTag, {value: 'process'});
}
Object.defineProperty(globalThis, 'process', {value: process, writable: true, configurable: true});
Object.defineProperty(globalThis, 'global', {value: globalThis, writable: true, configurable: true});
