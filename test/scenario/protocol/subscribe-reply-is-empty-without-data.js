// A plain channel's subscribe reply is an empty result, there all the same.
'use strict';

const assert = require('node:assert');
const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);

  client.send({ id: 2, subscribe: { channel: 'open:a' } });

  assert.strictEqual(await client.nextLine(), '{"id":2,"subscribe":{}}');
});
