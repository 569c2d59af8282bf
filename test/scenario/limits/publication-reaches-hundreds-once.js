// A publication reaches each of several hundred subscribers once.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

const CLIENTS = 300;

scenario(async ({ serve }) => {
  const server = await serve();
  const clients = [];
  for (let i = 0; i < CLIENTS; i++) {
    const client = await connectClient(server);
    await client.done('subscribe', { channel: 'open:a' });
    clients.push(client);
  }

  await clients[0].done('publish', { channel: 'open:a', data: 'first' });
  await clients[0].done('publish', { channel: 'open:a', data: 'second' });

  for (const client of clients) {
    assert.strictEqual(await client.publication('open:a'), 'first');
    assert.strictEqual(await client.publication('open:a'), 'second');
  }
});
