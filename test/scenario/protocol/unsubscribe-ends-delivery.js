// After the unsubscribe reply nothing of the channel arrives; subscribing again works.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);
  const other = await connectClient(server);
  await client.done('subscribe', { channel: 'open:a' });

  assert.deepStrictEqual(await client.done('unsubscribe', { channel: 'open:a' }), {});
  await other.done('publish', { channel: 'open:a', data: 'unheard' });

  await client.done('subscribe', { channel: 'open:a' });
  await other.done('publish', { channel: 'open:a', data: 'heard' });
  assert.strictEqual(await client.publication('open:a'), 'heard');
});
