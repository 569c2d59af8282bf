// A handshake that says a thing twice is not one that a client makes: no WebSocket comes of it.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { tryHandshake } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();
  const key = 'dGhlIHNhbXBsZSBub25jZQ==';
  const twice = {
    'Sec-WebSocket-Key': [key, key],
    'Sec-WebSocket-Version': ['13', '13'],
    Origin: [server.origin, 'http://evil.example'],
  };

  for (const [name, values] of Object.entries(twice)) {
    const { status } = await tryHandshake(server.port, { headers: { [name]: values } });
    assert.ok(status !== 101, `expected no WebSocket with ${name} twice, got ${status}`);
  }
});
