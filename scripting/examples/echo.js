/*
 * Plain WebSockets, without channels: every message goes back to whoever sent it.
 *
 *     ./dev run scripting/examples/echo.js        and connect to ws://localhost:8000/echo
 *
 * The module `ws` has the API of the npm package of that name, so servers written for it run as they are.
 */
'use strict';

var WebSocketServer = require('ws').WebSocketServer;

var server = new WebSocketServer({ path: '/echo' });

server.on('connection', function (socket) {
    socket.on('message', function (data, isBinary) {
        socket.send(data, { binary: isBinary });
    });
});
