// A subscribe or publish that names no channel is a bad request that ends the connection.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();

  for (const command of [{ subscribe: {} }, { subscribe: { channel: '' } }]) {
    const client = await connectClient(server);
    client.send({ id: 2, ...command });
    await client.expectClose(3501);
  }
});
