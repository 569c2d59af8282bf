/*
 * ws.js - what require('ws') gives: the server side of the npm package of that name (version 8).
 *
 * WebSocket, with .Server, .WebSocketServer and .WebSocket. A WebSocketServer answers on the
 * server's own port, on its `path` or, without one, on every path nothing else is served on.
 * Unlike the package: no outgoing connections; verifyClient, handleProtocols and noServer are
 * refused; perMessageDeflate, maxPayload, backlog and host are the server's settings; message data
 * is valid only as long as you hold it, as everywhere.
 */
'use strict';

var EventEmitter = require('events');

var CONNECTING = 0;
var OPEN = 1;
var CLOSING = 2;
var CLOSED = 3;

var NAMES = ['CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'];
var CONTROL_MAX = 125; // bytes of a ping or a pong

function inherit(child, parent) {
    Object.setPrototypeOf(child, parent);
    child.prototype = Object.create(parent.prototype, {
        constructor: {value: child, writable: true, configurable: true}
    });
}

/* A connection. Made only here, when the server has accepted one. */

var accepting = null;

function WebSocket() {
    if (accepting === null) {
        throw new Error('WebSocket: connections to other servers are not available');
    }
    EventEmitter.call(this);
    this.readyState = OPEN;
    this.protocol = '';
    this.extensions = '';
    this.url = '';
}

inherit(WebSocket, EventEmitter);

NAMES.forEach(function (name, state) {
    Object.defineProperty(WebSocket, name, {enumerable: true, value: state});
    Object.defineProperty(WebSocket.prototype, name, {enumerable: true, value: state});
});

Object.defineProperty(WebSocket.prototype, 'bufferedAmount', {
    enumerable: true,
    get: function () { return native.buffered(this); }
});

Object.defineProperty(WebSocket.prototype, 'isPaused', {
    enumerable: true,
    get: function () { return false; }
});

Object.defineProperty(WebSocket.prototype, 'binaryType', {
    enumerable: true,
    get: function () { return this._binaryType || 'nodebuffer'; },
    set: function (type) {
        if (type === 'nodebuffer' || type === 'arraybuffer') {
            this._binaryType = type;
            native.setArrayBuffer(this, type === 'arraybuffer');
        }
    }
});

function notOpen(ws) {
    return new Error('WebSocket is not open: readyState ' + ws.readyState + ' (' +
                     NAMES[ws.readyState] + ')');
}

// Calls back in the next tick, as nothing here calls back before it returns.
function finish(ws, callback, sent) {
    process.nextTick(callback, sent ? undefined : notOpen(ws));
}

// send(data[, options][, callback]) is C all the way: it is what a server does most.
WebSocket.prototype.send = native.send;

function control(name) {
    var sendControl = native[name];

    return function (data, mask, callback) {
        callback = typeof data === 'function' ? data : typeof mask === 'function' ? mask : callback;
        data = typeof data === 'function' || data === undefined || data === null ? '' : data;
        data = typeof data === 'number' ? String(data) : data;
        var sent = this.readyState === OPEN && sendControl(this, data, CONTROL_MAX);

        if (typeof callback === 'function') {
            finish(this, callback, sent);
        }
    };
}

WebSocket.prototype.ping = control('ping');
WebSocket.prototype.pong = control('pong');

function isCloseCode(code) {
    return (code >= 1000 && code <= 1014 && code !== 1004 && code !== 1005 && code !== 1006) ||
        (code >= 3000 && code <= 4999);
}

WebSocket.prototype.close = function close(code, reason) {
    if (code !== undefined && (typeof code !== 'number' || !isCloseCode(code))) {
        throw new TypeError('First argument must be a valid error code number');
    }
    if (this.readyState === OPEN) {
        // C checks the reason, and throws before anything changes.
        native.close(this, code || 0, reason === undefined ? '' : reason);
        this.readyState = CLOSING;
    }
};

WebSocket.prototype.terminate = function terminate() {
    if (this.readyState !== CLOSED) {
        this.readyState = CLOSING;
        native.terminate(this);
    }
};

WebSocket.prototype.pause = WebSocket.prototype.resume = function () {};

/* The browser's way: onmessage and addEventListener. */

function Event(type, target) {
    this.type = type;
    this.target = target;
}

var makeEvent = {
    open: function (ws) {
        return new Event('open', ws);
    },
    message: function (ws, data, isBinary) {
        var event = new Event('message', ws);

        event.data = isBinary ? data : data.toString();
        return event;
    },
    close: function (ws, code, reason) {
        var event = new Event('close', ws);

        event.code = code;
        event.reason = reason.toString();
        event.wasClean = code !== 1006;
        return event;
    },
    error: function (ws, error) {
        var event = new Event('error', ws);

        event.error = error;
        event.message = error && error.message;
        return event;
    }
};

WebSocket.prototype.addEventListener = function addEventListener(type, handler, options) {
    var self = this;

    function listener(a, b) {
        var event = makeEvent[type](self, a, b);

        if (typeof handler === 'function') {
            handler.call(self, event);
        } else {
            handler.handleEvent(event);
        }
    }

    if (makeEvent[type] && !findHandler(this, type, handler)) {
        listener._handler = handler;
        this[options && options.once ? 'once' : 'on'](type, listener);
    }
};

