// A pong answers a ping; one without a ping outstanding is a bad request.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();
  const client = await connectClient(server);

  client.send('{}');

  await client.expectClose(3501);
});
