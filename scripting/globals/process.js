/*
 * process.js - the global process, as far as it is cheap and right in a server that runs many things.
 *
 * argv, env (a copy), pid, platform, version, versions, cwd(), nextTick(), hrtime(), uptime(),
 * memoryUsage(). Unlike Node: it is no EventEmitter, and a script cannot end the process.
 */
'use strict';

var begun = native.nanoseconds();

function hrtime(before) {
    var now = native.nanoseconds();
    var seconds = Math.floor(now / 1e9);
    var rest = now % 1e9;

    if (!before) {
        return [seconds, rest];
    }
    seconds -= before[0];
    rest -= before[1];
    return rest < 0 ? [seconds - 1, rest + 1e9] : [seconds, rest];
}

var versions = native.versions();

var process = {
    title: 'eider',
    argv: [native.program(), ''],
    execPath: native.program(),
    env: native.environment(),
    pid: native.pid(),
    platform: 'linux',
    version: 'v' + versions.eider,
    versions: versions,
    cwd: native.cwd,
    hrtime: hrtime,
    memoryUsage: native.memoryUsage,
    uptime: function uptime() {
        return (native.nanoseconds() - begun) / 1e9;
    },
    nextTick: function nextTick(callback) {
        if (typeof callback !== 'function') {
            throw new TypeError('process.nextTick: the callback must be a function');
        }
        internal.tick(callback, arguments.length > 1 ? [].slice.call(arguments, 1) : []);
    }
};

internal.setMainPath = function (path) {
    process.argv[1] = path;
};

Object.defineProperty(globalThis, 'process', {value: process, writable: true, configurable: true});
Object.defineProperty(globalThis, 'global', {value: globalThis, writable: true, configurable: true});
