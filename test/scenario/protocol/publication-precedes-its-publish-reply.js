// A subscriber who publishes gets the publication first, then the reply.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);
  await client.done('subscribe', { channel: 'open:a' });

  client.send({ id: 9, publish: { channel: 'open:a', data: 1 } });

  assert.strictEqual((await client.next()).push.pub.data, 1);
  await client.expectNext({ id: 9, publish: {} });
});
