/*
 * os.js - the module os, of Linux: what libuv tells of the machine, its user and its load.
 */
'use strict';

var PRIORITY_HIGHEST = -20;
var PRIORITY_LOW = 19;
var INT32_MAX = 2147483647;

// An error as Node makes of a failed call of libuv.
function systemError(code, call) {
    return internal.errors.systemError('ERR_SYSTEM_ERROR', 'A system error occurred', {
        errno: code, code: native.errorName(code), message: native.errorText(code), syscall: call
    });
}

// What the C half gives, unless that is the code of an error.
function good(value, call) {
    if (typeof value === 'number') {
        throw systemError(value, call);
    }
    return value;
}

// `10.0.0.1` and `255.0.0.0` -> `10.0.0.1/8`; null for a mask with holes.
function cidr(address, netmask, family) {
    var six = family === 'IPv6';
    var bits = netmask === '::' ? '' : (six ? spread(netmask) : netmask.split('.')).map(function (part) {
        return (Array(17).join('0') + parseInt(part, six ? 16 : 10).toString(2)).slice(six ? -16 : -8);
    }).join('');
    var match = /^(1*)0*$/.exec(bits);

    return match ? address + '/' + match[1].length : null;
}

// The eight groups of an IPv6 address.
function spread(address) {
    var halves = address.split('::');
    var head = halves[0] ? halves[0].split(':') : [];
    var tail = halves.length > 1 && halves[1] ? halves[1].split(':') : [];

    while (halves.length > 1 && head.length + tail.length < 8) {
        head.push('0');
    }
    return head.concat(tail);
}

function networkInterfaces() {
    var all = {};

    good(native.interfaces(), 'uv_interface_addresses').forEach(function (found) {
        var shown = {
            address: found.address,
            netmask: found.netmask,
            family: found.family,
            mac: found.mac,
            internal: found.internal,
            cidr: cidr(found.address, found.netmask, found.family)
        };

        if (found.family === 'IPv6') {
            shown.scopeid = found.scopeid;
        }
        (all[found.name] = all[found.name] || []).push(shown);
    });
    return all;
}

function tmpdir() {
    var env = process.env;
    var path = env.TMPDIR || env.TMP || env.TEMP || '/tmp';

    return path.length > 1 && path.slice(-1) === '/' ? path.slice(0, -1) : path;
}

function userInfo(options) {
    var user = good(native.user(), 'uv_os_get_passwd');
    var shown = Object.create(null);
    var asBytes = options !== null && typeof options === 'object' && options.encoding === 'buffer';

    Object.keys(user).forEach(function (key) {
        shown[key] = asBytes && typeof user[key] === 'string' ? Buffer.from(user[key]) : user[key];
    });
    return shown;
}

function checkProcess(pid) {
    internal.validate.integer(pid, 'pid', -INT32_MAX - 1, INT32_MAX);
    return pid;
}

function getPriority(pid) {
    return good(native.getPriority(pid === undefined ? 0 : checkProcess(pid)), 'uv_os_getpriority')[0];
}

function setPriority(pid, priority) {
    var code;

    if (priority === undefined) {
        priority = pid;
        pid = 0;
    }
    checkProcess(pid);
    internal.validate.integer(priority, 'priority', PRIORITY_HIGHEST, PRIORITY_LOW);
    code = native.setPriority(pid, priority);
    if (code < 0) {
        throw systemError(code, 'uv_os_setpriority');
    }
}

function ofSystem(key) {
    return good(native.systemName(), 'uv_os_uname')[key];
}

exports.arch = function arch() { return process.arch; };
exports.availableParallelism = function availableParallelism() { return native.parallelism(); };
exports.cpus = function cpus() { return good(native.cpus(), 'uv_cpu_info'); };
exports.endianness = function endianness() {
    return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 'LE' : 'BE';
};
exports.freemem = function freemem() { return native.freeMemory(); };
exports.getPriority = getPriority;
exports.homedir = function homedir() { return good(native.homeFolder(), 'uv_os_homedir'); };
exports.hostname = function hostname() { return good(native.hostName(), 'uv_os_gethostname'); };
exports.loadavg = function loadavg() { return native.loadAverage(); };
exports.networkInterfaces = networkInterfaces;
exports.platform = function platform() { return process.platform; };
exports.release = function release() { return ofSystem('release'); };
exports.setPriority = setPriority;
exports.tmpdir = tmpdir;
exports.totalmem = function totalmem() { return native.totalMemory(); };
exports.type = function type() { return ofSystem('type'); };
exports.userInfo = userInfo;
exports.uptime = function uptime() { return native.uptime(); };
exports.version = function version() { return ofSystem('version'); };
exports.machine = function machine() { return ofSystem('machine'); };

// As in Node, functions of no argument convert to what they give: `${os.hostname}`.
if (Symbol.toPrimitive) {
    ['arch', 'availableParallelism', 'endianness', 'freemem', 'homedir', 'hostname', 'platform', 'release',
        'tmpdir', 'totalmem', 'type', 'uptime', 'version', 'machine'].forEach(function (name) {
        Object.defineProperty(exports[name], Symbol.toPrimitive, {
            value: function () { return exports[name](); }, writable: true, configurable: true
        });
    });
}

Object.defineProperty(exports, 'constants', {
    get: function () {
        var value = native.constants();

        Object.defineProperty(exports, 'constants', {value: value, enumerable: true});
        return value;
    },
    enumerable: true,
    configurable: true
});
Object.defineProperty(exports, 'EOL', {value: '\n', enumerable: true, configurable: true});
Object.defineProperty(exports, 'devNull', {value: '/dev/null', enumerable: true, configurable: true});
