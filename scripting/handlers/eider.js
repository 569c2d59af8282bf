/*
 * eider.js - what require('eider') gives: connect, channel, rpc, message, disconnect, publish and
 * reject. Described in docs/reference/handler-api.md.
 *
 * Here are the checks of what an app declares, and the Client object; C has the rest.
 */
'use strict';

var REJECTION = internal.hidden('rejection'); // verdict_value.c looks for it
var BOUND_MAX = 4294967295;
var hasOwn = Object.prototype.hasOwnProperty;

var PERMISSION_DENIED = 103;
var FORCE_DISCONNECT = 3503;

var DISCONNECT_TEXTS = {
    3500: 'invalid token',
    3501: 'bad request',
    3503: 'force disconnect',
    3507: 'permission denied',
    3508: 'not available'
};

function checkFunction(value, name) {
    if (typeof value !== 'function') {
        throw new TypeError(name + ': a function is expected');
    }
}

/* ---- what an app declares ---- */

function connect(handler) {
    checkFunction(handler, 'connect');
    native.connect(handler);
}

function message(handler) {
    checkFunction(handler, 'message');
    native.message(handler);
}

function disconnect(handler) {
    checkFunction(handler, 'disconnect');
    native.disconnect(handler);
}

function rpc(name, handler) {
    if (typeof name === 'function' && handler === undefined) {
        native.rpc(undefined, name);
        return;
    }
    if (typeof name !== 'string' || name === '') {
        throw new TypeError('rpc: the name must be a string that is not empty');
    }
    checkFunction(handler, 'rpc \'' + name + '\'');
    native.rpc(name, handler);
}

function isQuestion(value) {
    return value === undefined || typeof value === 'boolean' || typeof value === 'function';
}

function isLimit(value) {
    return value === undefined || (typeof value === 'number' && value >= 1 && value <= BOUND_MAX &&
                                   Math.floor(value) === value);
}

var OPTIONS = {
    subscribe: {fits: isQuestion, expected: 'a function, true or false'},
    publish: {fits: isQuestion, expected: 'a function, true or false'},
    unsubscribe: {
        fits: function (value) { return value === undefined || typeof value === 'function'; },
        expected: 'a function'
    },
    subscribersMax: {fits: isLimit, expected: 'a whole number of at least 1'},
    messageSizeMax: {fits: isLimit, expected: 'a whole number of at least 1'}
};

// How many letters must change, be added or left out to make `b` of `a`.
function distance(a, b) {
    var row = [];
    var i, j, above, corner;

    for (j = 0; j <= b.length; j++) {
        row[j] = j;
    }
    for (i = 1; i <= a.length; i++) {
        corner = row[0];
        row[0] = i;
        for (j = 1; j <= b.length; j++) {
            above = row[j];
            row[j] = Math.min(above + 1, row[j - 1] + 1, corner + (a[i - 1] === b[j - 1] ? 0 : 1));
            corner = above;
        }
    }
    return row[b.length];
}

function nearest(name) {
    return Object.keys(OPTIONS).sort(function (a, b) {
        return distance(name.toLowerCase(), a.toLowerCase()) -
            distance(name.toLowerCase(), b.toLowerCase());
    })[0];
}

function checkOptions(pattern, options) {
    if (options === null || typeof options !== 'object' || Array.isArray(options)) {
        throw new TypeError('channel \'' + pattern + '\': the options must be an object');
    }
    Object.keys(options).forEach(function (name) {
        if (!hasOwn.call(OPTIONS, name)) {
            throw new TypeError('channel \'' + pattern + '\': unknown option \'' + name +
                                '\'; did you mean \'' + nearest(name.slice(0, 64)) + '\'?');
        }
        if (!OPTIONS[name].fits(options[name])) {
            throw new TypeError('channel \'' + pattern + '\': ' + name + ' must be ' +
                                OPTIONS[name].expected);
        }
    });
}

function channel(pattern, options) {
    if (typeof pattern !== 'string') {
        throw new TypeError('channel: the pattern must be a string');
    }
    options = options === undefined ? {} : options;
    checkOptions(pattern, options);
    native.channel(pattern,
        options.subscribe === undefined ? true : options.subscribe,
        options.publish === undefined ? true : options.publish,
        options.unsubscribe, options.subscribersMax || 0, options.messageSizeMax || 0);
}

/* ---- refusing ---- */

function Rejection() {
}

Rejection.prototype = Object.create(Error.prototype, {
    constructor: {value: Rejection, writable: true, configurable: true},
    name: {value: 'Rejection', writable: true, configurable: true}
});

