// connect and all that follows it may come in one frame, before the connect reply; replies come in that order.
'use strict';

const assert = require('node:assert');
const { openClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await openClient(server);

  client.send(
    { id: 1, connect: {} },
    { id: 2, subscribe: { channel: 'open:a' } },
    { id: 3, subscribe: { channel: 'open:b' } },
    { id: 4, publish: { channel: 'open:b', data: 'both' } },
  );

  assert.ok((await client.next()).connect);
  await client.expectNext({ id: 2, subscribe: {} });
  await client.expectNext({ id: 3, subscribe: {} });
  assert.strictEqual((await client.next()).push.pub.data, 'both');
  await client.expectNext({ id: 4, publish: {} });
});
