// A page of another host may not connect: its handshake is answered 403. Without an Origin, or with our own, it may.
'use strict';

const assert = require('node:assert');
const { scenario } = require('../../support/scenario');
const { openWebSocket, tryHandshake } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve();

  await openWebSocket(server.port);
  await openWebSocket(server.port, { headers: { Origin: server.origin } });

  for (const origin of ['http://evil.example', `http://127.0.0.1:${server.port + 1}`, `http://127.0.0.1.evil.example:${server.port}`]) {
    const { status } = await tryHandshake(server.port, { headers: { Origin: origin } });
    assert.strictEqual(status, 403, `expected 403 for Origin ${origin}, got ${status}`);
  }
});
