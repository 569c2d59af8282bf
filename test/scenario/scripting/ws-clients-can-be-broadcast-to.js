// `server.clients` is the set of open sockets, as the usual broadcast loop expects.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { openWebSocket } = require('../../support/web_socket');

function app(require) {
  var ws = require('ws');
  var server = new ws.WebSocketServer({ path: '/raw' });
  server.on('connection', function (socket) {
    socket.on('message', function (data) {
      server.clients.forEach(function (each) {
        if (each !== socket && each.readyState === ws.WebSocket.OPEN) { each.send(String(data)); }
      });
    });
  });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const [first, second, third] = [
    await openWebSocket(server.port, { path: '/raw' }),
    await openWebSocket(server.port, { path: '/raw' }),
    await openWebSocket(server.port, { path: '/raw' }),
  ];

  first.sendText('hello all');

  assert.strictEqual(await second.text(), 'hello all');
  assert.strictEqual(await third.text(), 'hello all');
});
