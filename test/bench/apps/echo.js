// Sends back what comes, as a server written for the npm package ws would.
'use strict';
var WebSocketServer = require('ws').WebSocketServer;

var server = new WebSocketServer({ path: '/echo' });

server.on('connection', function (ws) {
  ws.on('message', function (data, isBinary) {
    ws.send(data, { binary: isBinary });
  });
});
