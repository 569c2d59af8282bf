// Empty fragments cost no bytes, but they count all the same.
'use strict';

const { connectClient } = require('../../support/protocol_client');
const { scenario } = require('../../support/scenario');
const { OPCODE } = require('../../support/web_socket');

scenario(async ({ serve }) => {
  const server = await serve({ flags: ['--fragments-max', '10'] });
  const client = await connectClient(server);

  client.socket.sendFrame('{', { fin: false });
  for (let i = 0; i < 20; i++) {
    client.socket.sendFrame('', { fin: false, opcode: OPCODE.continuation });
  }

  await client.expectClose(1008);
});
