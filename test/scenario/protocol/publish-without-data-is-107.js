// A publication needs data; JSON null is data.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);
  await client.done('subscribe', { channel: 'open:a' });

  await client.refused(107, 'publish', { channel: 'open:a' });

  await client.done('publish', { channel: 'open:a', data: null });
  assert.strictEqual(await client.publication('open:a'), null);
});
