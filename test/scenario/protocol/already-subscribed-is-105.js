// A second subscription to the same channel is refused, and the first goes on.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);
  await client.done('subscribe', { channel: 'open:a' });

  await client.refused(105, 'subscribe', { channel: 'open:a' });

  await client.done('publish', { channel: 'open:a', data: 'still here' });
  assert.strictEqual(await client.publication('open:a'), 'still here');
});
