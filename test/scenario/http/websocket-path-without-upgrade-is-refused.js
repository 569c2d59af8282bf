// A plain GET of the WebSocket endpoint is told that it wants an upgrade, and gets no file.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { request } = require('../../support/tcp_peer');

scenario(async ({ serve }) => {
  const server = await serve({ files: { 'public/connection/websocket': 'not this' } });

  const { status, body } = await request(server.port, '/connection/websocket');

  assert.ok([400, 404, 426].includes(status), `expected 400, 404 or 426, got ${status}`);
  assert.ok(!body.includes('not this'));
});
