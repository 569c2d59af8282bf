// ping() reaches the peer and its answer the 'pong' event; the peer's ping is answered without the script's doing.
// (A 'ping' event there cannot be: libwebsockets answers pings by itself and does not report them.)
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { openWebSocket } = require('../../support/web_socket');

const { OPCODE } = require('../../support/web_socket');

function app(require) {
  var WebSocketServer = require('ws').WebSocketServer;
  new WebSocketServer({ path: '/raw' }).on('connection', function (socket) {
    socket.on('pong', function (data) { socket.send('pong ' + data); });
    socket.ping('are you there');
  });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const socket = await openWebSocket(server.port, { path: '/raw' });

  const ping = await socket.control('ping');
  assert.strictEqual(ping.toString(), 'are you there');
  socket.sendFrame(ping, { opcode: OPCODE.pong });
  assert.strictEqual(await socket.text(), 'pong are you there');

  socket.sendFrame('I am', { opcode: OPCODE.ping });
  assert.strictEqual((await socket.control('pong')).toString(), 'I am');
});
