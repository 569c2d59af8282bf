// The url of a raw socket's request has every part of the query, empty ones too.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { openWebSocket } = require('../../support/web_socket');

function app(require) {
  var WebSocketServer = require('ws').WebSocketServer;
  new WebSocketServer({ path: '/raw' }).on('connection', function (ws, request) { ws.send(request.url); });
}

scenario(async ({ serve }) => {
  const server = await serve({ app });

  for (const path of ['/raw', '/raw?a=1&token=x', '/raw?a=1&&token=x', '/raw?a=b%20c']) {
    const socket = await openWebSocket(server.port, { path });
    assert.strictEqual(await socket.text(), path);
  }
});
