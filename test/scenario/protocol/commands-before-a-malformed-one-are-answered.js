// What was well-formed in a frame is done and answered before the bad message closes the connection.
'use strict';

const assert = require('node:assert');
const { openClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await openClient(server);

  client.send({ id: 1, connect: {} }, { id: 2, rpc: { method: 'echo', data: 'done' } }, 'broken', { id: 3, rpc: { method: 'echo' } });

  assert.ok((await client.next()).connect);
  await client.expectNext({ id: 2, rpc: { data: 'done' } });
  await client.expectClose(3501);
});