function findHandler(ws, type, handler) {
    return ws.rawListeners(type).filter(function (each) {
        return (each.listener || each)._handler === handler;
    })[0];
}

WebSocket.prototype.removeEventListener = function removeEventListener(type, handler) {
    var listener = findHandler(this, type, handler);

    if (listener) {
        this.removeListener(type, listener);
    }
};

Object.keys(makeEvent).forEach(function (type) {
    Object.defineProperty(WebSocket.prototype, 'on' + type, {
        enumerable: true,
        get: function () { return this['_on' + type] || null; },
        set: function (handler) {
            if (this['_on' + type]) {
                this.removeEventListener(type, this['_on' + type]);
            }
            this['_on' + type] = typeof handler === 'function' ? handler : null;
            if (typeof handler === 'function') {
                this.addEventListener(type, handler);
            }
        }
    });
});

/* A set of connections, as much of Set as is used; Set itself where it exists. */

function Clients() {
    this._byId = Object.create(null);
    this.size = 0;
}

Clients.prototype.add = function (ws) {
    if (!this.has(ws)) {
        this._byId[ws._id] = ws;
        this.size++;
    }
    return this;
};

Clients.prototype.has = function (ws) {
    return this._byId[ws._id] === ws;
};

Clients.prototype.delete = function (ws) {
    var had = this.has(ws);

    if (had) {
        delete this._byId[ws._id];
        this.size--;
    }
    return had;
};

Clients.prototype.forEach = function (callback, self) {
    var ids = Object.keys(this._byId);
    var i, ws;

    for (i = 0; i < ids.length; i++) {
        ws = this._byId[ids[i]];
        if (ws !== undefined) {
            callback.call(self, ws, ws, this);
        }
    }
};

/* A server: a path on the port that Eider listens on. */

var REFUSED = ['verifyClient', 'handleProtocols', 'noServer', 'server'];

function checkOptions(options) {
    REFUSED.forEach(function (name) {
        if (options[name]) {
            throw new TypeError('WebSocketServer: the option ' + name + ' is not available');
        }
    });
    if (options.path !== undefined && options.path !== null &&
        (typeof options.path !== 'string' || options.path[0] !== '/')) {
        throw new TypeError('WebSocketServer: path must be a string that begins with \'/\'');
    }
    if (options.port !== undefined && options.port !== null) {
        console.warn('WebSocketServer: the option port (' + options.port +
                     ') is not used: Eider serves it on its own port');
    }
}

function WebSocketServer(options, callback) {
    var self = this;

    if (!(this instanceof WebSocketServer)) {
        return new WebSocketServer(options, callback);
    }
    EventEmitter.call(this);
    options = options || {};
    checkOptions(options);
    this.options = options;
    this.path = options.path || undefined;
    this.clients = options.clientTracking === false ? undefined :
        typeof Set === 'function' ? new Set() : new Clients();
    this._state = OPEN;
    this._open = 0;
    if (callback) {
        this.once('listening', callback);
    }
    native.attach(this, this.path);
    process.nextTick(function () {
        if (self._state === OPEN) {
            self.emit('listening');
        }
    });
}

inherit(WebSocketServer, EventEmitter);

WebSocketServer.prototype.shouldHandle = function shouldHandle(request) {
    return this.path === undefined || request.url.split('?')[0] === this.path;
};

// No new connections; 'close' comes when the last one has gone.
WebSocketServer.prototype.close = function close(callback) {
    if (callback) {
        if (this._state === CLOSED) {
            process.nextTick(callback, new Error('The server is not running'));
            return;
        }
        this.once('close', callback);
    }
    if (this._state === OPEN) {
        this._state = CLOSING;
        native.detach(this);
        emitCloseWhenEmpty(this);
    }
};

function emitCloseWhenEmpty(server) {
    if (server._state === CLOSING && server._open === 0) {
        server._state = CLOSED;
        process.nextTick(function () { server.emit('close'); });
    }
}

/* What C calls. */

var lastId = 0;

function Request(url, headers, address) {
    this.method = 'GET';
    this.url = url;
    this.headers = headers;
    this.socket = {remoteAddress: address};
    this.connection = this.socket;
}

function opened(server, url, headers, address) {
    var ws;

    accepting = server;
    try {
        ws = new WebSocket();
    } finally {
        accepting = null;
    }
    ws._server = server;
    Object.defineProperty(ws, '_id', {value: ++lastId});
    native.bind(ws);
    server._open++;
    if (server.clients) {
        server.clients.add(ws);
    }
    server.emit('connection', ws, new Request(url, headers, address));
}

function closed(ws, code, reason) {
    var server = ws._server;

    ws.readyState = CLOSED;
    server._open--;
    if (server.clients) {
        server.clients.delete(ws);
    }
    try {
        ws.emit('close', code, reason);
    } finally {
        emitCloseWhenEmpty(server);
    }
}

native.setCallbacks(opened, closed, finish);

WebSocket.WebSocket = WebSocket;
WebSocket.Server = WebSocketServer;
WebSocket.WebSocketServer = WebSocketServer;

module.exports = WebSocket;
