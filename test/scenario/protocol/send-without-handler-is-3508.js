// An asynchronous message to an app that takes none ends the connection: not available.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);

  client.send({ send: { data: 'anybody?' } });

  await client.expectClose(3508);
});
