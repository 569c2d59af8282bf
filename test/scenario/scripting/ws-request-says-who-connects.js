// The 'connection' event has the request: its url with the query, and its headers.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { openWebSocket } = require('../../support/web_socket');

function app(require) {
  var WebSocketServer = require('ws').WebSocketServer;
  new WebSocketServer({ path: '/raw' }).on('connection', function (socket, request) {
    socket.send(JSON.stringify({ url: request.url, cookie: request.headers.cookie, host: request.headers.host }));
  });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });
  const socket = await openWebSocket(server.port, { path: '/raw?room=7&x=%20', headers: { Cookie: 'a=1; b=2' } });

  assert.deepStrictEqual(JSON.parse(await socket.text()), {
    url: '/raw?room=7&x=%20', cookie: 'a=1; b=2', host: `127.0.0.1:${server.port}`,
  });
});
