// A WebSocket handshake is HTTP/1.1 or higher (RFC 6455 4.1).
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { tryHandshake } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();

  const { status } = await tryHandshake(server.port, { version: 'HTTP/1.0' });

  assert.ok(status !== 101 && status !== 200, `expected a refusal, got ${status}`);
});
