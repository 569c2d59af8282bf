// Sec-WebSocket-Key is 16 bytes in base64 (RFC 6455 4.2.1); without one there is no WebSocket.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { tryHandshake } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();

  for (const key of [undefined, '', 'short', 'dGhlIHNhbXBsZSBub25jZQ==x', '!!!!!!!!!!!!!!!!!!!!!!==']) {
    const { status } = await tryHandshake(server.port, { headers: { 'Sec-WebSocket-Key': key } });
    assert.ok(status === 400 || status === 0, `expected 400 for key '${key}', got ${status}`);
  }
});
