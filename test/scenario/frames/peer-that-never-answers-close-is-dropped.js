// After its Close frame the server waits close_timeout for the peer's, then ends the TCP connection.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--close-timeout', '500ms'] });
  const client = await connectClient(server);
  client.socket.answersClose = false;

  client.send({ id: 9, connect: {} }); // a second connect: 3501

  await client.expectClose(3501);
});
