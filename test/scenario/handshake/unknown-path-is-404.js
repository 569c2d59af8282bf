// A WebSocket handshake on a path that serves none is answered 404.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { tryHandshake } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();

  for (const path of ['/nowhere', '/', '/connection', '/connection/websocket/more', '/health']) {
    const { status } = await tryHandshake(server.port, { path });
    assert.strictEqual(status, 404, `expected 404 for ${path}, got ${status}`);
  }
});
