// A connection connects once.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);

  client.send({ id: 2, connect: {} });

  await client.expectClose(3501);
});