function isDisconnect(code) {
    return code >= 3000 && code <= 4999;
}

function checkReason(who, reason) {
    var problem = native.checkReason(reason);

    if (problem !== undefined) {
        throw new TypeError(who + ': the reason ' + problem);
    }
}

function textOf(code) {
    return isDisconnect(code) ? DISCONNECT_TEXTS[code] || 'disconnected' :
        native.errorText(code) || 'rejected';
}

function isErrorCode(code) {
    return code >= 100 && code <= 1999 && (code >= 400 || native.errorText(code) !== undefined);
}

function reject(code, text) {
    var rejection;

    if (typeof code === 'string' && text === undefined) {
        text = code;
        code = undefined;
    }
    code = code === undefined ? PERMISSION_DENIED : code;
    if (typeof code !== 'number' || Math.floor(code) !== code ||
        !(isErrorCode(code) || isDisconnect(code))) {
        throw new RangeError('reject: the code must be an error of the protocol, 400 to 1999 for ' +
                             'one of your own, or 3000 to 4999 to disconnect');
    }
    text = text === undefined ? textOf(code) : text;
    if (typeof text !== 'string') {
        throw new TypeError('reject: the text must be a string');
    }
    if (isDisconnect(code)) {
        checkReason('reject', text);
    }
    rejection = Object.create(Rejection.prototype); // without the cost of a stack
    rejection.code = code;
    rejection.message = text;
    rejection[REJECTION] = code;
    throw rejection;
}

/* ---- clients ---- */

function Client() {
}

function own(client, name, value) {
    Object.defineProperty(client, name,
        {value: value, writable: true, enumerable: true, configurable: true});
    return value;
}

// A property that is read from C when first used, and then is the object's own.
function lazy(name, read, before) {
    Object.defineProperty(Client.prototype, name, {
        configurable: true,
        get: function () {
            var value = read(this);

            return value === undefined ? before : own(this, name, value);
        },
        set: function (value) {
            own(this, name, value);
        }
    });
}

lazy('id', native.clientId, undefined);
lazy('user', native.clientUser, '');
lazy('info', native.clientInfo, null);
lazy('data', function () { return {}; }, undefined);

Client.prototype.send = function send(data) {
    native.clientSend(this, data);
};

Client.prototype.disconnect = function disconnectClient(code, reason) {
    code = code === undefined ? FORCE_DISCONNECT : code;
    if (typeof code !== 'number' || Math.floor(code) !== code || !isDisconnect(code)) {
        throw new RangeError('client.disconnect: the code must be 3000 to 4999');
    }
    reason = reason === undefined ? textOf(code) : reason;
    if (typeof reason !== 'string') {
        throw new TypeError('client.disconnect: the reason must be a string');
    }
    checkReason('client.disconnect', reason);
    native.clientDisconnect(this, code, reason);
};

Client.prototype.toString = function toString() {
    return 'client ' + this.id + (this.user ? ' (user ' + this.user + ')' : '');
};

/* ---- what C calls ---- */

// Headers that a browser's handshake really had; what a client sends in their name is dropped.
function headersOf(emulated, handshake) {
    var headers = {};

    if (emulated !== null && typeof emulated === 'object' && !Array.isArray(emulated)) {
        Object.keys(emulated).forEach(function (name) {
            var key = name.toLowerCase();

            if (!hasOwn.call(handshake, key) && key !== '__proto__') {
                headers[key] = String(emulated[name]);
            }
        });
    }
    Object.keys(handshake).forEach(function (name) {
        if (handshake[name] !== undefined) {
            headers[name] = handshake[name];
        }
    });
    return headers;
}

function makeRequest(token, data, name, version, emulated, origin, userAgent, host, url, address) {
    return {
        token: token,
        data: data,
        name: name,
        version: version,
        headers: headersOf(emulated, {'origin': origin, 'user-agent': userAgent, 'host': host}),
        url: url,
        address: address
    };
}

function wait(thenable, ticket) {
    internal.whenSettled(thenable, function (value) {
        native.settle(ticket, true, value);
    }, function (error) {
        native.settle(ticket, false, error);
    });
}

native.setParts(Client.prototype, makeRequest, wait, Promise.prototype.then);

module.exports = {
    connect: connect,
    channel: channel,
    rpc: rpc,
    message: message,
    disconnect: disconnect,
    publish: function (name, data) { native.publish(name, data); },
    reject: reject
};
