// Only GET can become a WebSocket (RFC 6455 4.1).
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { tryHandshake } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();

  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD']) {
    const headers = method === 'POST' || method === 'PUT' ? { 'Content-Length': '0' } : {};
    const { status } = await tryHandshake(server.port, { method, headers });
    assert.ok(status !== 101 && status !== 200, `expected a refusal for ${method}, got ${status}`);
  }
});
