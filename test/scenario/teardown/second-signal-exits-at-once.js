// While the first SIGTERM waits for a client that does not close, a second one ends the program at once.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--shutdown-timeout', '30s', '--close-timeout', '30s'] });
  const client = await connectClient(server);
  client.socket.answersClose = false;

  server.signal('SIGTERM');
  await client.socket.control('close');
  assert.strictEqual(server.result, undefined, 'expected the program to wait for its client');
  server.signal('SIGTERM');

  const before = Date.now();
  await server.exited;
  server.checked = true; // how it exits is its own affair now: it was told twice
  assert.ok(Date.now() - before < 5000, 'expected the end at once');
});
