// Opcodes 3-7 and 11-15 mean nothing yet, so they end the connection with 1002 (RFC 6455 5.2).
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');

scenario(async ({ serve }) => {
  const server = await serve();

  for (const opcode of [3, 7, 11, 15]) {
    const client = await connectClient(server);
    client.socket.sendFrame('x', { opcode });
    await client.expectClose(1002);
  }
});
