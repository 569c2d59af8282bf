// Timers that run, promises that never resolve and open sockets do not keep the program, and nothing of them leaks.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const { openWebSocket } = require('../../support/web_socket');

function app(require) {
  var eider = require('eider');
  var WebSocketServer = require('ws').WebSocketServer;
  eider.channel('open:*', {});
  eider.channel('never', { subscribe: function () { return new Promise(function () {}); } });
  eider.rpc('never', function () { return new Promise(function () {}); });
  new WebSocketServer({ path: '/raw' }).on('connection', function (socket) {
    socket.on('close', function () { socket.send('too late'); });
  });
  setInterval(function () { eider.publish('open:ticks', 'tick'); }, 1);
  setTimeout(function () {}, 1000000);
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const client = await connectClient(server);
  await client.done('subscribe', { channel: 'open:ticks' });
  client.send({ id: 100, subscribe: { channel: 'never' } }, { id: 101, rpc: { method: 'never' } });
  await client.publication('open:ticks');
  const raw = await openWebSocket(server.port, { path: '/raw' });

  server.signal('SIGTERM');

  await client.expectClose(3001);
  await raw.control('close');
  await server.ended({ code: 0 });
});
