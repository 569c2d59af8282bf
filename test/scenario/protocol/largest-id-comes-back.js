// An id is any 32-bit number from 1 on.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);

  client.send({ id: 4294967295, rpc: { method: 'echo', data: 1 } });

  await client.expectNext({ id: 4294967295, rpc: { data: 1 } });
});
