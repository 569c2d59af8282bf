// With no handler the channel's declaration alone allows subscribing and publishing, and anybody connects.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve({ app: "require('eider').channel('lobby');" });
  const client = await connectClient(server);

  assert.deepStrictEqual(await client.done('subscribe', { channel: 'lobby' }), {});
  await client.done('publish', { channel: 'lobby', data: 'hi' });
  assert.strictEqual(await client.publication('lobby'), 'hi');
});
